import { onClock, type ShownClockRow } from '#domains/casework/clock-writing.ts'
import { type Ctx, defineAct, done, type Outcome, refused } from '#domains/ledger/context.ts'

export const explainingOverdue = defineAct('explain overdue clock', [
  'social worker',
  'family help lead',
  'conference chair',
  'team manager',
  'head of service',
  'duty',
])

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
