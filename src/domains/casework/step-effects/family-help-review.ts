import { keepPlanReview, standingPlan } from '#domains/casework/clocks/clock-reading-store.ts'
import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import { endPlanStep } from '#domains/casework/step-effects/end-plan-step.ts'
import { meetClocks } from '#domains/people/clock-store.ts'

/** A review held: it meets the one that was owed, whatever it decides, and ends the plan when it says so. */
export const familyHelpReviewEffects = effectsOf('family-help-review', {
  happenedOn: ({ heldOn }) => heldOn,
  async concluded(tx, ctx, { id, childId, episodeId, outcome, on }) {
    const planId = await standingPlan(tx, episodeId)
    if (planId !== undefined) await keepPlanReview(tx, { id: ctx.ids.next(), childId, planId, on })
    const met = { on, byKind: 'family-help-review', byId: id }
    await meetClocks(tx, { kinds: ['family-help-review/next-review'], episodeId }, met)
    if (outcome !== 'ended') return
    const because = 'The review of the family help plan ended it.'
    await endPlanStep(tx, ctx, 'family-help-plan', { childId, episodeId, on, because })
  },
})
