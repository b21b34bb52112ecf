import { notStanding, onClock, type ShownClockRow } from '#domains/casework/clocks/clock-writing.ts'
import { type Ctx, defineAct, done, type Outcome, refused } from '#domains/ledger/context.ts'
import { longDate } from '#kernel/dates.ts'

export const settingManagersDate = defineAct('set manager’s date', ['team manager', 'head of service'])

/** A manager's own date for this child, before the limit and with the reason. The limit stays as it was counted. */
export async function setManagersDate(
  ctx: Ctx,
  shown: ShownClockRow,
  date: { readonly on: Temporal.PlainDate; readonly reason: string },
): Promise<Outcome<undefined>> {
  const reason = date.reason.trim()
  if (reason === '') return refused('Enter why this date is right for this child', 'managersReason')
  const today = ctx.clock.today()
  if (Temporal.PlainDate.compare(date.on, today) < 0)
    return refused(`The date must be today, ${longDate(today)}, or later.`, 'managersDate')
  return await onClock(ctx, settingManagersDate, shown, (clock) => {
    const over = notStanding(clock)
    if (over !== undefined) return over
    if (clock.dueOn !== undefined && Temporal.PlainDate.compare(date.on, clock.dueOn) > 0)
      return refused(
        `Your date must be on or before the limit, ${longDate(clock.dueOn)}. A limit is not moved.`,
        'managersDate',
      )
    return done({ managerOn: date.on, managerReason: reason })
  })
}
