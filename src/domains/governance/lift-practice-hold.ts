import { holders } from '#domains/governance/practice-hold.ts'
import { liftHold, standingHold } from '#domains/governance/practice-hold-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome } from '#domains/ledger/context.ts'
import { oneAtATime } from '#domains/ledger/one-at-a-time.ts'

export const liftingHold = defineAct('lift practice hold', holders)

/**
 * Lets recommendations of a kind be made again, and says what the review found.
 *
 * @throws NotFound when no such hold stands.
 */
export async function liftPracticeHold(
  ctx: Ctx,
  { holdId, because }: { readonly holdId: string; readonly because: string },
): Promise<Outcome<undefined>> {
  return await act(ctx, liftingHold, [], async (tx, entry) => {
    await oneAtATime(tx, holdId)
    if ((await standingHold(tx, holdId)) === undefined) throw new NotFound('practice hold')
    await liftHold(tx, holdId, { on: ctx.clock.today(), by: ctx.actor.accountId, because })
    entry.note({ hold: holdId })
    return done(undefined)
  })
}
