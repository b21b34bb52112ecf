import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import { keepClock, meetClocks } from '#domains/people/clock-store.ts'
import { dueFor } from '#engine/obligation.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { childSupervised } from '#practice/obligations/people.ts'

/** A child discussed meets what was owed; the next is owed in three months. */
export const caseSupervisionEffects = effectsOf('case-supervision', {
  happenedOn: ({ heldOn }) => heldOn,
  async concluded(tx, ctx, { id, childId, episodeId, answers, on: saidOn, workerId }) {
    const on = answers.heldOn ?? saidOn
    await meetClocks(tx, { kinds: [childSupervised.id], episodeId }, { on, byKind: 'case-supervision', byId: id })
    const of = { childId, episodeId, stepId: id, whoseAccountId: workerId }
    await keepClock(tx, ctx, of, dueFor(childSupervised, on, englandAndWales))
  },
})
