import { sql } from 'kysely'
import type { TrustDatabase } from '#domains/ledger/context.ts'

/** Whether the database answers: the name of the how many tables the record has, or a fault. */
export async function recordTables(database: TrustDatabase): Promise<number> {
  const { rows } = await sql<{ tables: number }>`select count(*)::int as tables from house.record_table`.execute(
    database.tables,
  )
  return rows[0]?.tables ?? 0
}
