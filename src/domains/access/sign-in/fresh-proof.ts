import { signInOf } from '#domains/access/account/role-store.ts'
import { codeOf } from '#domains/access/sign-in/one-time-code-store.ts'
import { passwordMatches } from '#domains/access/sign-in/password.ts'
import { proveCode } from '#domains/access/sign-in/prove-code.ts'
import { hashOf } from '#domains/access/sign-in/session.ts'
import { failedSince, keepAttempt, markProvedAt, sessionOf } from '#domains/access/sign-in/session-store.ts'
import type { Vault } from '#domains/access/sign-in/vault.ts'
import { act } from '#domains/ledger/act.ts'
import { personalRoles } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done, type Outcome, refused } from '#domains/ledger/context.ts'
import { view } from '#domains/ledger/view.ts'

const proving = defineAct('prove again that it is them', personalRoles)

/**
 * How long a proof lets somebody change how they sign in: a browser left open must not be enough to add a key of one's own. Local.
 */
export const freshMinutes = 10

const throttle = { minutes: 15, tries: 5 } as const

export const askedAgain = refused('Prove again that it is you, and then do this.')

/** Whether somebody proved lately, in this sign-in, that it is them. */
export async function isProvedLately(ctx: Ctx, token: string): Promise<boolean> {
  const session = await sessionOf(ctx.database.tables, hashOf(token))
  const until = session?.provedAt.add({ minutes: freshMinutes })
  return until !== undefined && Temporal.Instant.compare(ctx.clock.now(), until) <= 0
}

/** By what somebody can prove it here; `sign in` where only signing in anew does, as with a passkey or an organisation. */
export type ProofHere = 'code' | 'password' | 'sign in'

export async function proofOf(ctx: Ctx, passwordsAreTaken: boolean): Promise<ProofHere> {
  const { accountId } = ctx.actor
  return await view(ctx, 'own sign-in', accountId, async (tx) => {
    if ((await codeOf(tx, accountId))?.provedAt !== undefined) return 'code'
    const kept = await signInOf(tx, accountId)
    return passwordsAreTaken && kept?.passwordHash !== undefined ? 'password' : 'sign in'
  })
}

/** Proves it by a code where there are codes, else by the password. */
export async function proveAgain(
  ctx: Ctx,
  vault: Vault,
  typed: { readonly by: ProofHere; readonly proof: string; readonly origin: string; readonly token: string },
): Promise<Outcome<undefined>> {
  const { accountId } = ctx.actor
  const proved =
    typed.by === 'code'
      ? await proveCode(ctx, vault, { accountId, code: typed.proof, origin: typed.origin })
      : await provePassword(ctx, typed.proof)
  if (!proved.ok) return proved
  return await act(ctx, proving, [accountId], async (tx) => {
    await markProvedAt(tx, hashOf(typed.token), ctx.clock.now())
    return done(undefined)
  })
}

async function provePassword(ctx: Ctx, password: string): Promise<Outcome<undefined>> {
  const { accountId } = ctx.actor
  const db = ctx.database.tables
  const now = ctx.clock.now()
  const tried = { emailHash: hashOf(`prove again ${accountId}`), originHash: hashOf(`prove again ${accountId}`) }
  const failed = await failedSince(db, tried.emailHash, tried.originHash, now.subtract({ minutes: throttle.minutes }))
  if (failed.email >= throttle.tries)
    return refused(`There have been too many tries. Wait ${throttle.minutes} minutes, then try again.`, 'password')
  // Kept as failed first: tries made at the same moment count too.
  await keepAttempt(db, { id: ctx.ids.next(), ...tried, at: now, succeeded: false })
  const kept = await view(ctx, 'own sign-in', accountId, async (tx) => await signInOf(tx, accountId))
  if (!(await passwordMatches(password, kept.passwordHash)))
    return refused('That is not your password. Type it again.', 'password')
  await keepAttempt(db, { id: ctx.ids.next(), ...tried, at: now, succeeded: true })
  return done(undefined)
}
