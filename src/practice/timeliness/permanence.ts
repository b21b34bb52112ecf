import type { StepId } from '../contents.ts'
import type { Timely } from '../timely.ts'

export const permanence = {
  'special-guardianship-report': {
    limit: 'special-guardianship-report/notice-runs',
    from: '2027-01-15',
    last: '2027-04-15',
    inTime: 'Notice was given on 15 January; the report is ready when the three months have run',
    late: 'It is ready a day later',
  },
  'special-guardianship-support': {
    limit: 'special-guardianship-support/representations',
    from: '2027-05-04',
    last: '2027-06-01',
    inTime: 'Proposed on 4 May; decided once twenty-eight days for representations have run',
    late: 'Decided a day later',
  },
  'special-guardianship-order': {
    limit: 'special-guardianship-order/visit-at-six-weeks',
    from: '2027-05-04',
    last: '2027-06-15',
    inTime: 'Made on 4 May; the first visit after the order is offered within six weeks',
    late: 'It is offered a day later',
  },
  'special-guardianship-visit': {
    limit: 'special-guardianship-order/visit-at-three-months',
    from: '2027-05-04',
    last: '2027-08-04',
    inTime: 'The order was made on 4 May; the child is visited by 4 August',
    late: 'The child is visited on 5 August',
  },
  'adoption-decision': {
    limit: 'adoption-decision/decide',
    from: '2026-09-07',
    last: '2026-11-07',
    inTime: 'Adoption became the plan at a review on 7 September; the decision maker decides within two months',
    late: 'It is decided a day later',
  },
  'adoption-authority': {
    limit: 'adoption-match-in-time',
    from: '2026-11-30',
    last: '2027-03-31',
    inTime: 'Authorised on 30 November; a match is decided within the 121 days that the scorecard counts',
    late: 'It is decided a day later',
  },
  'adoption-match': {
    limit: 'adoption-match/decide-after-panel',
    from: '2027-01-21',
    last: '2027-02-01',
    inTime: 'The panel’s minutes were received on 21 January; the decision maker decides within seven working days',
    late: 'It is decided a day later',
  },
  'adoption-placement': {
    limit: 'placement-visit-adoption-weekly',
    from: '2027-02-15',
    last: '2027-02-22',
    inTime: 'Placed on 15 February; the family is visited within a week',
    late: 'The family is visited a day later',
  },
  'adoption-review': {
    limit: 'adoption-review-placed',
    from: '2027-02-15',
    last: '2027-03-15',
    inTime: 'Placed on 15 February; the first review is held within four weeks',
    late: 'It is held a day later',
  },
  'adoption-disruption': {
    limit: 'adoption-disruption/meeting',
    from: '2027-05-10',
    last: '2027-06-21',
    inTime: 'The child left the adopters on 10 May; the meeting is held within six weeks',
    late: 'It is held a day later',
  },
  'adoption-order': {
    limit: 'adoption-order/report',
    from: '2027-07-05',
    last: '2027-07-05',
    inTime: 'The court wants the report by 5 July; it is filed on that day',
    late: 'It is filed a day later',
  },
} as const satisfies Partial<Readonly<Record<StepId, Timely>>>
