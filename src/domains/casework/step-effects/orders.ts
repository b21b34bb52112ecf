import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import { isStanding } from '#domains/casework/steps/step-clock-store.ts'
import { keepClock, meetClocks } from '#domains/people/clock-store.ts'
import { dueFor } from '#engine/obligation.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { childSeenAtRisk } from '#practice/obligations/seeing.ts'

/** A child in police protection is a child at risk: to be seen within the hours of that limit. */
export const policeProtectionEffects = effectsOf('police-protection', {
  happenedOn: ({ endedAt }) => (endedAt === undefined ? undefined : dateInLondon(endedAt)),
  async begun(tx, ctx, { id, childId, episodeId, workerId }) {
    if (await isStanding(tx, episodeId, childSeenAtRisk.id)) return
    const of = { childId, episodeId, stepId: id, whoseAccountId: workerId }
    await keepClock(tx, ctx, of, dueFor(childSeenAtRisk, ctx.clock.now(), englandAndWales))
  },
  async saved(tx, ctx, { id, answers }) {
    if (answers.takenAt === undefined) return
    const met = { on: ctx.clock.today(), byKind: 'police-protection', byId: id }
    await meetClocks(tx, { kinds: ['police-protection/moment-asked'], stepId: id }, met)
  },
})

/** What the court decided is written down: the days of an order run by the clocks that count from it. */
export const emergencyProtectionOrderEffects = effectsOf('emergency-protection-order', {
  happenedOn: ({ endedOn }) => endedOn,
  async saved(tx, ctx, { id, answers: { granted, madeOn } }) {
    if (granted !== 'no' && madeOn === undefined) return
    const met = { on: madeOn ?? ctx.clock.today(), byKind: 'emergency-protection-order', byId: id }
    await meetClocks(tx, { kinds: ['emergency-protection-order/court-decided'], stepId: id }, met)
  },
})

export const childAssessmentOrderEffects = effectsOf('child-assessment-order', {
  async saved(tx, ctx, { id, answers: { granted, beginsOn } }) {
    if (granted !== 'no' && beginsOn === undefined) return
    const met = { on: ctx.clock.today(), byKind: 'child-assessment-order', byId: id }
    await meetClocks(tx, { kinds: ['child-assessment-order/court-decided'], stepId: id }, met)
  },
})

/** The receiving authority was told on its day, and gave its receipt. */
export const transferOutEffects = effectsOf('transfer-out', {
  async saved(tx, ctx, { id, answers: { movedOn, notifiedOn, receiptBy, receiptOn } }) {
    const met = (on: Temporal.PlainDate) => ({ on, byKind: 'transfer-out', byId: id })
    if (movedOn !== undefined && notifiedOn !== undefined)
      await meetClocks(tx, { kinds: ['transfer-out/who-is-told'], stepId: id }, met(ctx.clock.today()))
    if (notifiedOn !== undefined) await meetClocks(tx, { kinds: ['transfer-out/tell'], stepId: id }, met(notifiedOn))
    if (receiptBy !== undefined && receiptOn !== undefined)
      await meetClocks(tx, { kinds: ['transfer-out/receipt'], stepId: id }, met(receiptOn))
  },
})

/** The offer was made on its day; that none is made is decided on the day on which it is written. */
export const familyGroupEffects = effectsOf('family-group-decision-making', {
  happenedOn: ({ heldOn }) => heldOn,
  async saved(tx, ctx, { id, answers: { offer, offeredOn } }) {
    const on = offer === 'notOffered' ? ctx.clock.today() : offeredOn
    if (on === undefined) return
    const met = { on, byKind: 'family-group-decision-making', byId: id }
    await meetClocks(tx, { kinds: ['family-group-decision-making/offer'], stepId: id }, met)
  },
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

/** The application was issued, and the case management hearing was held, each on its day. */
export const careProceedingsEffects = effectsOf('care-proceedings', {
  happenedOn: ({ endedOn }) => endedOn,
  async saved(tx, _ctx, { id, answers: { caseManagementOn, issuedOn } }) {
    const met = (on: Temporal.PlainDate) => ({ on, byKind: 'care-proceedings', byId: id })
    if (issuedOn !== undefined) await meetClocks(tx, { kinds: ['care-proceedings/issue'], stepId: id }, met(issuedOn))
    if (caseManagementOn !== undefined)
      await meetClocks(
        tx,
        { kinds: ['care-proceedings/hearing', 'care-proceedings/hearing-not-before'], stepId: id },
        met(caseManagementOn),
      )
  },
})
