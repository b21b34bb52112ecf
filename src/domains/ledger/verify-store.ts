import { sql } from 'kysely'
import type { TrustDatabase, Tx } from '#domains/ledger/context.ts'

/**
 * The questions that a verification asks, each a set-based query over one moment of the database, with the owner's login.
 * An answer names tables and ids, never what a row says.
 */

/** Something that is not as it was written: where, and what PostgreSQL finds there. */
export interface Found {
  readonly id: string
  readonly says: string
}

export interface Asked {
  readonly read: number
  readonly found: readonly Found[]
}

/** More of one kind than this are counted by nobody: the first ones show where to look. */
const most = 100

/** One unmoving moment of the database, in which times and bytes are written as the triggers wrote them. */
export async function atOneMoment<T>(owner: TrustDatabase, work: (tx: Tx) => Promise<T>): Promise<T> {
  return await owner.tables
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      await sql`select set_config('timezone', 'UTC', true), set_config('bytea_output', 'hex', true),
        set_config('work_mem', '256MB', true)`.execute(tx)
      return await work(tx)
    })
}

export interface RecordTable {
  readonly name: string
  readonly subjectColumn: string
  readonly markedBy: string
}

export async function recordTables(tx: Tx): Promise<readonly RecordTable[]> {
  return await tx
    .selectFrom('house.record_table')
    .select(['name', 'subject_column as subjectColumn', 'marked_by as markedBy'])
    .orderBy('name')
    .execute()
}

async function ask(tx: Tx, query: ReturnType<typeof sql<Found & { read: number }>>): Promise<Asked> {
  const { rows } = await query.execute(tx)
  const found = rows.filter((row) => row.id !== null).map(({ id, says }) => ({ id, says }))
  return { read: rows[0]?.read ?? 0, found }
}

/** The hash of every entry is its own, follows the one before, and no number is left out. `id` is `subject seq`. */
export async function brokenEntries(tx: Tx): Promise<Asked> {
  return await ask(
    tx,
    sql`with entry as materialized (
        select e.subject_id, e.seq, e.hash = house.entry_hash(e) as own,
          e.prior = lag(e.hash, 1, '\\x'::bytea) over chain as follows, e.seq = lag(e.seq, 1, 0::bigint) over chain + 1 as next
        from house.ledger_entry e window chain as (partition by e.subject_id order by e.seq)
      ), wrong as (
        select subject_id || ' ' || seq as id,
          case when not next then 'an entry before it is missing' when not own then 'the entry was altered'
            else 'the entry before it was altered' end as says
        from entry where not (own and follows and next) order by subject_id, seq limit ${most}
      )
      select (select count(*) from entry) as read, wrong.* from (select) one left join wrong on true`,
  )
}

/** The head of every chain is its last entry. `id` is the subject. */
export async function wrongHeads(tx: Tx): Promise<Asked> {
  return await ask(
    tx,
    sql`with latest as (
        select distinct on (subject_id) subject_id, seq, hash from house.ledger_entry order by subject_id, seq desc
      ), wrong as (
        select coalesce(h.subject_id, l.subject_id)::text as id,
          case when h.subject_id is null then 'the head of the chain is missing'
            when l.subject_id is null or h.seq > l.seq then 'the last entry is missing'
            else 'the head of the chain was altered' end as says
        from house.ledger_head h full join latest l using (subject_id)
        where h.seq is distinct from l.seq or h.hash is distinct from l.hash
        order by 1 limit ${most}
      )
      select (select count(*) from house.ledger_head) as read, wrong.* from (select) one left join wrong on true`,
  )
}

function keptColumns(row: string) {
  return sql`to_jsonb(${sql.ref(row)}) - '{recorded_from,recorded_to,act_id,act_place,digest}'::text[]`
}

/** Every kept version still has the digest it was written with, a moment of its own act, and its place in the row's life. */
export async function brokenVersions(tx: Tx, table: string): Promise<Asked> {
  return await ask(
    tx,
    sql`with kept as materialized (
        select h.id, h.version, h.digest = sha256(convert_to(house.row_text(${table}, ${keptColumns('h')}), 'UTF8')) as own,
          h.recorded_to = lead(h.recorded_from, 1, 'infinity'::timestamptz) over life as joined,
          (select h.recorded_from = e.at from house.ledger_entry e where e.act_id = h.act_id limit 1) as timely
        from history.${sql.id(table)} h
        window life as (partition by h.id order by h.version, h.act_id, h.act_place)
      ), wrong as (
        select k.id::text, format('version %s ', version) || case when not own then 'was altered'
            when timely is null then 'was written by an act that has no entry'
            when not timely then 'says another moment than its act' else 'does not join the version after it' end as says
        from kept k where not own or not joined or timely is not true order by 1, version limit ${most}
      )
      select (select count(*) from kept) as read, wrong.* from (select) one left join wrong on true`,
  )
}

/** Every row stands as its latest version was kept. */
export async function changedRows(tx: Tx, table: string): Promise<Asked> {
  return await ask(
    tx,
    sql`with pair as materialized (
        select coalesce(p.id, h.id) as id, p.id is not null as stands, h.id is not null as kept,
          sha256(convert_to(house.row_text(${table}, to_jsonb(p)), 'UTF8')) = h.digest as same
        from public.${sql.id(table)} p full join
          (select id, digest from history.${sql.id(table)} where recorded_to = 'infinity') h on h.id = p.id
      ), wrong as (
        select id::text, case when not stands then 'was deleted' when not kept then 'was written outside any act'
          else 'was changed outside any act' end as says
        from pair where same is not true order by 1 limit ${most}
      )
      select (select count(*) from pair) as read, wrong.* from (select) one left join wrong on true`,
  )
}

/** Every row carries the mark that the restrictions and seals standing today give it. */
export async function wrongMarks(tx: Tx, table: RecordTable): Promise<Asked> {
  const rows = sql.id('public', table.name)
  const marked =
    table.markedBy === 'itself'
      ? sql`(exists (select from restriction r where r.person_id = new.id and r.lifted_on is null)
          or exists (select from seal s where s.person_id = new.id))`
      : sql`coalesce((select p.restricted from person p where p.id = new.${sql.id(table.subjectColumn)}), false)
          or coalesce((${sql.raw(table.markedBy)}), false)`
  return await ask(
    tx,
    sql`with wrong as (
        select new.id::text as id, case when new.restricted then 'is marked as restricted without a restriction'
          else 'has lost the mark of its restriction' end as says
        from ${rows} as new where new.restricted is distinct from (${marked}) order by 1 limit ${most}
      )
      select 0 as read, wrong.* from (select) one left join wrong on true`,
  )
}

/** The entry of every act holds what its rows fold to, in their order over all tables. `id` is the act. */
export async function wrongFolds(tx: Tx, tables: readonly string[]): Promise<Asked> {
  const versions = sql.join(
    tables.map((table) => sql`select act_id, act_place, digest from history.${sql.id(table)}`),
    sql` union all `,
  )
  return await ask(
    tx,
    sql`with folded as materialized (
        select act_id, house.fold(digest order by act_place) as changes from (${versions}) version group by act_id
      ), wrong as (
        select coalesce(e.act_id, f.act_id)::text as id, case when e.act_id is null then 'wrote rows and has no entry'
            when f.act_id is null then 'has lost every row that it wrote'
            else 'wrote other rows than are kept' end as says
        from (select distinct act_id, changes from house.ledger_entry where changes is not null) e
          full join folded f on f.act_id = e.act_id
        where f.changes is distinct from e.changes order by 1 limit ${most}
      )
      select (select count(*) from folded) as read, wrong.* from (select) one left join wrong on true`,
  )
}

/** The triggers that mark and keep rows are switched on everywhere. `id` is the table. */
export async function sleepingTriggers(tx: Tx): Promise<Asked> {
  return await ask(
    tx,
    sql`with wrong as (
        select r.name as id, 'has no working trigger ' || wanted.name as says
        from house.record_table r cross join (values ('a_mark'), ('z_keep')) wanted (name)
        where not exists (select from pg_trigger t where t.tgrelid = format('public.%I', r.name)::regclass
          and t.tgname = wanted.name and t.tgenabled in ('O', 'A')) order by 1, 2 limit ${most}
      )
      select 0 as read, wrong.* from (select) one left join wrong on true`,
  )
}

export interface Head {
  readonly subject: string
  readonly seq: number
  /** Hexadecimal. */
  readonly hash: string
}

/** The heads of all chains, in the order of their subjects, a page at a time. */
export async function heads(tx: Tx, after: string | undefined, atMost: number): Promise<readonly Head[]> {
  const { rows } = await sql<Head>`
    select subject_id::text as subject, seq, encode(hash, 'hex') as hash from house.ledger_head
    where subject_id > ${after ?? '00000000-0000-0000-0000-000000000000'} and seq > 0
    order by subject_id limit ${atMost}`.execute(tx)
  return rows
}

/** Those of the given heads that the chain no longer has, or has otherwise. */
export async function notInChain(tx: Tx, given: readonly Head[]): Promise<readonly Found[]> {
  const { rows } = await sql<Found>`
    select h.subject || ' ' || h.seq as id, case when e.seq is null then 'an entry is gone that a checkpoint holds'
      else 'the chain was rebuilt after a checkpoint' end as says
    from unnest(${given.map((head) => head.subject)}::uuid[], ${given.map((head) => head.seq)}::bigint[],
        ${given.map((head) => head.hash)}::text[]) h (subject, seq, hash)
      left join house.ledger_entry e on e.subject_id = h.subject and e.seq = h.seq
    where e.hash is distinct from decode(h.hash, 'hex') order by 1 limit ${most}`.execute(tx)
  return rows
}

/** What the record says of the checkpoints that were taken of it, oldest first. */
export async function announcedCheckpoints(
  tx: Tx,
  what: string,
): Promise<readonly { readonly number: number; readonly sha256: string }[]> {
  const { rows } = await sql<{ number: number; sha256: string }>`
    select (detail ->> 'checkpoint')::int as number, detail ->> 'sha256' as sha256 from house.ledger_entry
    where kind = 'act' and what = ${what} and detail ? 'checkpoint' order by 1`.execute(tx)
  return rows
}
