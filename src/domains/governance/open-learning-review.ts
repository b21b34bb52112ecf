import { giveGrant } from '#domains/access/opening/grant-store.ts'
import type { NewLearningReview } from '#domains/governance/learning-review.ts'
import { childToReview, keepLearningReview, reviewersOn } from '#domains/governance/learning-review-store.ts'
import { act } from '#domains/ledger/act.ts'
import {
  type Ctx,
  defineAct,
  done,
  NotFound,
  type Outcome,
  refused,
  refusedFor,
  type Unmet,
} from '#domains/ledger/context.ts'
import { instantInLondon } from '#kernel/clock.ts'
import { longDate } from '#kernel/dates.ts'

export const openingReview = defineAct('open learning review', ['head of service', 'director'])

interface Opened {
  readonly reviewId: string
  readonly reviewerName: string
}

/**
 * Gives a reviewer one child's record as it was known on the days of a period, until the review ends.
 *
 * @throws NotFound when there is no such child, or none for this person.
 */
export async function openLearningReview(ctx: Ctx, review: NewLearningReview): Promise<Outcome<Opened>> {
  const today = ctx.clock.today()
  const wrong = refusedFor(refusals(review, today))
  if (wrong !== undefined) return wrong
  const { childId, reviewerId, periodFrom, periodUntil, endsOn } = review
  return await act(ctx, openingReview, [childId], async (tx, entry) => {
    if ((await childToReview(tx, childId)) === undefined) throw new NotFound('child')
    const reviewer = (await reviewersOn(tx, today)).find(({ accountId }) => accountId === reviewerId)
    if (reviewer === undefined) return refused('Select somebody who is a reviewer today', 'reviewer')
    const id = ctx.ids.next()
    await keepLearningReview(tx, { ...review, id, reason: review.reason.trim(), openedOn: today })
    await giveGrant(tx, ctx, {
      accountId: reviewerId,
      personId: childId,
      right: 'record',
      why: 'learning review',
      sourceId: id,
      from: ctx.clock.now(),
      until: instantInLondon(endsOn.add({ days: 1 })),
      known: {
        from: instantInLondon(periodFrom),
        until: instantInLondon(periodUntil.add({ days: 1 })).subtract({ milliseconds: 1 }),
      },
    })
    entry.note({ reviewer: reviewerId, from: periodFrom.toString(), until: periodUntil.toString() })
    return done({ reviewId: id, reviewerName: reviewer.name })
  })
}

function refusals(review: NewLearningReview, today: Temporal.PlainDate): readonly Unmet[] {
  const { periodFrom, periodUntil, endsOn, reason } = review
  const unmet: Unmet[] = []
  if (reason.trim() === '') unmet.push({ says: 'Enter why the review is held', answerAt: 'reason' })
  if (Temporal.PlainDate.compare(periodUntil, today) >= 0)
    unmet.push({ says: `The last day must be before today, ${longDate(today)}`, answerAt: 'periodUntil' })
  if (Temporal.PlainDate.compare(periodFrom, periodUntil) > 0)
    unmet.push({ says: 'The first day must be on or before the last day', answerAt: 'periodFrom' })
  if (Temporal.PlainDate.compare(endsOn, today) < 0)
    unmet.push({ says: 'The review must end today or later', answerAt: 'endsOn' })
  return unmet
}
