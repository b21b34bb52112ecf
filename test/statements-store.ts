import { type KyselyPlugin, type RawBuilder, sql } from 'kysely'
import type { Ctx, TrustDatabase } from '#domains/ledger/context.ts'
import { ahead, type Database } from '#kernel/database.ts'

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

/** A transaction in which something goes ahead of the asking of a setting: a setting of its own, or what PostgreSQL refuses. */
export async function settingAfter(database: Asked, goes: 'a setting' | 'nonsense'): Promise<string> {
  return await (database as Pick<Database<never>, 'tables'>).tables.transaction().execute(async (tx) => {
    const first = goes === 'nonsense' ? sql`select 1 / 0` : sql`select set_config('test.said', ${'kept'}, true)`
    await sql`${sql.raw(ahead)} ${first}`.execute(tx)
    const { rows } = await sql<{ said: string }>`select current_setting('test.said', true) as said`.execute(tx)
    return rows[0]?.said ?? ''
  })
}

/** The same with nothing asked after what went ahead. */
export async function onlyAhead(database: Asked): Promise<void> {
  await (database as Pick<Database<never>, 'tables'>).tables.transaction().execute(async (tx) => {
    await sql`${sql.raw(ahead)} select 1 / 0`.execute(tx)
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
