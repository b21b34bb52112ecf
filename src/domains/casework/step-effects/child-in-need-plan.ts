import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import { beginPlan, endPlan } from '#domains/casework/step-effects/effect-store.ts'
import { endPlanStep } from '#domains/casework/step-effects/end-plan-step.ts'
import { endClocks, meetClocksAsTyped } from '#domains/people/clock-store.ts'
import { nextPlanReview } from '#practice/obligations/keeping.ts'

/** A child in need plan of the record. Its clock for agreeing it is met when the agreement is recorded, on its day. */
export const childInNeedPlanEffects = effectsOf('child-in-need-plan', {
  async begun(tx, ctx, { id, childId, episodeId, beganOn }) {
    const begun = { id: ctx.ids.next(), childId, episodeId, stepId: id, beganOn }
    const because = 'A child in need plan took the place of the family help plan.'
    await endPlanStep(tx, ctx, 'family-help-plan', { childId, episodeId, on: beganOn, because })
    await beginPlan(tx, { ...begun, kind: 'child in need', category: undefined })
  },
  async saved(tx, _ctx, { id, answers }) {
    const met = { on: answers.agreedOn, byKind: 'child-in-need-plan', byId: id }
    await meetClocksAsTyped(tx, { kinds: ['child-in-need-plan/agree'], stepId: id }, met)
  },
  async concluded(tx, _ctx, { id, episodeId, on }) {
    await endPlan(tx, id, on)
    const because = 'The child in need plan ended.'
    await endClocks(tx, { kinds: [nextPlanReview.id], episodeId }, { on, because })
  },
})
