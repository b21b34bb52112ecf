import { loadRecord } from '#domains/casework/facts/record-store.ts'
import { isCountedFromLater, meetBySighting } from '#domains/casework/visits/visit-store.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import type { ChildSeen } from '#domains/ledger/follows.ts'
import { keepClock } from '#domains/people/clock-store.ts'
import { dueFor } from '#engine/obligation.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { nextVisit, placementVisits } from '#practice/looked-after/next-visit.ts'

/**
 * A child who is looked after was seen: the visit that was due in the placement is met on that day, and the next begins by the
 * rule that the placement and the legal status give. False where the child is not looked after, or nowhere placed.
 */
export async function seenWhileLookedAfter(tx: Tx, ctx: Ctx, seen: ChildSeen): Promise<boolean> {
  const { childId, episodeId, on, visitId, workerId } = seen
  const record = await loadRecord(tx, childId, episodeId, ctx.clock.today())
  const next = nextVisit(record, on)
  const { placement } = record
  if (next === undefined || placement === undefined) return false
  if (Temporal.PlainDate.compare(on, placement.since) < 0) return true
  await meetBySighting(tx, childId, placementVisits, { on, visitId })
  if (await isCountedFromLater(tx, childId, placementVisits, on)) return true
  const of = { childId, episodeId, aboutId: placement.id, whoseAccountId: workerId }
  await keepClock(tx, ctx, of, dueFor(next, on, englandAndWales))
  return true
}
