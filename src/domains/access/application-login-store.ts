import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type { TrustDatabase } from '#domains/ledger/context.ts'
import type { Connection } from '#kernel/database.ts'

/** The login that the application signs in with: a member of holdfast_app, and nothing more. */
const applicationLogin = 'holdfast_web'

/**
 * The application's way in, made from the owner's. Its password follows from the owner's login, so that every process that
 * has the one has the other, and nothing more is kept on disk.
 */
export function applicationConnection(ownerUrl: string): Connection {
  const url = new URL(ownerUrl)
  url.password = passwordFor(ownerUrl, 'the application’s login')
  url.username = applicationLogin
  return { connectionString: url.toString() }
}

/** The password of a login that is made from the owner's. */
export function passwordFor(ownerUrl: string, login: string): string {
  const { username, password, host } = new URL(ownerUrl)
  return createHmac('sha256', `${username}:${password}@${host}`).update(login).digest('hex')
}

/**
 * Makes the login where it is absent, and gives it its password. Takes the owner's database: an owner who is no superuser, but may
 * make roles, is enough.
 */
export async function makeApplicationLogin(owner: TrustDatabase, connection: Connection): Promise<void> {
  const password = new URL(connection.connectionString ?? '').password
  await owner.tables.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(4729013)`.execute(tx)
    const { rows } = await sql<{ mighty: boolean }>`
      select rolsuper or rolcreatedb or rolcreaterole or rolbypassrls or rolreplication as mighty
      from pg_roles where rolname = ${applicationLogin}`.execute(tx)
    const login = sql.id(applicationLogin)
    if (rows.length === 0) await sql`create role ${login} login in role holdfast_app`.execute(tx)
    // Only a superuser may so much as name these, even to say that they are not given.
    if (rows[0]?.mighty === true)
      await sql`alter role ${login} nosuperuser nocreatedb nocreaterole nobypassrls noreplication`.execute(tx)
    await sql`alter role ${login} password ${sql.lit(password)}`.execute(tx)
    // Nothing of ours is temporary: so nobody makes tables or functions beside ours.
    const { rows: here } = await sql<{ name: string }>`select current_database() as name`.execute(tx)
    await sql`revoke temporary on database ${sql.id(here[0]?.name ?? '')} from public`.execute(tx)
  })
}

/**
 * Makes the role that reads words through masks where it is absent, and has the owner own through it, before anything is migrated. From
 * PostgreSQL 16 on, whoever makes a role and is no superuser may only give it away, and counts as its member all the same.
 */
export async function makeReader(owner: TrustDatabase): Promise<void> {
  await owner.tables.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(4729013)`.execute(tx)
    const { rows: there } = await sql`select from pg_roles where rolname = 'holdfast_reader'`.execute(tx)
    if (there.length === 0) await sql`create role holdfast_reader nologin`.execute(tx)
    const { rows } = await sql<{ owns: boolean }>`
      select pg_has_role('holdfast_reader', 'usage') and pg_has_role('holdfast_reader',
        case when current_setting('server_version_num')::int >= 160000 then 'set' else 'usage' end) as owns`.execute(tx)
    if (rows[0]?.owns !== true) await sql`grant holdfast_reader to current_user`.execute(tx)
  })
}

/** What an owner without the rights to migrate is told. */
export function ownerRefusal(ownerUrl: string, said: string): string {
  const { username, pathname } = new URL(ownerUrl)
  const [login, database] = [decodeURIComponent(username), decodeURIComponent(pathname.slice(1))]
  return `PostgreSQL does not let ${login}, the login of DATABASE_URL, make Holdfast ready (${said}). It must own the database and be able to make the application’s login. Have a superuser say once: alter database "${database}" owner to "${login}"; alter role "${login}" createrole; and, where this server held a Holdfast before: grant holdfast_app, holdfast_reader, holdfast_web, holdfast_jobs to "${login}" with admin option; then try again.`
}

/** Why this login may not serve pages, in a sentence, or `undefined` when it may. */
export async function loginRefusal(database: TrustDatabase): Promise<string | undefined> {
  const { rows } = await sql<{
    superuser: boolean
    bypasses: boolean
    owns: boolean
    edits: boolean
    unwalled: string | null
  }>`
    select r.rolsuper as superuser, r.rolbypassrls as bypasses,
      exists (select from pg_class c where c.relowner = r.oid) as owns,
      has_table_privilege('house.ledger_entry', 'insert, update, delete, truncate') as edits,
      (select min(format('%s.%s', c.relnamespace::regnamespace, c.relname)) from pg_class c
        where c.relkind = 'v' and c.relnamespace in ('public'::regnamespace, 'as_known'::regnamespace)
          and not coalesce('security_invoker=true' = any (c.reloptions), false) and not starts_with(c.relname::text, 'measure_')
          and c.relowner is distinct from to_regrole('holdfast_reader')) as unwalled
    from pg_roles r where r.rolname = current_user`.execute(database.tables)
  const login = rows[0]
  if (login === undefined || login.superuser || login.bypasses || login.owns || login.edits)
    return 'The application must not sign in as an owner or superuser, nor with rights on the ledger’s tables. Run "bin/holdfast migrate" with the owner’s DATABASE_URL, and start again.'
  if (login.unwalled !== null)
    return `The view ${login.unwalled} does not belong to holdfast_reader, so that no wall stands before it: this database was brought back without its owners. Bring it back with them (pg_restore without --no-owner), and start again.`
  return undefined
}
