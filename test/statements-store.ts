import { type KyselyPlugin, type RawBuilder, sql } from 'kysely'
import type { Ctx, TrustDatabase } from '#domains/ledger/context.ts'
import type { Database } from '#kernel/database.ts'

type Asked = Pick<Database<never>, 'tables'> | TrustDatabase

async function keptAfter(database: Asked, times: number, asking: RawBuilder<unknown>): Promise<number> {
  return await (database as Pick<Database<never>, 'tables'>).tables.connection().execute(async (connection) => {
    for (let time = 0; time < times; time++) await asking.execute(connection)
    const { rows } = await sql<{ kept: number }>`select count(*) as kept from pg_prepared_statements`.execute(
      connection,
    )
    return rows[0]?.kept ?? 0
  })
}

/** Asks the same thing several times on one connection; gives how many statements that connection keeps prepared then. */
export async function keptAfterAsking(database: Asked, times: number): Promise<number> {
  return await keptAfter(database, times, sql`select ${1}::integer as asked`)
}

/** The same with as much in one question as a page asks. */
export async function keptAfterAskingMuch(database: Asked, times: number): Promise<number> {
  const much = sql.join(
    Array.from({ length: 300 }, (_, place) => sql`${place}::integer as asked_${sql.raw(String(place))}`),
  )
  return await keptAfter(database, times, sql`select ${much}`)
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
