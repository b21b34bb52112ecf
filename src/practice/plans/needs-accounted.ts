import { trustStandard } from '../citations.ts'
import type { TrustFacts } from '../define.ts'
import type { GateOverRecord } from '../gates.ts'

type Anywhere = TrustFacts<Record<never, never>>

/** A plan ends when each need has ended, or another agency has accepted it by name and the day of our check is set. */
export const needsAreAccountedFor: GateOverRecord = {
  id: 'needs-are-accounted-for',
  says: 'Say of each need how it ended, or who has accepted it, before the plan ends.',
  metSays: 'Each need has ended, or somebody has accepted it by name.',
  law: trustStandard('each need is accounted for when the work ends'),
  rules: ['AS-05', 'ST-02'],
  overridableBy: ['head-of-service'],
  each: ({ record }: Anywhere) =>
    record.openNeeds
      .filter(({ acceptedBy }) => acceptedBy === undefined)
      .map(({ id, title }) => ({
        item: id,
        says: `“${title}” has not ended. Say how it ended, or go on with the plan.`,
        answerAt: `need:${id}`,
      })),
}
