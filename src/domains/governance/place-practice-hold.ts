import { holders, type placeHoldForm } from '#domains/governance/practice-hold.ts'
import { keepHold } from '#domains/governance/practice-hold-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, type Outcome, refused } from '#domains/ledger/context.ts'
import type { Answers } from '#engine/question.ts'
import { brokenConstraint } from '#kernel/database.ts'

export const placingHold = defineAct('place practice hold', holders)

/** Suspends a kind of recommendation for the whole trust until it is lifted. One hold of a kind stands at a time. */
export async function placePracticeHold(
  ctx: Ctx,
  { onWhat, reason, reviewedBy, reportsOn }: Answers<typeof placeHoldForm>,
): Promise<Outcome<{ readonly holdId: string }>> {
  const today = ctx.clock.today()
  if (Temporal.PlainDate.compare(reportsOn, today) < 0)
    return refused('The review must report on a day to come. Enter today or a later day.', 'reportsOn')
  const holdId = ctx.ids.next()
  try {
    return await act(ctx, placingHold, [], async (tx, entry) => {
      await keepHold(tx, {
        id: holdId,
        onWhat,
        reason,
        reviewedBy,
        reportsOn,
        beganOn: today,
        placedById: ctx.actor.accountId,
      })
      entry.note({ hold: holdId, onWhat })
      return done({ holdId })
    })
  } catch (fault) {
    if (brokenConstraint(fault) !== 'practice_hold_one_standing') throw fault
    return refused('A hold on this stands already. Lift it first, or change nothing.', 'onWhat')
  }
}
