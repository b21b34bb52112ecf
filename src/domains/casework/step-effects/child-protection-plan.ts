import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import { beginPlan, endPlan } from '#domains/casework/step-effects/effect-store.ts'
import { endPlanStep } from '#domains/casework/step-effects/end-plan-step.ts'
import { owedUnderProtection } from '#domains/casework/step-effects/owed-under-protection.ts'
import { latestConcluded } from '#domains/casework/steps/step-store.ts'
import { endClocks } from '#domains/people/clock-store.ts'

/** A child protection plan of the record, in the category that the conference decided. */
export const childProtectionPlanEffects = effectsOf('child-protection-plan', {
  happenedOn: ({ endedOn }) => endedOn,
  async begun(tx, ctx, { id, childId, episodeId, beganOn }) {
    const because = 'A child protection plan took the place of the family help plan.'
    await endPlanStep(tx, ctx, 'family-help-plan', { childId, episodeId, on: beganOn, because })
    const conference =
      (await latestConcluded(tx, episodeId, 'transfer-in-conference')) ??
      (await latestConcluded(tx, episodeId, 'initial-child-protection-conference'))
    const category = conference?.answers['category']
    const begun = { id: ctx.ids.next(), childId, episodeId, stepId: id, beganOn, kind: 'child protection' } as const
    await beginPlan(tx, { ...begun, category: typeof category === 'string' ? category : undefined })
  },
  async concluded(tx, _ctx, { id, episodeId, on }) {
    await endPlan(tx, id, on)
    const because = 'The child protection plan ended.'
    await endClocks(tx, { kinds: owedUnderProtection, episodeId }, { on, because })
  },
})
