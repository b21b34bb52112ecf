import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import {
  endPrivateFostering,
  keepPrivateFostering,
  keepPrivateFosteringVisit,
  standingPrivateFostering,
} from '#domains/looked-after/private-arrangement-store.ts'
import { endClocks, keepClock, meetClocks } from '#domains/people/clock-store.ts'
import { dueFor } from '#engine/obligation.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { privatelyFosteredSeen, privatelyFosteredSeenLater } from '#practice/obligations/private-fostering.ts'

const visits = [privatelyFosteredSeen.id, privatelyFosteredSeenLater.id]

/** Six weeks in the first year of the arrangement, twelve from then: by the day from which it is counted. */
function nextVisit(beganOn: Temporal.PlainDate, from: Temporal.PlainDate) {
  const firstYear = Temporal.PlainDate.compare(from, beganOn.add({ years: 1 })) < 0
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
    if (outcome === 'prohibited') return
    const seenOn = answers.seenOn ?? on
    const from = Temporal.PlainDate.compare(seenOn, beganOn) > 0 ? seenOn : beganOn
    const of = { childId, episodeId, stepId: id, whoseAccountId: workerId }
    await keepClock(tx, ctx, of, nextVisit(beganOn, from))
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
    await keepClock(tx, ctx, of, nextVisit(standing.beganOn, on))
  },
})
