import { settingsOfTheHouse } from '#domains/access/duty/local-setting-store.ts'
import { type MissingChild, missingNow, missingOutOfSight } from '#domains/casework/missing/missing-store.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { lengthAsSet } from '#practice/standing/as-set.ts'
import { missingRepeatedly } from '#practice/standing/asked-by-gates.ts'

/** Who is missing now, as whoever asks may see it, and whom to ring about those whom they may not. */
export interface MissingRead {
  readonly children: readonly MissingChild[]
  readonly toRing: readonly { readonly ringName: string; readonly ringPhone: string | null }[]
}

/** Reads the list of missing children: a look, kept like any other. */
export async function readMissing(ctx: Ctx): Promise<MissingRead> {
  return await list(
    ctx,
    'missing children',
    async (tx) => ({
      children: await missingNow(tx, await daysOfMissingAgain(tx, ctx.clock.today())),
      toRing: await missingOutOfSight(tx),
    }),
    ({ children }) => children.map(({ childId }) => childId),
  )
}

/** Within how many days the third time missing is discussed, for one who goes missing on a day. */
export async function daysOfMissingAgain(tx: Tx, on: Temporal.PlainDate): Promise<number> {
  return lengthAsSet(missingRepeatedly, on, { settings: await settingsOfTheHouse(tx) }).count
}

/** "2 days and 3 hours", "40 minutes": for how long a child has been gone. */
export function goneFor(from: Temporal.Instant, now: Temporal.Instant): string {
  const minutes = Math.max(0, Math.floor((now.epochMilliseconds - from.epochMilliseconds) / 60_000))
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)]
  const several = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`
  if (days > 0) return hours === 0 ? several(days, 'day') : `${several(days, 'day')} and ${several(hours, 'hour')}`
  return hours > 0 ? several(hours, 'hour') : several(minutes, 'minute')
}
