import type { Trip } from '#domains/access/account/organisation.ts'
import type { TrustDatabase, Tx } from '#domains/ledger/context.ts'

type Reader = TrustDatabase['tables'] | Tx

/** Keeps a way to the organisation for the browser that goes it; what is long over is thrown away. */
export async function keepTrip(
  db: Reader,
  trip: Trip & { readonly tokenHash: Buffer; readonly now: Temporal.Instant; readonly endsAt: Temporal.Instant },
): Promise<void> {
  await db
    .deleteFrom('house.organisation_trip')
    .where('ends_at', '<', trip.now.subtract({ hours: 1 }))
    .execute()
  await db
    .insertInto('house.organisation_trip')
    .values({
      token_hash: trip.tokenHash,
      state: trip.state,
      nonce: trip.nonce,
      verifier: trip.verifier,
      ends_at: trip.endsAt,
    })
    .execute()
}

/** Uses a trip up: `undefined` when it is over, used, or was another browser's. */
export async function useTrip(db: Reader, tokenHash: Buffer, now: Temporal.Instant): Promise<Trip | undefined> {
  return await db
    .updateTable('house.organisation_trip')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('ends_at', '>', now)
    .returning(['state', 'nonce', 'verifier'])
    .executeTakeFirst()
}

export interface Link {
  readonly id: string
  readonly accountId: string
  readonly linkedAt: Temporal.Instant
}

/** The account that an organisation knows by a subject. */
export async function linkOfSubject(db: Reader, issuer: string, subject: string): Promise<Link | undefined> {
  const row = await db
    .selectFrom('house.organisation_link')
    .select(['id', 'account_id', 'linked_at'])
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? undefined : { id: row.id, accountId: row.account_id, linkedAt: row.linked_at }
}

/** Whether an account is known to an organisation already, by whichever subject. */
export async function linkOfAccount(db: Reader, accountId: string): Promise<Link | undefined> {
  const row = await db
    .selectFrom('house.organisation_link')
    .select(['id', 'account_id', 'linked_at'])
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? undefined : { id: row.id, accountId: row.account_id, linkedAt: row.linked_at }
}

export async function keepLink(
  tx: Tx,
  link: { readonly id: string; readonly accountId: string; readonly issuer: string; readonly subject: string },
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto('house.organisation_link')
    .values({
      id: link.id,
      account_id: link.accountId,
      issuer: link.issuer,
      subject: link.subject,
      linked_at: at,
      last_used_at: at,
    })
    .execute()
}

export async function usedLink(tx: Tx, linkId: string, at: Temporal.Instant): Promise<void> {
  await tx.updateTable('house.organisation_link').set({ last_used_at: at }).where('id', '=', linkId).execute()
}

export async function endLinks(
  tx: Tx,
  accountId: string,
  end: { readonly at: Temporal.Instant; readonly because: string },
): Promise<void> {
  await tx
    .updateTable('house.organisation_link')
    .set({ ended_at: end.at, ended_because: end.because })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .execute()
}

/** Hears what the organisation said once: whether it is new. What is long over is thrown away. */
export async function hearOnce(db: Reader, tokenHash: Buffer, at: Temporal.Instant): Promise<boolean> {
  await db
    .deleteFrom('house.organisation_farewell')
    .where('heard_at', '<', at.subtract({ hours: 24 }))
    .execute()
  const heard = await db
    .insertInto('house.organisation_farewell')
    .values({ token_hash: tokenHash, heard_at: at })
    .onConflict((clash) => clash.doNothing())
    .returning('token_hash')
    .executeTakeFirst()
  return heard !== undefined
}
