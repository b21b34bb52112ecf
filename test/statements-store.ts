import { sql } from 'kysely'
import type { TrustDatabase } from '#domains/ledger/context.ts'

/** Asks the same thing several times on one connection; gives how many statements that connection keeps prepared then. */
export async function keptAfterAsking(database: TrustDatabase, times: number): Promise<number> {
  return await database.tables.connection().execute(async (connection) => {
    for (let time = 0; time < times; time++) await sql`select ${time}::integer as asked`.execute(connection)
    const { rows } = await sql<{ kept: number }>`select count(*) as kept from pg_prepared_statements`.execute(
      connection,
    )
    return rows[0]?.kept ?? 0
  })
}
