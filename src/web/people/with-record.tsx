import { openRecord } from '#domains/access/open-record.ts'
import { type ReviewPeriod, reviewPeriod } from '#domains/casework/learning-review-read-store.ts'
import type { Tx } from '#domains/ledger/context.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { purposeQuestion } from '#web/people/purpose-page.tsx'
import { type Reply, redirect, type SignedInRequest } from '#web/route.ts'

type Read<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'another day'; readonly period: ReviewPeriod }

/**
 * The way for a page to a child's record: reads it inside a view of the ledger and hands on what was read. Somebody who
 * must first say why they are looking is asked that, in place of the page, and comes back to it afterwards. A learning
 * reviewer is shown the days of the review, and no other.
 *
 * @param what the page, as the ledger names the look: "child’s page".
 * @throws NotFound when `read` finds nothing, or nothing that this person may see.
 */
export async function withRecord<T>(
  request: SignedInRequest,
  what: string,
  childId: string,
  read: (tx: Tx) => Promise<T | undefined>,
  reply: (value: T) => Reply | Promise<Reply>,
): Promise<Reply> {
  const opened = await openRecord(request.ctx, what, childId, async (tx) => await inPeriod(request, tx, childId, read))
  if (opened.kind === 'purpose needed') return purposeQuestion(request, childId)
  if (opened.value.kind === 'read') return await reply(opened.value.value)
  return redirect(`${request.path}?asKnown=${lastDayOf(opened.value.period, request.ctx.clock.today()).toString()}`)
}

async function inPeriod<T>(
  { actor, ctx }: SignedInRequest,
  tx: Tx,
  childId: string,
  read: (tx: Tx) => Promise<T | undefined>,
): Promise<Read<T> | undefined> {
  if (actor.role === 'reviewer') {
    const period = await reviewPeriod(tx, actor.accountId, childId, ctx.clock.today())
    if (period === undefined) return undefined
    if (!isWithin(period, ctx.asKnown)) return { kind: 'another day', period }
  }
  const value = await read(tx)
  return value === undefined ? undefined : { kind: 'read', value }
}

function isWithin(period: ReviewPeriod, moment: Temporal.Instant | undefined): boolean {
  if (moment === undefined) return false
  const day = dateInLondon(moment)
  return Temporal.PlainDate.compare(period.from, day) <= 0 && Temporal.PlainDate.compare(day, period.until) <= 0
}

/** The last day of a review that is over: a day that has not ended can’t be shown as it was known. */
function lastDayOf({ until }: ReviewPeriod, today: Temporal.PlainDate): Temporal.PlainDate {
  const yesterday = today.subtract({ days: 1 })
  return Temporal.PlainDate.compare(until, yesterday) > 0 ? yesterday : until
}
