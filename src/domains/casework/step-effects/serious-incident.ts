import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import { meetClocks } from '#domains/people/clock-store.ts'

/** Each thing done, as soon as its day is written down, meets what was owed: the step stays open from the first to the last. */
export const seriousIncidentEffects = effectsOf('serious-incident', {
  async saved(tx, _ctx, { id, answers }) {
    const done = [
      ['serious-incident/notified', answers.notifiedOn],
      ['serious-incident/rapid-review', answers.rapidReviewOn],
      ['serious-incident/published', answers.publishedOn],
    ] as const
    for (const [kind, on] of done)
      if (on !== undefined)
        await meetClocks(tx, { kinds: [kind], stepId: id }, { on, byKind: 'serious-incident', byId: id })
  },
})
