import { hashOf, newToken } from '#domains/access/sign-in/session.ts'
import { endFeed, keepFeed } from '#domains/casework/calendar/calendar-store.ts'
import { act } from '#domains/ledger/act.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done, type Outcome } from '#domains/ledger/context.ts'

export const makingCalendar = defineAct('make calendar address', practitioners)

/** A new address for one's own calendar; the one before, if there was one, leads nowhere from then on. Its key is shown once. */
export async function makeCalendar(ctx: Ctx): Promise<Outcome<{ readonly key: string }>> {
  const { accountId, role } = ctx.actor
  const key = newToken()
  return await act(ctx, makingCalendar, [accountId], async (tx) => {
    const now = ctx.clock.now()
    await endFeed(tx, accountId, role, now)
    await keepFeed(tx, { id: ctx.ids.next(), accountId, role, keyHash: hashOf(key), madeAt: now })
    return done({ key })
  })
}
