import { type Kysely, sql } from 'kysely'

/** What PostgreSQL's catalogue says of our schemas, in an order and wording that are the same on 15 and 18. */

export interface Column {
  readonly schema: string
  readonly relation: string
  readonly name: string
  readonly type: string
  readonly notNull: boolean
  readonly fallback: string | null
  readonly isView: boolean
}

const ours = sql`('public', 'house', 'history', 'as_known')`

export async function columns(db: Kysely<unknown>): Promise<readonly Column[]> {
  const { rows } = await sql<Column>`
    select n.nspname as schema, c.relname as relation, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
      a.attnotnull as "notNull", pg_get_expr(d.adbin, d.adrelid) as fallback, c.relkind = 'v' as "isView"
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where n.nspname in ${ours} and c.relkind in ('r', 'v') and a.attnum > 0 and not a.attisdropped
    order by n.nspname collate "C", c.relname collate "C", a.attnum`.execute(db)
  return rows
}

async function texts(db: Kysely<unknown>, query: ReturnType<typeof sql<{ text: string }>>): Promise<readonly string[]> {
  const { rows } = await query.execute(db)
  return rows.map((row) => row.text)
}

const extensionOwned = sql`not exists (select from pg_depend x where x.objid = p.oid and x.deptype = 'e')`

/** Who may do what: tables with row-level security, what the application's role was granted, and what it alone may run. */
async function permissions(db: Kysely<unknown>): Promise<readonly string[]> {
  return [
    ...(await texts(
      db,
      sql`select format('alter table %s.%s enable row level security;', n.nspname, c.relname) as text
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ${ours} and c.relrowsecurity order by n.nspname collate "C", c.relname collate "C"`,
    )),
    ...(await texts(
      db,
      sql`select format('grant %s on %s.%s to %s;', string_agg(lower(a.privilege_type), ', ' order by a.privilege_type),
        n.nspname, c.relname, case a.grantee when 0 then 'public' else a.grantee::regrole::text end) as text
      from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
      where n.nspname in ${ours} and c.relkind in ('r', 'v') and a.grantee <> c.relowner
      group by n.nspname, c.relname, a.grantee order by n.nspname collate "C", c.relname collate "C", a.grantee::regrole::text collate "C"`,
    )),
    ...(await texts(
      db,
      sql`select format('grant %s (%s) on %s.%s to %s;', lower(g.privilege_type), string_agg(quote_ident(a.attname), ', ' order by a.attnum),
        n.nspname, c.relname, g.grantee::regrole::text) as text
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace, aclexplode(a.attacl) g
      where n.nspname in ${ours} and not a.attisdropped
      group by n.nspname, c.relname, g.privilege_type, g.grantee
      order by n.nspname collate "C", c.relname collate "C", g.privilege_type, g.grantee::regrole::text collate "C"`,
    )),
    ...(await texts(
      db,
      sql`select format('alter %s %s owner to %s;', kind, name, owner::regrole::text) as text from (
        select 'view' as kind, format('%s.%s', n.nspname, c.relname) as name, c.relowner as owner
          from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ${ours} and c.relkind = 'v'
        union all select 'function', format('%s.%s(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)), p.proowner
          from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ${ours} and ${extensionOwned}) owned
      where owner = (select oid from pg_roles where rolname = 'holdfast_reader') order by kind, name collate "C"`,
    )),
    ...(await texts(
      db,
      sql`select format('revoke execute on function %s.%s(%s) from public;', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid))
        || coalesce((select string_agg(format(E'\ngrant execute on function %s.%s(%s) to %s;', n.nspname, p.proname,
          pg_get_function_identity_arguments(p.oid), a.grantee::regrole::text), '' order by a.grantee::regrole::text)
          from aclexplode(p.proacl) a where a.grantee <> p.proowner), '') as text
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ${ours} and ${extensionOwned} and p.proacl is not null
        and not exists (select from aclexplode(p.proacl) a where a.grantee = 0)
      order by n.nspname collate "C", p.proname collate "C", pg_get_function_identity_arguments(p.oid) collate "C"`,
    )),
  ]
}

/** Every other definition as one statement each: constraints, indexes, functions, triggers, policies, views, grants. */
export async function definitions(db: Kysely<unknown>): Promise<readonly string[]> {
  return [
    ...(await texts(
      db,
      sql`select format('alter table %s.%s add constraint %s %s;', n.nspname, c.relname, k.conname, pg_get_constraintdef(k.oid)) as text
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ${ours} and k.contype in ('p', 'u', 'c', 'f', 'x')
      order by n.nspname collate "C", c.relname collate "C", k.conname collate "C"`,
    )),
    ...(await texts(
      db,
      sql`select pg_get_indexdef(i.indexrelid) || ';' as text
      from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ${ours} and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
      order by n.nspname collate "C", c.relname collate "C"`,
    )),
    ...(await texts(
      db,
      sql`select format(E'create view %s.%s as\n%s', n.nspname, c.relname, pg_get_viewdef(c.oid, true)) as text
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'house') and c.relkind = 'v' order by n.nspname collate "C", c.relname collate "C"`,
    )),
    ...(await texts(
      db,
      sql`select btrim(pg_get_functiondef(p.oid), E'\n') || ';' as text
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ${ours} and ${extensionOwned} and p.prokind = 'f'
      order by n.nspname collate "C", p.proname collate "C", pg_get_function_identity_arguments(p.oid) collate "C"`,
    )),
    ...(await texts(
      db,
      sql`select pg_get_triggerdef(t.oid) || ';' as text
      from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ${ours} and not t.tgisinternal
      order by n.nspname collate "C", c.relname collate "C", t.tgname collate "C"`,
    )),
    ...(await texts(
      db,
      sql`select format('create policy %s on %s.%s%s for %s%s%s;', p.policyname, p.schemaname, p.tablename,
        case p.permissive when 'RESTRICTIVE' then ' as restrictive' else '' end, lower(p.cmd),
        coalesce(' using ' || p.qual, ''), coalesce(' with check ' || p.with_check, '')) as text
      from pg_policies p where p.schemaname in ${ours}
      order by p.schemaname collate "C", p.tablename collate "C", p.policyname collate "C"`,
    )),
    ...(await permissions(db)),
  ]
}
