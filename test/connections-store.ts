import { sql } from 'kysely'
import type { TrustDatabase } from '#domains/ledger/context.ts'

/** Ends every connection of the application to this database, as a restart of PostgreSQL does. */
export async function endConnections(owner: TrustDatabase): Promise<void> {
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and usename <> current_user`.execute(owner.tables)
}
