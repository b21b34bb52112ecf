import type { StepId } from '../contents.ts'
import type { Timely } from '../timely.ts'

export const leavingCare = {
  'leaving-care-needs-assessment': {
    limit: 'leaving-care-needs-assessment/conclude',
    from: '2027-05-04',
    last: '2027-08-04',
    inTime: 'Eligible at sixteen on 4 May; what the young person needs is assessed within three months',
    late: 'It is assessed a day later',
  },
  'pathway-plan': {
    limit: 'pathway-plan-reviewed',
    from: '2027-05-04',
    last: '2027-11-04',
    inTime: 'The plan was made on 4 May; it is looked at again within six months',
    late: 'It is looked at a day later',
  },
  'pathway-plan-review': {
    limit: 'pathway-plan-reviewed-after-move',
    from: '2027-05-04',
    last: '2027-06-01',
    inTime: 'The young person moved on 4 May; the plan is reviewed within twenty-eight days',
    late: 'It is reviewed on the twenty-ninth',
  },
  'personal-adviser-contact': {
    limit: 'personal-adviser-visits',
    from: '2027-05-31',
    last: '2027-07-31',
    inTime: 'Last visited on 31 May; visited again within two months',
    late: 'Visited on 1 August',
  },
} as const satisfies Partial<Readonly<Record<StepId, Timely>>>
