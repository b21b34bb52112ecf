import type { StepId } from '../contents.ts'
import type { Timely } from '../timely.ts'

export const protection = {
  'strategy-discussion': {
    limit: 'missing-discussed',
    from: '2027-03-05T18:30:00Z',
    last: '2027-03-06T18:30:00Z',
    inTime: 'Missing since half past six on a Friday; the discussion is held on Saturday before half past six',
    late: 'It is held after half past six',
  },
  'section-47-enquiry': {
    limit: 'section-47-enquiry/conference',
    from: '2026-12-14',
    last: '2027-01-07',
    inTime: 'The strategy discussion was on 14 December; the enquiry comes to conference on 7 January',
    late: 'The conference is held a day later',
  },
  'initial-child-protection-conference': {
    limit: 'section-47-enquiry/conference',
    from: '2027-03-15',
    last: '2027-04-07',
    inTime: 'The strategy discussion was on 15 March; the conference is held on its last day, with Easter not counted',
    late: 'It is held a day later',
  },
  'review-conference': {
    limit: 'initial-child-protection-conference/first-review',
    from: '2027-01-08',
    last: '2027-04-08',
    inTime: 'The initial conference was on 8 January; the first review is held on 8 April',
    late: 'It is held on 9 April',
  },
  'core-group': {
    limit: 'initial-child-protection-conference/first-core-group',
    from: '2027-01-08',
    last: '2027-01-22',
    inTime: 'The conference was on 8 January; the core group meets within ten working days',
    late: 'It meets a day later',
  },
  'police-protection': {
    limit: 'police-protection/ends',
    from: '2027-05-07T22:10:00Z',
    last: '2027-05-10T22:10:00Z',
    inTime: 'Taken into police protection late on a Friday; what follows is decided before it runs out on Monday night',
    late: 'It is decided after the protection has run out',
  },
  'emergency-protection-order': {
    limit: 'emergency-protection-order/ends',
    from: '2027-05-11',
    last: '2027-05-19',
    inTime: 'Made for eight days on 11 May; what follows is decided by the day it ends',
    late: 'It is decided a day after the order has ended',
  },
  'child-assessment-order': {
    limit: 'child-assessment-order/ends',
    from: '2027-05-11',
    last: '2027-05-17',
    inTime: 'It runs from 11 May, the first of its seven days; the assessment is complete on the day it ends',
    late: 'It is completed a day after the order has ended',
  },
  'transfer-in-conference': {
    limit: 'transfer-in-conference/conference',
    from: '2027-03-01',
    last: '2027-03-22',
    inTime: 'The other authority tells us on 1 March; the conference is held within fifteen working days',
    late: 'It is held a day later',
  },
  'transfer-out': {
    limit: 'transfer-out/their-conference',
    from: '2027-03-01',
    last: '2027-03-22',
    inTime: 'We tell the other authority on 1 March; its conference is held within fifteen working days',
    late: 'It is held a day later',
  },
  'child-protection-plan': {
    limit: 'child-protection-plan/visit',
    from: '2027-04-26',
    last: '2027-05-11',
    inTime: 'The plan began on 26 April; the child is visited within ten working days',
    late: 'The child is visited a day later',
  },
} as const satisfies Partial<Readonly<Record<StepId, Timely>>>
