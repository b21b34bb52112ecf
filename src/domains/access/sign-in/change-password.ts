import { keepPassword } from '#domains/access/account/account-store.ts'
import { signInOf } from '#domains/access/account/role-store.ts'
import { hashPassword, passwordMatches, passwordRefusal } from '#domains/access/sign-in/password.ts'
import { hashOf } from '#domains/access/sign-in/session.ts'
import { endSessions, failedSince, keepAttempt } from '#domains/access/sign-in/session-store.ts'
import { act } from '#domains/ledger/act.ts'
import { personalRoles } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { view } from '#domains/ledger/view.ts'

export const changingPassword = defineAct('change password', personalRoles)

/** Local: after so many wrong passwords in a quarter of an hour, no further try is looked at. */
const throttle = { minutes: 15, tries: 5 } as const

export interface ChangedPassword {
  readonly current: string
  readonly next: string
  readonly again: string
  /** The session in which it is changed: all others are ended. */
  readonly token: string
}

/** Changes one's own password, and signs oneself out everywhere else. */
export async function changePassword(ctx: Ctx, typed: ChangedPassword): Promise<Outcome<undefined>> {
  const { accountId } = ctx.actor
  const now = ctx.clock.now()
  const kept = await view(ctx, 'own sign-in', accountId, async (tx) => await signInOf(tx, accountId))
  const tried = { emailHash: hashOf(kept.email), originHash: hashOf(`change password ${accountId}`) }
  const db = ctx.database.tables
  const failed = await failedSince(db, tried.emailHash, tried.originHash, now.subtract({ minutes: throttle.minutes }))
  if (failed.origin >= throttle.tries)
    return refused(`There have been too many tries. Wait ${throttle.minutes} minutes, then try again.`, 'current')
  // Kept as failed first: tries made at the same moment count too.
  await keepAttempt(db, { id: ctx.ids.next(), ...tried, at: now, succeeded: false })
  if (!(await passwordMatches(typed.current, kept.passwordHash)))
    return refused('That is not your present password. Type it again.', 'current')
  await keepAttempt(db, { id: ctx.ids.next(), ...tried, at: now, succeeded: true })
  const weak = passwordRefusal(typed.next, kept.email)
  if (weak !== undefined) return refused(weak, 'next')
  if (typed.next === typed.current) return refused('Choose a password that is not your present one.', 'next')
  if (typed.next !== typed.again) return refused('The two new passwords are not the same. Type both again.', 'again')
  const hash = await hashPassword(typed.next)
  return await act(ctx, changingPassword, [accountId], async (tx) => {
    if ((await signInOf(tx, accountId))?.passwordHash !== kept.passwordHash) throw new NotFound('password')
    await keepPassword(tx, accountId, hash, now)
    await endSessions(tx, accountId, { at: now, because: 'password changed' }, { butToken: hashOf(typed.token) })
    return done(undefined)
  })
}
