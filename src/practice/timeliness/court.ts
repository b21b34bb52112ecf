import type { StepId } from '../contents.ts'
import type { Timely } from '../timely.ts'

export const court = {
  'family-group-decision-making': {
    limit: 'family-group-decision-making/hold',
    from: '2027-02-01',
    last: '2027-03-01',
    inTime: 'Offered on 1 February; the family meets within four weeks',
    late: 'It meets a day later',
  },
  'legal-gateway': {
    limit: 'legal-gateway/hold',
    from: '2027-02-01',
    last: '2027-02-15',
    inTime: 'Asked for on 1 February; the meeting is held within ten working days',
    late: 'It is held a day later',
  },
  'pre-proceedings': {
    limit: 'pre-proceedings/complete',
    from: '2027-02-01',
    last: '2027-05-24',
    inTime: 'Begun on 1 February; complete within sixteen weeks',
    late: 'Complete a day later',
  },
  'care-proceedings': {
    limit: 'care-proceedings/twenty-six-weeks',
    from: '2027-02-01',
    last: '2027-08-02',
    inTime: 'Issued on 1 February; a final order is made within twenty-six weeks',
    late: 'It is made a day later',
  },
} as const satisfies Partial<Readonly<Record<StepId, Timely>>>
