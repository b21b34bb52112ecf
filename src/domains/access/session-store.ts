import type { Role } from '#domains/ledger/actor.ts'
import type { TrustDatabase, Tx } from '#domains/ledger/context.ts'

export interface KeptSession {
  readonly accountId: string
  readonly role: Role
  readonly csrf: string
  readonly lastSeenAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
}

type Reader = TrustDatabase['tables']

export async function sessionOf(db: Reader, tokenHash: Buffer): Promise<KeptSession | undefined> {
  const row = await db
    .selectFrom('house.sign_in_session')
    .select(['account_id', 'role', 'csrf', 'last_seen_at', 'ends_at'])
    .where('token_hash', '=', tokenHash)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row === undefined
    ? undefined
    : {
        accountId: row.account_id,
        role: row.role as Role,
        csrf: row.csrf,
        lastSeenAt: row.last_seen_at,
        endsAt: row.ends_at,
      }
}

export async function keepSession(
  tx: Tx,
  session: {
    readonly tokenHash: Buffer
    readonly accountId: string
    readonly role: Role
    readonly csrf: string
    readonly beganAt: Temporal.Instant
    readonly endsAt: Temporal.Instant
  },
): Promise<void> {
  await tx
    .insertInto('house.sign_in_session')
    .values({
      token_hash: session.tokenHash,
      account_id: session.accountId,
      role: session.role,
      csrf: session.csrf,
      began_at: session.beganAt,
      last_seen_at: session.beganAt,
      ends_at: session.endsAt,
    })
    .execute()
}

export async function sawSession(db: Reader, tokenHash: Buffer, at: Temporal.Instant): Promise<void> {
  await db.updateTable('house.sign_in_session').set({ last_seen_at: at }).where('token_hash', '=', tokenHash).execute()
}

export async function endSession(tx: Tx, tokenHash: Buffer, at: Temporal.Instant): Promise<void> {
  await tx.updateTable('house.sign_in_session').set({ ended_at: at }).where('token_hash', '=', tokenHash).execute()
}

export interface Attempt {
  readonly id: string
  readonly emailHash: Buffer
  readonly originHash: Buffer
  readonly at: Temporal.Instant
  readonly succeeded: boolean
}

export async function keepAttempt(db: Reader, attempt: Attempt): Promise<void> {
  await db
    .insertInto('house.sign_in_attempt')
    .values({
      id: attempt.id,
      email_hash: attempt.emailHash,
      origin_hash: attempt.originHash,
      at: attempt.at,
      succeeded: attempt.succeeded,
    })
    .execute()
}

/**
 * Failed attempts since an instant: for one e-mail address since it last succeeded, and from one origin. Every attempt is kept
 * as failed first, and once more when it succeeded.
 */
export async function failedSince(
  db: Reader,
  emailHash: Buffer,
  originHash: Buffer,
  since: Temporal.Instant,
): Promise<{ readonly email: number; readonly origin: number }> {
  const recent = db.selectFrom('house.sign_in_attempt').where('at', '>=', since)
  const succeeded = await recent
    .select((is) => is.fn.max('at').as('at'))
    .where('email_hash', '=', emailHash)
    .where('succeeded', '=', true)
    .executeTakeFirst()
  const email = await recent
    .select((is) => is.fn.countAll<number>().as('failed'))
    .where('email_hash', '=', emailHash)
    .where('succeeded', '=', false)
    .where('at', '>', succeeded?.at ?? since.subtract({ seconds: 1 }))
    .executeTakeFirstOrThrow()
  const origin = await recent
    .select((is) => is.fn.countAll<number>().filterWhere('succeeded', '=', false).as('kept'))
    .select((is) => is.fn.countAll<number>().filterWhere('succeeded', '=', true).as('succeeded'))
    .where('origin_hash', '=', originHash)
    .executeTakeFirstOrThrow()
  return { email: email.failed, origin: origin.kept - origin.succeeded }
}
