import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import { keepOutOfAreaApproval, unapprovedOutOfArea } from '#domains/looked-after/out-of-area-store.ts'
import { meetClocks } from '#domains/people/clock-store.ts'
import { outOfAreaApproved } from '#practice/looked-after/owed.ts'

/** An approval stands for the placement that was made at once, or waits for the one that it allows. */
export const outOfAreaPlacementEffects = effectsOf('out-of-area-placement', {
  async concluded(tx, ctx, { id: stepId, childId, on, outcome }) {
    if (outcome !== 'approved') return
    const placementId = await unapprovedOutOfArea(tx, childId)
    await keepOutOfAreaApproval(tx, { id: ctx.ids.next(), childId, stepId, placementId, on, by: ctx.actor.accountId })
    const met = { on, byKind: 'out-of-area-placement', byId: stepId }
    await meetClocks(tx, { kinds: [outOfAreaApproved.id], childId }, met)
  },
})
