import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import { meetClocks } from '#domains/people/clock-store.ts'

/** Whoever begins a dispute has raised what the review found. */
export const reviewingOfficerDisputeEffects = effectsOf('reviewing-officer-dispute', {
  async begun(tx, _ctx, { id, childId, beganOn }) {
    const met = { on: beganOn, byKind: 'reviewing-officer-dispute', byId: id }
    await meetClocks(tx, { kinds: ['looked-after-review/drift-raised'], childId }, met)
  },
})
