import { dueFor } from '#engine/obligation.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { childSeenAgain } from '#practice/obligations/seeing.ts'

/**
 * Whether an open child has not been seen for longer than is allowed: a child who is looked after, by the day that the rule of the
 * placement gave for the next visit; any other, for longer than the trust's limit, which is dated, since the last sighting or the referral.
 */
export function isUnseenTooLong(
  since: Temporal.PlainDate,
  on: Temporal.PlainDate,
  visitBy?: Temporal.PlainDate,
): boolean {
  const due = visitBy ?? dueFor(childSeenAgain, since, englandAndWales).due
  return due !== undefined && Temporal.PlainDate.compare(on, due) > 0
}
