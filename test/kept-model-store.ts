import { sql } from 'kysely'
import type { Ctx, TrustDatabase } from '#domains/ledger/context.ts'
import { setContext } from '#domains/ledger/entry-store.ts'

/** A row that may hold a detail: whose it is, and of which kinds the detail in it is. */
export interface DetailRow {
  readonly table: 'residence' | 'household' | 'contact_point' | 'involvement'
  readonly id: string
  readonly personId: string
}

const rowsOf = (schema: 'public' | 'history') => sql<DetailRow>`
  select 'residence' as "table", id, person_id as "personId" from ${sql.id(schema, 'residence')}
  union all select 'household', h.id, r.person_id from ${sql.id(schema, 'household')} h join ${sql.id(schema, 'residence')} r on r.household_id = h.id
  union all select 'contact_point', id, person_id from ${sql.id(schema, 'contact_point')}
  union all select 'involvement', id, person_id from ${sql.id(schema, 'involvement')} order by 1, 2, 3`

/** Every such row there is. */
export async function everyDetail(owner: TrustDatabase): Promise<readonly DetailRow[]> {
  return (await rowsOf('public').execute(owner.tables)).rows
}

/** From whom an account is barred: whom the bar was about, and whoever is tied to them. */
export async function barredFrom(owner: TrustDatabase, accountId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{
    id: string
  }>`select subject_id as id from house.bar where account_id = ${accountId}`.execute(owner.tables)
  return new Set(rows.map(({ id }) => id))
}

/** Those that PostgreSQL gives to whoever asks, now and in the history; and the hashes of those of whom it would ask further. */
export async function detailsGivenTo(ctx: Ctx): Promise<{
  readonly now: readonly DetailRow[]
  readonly history: readonly DetailRow[]
  readonly hashes: readonly number[] | null
}> {
  return await ctx.database.tables.transaction().execute(async (tx) => {
    await setContext(tx, ctx, undefined)
    const now = (await rowsOf('public').execute(tx)).rows
    const history = (await rowsOf('history').execute(tx)).rows
    const asked = await sql<{ hashes: readonly number[] | null }>`select house.hashes_to_ask() as hashes`.execute(tx)
    return { now, history, hashes: asked.rows[0]?.hashes ?? null }
  })
}

/** The ways out of the walls that PostgreSQL gives to nobody: true for each that the application’s login may not run. */
export async function isRefused(database: TrustDatabase, call: string): Promise<boolean> {
  try {
    await sql.raw(`select ${call}`).execute(database.tables)
    return false
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === '42501'
  }
}
