import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import { keepSeenAtRisk } from '#domains/casework/step-effects/seen-at-risk.ts'
import { meetClocks, meetClocksAsTyped } from '#domains/people/clock-store.ts'
import { dateInLondon } from '#kernel/clock.ts'

/** A child in police protection is a child at risk: to be seen within the hours of that limit. */
export const policeProtectionEffects = effectsOf('police-protection', {
  happenedOn: ({ endedAt }) => (endedAt === undefined ? undefined : dateInLondon(endedAt)),
  async begun(tx, ctx, { id, childId, episodeId, workerId }) {
    const of = { childId, episodeId, stepId: id, whoseAccountId: workerId }
    await keepSeenAtRisk(tx, ctx, of, ctx.clock.now())
  },
  async saved(tx, ctx, { id, answers }) {
    if (answers.takenAt === undefined) return
    const met = { on: ctx.clock.today(), byKind: 'police-protection', byId: id }
    await meetClocks(tx, { kinds: ['police-protection/moment-asked'], stepId: id }, met)
  },
})

/**
 * What the court decided is written down: the days of an order run by the clocks that count from it. Once the court has made it last longer, its
 * first end is no end; where that was written by mistake it is one again.
 */
export const emergencyProtectionOrderEffects = effectsOf('emergency-protection-order', {
  happenedOn: ({ endedOn }) => endedOn,
  async saved(tx, ctx, { id, answers: { granted, madeOn, extended, extendedUntil } }) {
    const which = { kinds: ['emergency-protection-order/court-decided'], stepId: id }
    const by = { byKind: 'emergency-protection-order', byId: id }
    if (granted === 'no') await meetClocks(tx, which, { on: ctx.clock.today(), ...by })
    else await meetClocksAsTyped(tx, which, { on: madeOn, ...by })
    const firstEnd = {
      kinds: ['emergency-protection-order/ends', 'emergency-protection-order/ends-as-ordered'],
      stepId: id,
    }
    if (extended === true && extendedUntil !== undefined)
      await meetClocks(tx, firstEnd, { on: ctx.clock.today(), ...by })
    else await meetClocksAsTyped(tx, firstEnd, { on: undefined, ...by })
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
    const by = { byKind: 'transfer-out', byId: id }
    if (movedOn !== undefined && notifiedOn !== undefined)
      await meetClocks(tx, { kinds: ['transfer-out/who-is-told'], stepId: id }, { on: ctx.clock.today(), ...by })
    await meetClocksAsTyped(tx, { kinds: ['transfer-out/tell'], stepId: id }, { on: notifiedOn, ...by })
    const receipt = { on: receiptBy === undefined ? undefined : receiptOn, ...by }
    await meetClocksAsTyped(tx, { kinds: ['transfer-out/receipt'], stepId: id }, receipt)
  },
})

/** The offer was made on its day; that none is made is decided on the day on which it is written. */
export const familyGroupEffects = effectsOf('family-group-decision-making', {
  happenedOn: ({ heldOn }) => heldOn,
  async saved(tx, ctx, { id, answers: { offer, offeredOn } }) {
    const which = { kinds: ['family-group-decision-making/offer'], stepId: id }
    const by = { byKind: 'family-group-decision-making', byId: id }
    if (offer === 'notOffered') await meetClocks(tx, which, { on: ctx.clock.today(), ...by })
    else await meetClocksAsTyped(tx, which, { on: offeredOn, ...by })
  },
})

export const legalGatewayEffects = effectsOf('legal-gateway', {
  happenedOn: ({ heldOn }) => heldOn,
})

/** The parents were met, and the midway review was held, on their days. */
export const preProceedingsEffects = effectsOf('pre-proceedings', {
  async saved(tx, _ctx, { id, answers: { firstMeetingOn, midwayReviewOn } }) {
    const by = { byKind: 'pre-proceedings', byId: id }
    await meetClocksAsTyped(
      tx,
      { kinds: ['pre-proceedings/parents-meeting'], stepId: id },
      { on: firstMeetingOn, ...by },
    )
    await meetClocksAsTyped(tx, { kinds: ['pre-proceedings/midway-review'], stepId: id }, { on: midwayReviewOn, ...by })
  },
})

/** The application was issued, and the case management hearing was held, each on its day. */
export const careProceedingsEffects = effectsOf('care-proceedings', {
  happenedOn: ({ endedOn }) => endedOn,
  async saved(tx, _ctx, { id, answers: { caseManagementOn, issuedOn } }) {
    const by = { byKind: 'care-proceedings', byId: id }
    const hearing = ['care-proceedings/hearing', 'care-proceedings/hearing-not-before']
    await meetClocksAsTyped(tx, { kinds: ['care-proceedings/issue'], stepId: id }, { on: issuedOn, ...by })
    await meetClocksAsTyped(tx, { kinds: hearing, stepId: id }, { on: caseManagementOn, ...by })
  },
})
