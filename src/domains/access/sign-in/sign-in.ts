import { type AccountAtSignIn, accountByEmail, actorOf } from '#domains/access/account/account-store.ts'
import { halfwayOf, keepHalfway, useHalfway } from '#domains/access/sign-in/halfway-store.ts'
import { codeOf } from '#domains/access/sign-in/one-time-code-store.ts'
import { passkeysOf } from '#domains/access/sign-in/passkey-store.ts'
import { passwordMatches } from '#domains/access/sign-in/password.ts'
import { proveCode } from '#domains/access/sign-in/prove-code.ts'
import { type Beginning, endOf, hashOf, newToken } from '#domains/access/sign-in/session.ts'
import { closingOf, endSessions, failedSince, keepAttempt, keepSession } from '#domains/access/sign-in/session-store.ts'
import type { Vault } from '#domains/access/sign-in/vault.ts'
import { act } from '#domains/ledger/act.ts'
import { type Actor, type Role, roles } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, type Refusal, refused } from '#domains/ledger/context.ts'
import { ownRowsOf } from '#domains/ledger/own-rows.ts'

const signingIn = defineAct('sign in', roles)
const signingOut = defineAct('sign out', roles)

/** Local: after so many failures in a quarter of an hour, no further try is looked at. */
const throttle = { minutes: 15, perEmail: 5, perOrigin: 30 } as const

/** With a code beside it a password may be tried although others have used up its tries: a code can't be guessed along. */
const withCode = { perEmail: 20, perOrigin: 10 } as const

/** How long a right password waits for the second proof. Local. */
const halfwayMinutes = 10

/**
 * Signed in, or halfway there: a right password that waits for a code, or for a passkey where there are no codes. `token` is the
 * secret of that browser; empty while a passkey is awaited, which needs nothing beside it.
 */
export interface SignedIn {
  readonly stage: 'signed in' | 'code needed' | 'passkey needed'
  readonly token: string
  readonly role: Role
}

export type Edge = Omit<Ctx, 'actor'>

/** Where a request comes from: its network address, and its browser in words. */
export interface Whence {
  readonly origin: string
  readonly browser?: string
}

const walkedIn: Beginning = { how: 'walked in', from: 'here', browser: 'no browser' }

/** What is said of a password whose tries are used up. */
export const lockedOut = `There have been too many tries with that password, and it is locked for ${throttle.minutes} minutes. A passkey is not locked by this, nor is your password together with a one-time code.`

/**
 * Signs somebody in by password, or halfway where they have one-time codes. The refusal is the same whether the address is unknown,
 * the password is wrong or no role is held today, and takes the same time.
 */
export async function signIn(
  edge: Edge,
  typed: Whence & { readonly email: string; readonly password: string },
): Promise<Outcome<SignedIn>> {
  const account = await passwordProved(edge, typed, {
    counted: '',
    limits: throttle,
    slowed: refused(lockedOut, 'password'),
    wrong: refused('That e-mail address and password do not belong together. Check both and try again.', 'email'),
  })
  if (!account.ok) return account
  const { accountId, name, role } = account.value
  if ((await codeOf(edge.database.tables, accountId))?.provedAt === undefined) {
    const passkeys = await passkeysOf(edge.database.tables, accountId)
    if (passkeys.length > 0) return done({ stage: 'passkey needed', token: '', role })
    return await openSession(edge, { accountId, name, role }, begun('password', typed))
  }
  const token = newToken()
  const at = edge.clock.now()
  const endsAt = at.add({ minutes: halfwayMinutes })
  const halfway = { tokenHash: hashOf(token), accountId, role, at, endsAt }
  await ownRowsOf(edge.database.tables, accountId, async (tx) => await keepHalfway(tx, halfway))
  return done({ stage: 'code needed', token, role })
}

/** The second proof of somebody who is halfway: a code of their app, or a spare one. */
export async function finishSignIn(
  edge: Edge,
  vault: Vault,
  typed: Whence & { readonly halfway: string; readonly code: string },
): Promise<Outcome<SignedIn>> {
  const db = edge.database.tables
  const now = edge.clock.now()
  const halfway = await halfwayOf(db, hashOf(typed.halfway), now)
  if (halfway === undefined) throw new NotFound('halfway')
  const { accountId, role } = halfway
  const proved = await proveCode(edge, vault, { accountId, code: typed.code, origin: typed.origin })
  if (!proved.ok) return proved
  const actor = await actorOf(db, accountId, role, edge.clock.today())
  const usesUp = async () =>
    await ownRowsOf(db, accountId, async (tx) => await useHalfway(tx, hashOf(typed.halfway), now))
  if (actor === undefined || !(await usesUp())) throw new NotFound('halfway')
  return await openSession(edge, actor, begun('password and code', typed))
}

/**
 * E-mail address, password and code at once: the way in for somebody whose password others have locked by wrong tries. Whichever of
 * the three is wrong, the refusal is the same.
 */
export async function signInWithCode(
  edge: Edge,
  vault: Vault,
  typed: Whence & { readonly email: string; readonly password: string; readonly code: string },
): Promise<Outcome<SignedIn>> {
  const wrong = refused('Those three do not belong together. Check each, and wait for the next code.', 'email')
  const account = await passwordProved(edge, typed, {
    counted: 'with a code ',
    limits: withCode,
    slowed: refused(`There have been too many tries. Wait ${throttle.minutes} minutes, or use a passkey.`, 'password'),
    wrong,
  })
  if (!account.ok) return account
  const { accountId, name, role } = account.value
  const proved = await proveCode(edge, vault, { accountId, code: typed.code, origin: typed.origin })
  if (!proved.ok) return proved.unmet[0].says.startsWith('There') ? proved : wrong
  return await openSession(edge, { accountId, name, role }, begun('password and code', typed))
}

interface Trying {
  /** What sets these tries apart from others for the same address. */
  readonly counted: string
  readonly limits: { readonly perEmail: number; readonly perOrigin: number }
  readonly slowed: Refusal
  readonly wrong: Refusal
}

/** Whose password it is, of those who hold a role today. */
async function passwordProved(
  edge: Edge,
  typed: Whence & { readonly email: string; readonly password: string },
  { counted, limits, slowed, wrong }: Trying,
): Promise<Outcome<AccountAtSignIn & { readonly role: Role }>> {
  const now = edge.clock.now()
  const db = edge.database.tables
  const email = typed.email.trim().toLowerCase()
  const tried = { emailHash: hashOf(`${counted}${email}`), originHash: hashOf(`${counted}${typed.origin}`) }
  const since = now.subtract({ minutes: throttle.minutes })
  const before = await failedSince(db, tried.emailHash, tried.originHash, since)
  if (before.email >= limits.perEmail || before.origin >= limits.perOrigin) return slowed
  // Counted as a failure before the password is looked at, so that tries that come all at once count each other.
  await keepAttempt(db, { id: edge.ids.next(), ...tried, at: now, succeeded: false })
  const withThis = await failedSince(db, tried.emailHash, tried.originHash, since)
  if (withThis.email > limits.perEmail || withThis.origin > limits.perOrigin) return slowed
  const account = await accountByEmail(db, typed.email, edge.clock.today())
  const matches = await passwordMatches(typed.password, account?.passwordHash)
  const held = account?.roles[0]
  if (!matches || held === undefined || account === undefined) return wrong
  await keepAttempt(db, { id: edge.ids.next(), ...tried, at: now, succeeded: true })
  return done({ ...account, role: held.role })
}

function begun(how: Beginning['how'], { origin, browser }: Whence): Beginning {
  return { how, from: origin, browser: browser ?? '' }
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
    return done({ stage: 'signed in', token, role: actor.role })
  })
}

/** Signs out, and gives what the organisation is told where the session began there, sealed for the account. */
export async function signOut(ctx: Ctx, token: string): Promise<Buffer | undefined> {
  const closing = await closingOf(ctx.database.tables, hashOf(token))
  await act(ctx, signingOut, [ctx.actor.accountId], async (tx) => {
    const end = { at: ctx.clock.now(), because: 'signed out' } as const
    await endSessions(tx, ctx.actor.accountId, end, { tokenHash: hashOf(token) })
    return done(undefined)
  })
  return closing
}
