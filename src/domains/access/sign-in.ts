import { accountByEmail } from '#domains/access/account-store.ts'
import { passwordMatches } from '#domains/access/password.ts'
import { type Beginning, endOf, hashOf, newToken } from '#domains/access/session.ts'
import { endSessions, failedSince, keepAttempt, keepSession } from '#domains/access/session-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Actor, type Role, roles } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done, type Outcome, refused } from '#domains/ledger/context.ts'

const signingIn = defineAct('sign in', roles)
const signingOut = defineAct('sign out', roles)

/** Local: after so many failures in a quarter of an hour, no further try is looked at. */
const throttle = { minutes: 15, perEmail: 5, perOrigin: 30 } as const

export interface SignedIn {
  readonly token: string
  readonly role: Role
}

export type Edge = Omit<Ctx, 'actor'>

/** Where a request comes from: its network address, and its browser in words. */
export type Whence = Omit<Beginning, 'how' | 'closing'>

const walkedIn: Beginning = { how: 'walked in', from: 'here', browser: 'no browser' }

/**
 * Signs somebody in by password. The refusal is the same whether the address is unknown, the password is wrong or no role
 * is held today, and takes the same time.
 */
export async function signIn(
  edge: Edge,
  typed: { readonly email: string; readonly password: string; readonly origin: string; readonly browser?: string },
): Promise<Outcome<SignedIn>> {
  const now = edge.clock.now()
  const db = edge.database.tables
  const emailHash = hashOf(typed.email.trim().toLowerCase())
  const originHash = hashOf(typed.origin)
  const since = now.subtract({ minutes: throttle.minutes })
  const slowed = refused(
    `There have been too many tries. Wait ${throttle.minutes} minutes, then try again, or ask an administrator.`,
    'password',
  )
  const before = await failedSince(db, emailHash, originHash, since)
  if (before.email >= throttle.perEmail || before.origin >= throttle.perOrigin) return slowed
  // Counted as a failure before the password is looked at, so that tries that come all at once count each other.
  await keepAttempt(db, { id: edge.ids.next(), emailHash, originHash, at: now, succeeded: false })
  const withThis = await failedSince(db, emailHash, originHash, since)
  if (withThis.email > throttle.perEmail || withThis.origin > throttle.perOrigin) return slowed
  const account = await accountByEmail(db, typed.email, edge.clock.today())
  const matches = await passwordMatches(typed.password, account?.passwordHash)
  const held = account?.roles[0]
  const succeeded = matches && held !== undefined
  if (!succeeded || account === undefined)
    return refused('That e-mail address and password do not belong together. Check both and try again.', 'email')
  await keepAttempt(db, { id: edge.ids.next(), emailHash, originHash, at: now, succeeded })
  const whence = { from: typed.origin, browser: typed.browser ?? '' }
  return await openSession(
    edge,
    { accountId: account.accountId, name: account.name, role: held.role },
    { how: 'password', ...whence },
  )
}

/** Opens a session for somebody whose right to it has been proved, as `began` says. */
export async function openSession(edge: Edge, actor: Actor, began: Beginning = walkedIn): Promise<Outcome<SignedIn>> {
  const token = newToken()
  const now = edge.clock.now()
  return await act({ ...edge, actor }, signingIn, [actor.accountId], async (tx, entry) => {
    await keepSession(tx, {
      id: edge.ids.next(),
      tokenHash: hashOf(token),
      accountId: actor.accountId,
      role: actor.role,
      csrf: newToken(),
      beganAt: now,
      endsAt: endOf(actor.role, now),
      began,
    })
    entry.note({ how: began.how })
    return done({ token, role: actor.role })
  })
}

export async function signOut(ctx: Ctx, token: string): Promise<void> {
  await act(ctx, signingOut, [ctx.actor.accountId], async (tx) => {
    await endSessions(
      tx,
      ctx.actor.accountId,
      { at: ctx.clock.now(), because: 'signed out' },
      { tokenHash: hashOf(token) },
    )
    return done(undefined)
  })
}
