import { sql } from 'kysely'
import type { Tables } from '#db/types.generated.ts'
import type { TrustDatabase } from '#domains/ledger/context.ts'
import { openDatabase } from '#kernel/database.ts'

/**
 * An owner who may make roles and is no superuser, as a trust has one. It stands to `holdfast_reader` as PostgreSQL 16 and later have whoever
 * made a role: it may give it away and no more.
 */
export async function plainOwner(superuser: TrustDatabase, url: string): Promise<TrustDatabase> {
  await sql`create role plain_owner login createrole password 'of-the-test'`.execute(superuser.tables)
  await sql`grant holdfast_reader to plain_owner with admin option`.execute(superuser.tables)
  await sql`grant holdfast_reader to plain_owner with inherit false, set false`.execute(superuser.tables)
  const login = new URL(url)
  login.username = 'plain_owner'
  login.password = 'of-the-test'
  return openDatabase<Tables>({ connectionString: login.toString() }, { most: 1 })
}

/** Whether a login may have views owned by the role that reads through masks. */
export async function ownsByReader(owner: TrustDatabase): Promise<boolean> {
  const { rows } = await sql<{ owns: boolean }>`
    select pg_has_role('holdfast_reader', 'set') and pg_has_role('holdfast_reader', 'usage') as owns`.execute(
    owner.tables,
  )
  return rows[0]?.owns === true
}

export async function withoutPlainOwner(superuser: TrustDatabase): Promise<void> {
  await sql`drop role if exists plain_owner`.execute(superuser.tables)
}
