import { sql } from 'kysely'
import type { TrustDatabase } from '#domains/ledger/context.ts'

/** Makes room for millions of looks in a database of the bench’s own: what the patrol does not read is not indexed meanwhile. */
export async function readyForManyLooks(owner: TrustDatabase): Promise<void> {
  await sql`alter table house.ledger_entry drop constraint ledger_entry_pkey`.execute(owner.tables)
  await sql`drop index house.ledger_entry_act, house.ledger_entry_actor`.execute(owner.tables)
  await sql`alter table house.ledger_entry set unlogged`.execute(owner.tables)
}

/** Gives back the index that the patrol reads searches by. */
export async function indexLooks(owner: TrustDatabase): Promise<void> {
  await sql`create index ledger_entry_actor on house.ledger_entry (actor_id, at)`.execute(owner.tables)
}

/** How many views there are, and how much they weigh on the disk. */
export async function tellLooks(owner: TrustDatabase): Promise<{ readonly looks: number; readonly size: string }> {
  const { rows } = await sql<{ looks: number; size: string }>`select count(*) as looks,
    pg_size_pretty(pg_total_relation_size('house.ledger_entry')) as size from house.ledger_entry where kind = 'view'`.execute(
    owner.tables,
  )
  return rows[0] ?? { looks: 0, size: '' }
}
