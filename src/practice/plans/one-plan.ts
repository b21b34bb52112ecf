/** One plan at a time: family help, child in need and child protection exclude one another. */
import { longDate } from '#kernel/dates.ts'
import { childrenInNeedCensus, trustStandard } from '../citations.ts'
import type { GateOfRecord, TrustFacts } from '../define.ts'

type Anywhere = TrustFacts<Record<never, never>>

/** What must not stand when a family help plan begins. A plan for more takes the place of it, and not the reverse. */
export const noOtherPlan: readonly GateOfRecord[] = [
  {
    id: 'no-protection-plan',
    says: 'The child has a child protection plan. Family help goes on under that plan.',
    metSays: 'The child has no child protection plan.',
    law: trustStandard('one plan at a time for a child'),
    rules: ['CN-04', 'FH-01'],
    met: ({ record }: Anywhere) => record.protectionPlanOpenSince === undefined,
  },
  {
    id: 'no-child-in-need-plan',
    says: 'The child has a child in need plan. Hold its review and step it down, and the family help plan begins.',
    metSays: 'The child has no child in need plan.',
    law: childrenInNeedCensus('rules 4000, 4004, 4011 and 4014'),
    rules: ['CN-04', 'FH-01'],
    met: ({ record }: Anywhere) => record.childInNeedPlanOpenSince === undefined,
  },
  {
    id: 'no-family-help-plan',
    says: 'The child has a family help plan already. Go on with that one.',
    metSays: 'The child has no other family help plan.',
    law: trustStandard('one plan at a time for a child'),
    rules: ['FH-01'],
    met: ({ record }: Anywhere) => record.familyHelpPlanOpenSince === undefined,
  },
]

/** A plan that stands is reviewed, and not made a second time: its dates would be counted anew. */
export const noPlanStands: GateOfRecord = {
  id: 'no-protection-plan-stands',
  says: 'The child has a child protection plan here already. Hold a review conference: it changes that plan, or lets it go on.',
  metSays: 'The child had no child protection plan here.',
  saysNow: ({ record }: Anywhere) =>
    `The child has had a child protection plan here since ${record.protectionPlanOpenSince === undefined ? 'before' : longDate(record.protectionPlanOpenSince)}. Hold a review conference: it changes that plan, or lets it go on.`,
  law: childrenInNeedCensus('rules 4001, 4016 and 4017'),
  rules: ['CP-21'],
  answerAt: 'step:review-conference',
  met: ({ record }: Anywhere) => record.protectionPlanOpenSince === undefined,
}
