import { sql } from 'kysely'
import type { Ctx, TrustDatabase } from '#domains/ledger/context.ts'
import { setContext } from '#domains/ledger/entry-store.ts'
import { view } from '#domains/ledger/view.ts'

/**
 * One sentence written into every column of words of every table of the record, as the catalogue has them, so that a column made tomorrow
 * is tried too. The rules that would refuse it are taken away: so this is the last thing that is done in a house.
 */

/** A column that holds words: a text, a list of texts or JSON that no check holds to a list of codes or to a shape. */
const wordColumns = sql<{ table: string; column: string; type: string }>`
  select c.relname::text as "table", a.attname::text as "column", format_type(a.atttypid, null) as type
  from house.record_table r join pg_class c on c.relname = r.name and c.relnamespace = 'public'::regnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where format_type(a.atttypid, null) in ('text', 'text[]', 'jsonb') and not exists (
    select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
      and pg_get_constraintdef(k.oid) ~ '= ANY \\(|<@ ARRAY| ~ ')
  order by 1, a.attnum`

/** Plants a row like one that is there, in a table and in its history: of the child, or of the contact that tells of the child. */
const planting =
  sql.raw(`create function pg_temp.plant(t text, planted jsonb, child uuid, contact uuid) returns void language plpgsql as $plant$
declare
  rule record;
  of_contact boolean := (select r.subject_column = 'contact_id' or r.name = 'contact' from house.record_table r where r.name = t);
  new_row jsonb;
begin
  for rule in select conname from pg_constraint k where k.conrelid = format('public.%I', t)::regclass and k.contype in ('c', 'u', 'x', 'f') loop
    execute format('alter table public.%I drop constraint %I cascade', t, rule.conname);
  end loop;
  for rule in select i.indexrelid::regclass as name from pg_index i
      where i.indrelid = format('public.%I', t)::regclass and i.indisunique and not i.indisprimary loop
    execute format('drop index %s', rule.name);
  end loop;
  for rule in select attname from pg_attribute a where a.attrelid = format('public.%I', t)::regclass and a.attnum > 0
      and a.attnotnull and not a.attisdropped and a.attname <> 'id' loop
    execute format('alter table public.%I alter column %I drop not null', t, rule.attname);
  end loop;
  execute format('select to_jsonb(x) from public.%I x order by position(%L in to_jsonb(x)::text) > 0 desc limit 1', t,
    case when of_contact then contact else child end) into new_row;
  new_row := coalesce(new_row, '{}') || planted || jsonb_build_object('id', gen_random_uuid(), 'child_id', child, 'person_id', child,
    'allegation_id', child, 'asked_id', child,
    'restricted', (select r.marked_by = 'true' from house.record_table r where r.name = t), 'version', 1, 'recorded_at', house.moment_now(), 'recorded_by', house.actor(), 'recorded_from', house.moment_now(),
    'recorded_to', 'infinity', 'act_id', gen_random_uuid(), 'act_place', 0, 'digest', '');
  -- An id of a table of its own, by which rows about it are found.
  if t in ('allegation', 'asked_of_us') then new_row := new_row || jsonb_build_object('id', child); end if;
  if of_contact then new_row := new_row || jsonb_build_object('contact_id', contact); end if;
  if t = 'contact' then
    new_row := new_row || jsonb_build_object('id', contact);
    delete from public.contact c where c.id = plant.contact;
    delete from history.contact c where c.id = plant.contact;
  end if;
  execute format('insert into public.%1$I select * from jsonb_populate_record(null::public.%1$I, $1)', t) using new_row;
  execute format('insert into history.%1$I select * from jsonb_populate_record(null::history.%1$I, $1)', t) using new_row;
end $plant$`)

/** Writes it everywhere but in the columns named, and gives the columns in which it stands, as `table.column`. */
export async function plantEverywhere(
  owner: TrustDatabase,
  by: Ctx,
  of: { readonly childId: string; readonly contactId: string },
  says: string,
  notIn: ReadonlySet<string>,
): Promise<readonly string[]> {
  return await owner.tables.transaction().execute(async (tx) => {
    await setContext(tx, by, undefined)
    await sql`select set_config('session_replication_role', 'replica', true)`.execute(tx)
    await planting.execute(tx)
    const { rows } = await wordColumns.execute(tx)
    const columns = rows.filter(({ table, column }) => !notIn.has(`${table}.${column}`))
    for (const [table, words] of Map.groupBy(columns, (one) => one.table)) {
      const planted = Object.fromEntries(words.map(({ column, type }) => [column, type === 'text' ? says : [says]]))
      await sql`select pg_temp.plant(${table}, ${JSON.stringify(planted)}::jsonb, ${of.childId}::uuid, ${of.contactId}::uuid)`.execute(
        tx,
      )
    }
    return columns.map(({ table, column }) => `${table}.${column}`)
  })
}

/** Every column of every table and view, in every schema, that gives the sentence to whoever asks under the application's login. */
export async function columnsThatTell(ctx: Ctx, says: string): Promise<readonly string[]> {
  return await view({ ...ctx, asKnown: ctx.clock.now() }, 'test', ctx.actor.accountId, async (tx) => {
    const { rows: relations } = await sql<{ name: string; columns: string }>`
      select format('%I.%I', n.nspname, c.relname) as name,
        (select string_agg(quote_ident(a.attname), ', ') from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
          and not a.attisdropped and has_column_privilege(c.oid, a.attnum, 'select')) as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
        and has_schema_privilege(n.oid, 'usage') and has_any_column_privilege(c.oid, 'select') order by 1`.execute(tx)
    const found: string[] = []
    for (const { name, columns } of relations) {
      const { rows } = await sql
        .raw<{ column: string }>(`select distinct e.key as column
        from (select ${columns} from ${name}) t cross join lateral jsonb_each_text(to_jsonb(t)) e
        where position('${says}' in e.value) > 0 order by 1`)
        .execute(tx)
      found.push(...rows.map(({ column }) => `${name}.${column}`))
    }
    return found
  })
}

/**
 * Writes every word of every planted row again as somebody reads it, masked, over the row and as a new row beside it, and gives the columns in
 * which the sentence stands no more: what a form that was filled beforehand sends back untouched, whatever form it is.
 */
export async function writtenOverBy(
  owner: TrustDatabase,
  by: Ctx,
  of: { readonly childId: string; readonly contactId: string },
  says: string,
): Promise<{ readonly written: number; readonly lost: readonly string[] }> {
  return await owner.tables.transaction().execute(async (tx) => {
    await setContext(tx, by, by.ids.next())
    const { rows } = await sql<{ table: string; words: readonly string[]; subject: string }>`
      select c.relname as "table", array_agg(a.attname::text order by a.attnum) as words, r.subject_column as subject
      from house.record_table r join pg_class c on c.relname = r.name and c.relnamespace = 'public'::regnamespace
        join pg_class v on v.relname = c.relname || '_masked' and v.relnamespace = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          and not has_column_privilege('holdfast_app', c.oid, a.attnum, 'select')
      group by c.relname, r.subject_column order by 1`.execute(tx)
    // What was planted keeps to no other rule.
    await sql`select set_config('session_replication_role', 'replica', true)`.execute(tx)
    const lost: string[] = []
    let written = 0
    for (const { table, words, subject } of rows) {
      const [name, masked] = [sql.table(table), sql.table(`${table}_masked`)]
      const set = sql.join(words.map((word) => sql`${sql.ref(word)} = m.${sql.ref(word)}`))
      const planted = sql`position(${says} in to_jsonb(x)::text) > 0
        and x.${sql.ref(subject)} in (${of.childId}::uuid, ${of.contactId}::uuid)`
      const before = await sql<{ word: string; id: string }>`select e.key as word, x.id from ${name} x
        cross join lateral jsonb_each_text(to_jsonb(x)) e where ${planted} and position(${says} in e.value) > 0`.execute(
        tx,
      )
      const { rows: seen } = await sql<{ says: string }>`
        select to_jsonb(x)::text as says from ${masked} x where x.${sql.ref(subject)} in (${of.childId}::uuid, ${of.contactId}::uuid)`.execute(
        tx,
      )
      if (seen.some((row) => row.says.includes(says))) lost.push(`${table}: read whole, so that nothing is proved`)
      await sql`alter table ${name} enable always trigger keep_what_is_masked`.execute(tx)
      // What is itself the subject, as a contact, stands in place of no other.
      const beside =
        subject === 'id'
          ? { rows: [] }
          : await sql<{ id: string; of: string }>`with again as (select gen_random_uuid() as again, x.id as of,
                to_jsonb(x) || to_jsonb(m) as row from ${name} x join ${masked} m on m.id = x.id where ${planted}),
              kept as (insert into ${name} select (jsonb_populate_record(null::${name}, row || jsonb_build_object('id', again))).* from again)
            select again as id, of from again`.execute(tx)
      await sql`update ${name} x set ${set} from ${masked} m where m.id = x.id and ${planted}`.execute(tx)
      for (const { word, id } of before.rows)
        for (const [how, place] of [
          ['over', id],
          ...beside.rows.flatMap((row) => (row.of === id ? [['beside', row.id]] : [])),
        ]) {
          const { rows: kept } = await sql<{ kept: boolean }>`
            select position(${says} in (to_jsonb(x) ->> ${word})) > 0 as kept from ${name} x where x.id = ${place}`.execute(
            tx,
          )
          written += 1
          if (kept[0]?.kept !== true) lost.push(`${table}.${word}, written ${how}`)
        }
    }
    return { written, lost }
  })
}

/** The columns of words, as the catalogue has them, in which PostgreSQL refuses to write a text for somebody because it is confidential. */
export async function refusedColumns(owner: TrustDatabase, by: Ctx, says: string): Promise<readonly string[]> {
  const { rows } = await wordColumns.execute(owner.tables)
  const refused: string[] = []
  for (const { table, column } of rows.filter(({ type }) => type === 'text')) {
    const wrote = owner.tables.transaction().execute(async (tx) => {
      await setContext(tx, by, by.ids.next())
      await sql`insert into ${sql.table(table)} (${sql.ref(column)}) values (${says})`.execute(tx)
    })
    const fault = await wrote.then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    if (fault instanceof Error && 'code' in fault && fault.code === 'HF001') refused.push(`${table}.${column}`)
  }
  return refused.toSorted()
}
