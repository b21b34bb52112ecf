import type { Beginning, EndedBecause, SignInHow } from '#domains/access/sign-in/session.ts'
import type { Role } from '#domains/ledger/actor.ts'
import type { TrustDatabase, Tx } from '#domains/ledger/context.ts'

export interface KeptSession {
  readonly id: string
  readonly accountId: string
  readonly role: Role
  readonly how: SignInHow
  readonly csrf: string
  readonly beganAt: Temporal.Instant
  readonly lastSeenAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
  /** When somebody last proved in it that it is them. */
  readonly provedAt: Temporal.Instant
}

type Reader = TrustDatabase['tables'] | Tx

export async function sessionOf(db: Reader, tokenHash: Buffer): Promise<KeptSession | undefined> {
  const kept = await anySessionOf(db, tokenHash)
  return kept?.endedBecause === undefined ? kept?.session : undefined
}

/** A session also when it was ended, and why it was. */
export async function anySessionOf(
  db: Reader,
  tokenHash: Buffer,
): Promise<{ readonly session: KeptSession; readonly endedBecause: EndedBecause | undefined } | undefined> {
  const row = await db
    .selectFrom('house.sign_in_session')
    .select(['id', 'account_id', 'role', 'how', 'csrf', 'began_at', 'last_seen_at', 'ends_at', 'proved_at'])
    .select(['ended_at', 'ended_because'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const session = {
    id: row.id,
    accountId: row.account_id,
    role: row.role as Role,
    how: row.how as SignInHow,
    csrf: row.csrf,
    beganAt: row.began_at,
    lastSeenAt: row.last_seen_at,
    endsAt: row.ends_at,
    provedAt: row.proved_at,
  }
  return {
    session,
    endedBecause: row.ended_at === null ? undefined : ((row.ended_because ?? 'signed out') as EndedBecause),
  }
}

/** How a session began: what goes on in another has begun so too. */
export async function beginningOf(db: Reader, tokenHash: Buffer): Promise<Beginning | undefined> {
  const row = await db
    .selectFrom('house.sign_in_session')
    .select(['how', 'began_from', 'browser', 'closing', 'organisation_session'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row === undefined
    ? undefined
    : {
        how: row.how as SignInHow,
        from: row.began_from,
        browser: row.browser,
        ...(row.closing === null ? {} : { closing: row.closing }),
        ...(row.organisation_session === null ? {} : { organisationSession: row.organisation_session }),
      }
}

/** Somebody has proved again that it is them. */
export async function markProvedAt(tx: Tx, tokenHash: Buffer, at: Temporal.Instant): Promise<void> {
  await tx.updateTable('house.sign_in_session').set({ proved_at: at }).where('token_hash', '=', tokenHash).execute()
}

export async function keepSession(
  tx: Tx,
  session: {
    readonly id: string
    readonly tokenHash: Buffer
    readonly accountId: string
    readonly role: Role
    readonly csrf: string
    readonly beganAt: Temporal.Instant
    readonly endsAt: Temporal.Instant
    readonly began: Beginning
    /** Left out: when it began. */
    readonly provedAt?: Temporal.Instant
  },
): Promise<void> {
  await tx
    .insertInto('house.sign_in_session')
    .values({
      id: session.id,
      token_hash: session.tokenHash,
      account_id: session.accountId,
      role: session.role,
      csrf: session.csrf,
      began_at: session.beganAt,
      last_seen_at: session.beganAt,
      ends_at: session.endsAt,
      how: session.began.how,
      began_from: session.began.from,
      browser: session.began.browser,
      closing: session.began.closing ?? null,
      organisation_session: session.began.organisationSession ?? null,
      proved_at: session.provedAt ?? session.beganAt,
    })
    .execute()
}

export async function sawSession(tx: Tx, tokenHash: Buffer, at: Temporal.Instant): Promise<void> {
  await tx.updateTable('house.sign_in_session').set({ last_seen_at: at }).where('token_hash', '=', tokenHash).execute()
}

/** What an organisation is told when a session ends, sealed; `undefined` where it began otherwise. */
export async function closingOf(db: Reader, tokenHash: Buffer): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('house.sign_in_session')
    .select('closing')
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row?.closing ?? undefined
}

/** A second proof was given in a session that began with a password alone. */
export async function markProvedBy(tx: Tx, tokenHash: Buffer, how: SignInHow): Promise<void> {
  await tx
    .updateTable('house.sign_in_session')
    .set({ how })
    .where('token_hash', '=', tokenHash)
    .where('how', 'in', ['password', 'recovery'])
    .execute()
}

/** A session that could still be used, as its owner and an administrator are told of it. */
export interface LiveSession {
  readonly id: string
  readonly role: Role
  readonly how: SignInHow
  readonly from: string
  readonly browser: string
  readonly beganAt: Temporal.Instant
  readonly lastSeenAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
  readonly tokenHash: Buffer
}

/** Somebody's sessions that nobody has ended, the one used last first: some may have run out. */
export async function standingSessions(db: Reader, accountId: string): Promise<readonly LiveSession[]> {
  const rows = await db
    .selectFrom('house.sign_in_session')
    .select(['id', 'token_hash', 'role', 'how', 'began_from', 'browser', 'began_at', 'last_seen_at', 'ends_at'])
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    role: row.role as Role,
    how: row.how as SignInHow,
    from: row.began_from,
    browser: row.browser,
    beganAt: row.began_at,
    lastSeenAt: row.last_seen_at,
    endsAt: row.ends_at,
    tokenHash: row.token_hash,
  }))
}

/** Which sessions of somebody: one by its id or its token, those in a role, or all but one. */
export interface WhichSessions {
  readonly id?: string
  readonly tokenHash?: Buffer
  readonly role?: Role
  readonly butToken?: Buffer
}

/** Ends sessions of somebody, and says how many were ended. */
export async function endSessions(
  tx: Tx,
  accountId: string,
  end: { readonly at: Temporal.Instant; readonly because: EndedBecause },
  which: WhichSessions = {},
): Promise<number> {
  let sessions = tx
    .updateTable('house.sign_in_session')
    .set({ ended_at: end.at, ended_because: end.because })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
  if (which.id !== undefined) sessions = sessions.where('id', '=', which.id)
  if (which.tokenHash !== undefined) sessions = sessions.where('token_hash', '=', which.tokenHash)
  if (which.role !== undefined) sessions = sessions.where('role', '=', which.role)
  if (which.butToken !== undefined) sessions = sessions.where('token_hash', '!=', which.butToken)
  const ended = await sessions.executeTakeFirst()
  return Number(ended.numUpdatedRows)
}

/** Whose sessions came from a session of the organisation. */
export async function accountsOfOrganisationSession(db: Reader, session: Buffer): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('house.sign_in_session')
    .select('account_id')
    .distinct()
    .where('organisation_session', '=', session)
    .where('ended_at', 'is', null)
    .execute()
  return rows.map(({ account_id: id }) => id)
}

/**
 * Ends the sessions of somebody that came from the organisation: from one session there, with those of which it is not known from
 * which they came; or all. Says how many.
 */
export async function endOrganisationSessions(
  tx: Tx,
  accountId: string,
  end: { readonly at: Temporal.Instant; readonly because: EndedBecause },
  session: Buffer | undefined,
): Promise<number> {
  let sessions = tx
    .updateTable('house.sign_in_session')
    .set({ ended_at: end.at, ended_because: end.because })
    .where('account_id', '=', accountId)
    .where('how', '=', 'organisation')
    .where('ended_at', 'is', null)
  if (session !== undefined)
    sessions = sessions.where((is) =>
      is.or([is('organisation_session', '=', session), is('organisation_session', 'is', null)]),
    )
  return Number((await sessions.executeTakeFirst()).numUpdatedRows)
}

/** Lets no session of somebody in a role outlast a moment: the end of the last day of that role. */
export async function endSessionsBy(tx: Tx, accountId: string, role: Role, latest: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('house.sign_in_session')
    .set({ ends_at: latest })
    .where('account_id', '=', accountId)
    .where('role', '=', role)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', latest)
    .execute()
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
