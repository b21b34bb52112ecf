import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import { meetClocks } from '#domains/people/clock-store.ts'

const owedBy = {
  sixWeeks: 'special-guardianship-order/visit-at-six-weeks',
  threeMonths: 'special-guardianship-order/visit-at-three-months',
  twelveMonths: 'special-guardianship-order/visit-at-twelve-months',
} as const

/** A visit that was made, or offered and declined, meets the one that was owed. Nobody in is neither. */
export const specialGuardianshipVisitEffects = effectsOf('special-guardianship-visit', {
  happenedOn: ({ on }) => on,
  async concluded(tx, _ctx, { id, childId, on, answers: { which, seen } }) {
    if (which === undefined || which === 'between' || seen === undefined || seen === 'no') return
    await meetClocks(tx, { kinds: [owedBy[which]], childId }, { on, byKind: 'special-guardianship-visit', byId: id })
  },
})
