import { type RawBuilder, sql } from 'kysely'
import { settingsOfTheHouse } from '#domains/access/duty/local-setting-store.ts'
import type { AnswersFor, Opened, OpeningFinding } from '#domains/access/opening/opened.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { asSet } from '#engine/due.ts'
import { dueFor, type Obligation } from '#engine/obligation.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'

/** What is opened so, and where it stands: `o` is its row. */
export interface OpenedKind<More> {
  readonly table: 'break_glass' | 'kept_reading'
  readonly openedAt: 'broken_at' | 'read_at'
  readonly review: 'break_glass_review' | 'kept_reading_review'
  /** Of the review: which opening, and by whom. */
  readonly of: 'break_glass_id' | 'kept_reading_id'
  readonly by: 'broken_by' | 'read_by'
  readonly reviewed: Obligation
  /** What is told of this kind alone. */
  readonly more: RawBuilder<More>
  /** Whether somebody who does not answer for everything answers for it. */
  readonly isTold: (accountId: string) => RawBuilder<boolean>
}

interface Row<More> extends Omit<Opened, 'reviewBy' | 'review'> {
  readonly finding: OpeningFinding | null
  readonly says: string | null
  readonly reviewedAt: Temporal.Instant | null
  readonly reviewer: string | null
  readonly more: More
}

async function read<More>(
  tx: Tx,
  kind: OpenedKind<More>,
  who: AnswersFor,
  which: RawBuilder<unknown>,
): Promise<readonly (Opened & More)[]> {
  const { rows } = await sql<Row<More>>`
    select o.id, o.person_id as "personId", o.account_id as "byAccountId", who.name as "byName", o.reason, o.rang,
      o.${sql.ref(kind.openedAt)} as "openedAt", o.open_until as "openUntil", house.opens_record(o.person_id) as "mayOpen",
      r.finding, r.says, r.reviewed_at as "reviewedAt", reviewer.name as reviewer, ${kind.more} as more
    from ${sql.table(`${kind.table}_masked`)} o join account who on who.id = o.account_id
      left join ${sql.table(`${kind.review}_masked`)} r on r.${sql.ref(kind.of)} = o.id
      left join account reviewer on reviewer.id = r.reviewed_by
    where ${who.everything ? sql`true` : kind.isTold(who.accountId)} and ${which}`.execute(tx)
  const settings = await settingsOfTheHouse(tx)
  return rows.map(({ finding, says, reviewedAt: at, reviewer: byName, more, ...told }) => {
    const on = dateInLondon(told.openedAt)
    const reviewed = finding !== null && says !== null && at !== null && byName !== null
    return {
      ...told,
      reviewBy: asSet(dueFor(kind.reviewed, on, englandAndWales), settings).due ?? on,
      review: reviewed ? { byName, at, finding, says } : undefined,
      ...more,
    }
  })
}

/** Not reviewed yet, the longest ago first. */
export async function openedToReview<More>(tx: Tx, kind: OpenedKind<More>, who: AnswersFor) {
  return await read(tx, kind, who, sql`r.id is null order by o.${sql.ref(kind.openedAt)}, o.id`)
}

/** Reviewed, the latest first: as many as one page shows. */
export async function openedReviewed<More>(tx: Tx, kind: OpenedKind<More>, who: AnswersFor, atMost: number) {
  const latest = sql`r.id is not null order by o.${sql.ref(kind.openedAt)} desc, o.id limit ${atMost}`
  return await read(tx, kind, who, latest)
}

export async function openedCalled<More>(tx: Tx, kind: OpenedKind<More>, who: AnswersFor, id: string) {
  return (await read(tx, kind, who, sql`o.id = ${id}`))[0]
}

export interface NewOpeningReview {
  readonly id: string
  readonly finding: OpeningFinding
  readonly says: string
}

/** A review meets its clock by a trigger: whoever reviews need not see the record that the clock stands in. */
export async function keepOpeningReview<More>(
  tx: Tx,
  ctx: Ctx,
  {
    kind,
    opened,
    review,
  }: { readonly kind: OpenedKind<More>; readonly opened: Opened; readonly review: NewOpeningReview },
): Promise<void> {
  await sql`insert into ${sql.table(kind.review)}
      (id, ${sql.ref(kind.of)}, person_id, ${sql.ref(kind.by)}, reviewed_by, finding, says, reviewed_at)
    values (${review.id}, ${opened.id}, ${opened.personId}, ${opened.byAccountId}, ${ctx.actor.accountId}, ${review.finding},
      ${review.says}, ${ctx.clock.now()})`.execute(tx)
}
