import type { Ctx, TrustDatabase, Tx } from '#domains/ledger/context.ts'
import { setAccount, setContext } from '#domains/ledger/entry-store.ts'

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

/** The same for an account whose sign-in has ended: what it was typing is kept for it all the same. */
export async function ownRowsOf<T>(
  db: TrustDatabase['tables'],
  accountId: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return await db.transaction().execute(async (tx) => {
    await setAccount(tx, accountId)
    return await work(tx)
  })
}
