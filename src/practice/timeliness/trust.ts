import type { StepId } from '../contents.ts'
import type { Timely } from '../timely.ts'

export const trust = {
  'serious-incident': {
    limit: 'serious-incident/notified',
    from: '2027-05-04',
    last: '2027-05-11',
    inTime: 'Known on 4 May; the national panel is notified within five working days',
    late: 'It is notified a day later',
  },
  complaint: {
    limit: 'complaint/answered',
    from: '2027-05-04',
    last: '2027-05-18',
    inTime: 'Received on 4 May; answered within ten working days',
    late: 'Answered a day later',
  },
  'subject-access': {
    limit: 'subject-access/answered',
    from: '2027-01-31',
    last: '2027-02-28',
    inTime: 'Clear who asks for what on 31 January; answered by 28 February',
    late: 'Answered on 1 March',
  },
  'data-breach': {
    limit: 'data-breach/notified',
    from: '2027-05-07T09:00:00Z',
    last: '2027-05-10T09:00:00Z',
    inTime: 'Known on Friday at ten in the morning; the Commissioner is told before Monday at ten',
    late: 'The Commissioner is told after ten on Monday',
  },
  'information-request': {
    limit: 'information-request/answered',
    from: '2027-05-04',
    last: '2027-06-02',
    inTime: 'Received on 4 May; answered within twenty working days',
    late: 'Answered a day later',
  },
  'asking-to-adopt': {
    limit: 'asking-to-adopt/stage-two',
    from: '2027-05-04',
    last: '2027-09-04',
    inTime: 'They say on 4 May that they wish to go on; decided by 4 September',
    late: 'Decided on 5 September',
  },
  allegation: {
    limit: 'allegation-looked-at',
    from: '2027-05-04',
    last: '2027-05-05',
    inTime: 'Reported on 4 May; the designated officer looks at it on the next working day',
    late: 'Looked at a day later',
  },
} as const satisfies Partial<Readonly<Record<StepId, Timely>>>
