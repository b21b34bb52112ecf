import { needById, needLeftOpen } from '#domains/commissioning/need-store.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { keepClock } from '#domains/people/clock-store.ts'
import { dueFor } from '#engine/obligation.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { needAskedFor } from '#practice/obligations/keeping.ts'

/**
 * Starts the clock to ask for a service again, where nothing is under way for a need any more: no need falls silent because
 * somebody said no, or because a service ended without meeting it.
 */
export async function askAgain(
  tx: Tx,
  ctx: Ctx,
  of: {
    readonly childId: string
    readonly needId: string
    readonly episodeId: string
    /** Whose it is to ask. */
    readonly whose: string
    /** What the days are counted from, in words. */
    readonly since: string
  },
): Promise<void> {
  if (!(await needLeftOpen(tx, of.needId))) return
  const need = await needById(tx, of.needId)
  const title = need === undefined ? needAskedFor.title : `${needAskedFor.title}: ${need.title}`
  const due = dueFor({ ...needAskedFor, title, countedFromSays: of.since }, ctx.clock.today(), englandAndWales)
  const { childId, episodeId, needId, whose } = of
  await keepClock(tx, ctx, { childId, episodeId, aboutId: needId, whoseAccountId: whose }, due)
}
