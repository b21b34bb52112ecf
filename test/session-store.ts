import { sql } from 'kysely'
import type { TrustDatabase } from '#domains/ledger/context.ts'

/** Every text of the tables that sign-in and drafts write, as one string: to look for what must not be in it. */
export async function everythingKeptAtSignIn(owner: TrustDatabase): Promise<string> {
  const { rows } = await sql<{ kept: string }>`
    select coalesce(string_agg(kept, ' '), '') as kept from (
      select row_to_json(s)::text as kept from house.sign_in_session s
      union all select row_to_json(a)::text from house.sign_in_attempt a
      union all select row_to_json(d)::text from house.draft d
      union all select row_to_json(c)::text from house.one_time_code c
      union all select row_to_json(p)::text from house.spare_code p
      union all select row_to_json(h)::text from house.sign_in_halfway h
      union all select row_to_json(e)::text from house.ledger_entry e) everything`.execute(owner.tables)
  return rows[0]?.kept ?? ''
}

export async function sessionHashes(owner: TrustDatabase): Promise<readonly string[]> {
  const { rows } = await sql<{ hash: string }>`
    select encode(token_hash, 'hex') as hash from house.sign_in_session order by began_at`.execute(owner.tables)
  return rows.map((row) => row.hash)
}
