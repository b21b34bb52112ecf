import { keepPassword } from '#domains/access/account/account-store.ts'
import { endRoleAfter, type RoleHeld, rolesHeldOn } from '#domains/access/account/role-store.ts'
import { endCalendarAddresses } from '#domains/access/calendar-address-store.ts'
import { madePassword } from '#domains/access/sign-in/first-password.ts'
import { hashPassword } from '#domains/access/sign-in/password.ts'
import { endSessions, endSessionsBy } from '#domains/access/sign-in/session-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { instantInLondon } from '#kernel/clock.ts'
import { longDate } from '#kernel/dates.ts'

export const endingRole = defineAct('end role', ['administrator'])

/** `now`: they are signed out at once. Otherwise the role is held to the end of the day. */
export type RoleEnd = 'now' | Temporal.PlainDate

/**
 * Ends a role that somebody holds. With the role go their sessions, and what they could reach by it; children whom they still
 * hold are shown to their managers from then on as left behind.
 *
 * @throws NotFound when there is no such role.
 */
export async function endRole(ctx: Ctx, roleId: string, end: RoleEnd): Promise<Outcome<RoleHeld>> {
  const today = ctx.clock.today()
  // Made beforehand: hashing takes its time, and a transaction should not wait for it.
  const lock = end === 'now' ? await hashPassword(madePassword()) : undefined
  return await act(ctx, endingRole, [], async (tx, entry) => {
    const [held] = await rolesHeldOn(tx, today, { id: roleId })
    if (held === undefined) throw new NotFound('role')
    if (held.accountId === ctx.actor.accountId && held.role === 'administrator')
      return refused('You can’t end your own role as administrator. Ask another administrator.', 'when')
    const lastDay = end === 'now' ? lastDayGone(held, today) : end
    if (end !== 'now' && Temporal.PlainDate.compare(lastDay, today) < 0)
      return refused(
        `The last day must be today, ${longDate(today)}, or later. To end it at once, choose now.`,
        'lastDay',
      )
    if (Temporal.PlainDate.compare(lastDay, held.heldFrom) < 0)
      return refused(`The last day must be on or after ${longDate(held.heldFrom)}, when it began.`, 'lastDay')
    await endRoleAfter(tx, roleId, lastDay)
    if (lock !== undefined) {
      await endSessions(tx, held.accountId, { at: ctx.clock.now(), because: 'role ended' }, { role: held.role })
      await endCalendarAddresses(tx, held.accountId, ctx.clock.now(), { role: held.role })
      if (!(await holdsAnother(ctx, tx, held))) await keepPassword(tx, held.accountId, lock, ctx.clock.now())
    } else {
      await endSessionsBy(tx, held.accountId, held.role, instantInLondon(lastDay.add({ days: 1 })))
    }
    entry.about(held.accountId)
    entry.note({ role: held.role, lastDay: lastDay.toString() })
    return done({ ...held, heldUntil: lastDay })
  })
}

/** The day before today; a role that began today is held to its end, and the password no longer opens anything. */
export function lastDayGone({ heldFrom }: RoleHeld, today: Temporal.PlainDate): Temporal.PlainDate {
  const yesterday = today.subtract({ days: 1 })
  return Temporal.PlainDate.compare(yesterday, heldFrom) < 0 ? heldFrom : yesterday
}

async function holdsAnother(
  ctx: Ctx,
  tx: Parameters<typeof rolesHeldOn>[0],
  { id, accountId }: RoleHeld,
): Promise<boolean> {
  const held = await rolesHeldOn(tx, ctx.clock.today())
  return held.some((role) => role.accountId === accountId && role.id !== id)
}
