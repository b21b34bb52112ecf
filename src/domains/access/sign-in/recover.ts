import {
  accountByEmail,
  firstRoleOf,
  type HeldRole,
  keepPassword,
  nameOfAccount,
  rolesOn,
} from '#domains/access/account/account-store.ts'
import { endLinks } from '#domains/access/account/organisation-store.ts'
import { endCalendarAddresses } from '#domains/access/calendar-address-store.ts'
import { madePassword } from '#domains/access/sign-in/first-password.ts'
import { endCodes } from '#domains/access/sign-in/one-time-code-store.ts'
import { removePasskeys } from '#domains/access/sign-in/passkey-store.ts'
import { hashPassword, passwordRefusal } from '#domains/access/sign-in/password.ts'
import {
  decideRecovery,
  keepProposal,
  keepRecoveryCode,
  markRecovered,
  type Recovery,
  recoveries,
  useRecoveryCode,
} from '#domains/access/sign-in/recovery-store.ts'
import { hashOf } from '#domains/access/sign-in/session.ts'
import { endSessions, failedSince, keepAttempt } from '#domains/access/sign-in/session-store.ts'
import { type Edge, openSession, type SignedIn, type Whence } from '#domains/access/sign-in/sign-in.ts'
import { act } from '#domains/ledger/act.ts'
import { type Actor, roles } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused, type Tx } from '#domains/ledger/context.ts'
import { oneAtATime } from '#domains/ledger/one-at-a-time.ts'
import { brokenConstraint } from '#kernel/database.ts'
import { dateAndTime } from '#kernel/dates.ts'

const proposing = defineAct('propose to let somebody back in', ['administrator'])
const deciding = defineAct('decide to let somebody back in', ['team manager', 'head of service', 'director'])
const recovering = defineAct('be let back in', roles)

/** How long the code is good. Local. */
const codeMinutes = 60
const throttle = { minutes: 15, perEmail: 5, perOrigin: 30 } as const

/** An administrator proposes, having seen that it is them, and writes down how. */
export async function proposeRecovery(
  ctx: Ctx,
  proposal: { readonly accountId: string; readonly identityCheck: string },
): Promise<Outcome<{ readonly name: string }>> {
  const { accountId, identityCheck } = proposal
  if (accountId === ctx.actor.accountId)
    return refused('You can’t propose to let yourself back in. Ask another administrator.', 'identityCheck')
  try {
    return await act(ctx, proposing, [accountId], async (tx) => {
      const name = await nameOfAccount(tx, accountId)
      if (name === undefined) throw new NotFound('account')
      if ((await rolesOn(tx, accountId, ctx.clock.today())).length === 0)
        return refused(`${name} holds no role today. Give them one first.`, 'identityCheck')
      const id = ctx.ids.next()
      await keepProposal(tx, { id, accountId, by: ctx.actor.accountId, at: ctx.clock.now(), identityCheck })
      return done({ name })
    })
  } catch (fault) {
    if (brokenConstraint(fault) !== 'recovery_one_waiting') throw fault
    return refused('Somebody has proposed this already. It waits for a manager of theirs to confirm.', 'identityCheck')
  }
}

/**
 * Who answers for somebody's work, and so may confirm that it is them: the manager of their team; for everybody, the head of service
 * and the director. Never themselves.
 */
export function answersFor(
  by: Actor,
  whose: { readonly accountId: string; readonly held: readonly HeldRole[] },
): boolean {
  if (by.accountId === whose.accountId) return false
  if (by.role === 'head of service' || by.role === 'director') return true
  return (
    by.role === 'team manager' &&
    by.teamId !== undefined &&
    whose.held.some(({ role, teamId }) => teamId === by.teamId && role !== 'team manager')
  )
}

export interface DecidedRecovery {
  readonly name: string
  /** Shown once; absent where it was not confirmed. */
  readonly code: string | undefined
}

/**
 * Somebody who answers for their work confirms, or does not. With it every earlier means of signing in ends, and every session: a code
 * is given, once.
 *
 * Of two who decide at once one does, and the other is told who.
 *
 * @throws NotFound when it is not for this person to decide.
 */
export async function decideToLetBackIn(
  ctx: Ctx,
  recoveryId: string,
  decided: { readonly confirmed: boolean; readonly because: string },
): Promise<Outcome<DecidedRecovery>> {
  const code = madePassword()
  // Nobody knows it: hashed beforehand, for that takes its time.
  const lock = decided.confirmed ? await hashPassword(madePassword()) : undefined
  return await act<DecidedRecovery>(ctx, deciding, [], async (tx, entry) => {
    await oneAtATime(tx, recoveryId)
    const [found] = await recoveries(tx, { id: recoveryId })
    if (found === undefined) throw new NotFound('recovery')
    const { accountId, name } = found
    const held = await rolesOn(tx, accountId, ctx.clock.today())
    if (found.proposedBy === ctx.actor.accountId || !answersFor(ctx.actor, { accountId, held }))
      throw new NotFound('recovery')
    const before = decidedSays(found)
    if (before !== undefined) return refused(before, 'decision')
    const at = ctx.clock.now()
    const decision = lock === undefined ? 'not confirmed' : 'confirmed'
    await decideRecovery(tx, recoveryId, { decision, by: ctx.actor.accountId, at, because: decided.because || null })
    entry.about(accountId)
    entry.note({ decision })
    if (lock === undefined) return done({ name, code: undefined })
    await endEveryMeans(tx, accountId, at)
    await keepPassword(tx, accountId, lock, at)
    await keepRecoveryCode(tx, { recoveryId, hash: hashOf(code), endsAt: at.add({ minutes: codeMinutes }) })
    return done({ name, code })
  })
}

/** Who has decided it already, and what; `undefined` while it waits. */
export function decidedSays({ name, decision, decidedByName, decidedAt }: Recovery): string | undefined {
  if (decision === null) return undefined
  const at = decidedAt === null ? '' : ` on ${dateAndTime(decidedAt)}`
  return `${decidedByName ?? 'Somebody'} decided this${at}: ${name} is${decision === 'confirmed' ? '' : ' not'} let back in.`
}

/** Codes, passkeys, links, sessions and calendar addresses of somebody: none lets anybody in any more, or tells them anything. */
async function endEveryMeans(tx: Tx, accountId: string, at: Temporal.Instant): Promise<void> {
  const end = { at, because: 'let back in by two people' } as const
  await endCodes(tx, accountId, end)
  await removePasskeys(tx, accountId, end)
  await endLinks(tx, accountId, end)
  await endSessions(tx, accountId, end)
  await endCalendarAddresses(tx, accountId, at)
}

export interface BackIn extends Whence {
  readonly email: string
  readonly code: string
  /** Absent where the trust takes no passwords of ours. */
  readonly password: string | undefined
}

/** Lets in whoever has the code, once, and gives them the password they choose. The refusal is the same whatever was wrong. */
export async function useRecovery(edge: Edge, typed: BackIn): Promise<Outcome<SignedIn>> {
  const db = edge.database.tables
  const now = edge.clock.now()
  const email = typed.email.trim().toLowerCase()
  const weak = typed.password === undefined ? undefined : passwordRefusal(typed.password, email)
  if (weak !== undefined) return refused(weak, 'password')
  const tried = { emailHash: hashOf(`recovery ${email}`), originHash: hashOf(`recovery ${typed.origin}`) }
  const failed = await failedSince(db, tried.emailHash, tried.originHash, now.subtract({ minutes: throttle.minutes }))
  if (failed.email >= throttle.perEmail || failed.origin >= throttle.perOrigin)
    return refused(`There have been too many tries. Wait ${throttle.minutes} minutes.`, 'passcode')
  await keepAttempt(db, { id: edge.ids.next(), ...tried, at: now, succeeded: false })
  const wrong = refused('That e-mail address and code do not belong together, or the code has run out.', 'passcode')
  const account = await accountByEmail(db, email, edge.clock.today())
  const who = account === undefined ? undefined : await firstRoleOf(db, account.accountId, edge.clock.today())
  if (account === undefined || who === undefined) return wrong
  const hash = typed.password === undefined ? undefined : await hashPassword(typed.password)
  const actor = { accountId: account.accountId, ...who }
  const back = await act({ ...edge, actor }, recovering, [account.accountId], async (tx) => {
    const id = await useRecoveryCode(tx, hashOf(typed.code.trim().toLowerCase()), now)
    const [recovery] = id === undefined ? [] : await recoveries(tx, { id, accountId: account.accountId })
    // Another's code is refused, and so not used up.
    if (recovery === undefined) return wrong
    await markRecovered(tx, recovery.id, now)
    if (hash !== undefined) await keepPassword(tx, account.accountId, hash, now)
    return done(undefined)
  })
  if (!back.ok) return back
  return await openSession(edge, actor, { how: 'recovery', from: typed.origin, browser: typed.browser ?? '' })
}
