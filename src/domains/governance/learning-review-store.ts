import { sql } from 'kysely'
import type { Reviewer } from '#domains/governance/learning-review.ts'
import type { Tx } from '#domains/ledger/context.ts'

export interface LearningReview {
  readonly id: string
  readonly childId: string
  readonly reviewerId: string
  readonly reason: string
  readonly periodFrom: Temporal.PlainDate
  readonly periodUntil: Temporal.PlainDate
  readonly openedOn: Temporal.PlainDate
  readonly endsOn: Temporal.PlainDate
}

export async function keepLearningReview(tx: Tx, review: LearningReview): Promise<void> {
  await tx
    .insertInto('learning_review')
    .values({
      id: review.id,
      child_id: review.childId,
      reviewer_id: review.reviewerId,
      reason: review.reason,
      period_from: review.periodFrom,
      period_until: review.periodUntil,
      opened_on: review.openedOn,
      ends_on: review.endsOn,
    })
    .execute()
}

/** Everybody who is a reviewer on a day, by name. */
export async function reviewersOn(tx: Tx, on: Temporal.PlainDate): Promise<readonly Reviewer[]> {
  return await tx
    .selectFrom('account_role')
    .innerJoin('account', 'account.id', 'account_role.account_id')
    .select(['account.id as accountId', 'account.name'])
    .distinct()
    .where('role', '=', 'reviewer')
    .where('held_from', '<=', on)
    .where((is) => is.or([is('held_until', 'is', null), is('held_until', '>=', on)]))
    .orderBy('account.name')
    .execute()
}

/** A child as whoever opens a review must know them: that there is one, what they are called, and whether they may see them. */
export async function childToReview(tx: Tx, childId: string) {
  return await tx
    .selectFrom('person')
    .select(['id', 'given_name as givenName', 'family_name as familyName'])
    .where('id', '=', childId)
    .where('is_child', '=', true)
    .executeTakeFirst()
}

/** A review with the names that whoever asks may see. */
export interface ListedReview extends LearningReview {
  readonly reviewerName: string
  readonly givenName: string | null
  readonly familyName: string | null
}

/** Learning reviews that whoever asks may see: a reviewer's own while they last, all others' by right of the record. */
export async function learningReviews(
  tx: Tx,
  only: { readonly reviewerId?: string; readonly endingFrom: Temporal.PlainDate },
): Promise<readonly ListedReview[]> {
  const { rows } = await sql<ListedReview>`
    select l.id, l.child_id as "childId", l.reviewer_id as "reviewerId", l.reason, l.period_from as "periodFrom",
      l.period_until as "periodUntil", l.opened_on as "openedOn", l.ends_on as "endsOn", a.name as "reviewerName",
      p.given_name as "givenName", p.family_name as "familyName"
    from learning_review_masked l join account a on a.id = l.reviewer_id left join person p on p.id = l.child_id
    where l.ends_on >= ${only.endingFrom}
      ${only.reviewerId === undefined ? sql`` : sql`and l.reviewer_id = ${only.reviewerId}`}
    order by l.ends_on, l.opened_on, l.id`.execute(tx)
  return rows
}
