import { notStanding, onClock, type ShownClockRow } from '#domains/casework/clock-writing.ts'
import { type Ctx, defineAct, done, type Outcome, refused } from '#domains/ledger/context.ts'

export const endingClock = defineAct('end mistaken clock', ['team manager', 'head of service'])

/** A clock that should never have begun ends visibly, with the reason; never silently. */
export async function endClock(ctx: Ctx, shown: ShownClockRow, reason: string): Promise<Outcome<undefined>> {
  const because = reason.trim()
  if (because === '') return refused('Enter why this clock is mistaken', 'mistaken')
  return await onClock(
    ctx,
    endingClock,
    shown,
    (clock) => notStanding(clock) ?? done({ endedOn: ctx.clock.today(), endedBecause: `Mistaken: ${because}` }),
  )
}
