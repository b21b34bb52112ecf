import type { Tx } from '#domains/ledger/context.ts'

/** The days of a child's record that a learning reviewer may look at, and no others. */
export interface ReviewPeriod {
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate
}

/** What a reviewer was given of this child’s record, while the review lasts: also when an earlier day is looked at. */
export async function reviewPeriod(
  tx: Tx,
  reviewerId: string,
  childId: string,
  today: Temporal.PlainDate,
): Promise<ReviewPeriod | undefined> {
  // The review was opened after the days that it looks at: it is asked of the record as it is today.
  const row = await tx
    .withSchema('public')
    .selectFrom('learning_review')
    .select(['period_from', 'period_until'])
    .where('reviewer_id', '=', reviewerId)
    .where('child_id', '=', childId)
    .where('ends_on', '>=', today)
    .orderBy('opened_on', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? undefined : { from: row.period_from, until: row.period_until }
}
