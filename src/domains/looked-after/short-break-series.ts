import type { Ctx, Tx } from '#domains/ledger/context.ts'
import {
  endPeriod,
  endStatus,
  keepPeriod,
  keepStatus,
  standingPeriod,
  standingStatus,
} from '#domains/looked-after/care-store.ts'
import { endPlacement, standingPlacement } from '#domains/looked-after/placement-store.ts'
import { endClocks } from '#domains/people/clock-store.ts'
import { endsWithShortBreaks } from '#practice/looked-after/clocks.ts'
import { isInShortBreaks } from '#practice/looked-after/in-short-breaks.ts'

/** A period of care that is an agreed series of short breaks under section 20: the agreement as a whole (V4), or one stay (V3). */

interface Series {
  readonly childId: string
  readonly episodeId: string
  readonly stepId: string
  readonly on: Temporal.PlainDate
}

/** Begins it, unless the child is looked after already, in full or in a series. */
export async function beginSeries(tx: Tx, ctx: Ctx, { childId, episodeId, stepId, on }: Series): Promise<void> {
  if ((await standingPeriod(tx, childId)) !== undefined) return
  const periodId = ctx.ids.next()
  await keepPeriod(tx, { id: periodId, childId, episodeId, stepId, on })
  const endsSays = 'Section 20(4), as agreed in the short break agreement'
  await keepStatus(tx, { id: ctx.ids.next(), childId, periodId, stepId, code: 'V4', on, endsOn: undefined, endsSays })
}

/** Ends it where one stands: the breaks have ended, or the child has come into care in full. */
export async function endSeries(tx: Tx, childId: string, day: Temporal.PlainDate, because: string): Promise<void> {
  const [period, status] = [await standingPeriod(tx, childId), await standingStatus(tx, childId)]
  if (period === undefined || !isInShortBreaks(status?.code)) return
  const on = Temporal.PlainDate.compare(day, period.beganOn) < 0 ? period.beganOn : day
  const placement = await standingPlacement(tx, childId)
  if (placement !== undefined) await endPlacement(tx, placement.id, { on, code: 'CARPL', because })
  await endStatus(tx, childId, on, because)
  await endPeriod(tx, period.id, { on, code: 'E8', because })
  await endClocks(tx, { kinds: endsWithShortBreaks, childId }, { on, because })
}
