import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'
import type {
  KeptChild,
  KeptFlag,
  KeptIdentifier,
  KeptRow,
  PersonColumn,
} from '#domains/returns/import-census/kept-child.ts'
import { saidChild } from '#domains/returns/import-census/said-child.ts'
import { type CensusTable, keyMaker, type Value } from '#domains/returns/import-census/said-rows.ts'

/** What the record holds of children whom a return tells of, asked for many at a time. */

export interface KnownNumber {
  readonly number: string
  readonly personId: string
  /** The digest, in hexadecimal, of what this return said when it was loaded. */
  readonly digest: string | null
  /** Another authority’s return brought the child, and this one’s never did: the same number is another child. */
  readonly isAnothers: boolean
}

/** Whom the authority's numbers belong to, of those whom the import may see. */
export async function knownNumbers(
  tx: Tx,
  numbers: readonly string[],
  of: { readonly authority: string; readonly year: string },
): Promise<readonly KnownNumber[]> {
  const { rows } = await sql<KnownNumber>`
    select i.value as number, i.person_id as "personId", encode(c.return_digest, 'hex') as digest,
      exists (select from census_import o where o.child_id = i.person_id) and not exists (select from census_import o
        where o.child_id = i.person_id and o.authority = ${of.authority}) as "isAnothers"
    from identifier i left join census_import c
      on c.child_id = i.person_id and c.authority = ${of.authority} and c.year = ${of.year}
    where i.kind = 'authority''s number' and i.value = any(${numbers})`.execute(tx)
  return rows
}

/** Which of these numbers belong to a sealed record: an import keeps none of them, and says nothing of it. */
export async function numbersUnderSeal(tx: Tx, numbers: readonly string[]): Promise<ReadonlySet<string>> {
  if (numbers.length === 0) return new Set()
  const { rows } = await sql<{ number: string }>`
    select house.numbers_under_seal(${[...numbers]}::text[]) as number`.execute(tx)
  return new Set(rows.map(({ number }) => number))
}

/** UPNs that somebody else of the record has who did not come with this return. */
export async function upnsKnown(
  tx: Tx,
  upns: readonly string[],
  of: { readonly authority: string; readonly year: string },
): Promise<readonly { readonly upn: string; readonly personId: string }[]> {
  if (upns.length === 0) return []
  const { rows } = await sql<{ upn: string; personId: string }>`
    select i.value as upn, i.person_id as "personId" from identifier i
    where i.kind in ('UPN', 'former UPN') and i.value = any(${upns}) and not exists (select from census_import c
      where c.child_id = i.person_id and c.authority = ${of.authority} and c.year = ${of.year})`.execute(tx)
  return rows
}

type Loose = Readonly<Record<string, Value>> & { readonly id: string; readonly childId: string }

/** The rows of a table, its days as text, oldest first. */
async function rowsOf(tx: Tx, ids: readonly string[], columns: RawBuilder<unknown>, rest: RawBuilder<unknown>) {
  const { rows } = await sql<Loose>`select t.id, t.child_id as "childId", ${columns} ${rest}
    where t.child_id = any(${ids}) order by t.id`.execute(tx)
  return rows
}

const openStep = sql`case when s.concluded_on is null then s.id end as step`

const asked: readonly {
  readonly table: CensusTable
  readonly columns: RawBuilder<unknown>
  readonly from: RawBuilder<unknown>
  /** What names a row besides its table. */
  readonly key: (row: Loose) => string
}[] = [
  {
    table: 'episode',
    columns: sql`t.referred_on::text, t.source_code, t.primary_need, t.no_further_action, t.closed_on::text`,
    from: sql`from episode t`,
    key: (row) => String(row['referred_on']),
  },
  {
    table: 'assessment',
    columns: sql`t.began_on::text, t.internal_review_on::text, t.authorised_on::text, t.factors, ${openStep}`,
    from: sql`from assessment t left join step s on s.id = t.step_id`,
    key: (row) => String(row['began_on']),
  },
  {
    table: 'enquiry',
    columns: sql`t.began_on::text, t.conference_target_on::text, t.conference_on::text, t.conference_not_required,
      t.concluded_on::text, ${openStep}`,
    from: sql`from enquiry t left join step s on s.id = t.step_id`,
    key: (row) => String(row['began_on']),
  },
  {
    table: 'conference',
    columns: sql`t.kind, t.held_on::text`,
    from: sql`from conference t`,
    key: (row) => `${String(row['kind'])}/${String(row['held_on'])}`,
  },
  {
    table: 'plan',
    columns: sql`t.kind, t.began_on::text, t.ended_on::text, t.initial_category, t.latest_category, t.earlier_plans,
      ${openStep}`,
    from: sql`from plan t left join step s on s.id = t.step_id`,
    key: (row) => `${String(row['kind'])}/${String(row['began_on'])}`,
  },
]

/** The records of these children, as an import compares them with a return of this authority. */
export async function keptChildren(
  tx: Tx,
  personIds: readonly string[],
  of: { readonly authority: string; readonly year: string },
  importerId: string,
): Promise<ReadonlyMap<string, KeptChild>> {
  if (personIds.length === 0) return new Map()
  const rows = await censusRows(tx, personIds)
  const people = await sql<Record<PersonColumn, Value> & { readonly id: string }>`
    select id, born_on::text, expected_on::text, died_on::text, sex, ethnicity, disabilities from person
    where id = any(${personIds})`.execute(tx)
  const identifiers = await sql<KeptIdentifier & { readonly personId: string }>`
    select person_id as "personId", kind, value from identifier where person_id = any(${personIds}) order by id`.execute(
    tx,
  )
  const flags = await sql<KeptFlag & { readonly childId: string }>`
    select id, child_id as "childId", import_id as "importId", says from import_flag_masked
    where child_id = any(${personIds}) and ended_on is null order by id`.execute(tx)
  const returns = await sql<{ id: string; childId: string; year: string; said: unknown }>`
    select id, child_id as "childId", year, said from census_import
    where child_id = any(${personIds}) and authority = ${of.authority} order by year`.execute(tx)
  const worked = await workedWith(tx, personIds, importerId)
  return new Map(
    people.rows.map(({ id, ...person }) => {
      const own = returns.rows.filter(({ childId }) => childId === id)
      const latest = own.at(-1)
      const kept: KeptChild = {
        personId: id,
        person,
        identifiers: identifiers.rows.filter(({ personId }) => personId === id),
        rows: rows.get(id) ?? [],
        worked: worked.has(id),
        latest: latest === undefined ? undefined : { year: latest.year, said: saidChild.parse(latest.said) },
        sameReturnId: own.find(({ year }) => year === of.year)?.id,
        flags: flags.rows.filter(({ childId }) => childId === id),
      }
      return [id, kept]
    }),
  )
}

async function censusRows(tx: Tx, personIds: readonly string[]): Promise<ReadonlyMap<string, readonly KeptRow[]>> {
  const found = new Map<string, KeptRow[]>(personIds.map((id) => [id, []]))
  const keys = new Map(personIds.map((id) => [id, keyMaker()]))
  const keyOf = new Map<string, string>()
  const keep = (table: CensusTable, row: Loose, key: string): void => {
    keyOf.set(row.id, key)
    const { id, childId, ...values } = row
    const step = values['step']
    found.get(childId)?.push({ table, id, key, values, stepId: typeof step === 'string' ? step : undefined })
  }
  for (const { table, columns, from, key } of asked)
    for (const row of await rowsOf(tx, personIds, columns, from)) {
      const makeKey = keys.get(row.childId)
      if (makeKey !== undefined) keep(table, row, makeKey(table, key(row)))
    }
  const reviews = sql`t.plan_id as plan, t.held_on::text`
  for (const row of await rowsOf(tx, personIds, reviews, sql`from plan_review t`))
    keep('plan_review', row, `plan_review/${keyOf.get(String(row['plan'])) ?? ''}/${String(row['held_on'])}`)
  const closures = sql`t.episode_id as episode, t.closed_on::text, t.census_code`
  for (const row of await rowsOf(tx, personIds, closures, sql`from closure t`))
    keep('closure', row, `closure/${keyOf.get(String(row['episode'])) ?? ''}`)
  return found
}

/** The children with whom people have worked here: what the import itself wrote does not count. */
async function workedWith(tx: Tx, personIds: readonly string[], importerId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`select p.id from person p where p.id = any(${personIds}) and (
    exists (select from allocation t where t.child_id = p.id) or exists (select from visit t where t.child_id = p.id)
    or exists (select from case_note t where t.child_id = p.id) or exists (select from need t where t.child_id = p.id)
    or exists (select from document t where t.child_id = p.id) or exists (select from concern t where t.child_id = p.id)
    or exists (select from section_47_look t where t.child_id = p.id)
    or exists (select from closure_request t where t.child_id = p.id)
    or exists (select from episode t where t.child_id = p.id and t.came_from <> 'census')
    or exists (select from step_masked t where t.child_id = p.id and (t.recorded_by <> ${importerId} or t.answers <> '{}')))`.execute(
    tx,
  )
  return new Set(rows.map(({ id }) => id))
}
