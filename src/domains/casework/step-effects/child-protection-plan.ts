import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import { beginPlan, endPlan } from '#domains/casework/step-effects/effect-store.ts'
import { endPlanStep } from '#domains/casework/step-effects/end-plan-step.ts'
import { latestConcluded } from '#domains/casework/step-store.ts'
import { endClocks } from '#domains/people/clock-store.ts'
import { nextCoreGroup, nextReviewConference } from '#practice/obligations/keeping.ts'
import { childOnPlanSeenAgain } from '#practice/obligations/seeing.ts'

/** What is owed only while the plan stands. */
const owedUnderThePlan = [
  'initial-child-protection-conference/first-core-group',
  'initial-child-protection-conference/first-review',
  nextCoreGroup.id,
  nextReviewConference.id,
  childOnPlanSeenAgain.id,
]

/** A child protection plan of the record, in the category that the conference decided. */
export const childProtectionPlanEffects = effectsOf('child-protection-plan', {
  happenedOn: ({ endedOn }) => endedOn,
  async begun(tx, ctx, { id, childId, episodeId, beganOn }) {
    const because = 'A child protection plan took the place of the family help plan.'
    await endPlanStep(tx, ctx, 'family-help-plan', { childId, episodeId, on: beganOn, because })
    const conference = await latestConcluded(tx, episodeId, 'initial-child-protection-conference')
    const category = conference?.answers['category']
    const begun = { id: ctx.ids.next(), childId, episodeId, stepId: id, beganOn, kind: 'child protection' } as const
    await beginPlan(tx, { ...begun, category: typeof category === 'string' ? category : undefined })
  },
  async concluded(tx, _ctx, { id, episodeId, on }) {
    await endPlan(tx, id, on)
    const because = 'The child protection plan ended.'
    await endClocks(tx, { kinds: owedUnderThePlan, episodeId }, { on, because })
  },
})
