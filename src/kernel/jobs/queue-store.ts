import { runMigrations } from 'graphile-worker'
import { type Kysely, sql } from 'kysely'
import type { Connection } from '#kernel/database.ts'
import { quiet } from '#kernel/jobs/quiet.ts'

/** The login of whoever runs jobs: it reaches the queue, and no other table. */
const runnerLogin = 'holdfast_jobs'

/** The runner's way in, beside another login's of the same database: only the login and its password differ. */
export function runnerConnection(url: string, password: string): Connection {
  const own = new URL(url)
  own.username = runnerLogin
  own.password = password
  return { connectionString: own.toString() }
}

/**
 * Brings the queue's own tables to their newest form, as the owner, and lets the runner's login work on them: they have
 * row-level security, and nobody else is let in. Safe when two processes start at once.
 */
export async function makeQueue(
  owner: { readonly url: string; readonly tables: Kysely<unknown> },
  runner: Connection,
): Promise<void> {
  await runMigrations({ connectionString: owner.url, maxPoolSize: 1, logger: quiet, noHandleSignals: true })
  const password = new URL(runner.connectionString ?? '').password
  const login = sql.id(runnerLogin)
  await owner.tables.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(4729014)`.execute(tx)
    const { rows } = await sql`select from pg_roles where rolname = ${runnerLogin}`.execute(tx)
    if (rows.length === 0) await sql`create role ${login} login`.execute(tx)
    await sql`alter role ${login} password ${sql.lit(password)}`.execute(tx)
    const queue = sql.id('graphile_worker')
    await sql`grant usage on schema ${queue} to ${login}`.execute(tx)
    await sql`grant select, insert, update, delete on all tables in schema ${queue} to ${login}`.execute(tx)
    await sql`grant usage on all sequences in schema ${queue} to ${login}`.execute(tx)
    const closed = await sql<{ name: string }>`
      select c.relname as name from pg_class c
      where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind = 'r' and c.relrowsecurity
        and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'run')`.execute(tx)
    for (const { name } of closed.rows)
      await sql`create policy run on ${sql.id('graphile_worker', name)} to ${login} using (true) with check (true)`.execute(
        tx,
      )
  })
}
