import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'

/** One look at a record, one act on it, or one that was refused, as the ledger keeps it. */
export interface Look {
  readonly at: Temporal.Instant
  readonly kind: string
  readonly what: string
  readonly actorName: string | null
  readonly actorRole: string
  readonly purpose: string | null
  /** The earlier day that was looked at. */
  readonly asKnown: string | null
  /** Whether the record was theirs by allocation or by name at that moment. */
  readonly granted: boolean
  readonly refused: boolean
}

/** So many are shown: the latest. */
export const mostLooks = 300

export interface LooksWanted {
  readonly childId: string
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant
  readonly atMost: number
}

/** Who looked at somebody’s record, who acted on it and who was refused, the latest first; none for whoever may not know. */
export async function whoLooked(tx: Tx, { childId, from, until, atMost }: LooksWanted): Promise<readonly Look[]> {
  const { rows } = await sql<Look>`select at, kind, what, actor_name as "actorName", actor_role as "actorRole", purpose,
      as_known as "asKnown", granted, refused
    from house.who_looked(${childId}::uuid, ${from}, ${until}, ${atMost})`.execute(tx)
  return rows
}

/** The same of a child whom whoever asks may see; `undefined` where there is no such child. */
export async function looksAt(tx: Tx, wanted: LooksWanted): Promise<readonly Look[] | undefined> {
  const child = await tx.selectFrom('person').select('id').where('id', '=', wanted.childId).executeTakeFirst()
  return child === undefined ? undefined : await whoLooked(tx, wanted)
}
