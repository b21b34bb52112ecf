import { sql } from 'kysely'
import type { Actor } from '#domains/ledger/actor.ts'
import type { TrustDatabase } from '#domains/ledger/context.ts'

/** The open child with the most visits on the record, and that child's own worker. */
export async function aChildWithAWorker(
  owner: TrustDatabase,
): Promise<{ readonly childId: string; readonly worker: Actor }> {
  const { rows } = await sql<{
    childId: string
    accountId: string
    name: string
    teamId: string
    registration: string
  }>`
    select a.child_id as "childId", w.id as "accountId", w.name, a.team_id as "teamId", w.registration
    from allocation a join account w on w.id = a.account_id join visit v on v.child_id = a.child_id
    where a.ended_on is null group by 1, 2, 3, 4, 5 order by count(*) desc, 1 limit 1`.execute(owner.tables)
  const [row] = rows
  if (row === undefined) throw new Error('Nobody in the city has a worker and a visit.')
  const { childId, ...worker } = row
  return { childId, worker: { ...worker, role: 'social worker' } }
}

/** Brings the planner's figures up to date, as a server does by itself in time. */
export async function analyse(owner: TrustDatabase): Promise<void> {
  await sql`analyze`.execute(owner.tables)
}

/** Somebody else with work open. */
export async function anotherChild(owner: TrustDatabase, childId: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select child_id as id from episode
    where closed_on is null and child_id <> ${childId} order by 1 limit 1`.execute(owner.tables)
  return rows[0]?.id ?? childId
}

/** Somebody to whom nobody is tied, and for whom nothing is being done. */
export async function aStranger(owner: TrustDatabase): Promise<string> {
  const { rows } = await sql<{ id: string }>`select p.id from person p
    where not exists (select from relationship r where p.id in (r.person_id, r.other_id))
      and not exists (select from episode e where e.child_id = p.id and e.closed_on is null)
    order by 1 limit 1`.execute(owner.tables)
  const [row] = rows
  if (row === undefined) throw new Error('Everybody in the city has somebody, or open work.')
  return row.id
}

/** Takes row-level security off every table of the record, and masking out of the page: only to measure what they cost. */
export async function wallsDown(owner: TrustDatabase): Promise<void> {
  for (const { name } of await recordTables(owner))
    await sql`alter table ${sql.table(`public.${name}`)} disable row level security`.execute(owner.tables)
  await sql`alter function house.marks_of(uuid[]) rename to marks_of_kept`.execute(owner.tables)
  await sql`create function house.marks_of(wanted uuid[]) returns setof house.no_marks language sql stable as $$
    select * from house.no_marks $$`.execute(owner.tables)
  await sql`alter function house.without_what_is_kept(uuid, text[]) rename to without_what_is_kept_searched`.execute(
    owner.tables,
  )
  await sql`create function house.without_what_is_kept(wanted uuid, texts text[]) returns text[] language sql stable as $$
    select null::text[] $$`.execute(owner.tables)
  for (const { name, columns } of await maskedTables(owner))
    await sql`create or replace view ${sql.table(`public.${name}_masked`)} as select ${sql.join(columns.map((column) => sql.ref(column)))}
      from ${sql.table(`public.${name}`)}`.execute(owner.tables)
}

/** The tables whose words are read through a view, with the columns of that view. */
async function maskedTables(
  owner: TrustDatabase,
): Promise<readonly { readonly name: string; readonly columns: readonly string[] }[]> {
  const { rows } = await sql<{ name: string; columns: readonly string[] }>`
    select c.relname::text as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class v join pg_class c on c.relname || '_masked' = v.relname and c.relnamespace = v.relnamespace
      join pg_attribute a on a.attrelid = v.oid and a.attnum > 0 and not a.attisdropped
    where v.relnamespace = 'public'::regnamespace and v.relkind = 'v' group by 1`.execute(owner.tables)
  return rows
}

async function recordTables(owner: TrustDatabase): Promise<readonly { readonly name: string }[]> {
  await sql`create table if not exists house.no_marks as select * from house.marks_of('{}'::uuid[]) with no data`.execute(
    owner.tables,
  )
  await sql`grant select on house.no_marks to holdfast_app`.execute(owner.tables)
  return (await sql<{ name: string }>`select name from house.record_table order by name`.execute(owner.tables)).rows
}

/** The processes of PostgreSQL that answer for this database, on this machine. */
export async function backendsOf(owner: TrustDatabase): Promise<readonly number[]> {
  const { rows } = await sql<{ pid: number }>`select pid from pg_stat_activity
    where datname = current_database() and backend_type = 'client backend'`.execute(owner.tables)
  return rows.map(({ pid }) => pid)
}

/** The open episode of a child. */
export async function openEpisodeOf(owner: TrustDatabase, childId: string): Promise<string> {
  const { rows } = await sql<{
    id: string
  }>`select id from episode where child_id = ${childId} and closed_on is null limit 1`.execute(owner.tables)
  const [row] = rows
  if (row === undefined) throw new Error('The child has no open episode.')
  return row.id
}
