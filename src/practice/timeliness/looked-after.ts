import type { StepId } from '../contents.ts'
import type { Timely } from '../timely.ts'

export const lookedAfter = {
  'becoming-looked-after': {
    limit: 'placement-recorded',
    from: '2027-03-12',
    last: '2027-03-13',
    inTime: 'Placed on a Friday; the placement is recorded on Saturday at the latest',
    late: 'It is recorded on Sunday',
  },
  'care-plan': {
    limit: 'care-plan-made',
    from: '2027-03-15',
    last: '2027-03-31',
    inTime:
      'Looked after since 15 March; the care plan is made within ten working days, with Good Friday and Easter Monday not counted',
    late: 'It is made a day later',
  },
  'placement-plan': {
    limit: 'placement-plan-made',
    from: '2027-03-22',
    last: '2027-03-31',
    inTime: 'Placed on 22 March without a plan; the plan is made within five working days, with Easter not counted',
    late: 'It is made a day later',
  },
  'looked-after-review': {
    limit: 'looked-after-review-first',
    from: '2027-03-15',
    last: '2027-04-14',
    inTime: 'Looked after since 15 March; the first review is held within twenty working days',
    late: 'It is held a day later',
  },
  'reviewing-officer-dispute': {
    limit: 'reviewing-officer-dispute/resolve',
    from: '2027-05-04',
    last: '2027-06-02',
    inTime: 'Begun on 4 May; resolved within twenty working days',
    late: 'Not resolved on the twentieth: it may be referred at any time',
  },
  'change-of-placement': {
    limit: 'change-of-placement/review-after-immediate-move',
    from: '2027-05-04',
    last: '2027-05-18',
    inTime: 'Moved at once on 4 May; a review looks at the move within ten working days',
    late: 'It looks at the move a day later',
  },
  'out-of-area-placement': {
    limit: 'out-of-area-placement/decide-immediate',
    from: '2027-05-04',
    last: '2027-05-11',
    inTime: 'Placed outside the area at once on 4 May; the nominated officer decides within five working days',
    late: 'It is decided a day later',
  },
  'placement-with-parents': {
    limit: 'parent-assessed',
    from: '2027-05-04',
    last: '2027-05-18',
    inTime: 'Home at once on 4 May; the parent is assessed within ten working days',
    late: 'The assessment is complete a day later',
  },
  'connected-person-approval': {
    limit: 'connected-person-assessed',
    from: '2027-05-04',
    last: '2027-08-24',
    inTime: 'With an aunt since 4 May; she is assessed in full within sixteen weeks',
    late: 'The assessment is complete a day later',
  },
  'ending-looked-after': {
    limit: 'ending-looked-after/visit-at-home',
    from: '2027-05-04',
    last: '2027-05-11',
    inTime: 'Home since 4 May; visited there within a week',
    late: 'Visited on the eighth day',
  },
  'deprivation-of-liberty': {
    limit: 'unregistered-home-told',
    from: '2027-05-04',
    last: '2027-05-05',
    inTime: 'Placed in an unregistered home on 4 May; Ofsted is told on the next working day',
    late: 'It is told a day later',
  },
  'liberty-review': {
    limit: 'liberty-reviewed',
    from: '2027-05-31',
    last: '2027-06-30',
    inTime: 'Authorised on 31 May; reviewed within a month, by 30 June',
    late: 'Reviewed on 1 July',
  },
} as const satisfies Partial<Readonly<Record<StepId, Timely>>>
