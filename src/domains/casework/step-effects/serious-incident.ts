import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import { endClocks, meetClocks, meetClocksAsTyped } from '#domains/people/clock-store.ts'
import { childDeathReviewTold, deathLookedAt, seriousIncidentNotified } from '#practice/obligations/after-a-death.ts'

/** Each thing done, as soon as its day is written down, meets what was owed: the step stays open from the first to the last. */
export const seriousIncidentEffects = effectsOf('serious-incident', {
  async begun(tx, _ctx, { id, childId, beganOn }) {
    // From here on the step's own clock counts, from the day on which we became aware.
    const met = { on: beganOn, byKind: 'serious-incident', byId: id }
    await meetClocks(tx, { kinds: [deathLookedAt.id], childId }, met)
    const because = 'The serious incident is recorded, and has this date of its own.'
    await endClocks(tx, { kinds: [seriousIncidentNotified.id], childId }, { on: beganOn, because })
  },
  async saved(tx, _ctx, { id, childId, answers }) {
    const toldOn = answers.deathReviewToldOn
    if (toldOn !== undefined)
      await meetClocks(
        tx,
        { kinds: [childDeathReviewTold.id], childId },
        { on: toldOn, byKind: 'serious-incident', byId: id },
      )
    const done = [
      ['serious-incident/notified', answers.notifiedOn],
      ['serious-incident/rapid-review', answers.rapidReviewOn],
      ['serious-incident/published', answers.publishedOn],
    ] as const
    for (const [kind, on] of done)
      await meetClocksAsTyped(tx, { kinds: [kind], stepId: id }, { on, byKind: 'serious-incident', byId: id })
  },
})
