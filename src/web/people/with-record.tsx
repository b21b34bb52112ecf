import { openRecord } from '#domains/access/open-record.ts'
import type { Tx } from '#domains/ledger/context.ts'
import { withoutWhatIsKept } from '#domains/people/confidential/kept-words-store.ts'
import { reviewDayQuestion } from '#web/governance/review-day-page.tsx'
import { purposeQuestion } from '#web/people/purpose-page.tsx'
import type { Reply, SignedInRequest } from '#web/route.ts'

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
  const opened = await openRecord(
    request.ctx,
    what,
    childId,
    request.actor.role === 'reviewer' ? onlyRead(childId, read) : read,
  )
  if (opened.kind === 'purpose needed') return askedFirst(purposeQuestion(request, childId))
  if (opened.kind === 'choose a day') return reviewDayQuestion(request, childId, opened.days)
  return await reply(opened.value)
}

/** For a learning reviewer, who only reads: every word of a page without what is kept, whatever the page leaves out by itself. */
function onlyRead<T>(childId: string, read: (tx: Tx) => Promise<T | undefined>) {
  return async (tx: Tx): Promise<T | undefined> => {
    return await withoutWhatIsKept(tx, childId, await read(tx))
  }
}

/** Another question stands in the page's place: what was sent to the page is kept until it is answered. */
function askedFirst(reply: Reply): Reply {
  return reply.kind === 'page' ? { ...reply, askedFirst: true } : reply
}
