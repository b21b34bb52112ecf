import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'

/** One look at a record, or one act on it, as the ledger keeps it. */
export interface Look {
  readonly at: Temporal.Instant
  readonly kind: string
  readonly what: string
  readonly actorName: string | null
  readonly actorRole: string
  readonly purpose: string | null
  /** The earlier day that was looked at. */
  readonly asKnown: string | null
}

/** So many are shown: the latest. */
export const mostLooks = 300

/** Who looked at a child's record and who acted on it, the latest first; `undefined` where there is no such child. */
export async function looksAt(tx: Tx, childId: string): Promise<readonly Look[] | undefined> {
  const child = await tx.selectFrom('person').select('id').where('id', '=', childId).executeTakeFirst()
  if (child === undefined) return undefined
  const { rows } = await sql<Look>`select at, kind, what, actor_name as "actorName", actor_role as "actorRole", purpose,
    as_known as "asKnown" from house.looks_at(${childId}, ${mostLooks})`.execute(tx)
  return rows
}
