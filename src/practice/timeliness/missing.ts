import type { StepId } from '../contents.ts'
import type { Timely } from '../timely.ts'

export const missing = {
  'missing-episode': {
    limit: 'missing-discussed',
    from: '2027-03-09T20:00:00Z',
    last: '2027-03-10T20:00:00Z',
    inTime: 'Missing since eight in the evening; the child is back, or it is discussed, by eight the next evening',
    late: 'It is discussed after eight',
  },
  'return-home-interview': {
    limit: 'return-interview',
    from: '2027-03-12T07:00:00Z',
    last: '2027-03-15T07:00:00Z',
    inTime: 'Back on Friday at seven in the morning; the interview is held before Monday at seven',
    late: 'It is held after seven on Monday',
  },
  'private-fostering': {
    limit: 'private-fostering/visited',
    from: '2027-05-04',
    last: '2027-05-13',
    inTime: 'Told on 4 May; the home is visited and the child seen alone within seven working days',
    late: 'Visited a day later',
  },
  'private-fostering-visit': {
    limit: 'privately-fostered-seen',
    from: '2027-05-04',
    last: '2027-06-15',
    inTime: 'Seen on 4 May in the first year; seen again within six weeks',
    late: 'Seen a day later',
  },
  'unaccompanied-child': {
    limit: 'unaccompanied-child/transferred',
    from: '2027-05-04',
    last: '2027-05-18',
    inTime: 'Referred to the National Transfer Scheme on 4 May; transferred within ten working days',
    late: 'Transferred a day later',
  },
  'leaving-school-roll': {
    limit: 'leaving-school-roll/considered',
    from: '2027-05-04',
    last: '2027-05-05',
    inTime: 'The school tells us on 4 May; a strategy discussion is considered on the next working day',
    late: 'It is considered a day later',
  },
} as const satisfies Partial<Readonly<Record<StepId, Timely>>>
