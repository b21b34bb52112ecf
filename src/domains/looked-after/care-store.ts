import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'

/** The periods, legal statuses and placements of children who are looked after. */

export interface NewPeriod {
  readonly id: string
  readonly childId: string
  readonly episodeId: string
  readonly stepId: string
  readonly on: Temporal.PlainDate
}

export async function keepPeriod(tx: Tx, period: NewPeriod): Promise<void> {
  const { id, childId, episodeId, stepId, on } = period
  await tx
    .insertInto('period_of_care')
    .values({ id, child_id: childId, episode_id: episodeId, step_id: stepId, began_on: on })
    .execute()
}

export interface StandingPeriod {
  readonly id: string
  readonly episodeId: string
  readonly beganOn: Temporal.PlainDate
}

/** The period in which the child is looked after now. Held, so that two people who change it wait for each other. */
export async function standingPeriod(tx: Tx, childId: string): Promise<StandingPeriod | undefined> {
  const row = await tx
    .selectFrom('period_of_care')
    .select(['id', 'episode_id as episodeId', 'began_on as beganOn'])
    .where('child_id', '=', childId)
    .where('ended_on', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row
}

/** The last day of the child's latest period that has ended, if any. */
export async function lastPeriodEnded(tx: Tx, childId: string): Promise<Temporal.PlainDate | undefined> {
  const { rows } = await sql<{ on: Temporal.PlainDate | null }>`select max(ended_on) as "on" from period_of_care
    where child_id = ${childId}`.execute(tx)
  return rows[0]?.on ?? undefined
}

export async function endPeriod(
  tx: Tx,
  periodId: string,
  ended: { readonly on: Temporal.PlainDate; readonly code: string; readonly because: string },
): Promise<void> {
  await tx
    .updateTable('period_of_care')
    .set({ ended_on: ended.on, end_code: ended.code, ended_because: ended.because })
    .where('id', '=', periodId)
    .execute()
}

export interface NewStatus {
  readonly id: string
  readonly childId: string
  readonly periodId: string
  readonly stepId: string
  readonly code: string
  readonly on: Temporal.PlainDate
  readonly endsOn: Temporal.PlainDate | undefined
  readonly endsSays: string
}

export async function keepStatus(tx: Tx, status: NewStatus): Promise<void> {
  await tx
    .insertInto('legal_status')
    .values({
      id: status.id,
      child_id: status.childId,
      period_id: status.periodId,
      step_id: status.stepId,
      code: status.code,
      began_on: status.on,
      ends_on: status.endsOn ?? null,
      ends_says: status.endsSays,
    })
    .execute()
}

export interface StandingStatus {
  readonly id: string
  readonly code: string
  readonly beganOn: Temporal.PlainDate
}

export async function standingStatus(tx: Tx, childId: string): Promise<StandingStatus | undefined> {
  return await tx
    .selectFrom('legal_status')
    .select(['id', 'code', 'began_on as beganOn'])
    .where('child_id', '=', childId)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
}

/** Ends the status that stands, with why. */
export async function endStatus(tx: Tx, childId: string, on: Temporal.PlainDate, reason: string): Promise<void> {
  await tx
    .updateTable('legal_status')
    .set({ ended_on: on, reason })
    .where('child_id', '=', childId)
    .where('ended_on', 'is', null)
    .execute()
}

/** The reviews held in a period of care. */
export async function reviewsIn(tx: Tx, periodId: string): Promise<number> {
  const { rows } = await sql<{ held: number }>`select count(*)::integer as held from care_review
    where period_id = ${periodId}`.execute(tx)
  return rows[0]?.held ?? 0
}

export async function keepReview(
  tx: Tx,
  review: {
    readonly id: string
    readonly childId: string
    readonly periodId: string
    readonly stepId: string
    readonly on: Temporal.PlainDate
    readonly chairedBy: string
  },
): Promise<void> {
  await tx
    .insertInto('care_review')
    .values({
      id: review.id,
      child_id: review.childId,
      period_id: review.periodId,
      step_id: review.stepId,
      held_on: review.on,
      chaired_by: review.chairedBy,
    })
    .execute()
}

/** The day by which something of a kind is owed to a child, where it stands. */
export async function owedBy(tx: Tx, childId: string, kind: string): Promise<Temporal.PlainDate | undefined> {
  const row = await tx
    .selectFrom('clock')
    .select(['due_on', 'counted_from'])
    .where('child_id', '=', childId)
    .where('kind', '=', kind)
    .where('met_on', 'is', null)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  return row === undefined ? undefined : (row.due_on ?? row.counted_from)
}

/** When somebody was born, where it is known. */
export async function personBornOn(tx: Tx, personId: string): Promise<Temporal.PlainDate | undefined> {
  const row = await tx.selectFrom('person').select('born_on').where('id', '=', personId).executeTakeFirst()
  return row?.born_on ?? undefined
}

/** The day from which a clock of a child that stands is counted, where it stands. */
export async function standingSince(tx: Tx, childId: string, kind: string): Promise<Temporal.PlainDate | undefined> {
  const row = await tx
    .selectFrom('clock')
    .select('counted_from')
    .where('child_id', '=', childId)
    .where('kind', '=', kind)
    .where('met_on', 'is', null)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  return row?.counted_from
}
