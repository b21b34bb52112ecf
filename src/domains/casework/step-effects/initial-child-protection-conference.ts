import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import { holdConference } from '#domains/casework/step-effects/effect-store.ts'
import { endPlanStep } from '#domains/casework/step-effects/end-plan-step.ts'

/** A conference held on its day. A child protection plan takes the place of a child in need plan: the two never stand together. */
export const conferenceEffects = effectsOf('initial-child-protection-conference', {
  happenedOn: ({ heldOn }) => heldOn,
  async concluded(tx, ctx, { id, childId, episodeId, outcome, on }) {
    await holdConference(tx, { id: ctx.ids.next(), childId, episodeId, stepId: id, on })
    if (outcome !== 'childProtectionPlan') return
    const because = 'A child protection plan took the place of the child in need plan.'
    await endPlanStep(tx, ctx, 'child-in-need-plan', { childId, episodeId, on, because })
  },
})
