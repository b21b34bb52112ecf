import type { StepId } from '../contents.ts'
import type { Timely } from '../timely.ts'

export const familyHelp = {
  'child-in-need-plan': {
    limit: 'child-in-need-plan/agree',
    from: '2027-04-26',
    last: '2027-05-11',
    inTime:
      'Begun on 26 April; the family agrees the plan within ten working days, with the bank holiday of May not counted',
    late: 'It is agreed a day later',
  },
  'family-help-assessment': {
    limit: 'family-help-assessment/conclude',
    from: '2027-01-11',
    last: '2027-03-15',
    inTime: 'Accepted on 11 January; the assessment is concluded on its last day',
    late: 'It is concluded a day later',
  },
  'family-help-plan': {
    limit: 'family-help-plan/first-review',
    from: '2027-01-11',
    last: '2027-02-22',
    inTime: 'The plan began on 11 January; the team around the family meets within six weeks',
    late: 'It meets a day later',
  },
  'family-help-review': {
    limit: 'family-help-review/next-review',
    from: '2027-02-22',
    last: '2027-05-17',
    inTime: 'Reviewed on 22 February; the next review is held within twelve weeks',
    late: 'It is held a day later',
  },
  'child-in-need-review': {
    limit: 'child-in-need-plan/first-review',
    from: '2027-04-26',
    last: '2027-06-07',
    inTime: 'The plan began on 26 April; it is reviewed within six weeks',
    late: 'It is reviewed a day later',
  },
  'short-breaks': {
    limit: 'short-breaks/visited-first',
    from: '2027-05-04',
    last: '2027-08-04',
    inTime: 'The breaks began on 4 May; the child is visited during one within three months',
    late: 'Visited a day later',
  },
} as const satisfies Partial<Readonly<Record<StepId, Timely>>>
