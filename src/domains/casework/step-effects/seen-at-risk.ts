import { isStanding } from '#domains/casework/steps/step-clock-store.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { type ClockOf, keepClock } from '#domains/people/clock-store.ts'
import { dueFor } from '#engine/obligation.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { childSeenAtRisk } from '#practice/obligations/seeing.ts'

/** A child who may be suffering significant harm is seen within the hours of that limit. A clock that stands already is the one. */
export async function keepSeenAtRisk(
  tx: Tx,
  ctx: Ctx,
  of: ClockOf & { readonly episodeId: string },
  from: Temporal.Instant,
): Promise<void> {
  if (await isStanding(tx, of.episodeId, childSeenAtRisk.id)) return
  await keepClock(tx, ctx, of, dueFor(childSeenAtRisk, from, englandAndWales))
}
