import { sql } from 'kysely'
import type { TrustDatabase, Tx } from '#domains/ledger/context.ts'

/** How many rows every table of the record, of its history and of the ledger holds: two that are equal, nothing was written. */
export async function everyCount(owner: TrustDatabase): Promise<Readonly<Record<string, number>>> {
  const tables = await owner.tables.selectFrom('house.record_table').select('name').orderBy('name').execute()
  const counts: Record<string, number> = {}
  for (const { name } of tables)
    for (const schema of ['public', 'history']) counts[`${schema}.${name}`] = await countOf(owner, `${schema}.${name}`)
  counts['ledger'] = await countOf(owner, 'house.ledger_entry')
  return counts
}

async function countOf(owner: TrustDatabase, table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from ${sql.table(table)}`.execute(
    owner.tables,
  )
  return rows[0]?.count ?? 0
}

/** The person who has the authority's number, or `undefined` when nobody has. */
export async function numbered(owner: TrustDatabase, number: string): Promise<string | undefined> {
  const row = await owner.tables
    .selectFrom('identifier')
    .select('person_id')
    .where('kind', '=', "authority's number")
    .where('value', '=', number)
    .executeTakeFirst()
  return row?.person_id
}

type Told = Readonly<Record<string, unknown>>

/** What a census brought of a child, its days as text, for reading in a test. */
export async function broughtOf(owner: TrustDatabase, childId: string) {
  const ask = async (query: ReturnType<typeof sql<Told>>): Promise<readonly Told[]> =>
    (await query.execute(owner.tables)).rows
  return {
    person: (
      await ask(sql<Told>`select given_name, family_name, is_child, born_on::text, expected_on::text, died_on::text, sex,
        ethnicity, disabilities from person where id = ${childId}`)
    )[0],
    identifiers: await ask(
      sql<Told>`select kind, value from identifier where person_id = ${childId} order by kind collate "C"`,
    ),
    episodes: await ask(sql<Told>`select referred_on::text, came_from, source_code, primary_need, no_further_action,
      refers_again, closed_on::text from episode where child_id = ${childId} order by referred_on`),
    assessments: await ask(sql<Told>`select began_on::text, authorised_on::text, factors from assessment
      where child_id = ${childId} order by began_on`),
    enquiries: await ask(sql<Told>`select began_on::text, conference_target_on::text, conference_on::text,
      conference_not_required, concluded_on::text from enquiry where child_id = ${childId} order by began_on`),
    conferences: await ask(
      sql<Told>`select kind, held_on::text from conference where child_id = ${childId} order by held_on`,
    ),
    plans: await ask(sql<Told>`select p.kind, p.began_on::text, p.ended_on::text, p.latest_category, p.earlier_plans,
        (select array_agg(r.held_on::text order by r.held_on) from plan_review r where r.plan_id = p.id) as reviews
      from plan p where p.child_id = ${childId} order by p.began_on`),
    closures: await ask(sql<Told>`select closed_on::text, reason, census_code, why from closure
      where child_id = ${childId} order by closed_on`),
    steps: await ask(sql<Told>`select kind, began_on::text, concluded_on::text from step
      where child_id = ${childId} order by kind`),
    clocks: await ask(sql<Told>`select kind, counted_from::text, due_on::text, met_on::text, ended_on::text from clock
      where child_id = ${childId} order by kind, counted_from`),
  }
}

/** The sentences that stand on a child's page because of an import. */
export async function flagsOf(owner: TrustDatabase, childId: string): Promise<readonly string[]> {
  const rows = await owner.tables
    .selectFrom('import_flag')
    .select('says')
    .where('child_id', '=', childId)
    .where('ended_on', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(({ says }) => says)
}

/** Gives somebody of the record an identifier, inside an act. */
export async function giveNumber(tx: Tx, id: string, personId: string, kind: string, value: string): Promise<void> {
  await tx
    .insertInto('identifier')
    .values({ id, person_id: personId, kind, value, source: 'told by the test' })
    .execute()
}

/** Every row, now and in history, of what an import writes of a child, as one text. */
export async function everythingOf(owner: TrustDatabase, childId: string): Promise<string> {
  const { rows } = await sql<{ row: string }>`
    select to_jsonb(t)::text as row from identifier t where person_id = ${childId}
    union all select to_jsonb(t)::text from history.identifier t where person_id = ${childId}
    union all select to_jsonb(t)::text from history.census_import t where child_id = ${childId}
    union all select to_jsonb(t)::text from history.import_flag t where child_id = ${childId}`.execute(owner.tables)
  return rows.map(({ row }) => row).join('\n')
}
