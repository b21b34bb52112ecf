import { answersFor, type OpeningFinding } from '#domains/access/opening/opened.ts'
import { keepOpeningReview, type OpenedKind, openedCalled } from '#domains/access/opening/opened-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type ActDefinition, type Ctx, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { oneAtATime } from '#domains/ledger/one-at-a-time.ts'

/** How one kind is reviewed: by what act, and what is said of it. */
export interface Reviewing<More> {
  readonly kind: OpenedKind<More>
  readonly definition: ActDefinition
  /** As the ledger names it: `glass`, `reading`. */
  readonly noted: string
  /** To whoever opened it themselves. */
  readonly own: string
}

export interface TypedReview {
  readonly id: string
  readonly finding: OpeningFinding
  readonly says: string
}

/**
 * Reviews what somebody opened: whether it was right, and what is done now. Found otherwise, it closes at once. Never by whoever opened it; of
 * two who review at once the second is told who did.
 *
 * @throws NotFound when there is none such that this person answers for.
 */
export async function reviewOpened<More>(
  ctx: Ctx,
  { kind, definition, noted, own }: Reviewing<More>,
  typed: TypedReview,
): Promise<Outcome<undefined>> {
  return await act(ctx, definition, [], async (tx, entry) => {
    await oneAtATime(tx, typed.id)
    const opened = await openedCalled(tx, kind, answersFor(ctx.actor), typed.id)
    if (opened === undefined) throw new NotFound('opening')
    if (opened.byAccountId === ctx.actor.accountId) return refused(`${own} Somebody else must review it.`, 'finding')
    if (opened.review !== undefined) return refused(`${opened.review.byName} has reviewed this already.`, 'finding')
    const says = typed.says.trim()
    if (says === '') return refused('Enter what you looked at, and what is done now', 'says')
    const id = ctx.ids.next()
    await keepOpeningReview(tx, ctx, { kind, opened, review: { id, finding: typed.finding, says } })
    entry.about(opened.personId)
    entry.note({ [noted]: opened.id, finding: typed.finding })
    return done(undefined)
  })
}
