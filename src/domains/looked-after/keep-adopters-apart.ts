import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { keepMark } from '#domains/people/confidential/confidential-writing-store.ts'
import { keepReviewClock } from '#domains/people/confidential/keep-confidential.ts'

/** For how long before somebody looks at it again: the most that the trust lets it be is six months. */
const lookedAtAgain = { months: 5 }

/**
 * Who the adopters are, and where, is kept from everybody outside the trust from the moment the child is placed with them: on
 * pages, in papers and in exports. Somebody may lift it by a decision of their own.
 */
export async function keepAdoptersApart(
  tx: Tx,
  ctx: Ctx,
  kept: { readonly childId: string; readonly placementId: string; readonly names: readonly string[] },
): Promise<void> {
  const { childId: personId, placementId: rowId, names } = kept
  const [id, togetherId, today] = [ctx.ids.next(), ctx.ids.next(), ctx.clock.today()]
  const reviewOn = today.add(lookedAtAgain)
  await keepMark(tx, {
    ...{ id, personId, kind: 'placement', rowId, keptFrom: 'outside', words: names },
    ...{ reason: 'The child is placed for adoption.', since: today, reviewOn, togetherId, setBy: ctx.actor.accountId },
  })
  await keepReviewClock(tx, ctx, { personId, markId: id, reviewOn })
}
