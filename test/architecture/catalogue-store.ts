import { sql } from 'kysely'
import type { TrustDatabase } from '#domains/ledger/context.ts'

/** What the catalogue of a migrated database says about the walls. */

export interface RecordTable {
  readonly name: string
  readonly inPublic: boolean
  readonly isRecord: boolean
  readonly hasTwin: boolean
  readonly hasView: boolean
  readonly viewAsksAsReader: boolean
  readonly protects: boolean
  readonly twinProtects: boolean
  readonly policies: number
  /** Those by which a row may be seen: each lets somebody in by itself, without the others. */
  readonly waysToSee: number
  readonly twinPolicies: number
  readonly triggers: number
}

/** Every table in `public` or named as a record table, with what `make_record_table` should have given it. */
export async function recordTables(owner: TrustDatabase): Promise<readonly RecordTable[]> {
  const { rows } = await sql<RecordTable>`
    with named as (
      select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      union select name from house.record_table
    )
    select n.name, p.oid is not null as "inPublic", r.name is not null as "isRecord", h.oid is not null as "hasTwin",
      v.oid is not null as "hasView", coalesce('security_invoker=true' = any (v.reloptions), false) or v.relowner = 'holdfast_reader'::regrole as "viewAsksAsReader",
      coalesce(p.relrowsecurity, false) as protects, coalesce(h.relrowsecurity, false) as "twinProtects",
      (select count(*)::int from pg_policy where polrelid = p.oid) as policies,
      (select count(*)::int from pg_policy where polrelid = p.oid and polpermissive and polcmd in ('r', '*')) as "waysToSee",
      (select count(*)::int from pg_policy where polrelid = h.oid) as "twinPolicies",
      (select count(*)::int from pg_trigger where tgrelid = p.oid and tgname in ('a_mark', 'z_keep') and tgenabled = 'O') as triggers
    from named n
      left join house.record_table r on r.name = n.name
      left join pg_class p on p.relname = n.name and p.relnamespace = 'public'::regnamespace and p.relkind = 'r'
      left join pg_class h on h.relname = n.name and h.relnamespace = 'history'::regnamespace and h.relkind = 'r'
      left join pg_class v on v.relname = n.name and v.relnamespace = 'as_known'::regnamespace and v.relkind = 'v'
    order by n.name`.execute(owner.tables)
  return rows
}

/** Tables whose words are read by columns, through a view of holdfast_reader; and whether that role could do more than that. */
export async function toldByColumns(
  owner: TrustDatabase,
): Promise<{ readonly tables: ReadonlySet<string>; readonly readerIsMore: boolean }> {
  const { rows } = await sql<{ tables: readonly string[]; more: boolean }>`
    select array(select left(c.relname, -7) from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'v'
        and c.relowner = r.oid and right(c.relname, 7) = '_masked') as tables,
      r.rolsuper or r.rolbypassrls or r.rolcanlogin or pg_has_role('holdfast_web', r.oid, 'member')
        or exists (select from pg_class c where c.relowner = r.oid and c.relkind <> 'v') as more
    from pg_roles r where r.rolname = 'holdfast_reader'`.execute(owner.tables)
  return { tables: new Set(rows[0]?.tables), readerIsMore: rows[0]?.more !== false }
}

export interface Right {
  readonly relation: string
  readonly isView: boolean
  readonly rights: string
}

/** What the application's role, or everybody, may do to a table: `schema.table` and its rights in order. */
export async function applicationRights(owner: TrustDatabase): Promise<readonly Right[]> {
  const { rows } = await sql<Right>`
    select n.nspname || '.' || c.relname as relation, c.relkind = 'v' as "isView",
      string_agg(distinct lower(a.privilege_type), ', ') as rights
    from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
    where n.nspname in ('public', 'house', 'history', 'as_known', 'migrated')
      and a.grantee in (0, 'holdfast_app'::regrole, 'holdfast_web'::regrole)
    group by 1, 2 order by 1`.execute(owner.tables)
  return rows
}

/** Functions that run with the owner's rights and do not say where they look names up. */
export async function openEndedDefiners(owner: TrustDatabase): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('public', 'house', 'history', 'as_known') and p.prosecdef
      and not coalesce(array_to_string(p.proconfig, ',') ~ 'search_path=.*pg_temp', false)
    order by 1`.execute(owner.tables)
  return rows.map((row) => row.name)
}

/** Where the application's login could make a table or a function of its own: schemas, and what is temporary. */
export async function placesToMake(owner: TrustDatabase): Promise<readonly string[]> {
  const { rows } = await sql<{ place: string }>`
    select nspname::text as place from pg_namespace where has_schema_privilege('holdfast_web', oid, 'create')
    union all select 'temporary' where has_database_privilege('holdfast_web', current_database(), 'temporary')`.execute(
    owner.tables,
  )
  return rows.map(({ place }) => place)
}

/** Tables whose rows could be moved into another's record, and tables of which somebody could change what is kept from them. */
export async function changedUnseen(
  owner: TrustDatabase,
): Promise<{ readonly moved: readonly string[]; readonly kept: readonly string[] }> {
  const { rows } = await sql<{ moved: readonly string[]; kept: readonly string[] }>`
    select array(select r.name from house.record_table r where r.subject_column <> 'id' and r.name <> 'contact_child'
        and not exists (select from pg_trigger g where g.tgrelid = format('public.%I', r.name)::regclass
          and g.tgname = 'a_whose' and g.tgenabled = 'O') order by 1) as moved,
      array(select c.relname::text from pg_policy p join pg_class c on c.oid = p.polrelid
        where p.polname = 'confidential' and c.relnamespace = 'public'::regnamespace
          and not exists (select from pg_policy u where u.polrelid = p.polrelid and u.polname = 'confidential_changed'
            and u.polcmd = 'w' and not u.polpermissive
            and pg_get_expr(u.polqual, u.polrelid) = pg_get_expr(p.polqual, p.polrelid)) order by 1) as kept`.execute(
    owner.tables,
  )
  return rows[0] ?? { moved: [], kept: [] }
}

/** Views outside as_known that show rows with their owner's rights. */
export async function viewsWithOwnersRights(owner: TrustDatabase): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'house') and c.relkind in ('v', 'm')
      and not coalesce('security_invoker=true' = any (c.reloptions), false) and c.relowner <> 'holdfast_reader'::regrole
    order by 1`.execute(owner.tables)
  return rows.map((row) => row.name)
}

/** Every column of every table of the record. */
export async function columnsOfTheRecord(
  owner: TrustDatabase,
): Promise<readonly { readonly key: string; readonly column: string }[]> {
  const { rows } = await sql<{ key: string; column: string }>`
    select c.table_name || '.' || c.column_name as key, c.column_name::text as column
    from information_schema.columns c join house.record_table r on r.name = c.table_name
    where c.table_schema = 'public' order by 1`.execute(owner.tables)
  return rows
}

/** The tables whose rows a restrictive policy called “confidential” keeps: `schema.table`. */
export async function keptTables(owner: TrustDatabase): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`
    select n.nspname || '.' || c.relname as name from pg_policy p join pg_class c on c.oid = p.polrelid
      join pg_namespace n on n.oid = c.relnamespace
    where p.polname = 'confidential' and not p.polpermissive`.execute(owner.tables)
  return new Set(rows.map(({ name }) => name))
}

/** Functions, views and rules that read a setting of the house, which whoever runs SQL can set. */
export async function readersOfSettings(owner: TrustDatabase): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    with ours as (select oid, nspname from pg_namespace where nspname in ('public', 'house', 'history', 'as_known'))
    select n.nspname || '.' || p.proname as name from pg_proc p join ours n on n.oid = p.pronamespace
      where p.prosrc ~ 'current_setting[(][^)]*holdfast[.]'
    union all select c.oid::regclass::text from pg_class c join ours n on n.oid = c.relnamespace
      where c.relkind = 'v' and pg_get_viewdef(c.oid) ~ 'holdfast[.]'
    union all select polrelid::regclass::text || ' ' || polname from pg_policy
      where concat(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) ~ 'holdfast[.]'
    order by 1`.execute(owner.tables)
  return rows.map(({ name }) => name)
}
