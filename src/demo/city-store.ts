import { sql } from 'kysely'
import type { TrustDatabase, Tx } from '#domains/ledger/context.ts'

/** Whether the record holds anybody, restricted or not: asked with the owner's login, and nobody is shown. */
export async function holdsAnybody(owner: TrustDatabase): Promise<boolean> {
  const { rows } = await sql<{ some: boolean }>`select exists (select from person) as some`.execute(owner.tables)
  return rows[0]?.some === true
}

/** How many children the record holds, for whoever asks. */
export async function countChildren(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom('person')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('is_child', '=', true)
    .executeTakeFirstOrThrow()
  return row.count
}
