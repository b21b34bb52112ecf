import { endFeed } from '#domains/casework/calendar/calendar-store.ts'
import { act } from '#domains/ledger/act.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done, type Outcome, refused } from '#domains/ledger/context.ts'

export const endingCalendar = defineAct('end calendar address', practitioners)

/** The address of one's own calendar leads nowhere from now on. */
export async function endCalendar(ctx: Ctx): Promise<Outcome<undefined>> {
  const { accountId, role } = ctx.actor
  return await act(ctx, endingCalendar, [accountId], async (tx) => {
    const ended = await endFeed(tx, accountId, role, ctx.clock.now())
    return ended ? done(undefined) : refused('There is no calendar address to end.')
  })
}
