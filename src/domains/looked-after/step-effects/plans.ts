import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import { meetClocks } from '#domains/people/clock-store.ts'
import { carePlanMade, placementPlanMade, section20WithoutPlan } from '#practice/looked-after/owed.ts'

/** The care plan is made: what was owed of it is met, and a child under section 20 has a plan. */
export const carePlanEffects = effectsOf('care-plan', {
  async concluded(tx, _ctx, { id, childId, on }) {
    await meetClocks(
      tx,
      { kinds: [carePlanMade.id, section20WithoutPlan.id], childId },
      { on, byKind: 'care-plan', byId: id },
    )
  },
})

export const placementPlanEffects = effectsOf('placement-plan', {
  async concluded(tx, _ctx, { id, childId, on }) {
    await meetClocks(tx, { kinds: [placementPlanMade.id], childId }, { on, byKind: 'placement-plan', byId: id })
  },
})
