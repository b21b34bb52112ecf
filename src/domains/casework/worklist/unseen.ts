import { settingsOfTheHouse } from '#domains/access/duty/local-setting-store.ts'
import type { Tx } from '#domains/ledger/context.ts'
import type { LocalSetting } from '#engine/limit.ts'
import { childSeenAgain } from '#practice/obligations/seeing.ts'
import { lastDayAsSet, saysAsSet } from '#practice/standing/as-set.ts'

/** The trust's limit for an open child, with what the house has set of it. */
export interface UnseenLimit {
  readonly settings: readonly LocalSetting[]
}

export async function unseenLimit(tx: Tx): Promise<UnseenLimit> {
  return { settings: await settingsOfTheHouse(tx) }
}

/** `twenty working days`, as it holds for whoever is seen on a day. */
export function unseenLimitSays(limit: UnseenLimit, since: Temporal.PlainDate): string {
  return saysAsSet(childSeenAgain, since, limit)
}

/**
 * Whether an open child has not been seen for longer than is allowed: a child who is looked after, by the day that the rule of the
 * placement gave for the next visit; any other, for longer than the trust's limit, which is dated, since the last sighting or the referral.
 */
export function isUnseenTooLong(
  limit: UnseenLimit,
  since: Temporal.PlainDate,
  on: Temporal.PlainDate,
  visitBy?: Temporal.PlainDate,
): boolean {
  const due = visitBy ?? lastDayAsSet(childSeenAgain, since, limit)
  return due !== undefined && Temporal.PlainDate.compare(on, due) > 0
}
