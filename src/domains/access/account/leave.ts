import { keepPassword, nameOfAccount } from '#domains/access/account/account-store.ts'
import { lastDayGone } from '#domains/access/account/end-role.ts'
import { answerJoining, endGrantsOf, joiningsToAnswer, keepLeaving } from '#domains/access/account/leaving-store.ts'
import { endRoleAfter, rolesHeldOn } from '#domains/access/account/role-store.ts'
import { endCalendarAddresses } from '#domains/access/calendar-address-store.ts'
import { madePassword } from '#domains/access/sign-in/first-password.ts'
import { hashPassword } from '#domains/access/sign-in/password.ts'
import { endSessions, endSessionsBy } from '#domains/access/sign-in/session-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { oneAtATime } from '#domains/ledger/one-at-a-time.ts'
import { instantInLondon } from '#kernel/clock.ts'
import { longDate } from '#kernel/dates.ts'

const leavingAct = defineAct('leave', ['administrator'])
const answering = defineAct('answer for somebody who joins', ['team manager', 'head of service', 'director'])

export interface NewLeaving {
  readonly accountId: string
  /** Their last day, today or later; `now` ends everything at once. */
  readonly lastDay: Temporal.PlainDate | 'now'
  /** Who answers meanwhile for what is not handed over. */
  readonly deputyId: string
  readonly reason: string
}

/**
 * Somebody leaves: every role ends with their last day, and with it every sign-in and all that they could reach. What they hold stands
 * from that day on the list of their manager.
 *
 * @throws NotFound when there is no such account.
 */
export async function leave(ctx: Ctx, leaving: NewLeaving): Promise<Outcome<{ readonly name: string }>> {
  const { accountId, deputyId, reason } = leaving
  const today = ctx.clock.today()
  const lastDay = leaving.lastDay === 'now' ? today : leaving.lastDay
  if (accountId === ctx.actor.accountId)
    return refused('You can’t take your own leave of Holdfast. Ask another administrator.', 'lastDay')
  if (deputyId === accountId) return refused('Choose somebody other than the person who leaves.', 'deputy')
  if (Temporal.PlainDate.compare(lastDay, today) < 0)
    return refused(
      `The last day must be today, ${longDate(today)}, or later. To end it at once, choose now.`,
      'lastDay',
    )
  const lock = leaving.lastDay === 'now' ? await hashPassword(madePassword()) : undefined
  const at = lock === undefined ? instantInLondon(lastDay.add({ days: 1 })) : ctx.clock.now()
  return await act(ctx, leavingAct, [accountId], async (tx, entry) => {
    const [name, deputy] = [await nameOfAccount(tx, accountId), await nameOfAccount(tx, deputyId)]
    if (name === undefined) throw new NotFound('account')
    if (deputy === undefined) return refused('Select who answers for their work', 'deputy')
    const held = (await rolesHeldOn(tx, today)).filter((role) => role.accountId === accountId)
    if (held.length === 0) return refused(`${name} holds no role.`, 'lastDay')
    for (const role of held) {
      const last = lock === undefined ? lastDay : lastDayGone(role, today)
      if (role.heldUntil !== null && Temporal.PlainDate.compare(role.heldUntil, last) <= 0) continue
      await endRoleAfter(tx, role.id, Temporal.PlainDate.compare(last, role.heldFrom) < 0 ? role.heldFrom : last)
      await endSessionsBy(tx, accountId, role.role, at)
    }
    if (lock !== undefined) {
      await endSessions(tx, accountId, { at, because: 'left' })
      await endCalendarAddresses(tx, accountId, at)
      await keepPassword(tx, accountId, lock, at)
    }
    for (const personId of await endGrantsOf(tx, accountId, at)) entry.about(personId)
    await keepLeaving(tx, { id: ctx.ids.next(), accountId, lastDay, deputyId, reason, by: ctx.actor.accountId })
    entry.note({ lastDay: lastDay.toString(), deputy: deputyId })
    return done({ name })
  })
}

/**
 * The manager who is said to have agreed to somebody joining says whether they did. Where they did not, the role ends at once.
 *
 * @throws NotFound when nothing waits for this manager's answer.
 */
export async function answerForJoiner(
  ctx: Ctx,
  joiningId: string,
  answered: { readonly agreed: boolean; readonly because: string | undefined },
): Promise<Outcome<{ readonly name: string }>> {
  const today = ctx.clock.today()
  const lock = answered.agreed ? undefined : await hashPassword(madePassword())
  return await act(ctx, answering, [], async (tx, entry) => {
    await oneAtATime(tx, joiningId)
    const waiting = await joiningsToAnswer(tx, ctx.actor.accountId)
    const joining = waiting.find(({ id }) => id === joiningId)
    if (joining === undefined) throw new NotFound('joining')
    const { accountId, name, role } = joining
    const answer = answered.agreed ? 'agreed' : 'not agreed'
    await answerJoining(tx, joiningId, { answer, on: today, because: answered.because ?? null })
    entry.about(accountId)
    entry.note({ answer })
    if (lock === undefined) return done({ name })
    const held = (await rolesHeldOn(tx, today)).filter((one) => one.accountId === accountId && one.role === role)
    for (const one of held) await endRoleAfter(tx, one.id, lastDayGone(one, today))
    await endSessions(tx, accountId, { at: ctx.clock.now(), because: 'joining not agreed' })
    await keepPassword(tx, accountId, lock, ctx.clock.now())
    return done({ name })
  })
}
