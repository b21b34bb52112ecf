import { sql } from 'kysely'
import type { Part } from '#domains/access/duty/shift.ts'
import type { Tx } from '#domains/ledger/context.ts'

/** A shift that has ended and in which records were opened without a purpose being asked. */
export interface ShiftToReview {
  readonly shiftId: string
  readonly accountId: string
  readonly name: string
  readonly part: Part
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant
  readonly looked: number
  readonly reviewedBy: string | undefined
  readonly reviewedAt: Temporal.Instant | undefined
  /** Questions that whoever was on duty has not answered. */
  readonly unanswered: number
}

/** Shifts that ended since a moment, those not yet looked through first, then the latest first. Nobody’s own. */
export async function shiftsToReview(
  tx: Tx,
  since: Temporal.Instant,
  now: Temporal.Instant,
): Promise<readonly ShiftToReview[]> {
  const { rows } = await sql<
    Omit<ShiftToReview, 'reviewedBy' | 'reviewedAt'> & {
      readonly reviewedBy: string | null
      readonly reviewedAt: Temporal.Instant | null
    }
  >`select s.id as "shiftId", s.account_id as "accountId", a.name, s.part, s.starts_at as "from",
      coalesce(s.gave_up_at, s.ends_at) as until, looks.looked, by.name as "reviewedBy", r.at as "reviewedAt",
      (select count(*) from duty_review q where q.shift_id = s.id and q.kind = 'question' and q.answer is null)::integer as unanswered
    from duty_shift s join account a on a.id = s.account_id
      cross join lateral (select count(*)::integer as looked from house.looks_on_duty(s.id)) looks
      left join duty_review r on r.shift_id = s.id and r.kind = 'looked through'
      left join account by on by.id = r.by_account_id
    where coalesce(s.gave_up_at, s.ends_at) between ${since} and ${now} and s.account_id <> house.actor() and looks.looked > 0
    order by r.at is not null, s.starts_at desc, s.id`.execute(tx)
  return rows.map((row) => ({
    ...row,
    reviewedBy: row.reviewedBy ?? undefined,
    reviewedAt: row.reviewedAt ?? undefined,
  }))
}

/** One person whose record was opened in a shift. */
export interface LookedAt {
  readonly personId: string
  /** Absent of a restricted person whom whoever reviews may not see. */
  readonly name: string | undefined
  readonly firstAt: Temporal.Instant
  readonly lastAt: Temporal.Instant
  readonly looks: number
  /** What was also done for them in the shift: none, and they were only looked at. */
  readonly acts: number
}

export async function lookedAtInShift(tx: Tx, shiftId: string): Promise<readonly LookedAt[]> {
  const { rows } = await sql<Omit<LookedAt, 'name'> & { readonly name: string | null }>`
    select l.person_id as "personId", nullif(concat_ws(' ', p.given_name, p.family_name), '') as name,
      l.first_at as "firstAt", l.last_at as "lastAt", l.looks, l.acts
    from house.looks_on_duty(${shiftId}) l left join person p on p.id = l.person_id and house.opens_record(p.id)
    order by l.acts = 0 desc, l.first_at, l.person_id`.execute(tx)
  return rows.map((row) => ({ ...row, name: row.name ?? undefined }))
}

/** Who has looked through a shift. */
export async function lookedThroughBy(tx: Tx, shiftId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('duty_review as r')
    .innerJoin('account as a', 'a.id', 'r.by_account_id')
    .select('a.name')
    .where('r.shift_id', '=', shiftId)
    .where('r.kind', '=', 'looked through')
    .executeTakeFirst()
  return row?.name
}

/** A question that a manager asked about a shift, and its answer. */
export interface AskedAbout {
  readonly id: string
  readonly shiftId: string
  readonly byName: string
  readonly says: string
  readonly at: Temporal.Instant
  readonly answer: string | undefined
  readonly answeredAt: Temporal.Instant | undefined
}

/** Questions about one shift, or those that somebody has still to answer. */
export async function questionsAbout(
  tx: Tx,
  which: { readonly shiftId: string } | { readonly unansweredBy: string },
): Promise<readonly AskedAbout[]> {
  const where =
    'shiftId' in which
      ? sql`q.shift_id = ${which.shiftId}`
      : sql`q.account_id = ${which.unansweredBy} and q.answer is null`
  const { rows } = await sql<
    Omit<AskedAbout, 'answer' | 'answeredAt'> & {
      readonly answer: string | null
      readonly answeredAt: Temporal.Instant | null
    }
  >`select q.id, q.shift_id as "shiftId", a.name as "byName", q.says, q.at, q.answer, q.answered_at as "answeredAt"
    from duty_review q join account a on a.id = q.by_account_id where q.kind = 'question' and ${where} order by q.at, q.id`.execute(
    tx,
  )
  return rows.map((row) => ({ ...row, answer: row.answer ?? undefined, answeredAt: row.answeredAt ?? undefined }))
}

export async function keepReview(
  tx: Tx,
  review: {
    readonly id: string
    readonly shiftId: string
    readonly accountId: string
    readonly byAccountId: string
    readonly kind: 'looked through' | 'question'
    readonly says: string
    readonly at: Temporal.Instant
  },
): Promise<void> {
  await tx
    .insertInto('duty_review')
    .values({
      id: review.id,
      shift_id: review.shiftId,
      account_id: review.accountId,
      by_account_id: review.byAccountId,
      kind: review.kind,
      says: review.says,
      at: review.at,
    })
    .execute()
}

/** Keeps the answer of whoever was asked; false when it was not theirs to answer, or is answered. */
export async function keepAnswer(
  tx: Tx,
  id: string,
  accountId: string,
  answer: string,
  at: Temporal.Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('duty_review')
    .set({ answer, answered_at: at })
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .where('answer', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
