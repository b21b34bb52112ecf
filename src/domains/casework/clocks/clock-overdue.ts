import { onClock, type ShownClockRow } from '#domains/casework/clocks/clock-writing.ts'
import { hands } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done, type Outcome, refused } from '#domains/ledger/context.ts'

/** Whoever may owe it: a review that is late is explained by whoever chairs it. */
export const explainingOverdue = defineAct('explain overdue clock', [...hands, 'director'])

/** Why something is, or was, late: said once by whoever knows. It informs, and changes neither the date nor the count. */
export async function explainOverdue(ctx: Ctx, shown: ShownClockRow, reason: string): Promise<Outcome<undefined>> {
  const overdueReason = reason.trim()
  if (overdueReason === '') return refused('Enter why this is late', 'late')
  return await onClock(ctx, explainingOverdue, shown, ({ dueOn, metOn }) => {
    const until = metOn ?? ctx.clock.today()
    if (dueOn === undefined || Temporal.PlainDate.compare(until, dueOn) <= 0)
      return refused('This is not late, so there is nothing to explain.', 'late')
    return done({ overdueReason })
  })
}
