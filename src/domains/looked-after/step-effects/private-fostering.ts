import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import { stepById } from '#domains/casework/steps/step-store.ts'
import type { Tx } from '#domains/ledger/context.ts'
import {
  endPrivateFostering,
  keepPrivateFostering,
  keepPrivateFosteringVisit,
  standingPrivateFostering,
} from '#domains/looked-after/private-arrangement-store.ts'
import { endClocks, keepClock, meetClocks } from '#domains/people/clock-store.ts'
import { isBefore } from '#engine/dates.ts'
import { dueFor } from '#engine/obligation.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { privatelyFosteredSeen, privatelyFosteredSeenLater } from '#practice/obligations/private-fostering.ts'

const visits = [privatelyFosteredSeen.id, privatelyFosteredSeenLater.id]

/**
 * Six weeks in the first year, twelve from then. For visits an arrangement begins when we become aware of it (regulation 8(6)); of one that we
 * were told of beforehand the year runs from the day on which the child went there, which has us there no less often.
 */
function nextVisit(beganOn: Temporal.PlainDate, toldOn: Temporal.PlainDate | undefined, from: Temporal.PlainDate) {
  const since = toldOn === undefined || isBefore(toldOn, beganOn) ? beganOn : toldOn
  const firstYear = isBefore(from, since.add({ years: 1 }))
  return dueFor(firstYear ? privatelyFosteredSeen : privatelyFosteredSeenLater, from, englandAndWales)
}

/** An arrangement that may go on is visited from the day on which it began, or, where that is behind us, from the last visit. */
export const privateFosteringEffects = effectsOf('private-fostering', {
  happenedOn: ({ seenOn }) => seenOn,
  async concluded(tx, ctx, { id, childId, episodeId, answers, outcome, on, workerId }) {
    if (outcome === 'notPrivateFostering') return
    const beganOn = answers.beganOn ?? on
    await keepPrivateFostering(tx, {
      ...{ id: ctx.ids.next(), childId, stepId: id, beganOn, cameOfIt: outcome },
      ...{ relation: answers.relation ?? null },
    })
    // Looked at anew, it was visited: what was owed before is done, and does not stand beside what comes next.
    const seenOn = answers.seenOn ?? on
    await meetClocks(tx, { kinds: visits, childId }, { on: seenOn, byKind: 'private-fostering', byId: id })
    if (outcome === 'prohibited') return
    const from = isBefore(beganOn, seenOn) ? seenOn : beganOn
    const of = { childId, episodeId, stepId: id, whoseAccountId: workerId }
    await keepClock(tx, ctx, of, nextVisit(beganOn, answers.toldOn, from))
  },
})

export const privateFosteringVisitEffects = effectsOf('private-fostering-visit', {
  happenedOn: ({ visitedOn }) => visitedOn,
  async concluded(tx, ctx, { id, childId, episodeId, answers, outcome, on: saidOn, workerId }) {
    const on = answers.visitedOn ?? saidOn
    const standing = await standingPrivateFostering(tx, childId)
    if (standing === undefined) return
    const row = { id: ctx.ids.next(), childId, arrangementId: standing.id, stepId: id, on }
    await keepPrivateFosteringVisit(tx, { ...row, seenAlone: answers.seenAlone ?? null })
    await meetClocks(tx, { kinds: visits, childId }, { on, byKind: 'private-fostering-visit', byId: id })
    if (outcome === 'ended') {
      const endedOn = answers.endedOn ?? on
      await endPrivateFostering(tx, childId, endedOn, 'The arrangement ended.')
      await endClocks(tx, { kinds: visits, childId }, { on: endedOn, because: 'The arrangement ended.' })
      return
    }
    const of = { childId, episodeId, stepId: id, whoseAccountId: workerId }
    await keepClock(tx, ctx, of, nextVisit(standing.beganOn, await toldOf(tx, standing.stepId), on))
  },
})

/** When we were told of an arrangement, by the step that looked at it. */
async function toldOf(tx: Tx, stepId: string): Promise<Temporal.PlainDate | undefined> {
  const told = (await stepById(tx, stepId))?.answers['toldOn']
  return typeof told === 'string' ? Temporal.PlainDate.from(told) : undefined
}
