import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import { owedBy } from '#domains/looked-after/care-store.ts'
import { placementAssessed, standingPlacement } from '#domains/looked-after/placement-store.ts'
import { endClocks, keepClock, meetClocks } from '#domains/people/clock-store.ts'
import { dueFor } from '#engine/obligation.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import * as owed from '#practice/looked-after/owed.ts'

/** Placements made before the assessment that the law asks for: with a parent, or with a connected person. */

/** The assessment finished begins the time for the nominated officer’s decision; the decision ends both. */
export const placementWithParentsEffects = effectsOf('placement-with-parents', {
  async saved(tx, ctx, { id, childId, episodeId, answers, workerId }) {
    if (answers.assessedOn === undefined || (await owedBy(tx, childId, owed.parentAssessed.id)) === undefined) return
    const met = { on: answers.assessedOn, byKind: 'placement-with-parents', byId: id }
    await meetClocks(tx, { kinds: [owed.parentAssessed.id], childId }, met)
    const placement = await standingPlacement(tx, childId)
    const of = { childId, episodeId, aboutId: placement?.id, whoseAccountId: workerId }
    await keepClock(tx, ctx, of, dueFor(owed.parentConfirmed, answers.assessedOn, englandAndWales))
  },
  async concluded(tx, _ctx, { id, childId, on, outcome }) {
    const kinds = [owed.parentAssessed.id, owed.parentConfirmed.id, owed.placementApproved.id]
    await meetClocks(tx, { kinds, childId }, { on, byKind: 'placement-with-parents', byId: id })
    const placement = await standingPlacement(tx, childId)
    if (outcome === 'confirmed' && placement?.type === 'P1') await placementAssessed(tx, placement.id)
  },
})

/** Sixteen weeks, once eight more, then approval as a foster carer or another home. */
export const connectedPersonApprovalEffects = effectsOf('connected-person-approval', {
  async concluded(tx, ctx, { id, childId, episodeId, on, outcome, workerId }) {
    const met = { on, byKind: 'connected-person-approval', byId: id }
    await meetClocks(tx, { kinds: [owed.placementApproved.id], childId }, met)
    const placement = await standingPlacement(tx, childId)
    if (outcome === 'extended') {
      const until = await owedBy(tx, childId, owed.connectedPersonAssessed.id)
      if (until === undefined) return
      const because = 'The temporary approval was extended.'
      await endClocks(tx, { kinds: [owed.connectedPersonAssessed.id], childId }, { on, because })
      const of = { childId, episodeId, aboutId: placement?.id, whoseAccountId: workerId }
      await keepClock(tx, ctx, of, dueFor(owed.connectedPersonExtended, until, englandAndWales))
    }
    if (outcome !== 'approvedToFoster') return
    await meetClocks(tx, { kinds: [owed.connectedPersonAssessed.id, owed.connectedPersonExtended.id], childId }, met)
    if (placement !== undefined) await placementAssessed(tx, placement.id)
  },
})
