import { holders } from '#domains/governance/practice-hold.ts'
import { holdsForChild, keepException } from '#domains/governance/practice-hold-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'

export const exceptingFromHold = defineAct('except child from practice hold', holders)

/**
 * Lets one child's recommendation go ahead while the hold stands for all others.
 *
 * @throws NotFound when no such hold stands, or no such child for whoever acts.
 */
export async function exceptFromHold(
  ctx: Ctx,
  exception: { readonly holdId: string; readonly childId: string; readonly reason: string },
): Promise<Outcome<undefined>> {
  return await act(ctx, exceptingFromHold, [exception.childId], async (tx, entry) => {
    const hold = (await holdsForChild(tx, exception.childId)).find(({ id }) => id === exception.holdId)
    if (hold === undefined) throw new NotFound('practice hold')
    if (hold.excepted !== undefined) return refused('This child is excepted from the hold already.', 'reason')
    await keepException(tx, {
      id: ctx.ids.next(),
      ...exception,
      on: ctx.clock.today(),
      by: ctx.actor.accountId,
    })
    entry.note({ hold: exception.holdId })
    return done(undefined)
  })
}
