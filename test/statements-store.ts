import { type KyselyPlugin, sql } from 'kysely'
import type { Ctx, TrustDatabase } from '#domains/ledger/context.ts'

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

/** Every statement that some work sends, in order, and how many rows each was answered with; ids and moments left out. */
export async function statementsOf(ctx: Ctx, work: (ctx: Ctx) => Promise<void>): Promise<readonly string[]> {
  const sent: string[] = []
  const counting: KyselyPlugin = {
    transformQuery({ node }) {
      sent.push(JSON.stringify(node, (key, value: unknown) => (key === 'value' || key === 'values' ? '?' : value)))
      return node
    },
    transformResult: async ({ result }) => {
      sent.push(`answered with ${result.rows.length}`)
      return await Promise.resolve(result)
    },
  }
  await work({ ...ctx, database: { ...ctx.database, tables: ctx.database.tables.withPlugin(counting) } })
  return sent
}
