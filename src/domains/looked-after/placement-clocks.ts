import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { endClocks, keepClock, meetClocks } from '#domains/people/clock-store.ts'
import { dueFor, type Obligation } from '#engine/obligation.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { firstVisit, isPlacedForAdoption } from '#practice/looked-after/next-visit.ts'
import * as owed from '#practice/looked-after/owed.ts'
import type { ChildRecord } from '#practice/record.ts'

export interface BegunPlacement {
  readonly childId: string
  readonly episodeId: string
  readonly placementId: string
  readonly on: Temporal.PlainDate
  /** The record with the placement in it. */
  readonly record: ChildRecord
  /** The first of this period of care. */
  readonly first: boolean
  readonly workerId: string | undefined
  readonly lacksAddress: boolean
  readonly lacksApproval: boolean
  /** Outside the area, and nobody approved it before. */
  readonly lacksAreaApproval: boolean
}

/** What is owed to a child from the day on which a placement begins. */
export async function beginPlacementClocks(tx: Tx, ctx: Ctx, begun: BegunPlacement): Promise<void> {
  const { childId, episodeId, placementId, on, record, first, workerId } = begun
  const met = { on, byKind: 'placement', byId: placementId }
  await meetClocks(tx, { kinds: [owed.placementRecorded.id], childId }, met)
  const before = record.placement?.beforeAssessment
  // Adopters have a plan of their own, and who is told stands in the step: above all, nobody tells the parents where the child is.
  const plannedAnew = !isPlacedForAdoption(record)
  const owing: readonly (Obligation | false)[] = [
    firstVisit(record),
    plannedAnew && owed.placementPlanMade,
    plannedAnew && owed.placementNotified,
    first && record.carePlanMadeOn === undefined && owed.carePlanMade,
    before === 'connected person' && owed.connectedPersonAssessed,
    before === 'parent' && owed.parentAssessed,
    begun.lacksAddress && owed.placementCompleted,
    begun.lacksApproval && owed.placementApproved,
    plannedAnew && begun.lacksAreaApproval && owed.outOfAreaApproved,
  ]
  for (const obligation of owing) {
    if (obligation === false) continue
    // The care plan belongs to the child's care, and outlives a move.
    const aboutId = obligation.id === owed.carePlanMade.id ? undefined : placementId
    const of = { childId, episodeId, aboutId, whoseAccountId: workerId }
    await keepClock(tx, ctx, of, dueFor(obligation, on, englandAndWales))
  }
}

/** What was owed under a placement is owed no more when it ends. */
export async function endPlacementClocks(
  tx: Tx,
  placementId: string,
  ended: { readonly on: Temporal.PlainDate; readonly because: string },
): Promise<void> {
  await endClocks(tx, { aboutId: placementId }, ended)
}
