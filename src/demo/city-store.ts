import { sql } from 'kysely'
import type { TrustDatabase, Tx } from '#domains/ledger/context.ts'

/** Whether the record holds anybody, restricted or not: asked with the owner's login, and nobody is shown. */
export async function holdsAnybody(owner: TrustDatabase): Promise<boolean> {
  const { rows } = await sql<{ some: boolean }>`select exists (select from person) as some`.execute(owner.tables)
  return rows[0]?.some === true
}

/** How many children the record holds, for whoever asks. */
export async function countChildren(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom('person')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('is_child', '=', true)
    .executeTakeFirstOrThrow()
  return row.count
}

/**
 * While a city is lived nothing is swept up behind it: PostgreSQL's own housekeeping moves rows about by its own clock, and the
 * order in which one act changes several rows would follow from that. The same city must come out to the byte.
 */
export async function leaveUnswept(owner: TrustDatabase): Promise<void> {
  await eachTable(owner, 'set (autovacuum_enabled = false)')
}

/**
 * Tells PostgreSQL what stands now. Where nothing is swept it plans as for an empty table, and reads every clock for those of one child. Only what
 * has grown is looked at, and all rows of so small a city are read for it: the same city comes out each time.
 */
export async function takeStock(owner: TrustDatabase): Promise<void> {
  await sql`do $body$
    declare one regclass;
    begin
      for one in select c.oid::regclass from pg_class c
          where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and pg_relation_size(c.oid) > 65536 loop
        execute format('analyze %s', one);
      end loop;
    end $body$`.execute(owner.tables)
}

/** Housekeeping as ever, with statistics of what stands now. */
export async function sweepAgain(owner: TrustDatabase): Promise<void> {
  await eachTable(owner, 'reset (autovacuum_enabled)')
  await sql`analyze`.execute(owner.tables)
}

async function eachTable(owner: TrustDatabase, how: string): Promise<void> {
  await sql`do ${sql.raw(`$body$
    declare one regclass;
    begin
      for one in select c.oid::regclass from pg_class c where c.relkind = 'r'
          and c.relnamespace in ('public'::regnamespace, 'history'::regnamespace, 'house'::regnamespace) loop
        execute format('alter table %s ${how}', one);
      end loop;
    end $body$`)}`.execute(owner.tables)
}
