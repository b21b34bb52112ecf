import { endClocksDueOtherwise, isStanding } from '#domains/casework/step-clock-store.ts'
import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import { keepClock, meetClocks } from '#domains/people/clock-store.ts'
import { countDue, type Due } from '#engine/due.ts'
import { dueFor } from '#engine/obligation.ts'
import { present } from '#kernel/assert.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { careProceedings } from '#practice/legal/care-proceedings.ts'
import { childSeenAtRisk } from '#practice/obligations/seeing.ts'

/** A child in police protection is a child at risk: to be seen within the hours of that limit. */
export const policeProtectionEffects = effectsOf('police-protection', {
  happenedOn: ({ endedAt }) => (endedAt === undefined ? undefined : dateInLondon(endedAt)),
  async begun(tx, ctx, { id, childId, episodeId, workerId }) {
    if (await isStanding(tx, episodeId, childSeenAtRisk.id)) return
    const of = { childId, episodeId, stepId: id, whoseAccountId: workerId }
    await keepClock(tx, ctx, of, dueFor(childSeenAtRisk, ctx.clock.now(), englandAndWales))
  },
})

export const emergencyProtectionOrderEffects = effectsOf('emergency-protection-order', {})
export const childAssessmentOrderEffects = effectsOf('child-assessment-order', {})

/** The receiving authority was told on its day. */
export const transferOutEffects = effectsOf('transfer-out', {
  async saved(tx, _ctx, { id, answers }) {
    if (answers.notifiedOn === undefined) return
    const met = { on: answers.notifiedOn, byKind: 'transfer-out', byId: id }
    await meetClocks(tx, { kinds: ['transfer-out/tell'], stepId: id }, met)
  },
})

export const familyGroupEffects = effectsOf('family-group-decision-making', {
  happenedOn: ({ heldOn }) => heldOn,
})

export const legalGatewayEffects = effectsOf('legal-gateway', {
  happenedOn: ({ heldOn }) => heldOn,
})

/** The parents were met, and the midway review was held, on their days. */
export const preProceedingsEffects = effectsOf('pre-proceedings', {
  async saved(tx, _ctx, { id, answers: { firstMeetingOn, midwayReviewOn } }) {
    const met = (on: Temporal.PlainDate) => ({ on, byKind: 'pre-proceedings', byId: id })
    if (firstMeetingOn !== undefined)
      await meetClocks(tx, { kinds: ['pre-proceedings/parents-meeting'], stepId: id }, met(firstMeetingOn))
    if (midwayReviewOn !== undefined)
      await meetClocks(tx, { kinds: ['pre-proceedings/midway-review'], stepId: id }, met(midwayReviewOn))
  },
})

/** The day until which a court has extended the proceedings, as it is counted: see `care-proceedings/extended-until`. */
function extendedUntil(until: Temporal.PlainDate): Due {
  const limit = present(
    careProceedings.timeLimits.find(({ id }) => id === 'extended-until'),
    'Care proceedings have the limit of an extension.',
  )
  const { id, what, whose, countedFromSays, limits, stoppedBy, rules = [] } = limit
  const countable = { what, whose, countedFromSays, limits, stoppedBy, rules }
  return countDue({ ...countable, limitId: `${careProceedings.id}/${id}` }, until, until, englandAndWales)
}

/** The case management hearing was held on its day. What the court extends again ends the day that it set before. */
export const careProceedingsEffects = effectsOf('care-proceedings', {
  happenedOn: ({ endedOn }) => endedOn,
  async saved(tx, ctx, { id, childId, episodeId, workerId, answers }) {
    const { caseManagementOn } = answers
    if (answers.extendedUntil !== undefined) {
      const because = 'The court has set another day.'
      const next = extendedUntil(answers.extendedUntil)
      const ended = await endClocksDueOtherwise(tx, { kind: next.limitId, stepId: id }, answers.extendedUntil, {
        on: ctx.clock.today(),
        because,
      })
      if (ended) await keepClock(tx, ctx, { childId, episodeId, stepId: id, whoseAccountId: workerId }, next)
    }
    if (caseManagementOn === undefined) return
    const met = { on: caseManagementOn, byKind: 'care-proceedings', byId: id }
    await meetClocks(
      tx,
      { kinds: ['care-proceedings/hearing', 'care-proceedings/hearing-not-before'], stepId: id },
      met,
    )
  },
})
