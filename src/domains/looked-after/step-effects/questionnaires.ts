import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import { bornOn, keepQuestionnaire } from '#domains/looked-after/health-store.ts'
import { agedForQuestionnaire } from '#domains/looked-after/step-effects/health-assessments.ts'
import { keepClock, meetClocks } from '#domains/people/clock-store.ts'
import { dueFor } from '#engine/obligation.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { questionnaireFilledIn } from '#practice/obligations/health-and-education.ts'

/** A questionnaire, or why there is none, meets the one owed; the next is owed in a year, while the child is of the age. */
export const strengthsAndDifficultiesEffects = effectsOf('strengths-and-difficulties', {
  happenedOn: ({ filledInOn }) => filledInOn,
  async concluded(tx, ctx, { id, childId, episodeId, answers, on: saidOn, workerId }) {
    const on = answers.filledInOn ?? saidOn
    const scored = answers.has === 'yes' && answers.total !== undefined
    await keepQuestionnaire(tx, {
      ...{ id: ctx.ids.next(), childId, stepId: id },
      filledInOn: answers.filledInOn ?? null,
      total: scored ? (answers.total ?? null) : null,
      whyNone: scored ? null : (answers.whyNone ?? 'SDQ4'),
    })
    const kinds = [questionnaireFilledIn.id]
    await meetClocks(tx, { kinds, childId }, { on, byKind: 'strengths-and-difficulties', byId: id })
    const born = await bornOn(tx, childId)
    if (born === undefined || !agedForQuestionnaire(born, on.add({ years: 1 }))) return
    const of = { childId, episodeId, stepId: id, whoseAccountId: workerId }
    await keepClock(tx, ctx, of, dueFor(questionnaireFilledIn, on, englandAndWales))
  },
})
