import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import {
  changeOutOfSchool,
  endOutOfSchool,
  keepEducationPlan,
  keepOutOfSchool,
} from '#domains/looked-after/health-store.ts'
import { endClocks, keepClock, meetClocks, meetClocksAsTyped } from '#domains/people/clock-store.ts'
import { dueFor } from '#engine/obligation.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { nextEducationPlan, schoolPlaceFound, virtualSchoolTold } from '#practice/obligations/health-and-education.ts'

/** A plan made or reviewed meets the one owed; the next is owed in a term. */
export const personalEducationPlanEffects = effectsOf('personal-education-plan', {
  happenedOn: ({ heldOn }) => heldOn,
  async concluded(tx, ctx, { id, childId, episodeId, answers, on: saidOn, workerId }) {
    // A meeting is counted from its day, however late it was written down.
    const on = answers.heldOn ?? saidOn
    await keepEducationPlan(tx, { id: ctx.ids.next(), childId, stepId: id, on })
    await meetClocks(
      tx,
      { kinds: [nextEducationPlan.id], childId },
      { on, byKind: 'personal-education-plan', byId: id },
    )
    const of = { childId, episodeId, stepId: id, whoseAccountId: workerId }
    await keepClock(tx, ctx, of, dueFor(nextEducationPlan, on, englandAndWales))
  },
})

/** From the first day out of school somebody is owed an answer: the virtual school head at once, a place in twenty school days. */
export const outOfEducationEffects = effectsOf('out-of-education', {
  happenedOn: ({ backOn }) => backOn,
  refuses: (_tx, _ctx, { answers: { since, backOn, toldVirtualSchoolOn } }) => {
    if (since === undefined) return []
    const before = (day: Temporal.PlainDate | undefined) =>
      day !== undefined && Temporal.PlainDate.compare(day, since) < 0
    const back = { says: 'The child can’t be back in school before they were out of it.', answerAt: 'backOn' }
    const told = {
      says: 'The virtual school head can’t have been told before it happened.',
      answerAt: 'toldVirtualSchoolOn',
    }
    return [...(before(backOn) ? [back] : []), ...(before(toldVirtualSchoolOn) ? [told] : [])]
  },
  async begun(tx, ctx, { id, childId, episodeId, beganOn, workerId }) {
    await keepOutOfSchool(tx, { id: ctx.ids.next(), childId, stepId: id, since: beganOn })
    const of = { childId, episodeId, stepId: id, whoseAccountId: workerId }
    for (const each of [virtualSchoolTold, schoolPlaceFound])
      await keepClock(tx, ctx, of, dueFor(each, beganOn, englandAndWales))
  },
  async saved(tx, _ctx, { id, answers }) {
    const { since, why = null, toldVirtualSchoolOn: toldOn = null } = answers
    await changeOutOfSchool(tx, id, { why, toldOn, ...(since === undefined ? {} : { since }) })
    const met = { on: toldOn ?? undefined, byKind: 'out-of-education', byId: id }
    await meetClocksAsTyped(tx, { kinds: [virtualSchoolTold.id], stepId: id }, met)
  },
  async concluded(tx, _ctx, { id, outcome, on }) {
    await endOutOfSchool(tx, id, on)
    const both = { kinds: [virtualSchoolTold.id, schoolPlaceFound.id], stepId: id }
    if (outcome === 'back') await meetClocks(tx, both, { on, byKind: 'out-of-education', byId: id })
    else await endClocks(tx, both, { on, because: 'The child is no longer looked after, or of school age.' })
  },
})
