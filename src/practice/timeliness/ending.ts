import type { StepId } from '../contents.ts'
import type { Timely } from '../timely.ts'

export const ending = {
  'case-supervision': {
    limit: 'child-supervised',
    from: '2027-05-04',
    last: '2027-08-04',
    inTime: 'Discussed on 4 May; discussed again within three months',
    late: 'Discussed a day later',
  },
  closure: {
    limit: 'need-passed-on-checked',
    from: '2027-05-04',
    last: '2027-07-27',
    inTime: 'A need was passed on at the closure of 4 May; whether it was met is checked within twelve weeks',
    late: 'It is checked a day later',
  },
} as const satisfies Partial<Readonly<Record<StepId, Timely>>>
