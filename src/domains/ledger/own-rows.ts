import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { setContext } from '#domains/ledger/entry-store.ts'

/**
 * Reaches what is whoever asks's own and no part of anybody's record: drafts, kept searches, purposes given, tellings of whom
 * to ring, the grants that they hold. Row-level security holds it to their account.
 */
export async function ownRows<T>(ctx: Ctx, work: (tx: Tx) => Promise<T>): Promise<T> {
  return await ctx.database.tables.transaction().execute(async (tx) => {
    await setContext(tx, ctx, undefined)
    return await work(tx)
  })
}
