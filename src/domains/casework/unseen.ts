import { dueFor } from '#engine/obligation.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { childSeenAgain } from '#practice/obligations/seeing.ts'

/** Whether an open child has not been seen for longer than the trust's limit, which is dated: since the last sighting, or the referral. */
export function isUnseenTooLong(since: Temporal.PlainDate, on: Temporal.PlainDate): boolean {
  const { due } = dueFor(childSeenAgain, since, englandAndWales)
  return due !== undefined && Temporal.PlainDate.compare(on, due) > 0
}
