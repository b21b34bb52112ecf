import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'
import type { Recipient } from '#domains/people/confidential/recipient.ts'

/**
 * Texts about a child without what is confidential of those around the child whom whoever writes may not see: a restricted brother, a
 * sister whose record is sealed. They cannot be searched for here, so the database does, and tells nobody what it found
 * (db/migrations/000081_out_of_sight.sql). In the order given; a text that comes back as it went says nothing of the kind.
 */
export async function withoutOutOfSight(
  tx: Tx,
  childId: string,
  recipient: Recipient,
  texts: readonly string[],
): Promise<readonly string[]> {
  if (texts.length === 0) return texts
  const personId = 'personId' in recipient ? recipient.personId : null
  const name = recipient.kind === 'representative' ? recipient.standsFor : recipient.name
  const { rows } = await sql<{ texts: readonly string[] | null }>`
    select house.without_out_of_sight(${childId}, ${recipient.kind}, ${personId}, ${name}, ${[...texts]}::text[]) as texts`.execute(
    tx,
  )
  return rows[0]?.texts ?? texts
}
