import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import { meetClocks } from '#domains/people/clock-store.ts'

/** Each thing done, as soon as its day is written down, meets what was owed: the step stays open from the first to the last. */
export const seriousIncidentEffects = effectsOf('serious-incident', {
  refuses: (_tx, _ctx, { answers: { knownOn, notifiedOn, rapidReviewOn } }) => {
    const before = (one?: Temporal.PlainDate, other?: Temporal.PlainDate) =>
      one !== undefined && other !== undefined && Temporal.PlainDate.compare(one, other) < 0
    if (before(notifiedOn, knownOn))
      return [{ says: 'The panel can’t have been notified before we knew of it.', answerAt: 'notifiedOn' }]
    if (before(rapidReviewOn, notifiedOn ?? knownOn))
      return [
        { says: 'The rapid review can’t have been completed before the notification.', answerAt: 'rapidReviewOn' },
      ]
    return []
  },
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
