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
