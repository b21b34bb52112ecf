import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'

/** How what keeps people safe is written. What ends is marked ended: it stays in the record. */

export async function keepMustNot(
  tx: Tx,
  row: {
    readonly id: string
    readonly childId: string
    readonly aboutId: string | undefined
    readonly aboutName: string | undefined
    readonly kind: string
    readonly reason: string
    readonly since: Temporal.PlainDate
    readonly reviewOn: Temporal.PlainDate
  },
): Promise<void> {
  await tx
    .insertInto('must_not')
    .values({
      id: row.id,
      person_id: row.childId,
      about_id: row.aboutId ?? null,
      about_name: row.aboutName ?? null,
      kind: row.kind,
      reason: row.reason,
      since: row.since,
      review_on: row.reviewOn,
    })
    .execute()
}

export async function keepOrder(
  tx: Tx,
  row: {
    readonly id: string
    readonly childId: string
    readonly kind: string
    readonly madeOn: Temporal.PlainDate
    readonly endsOn: Temporal.PlainDate | undefined
    readonly endsSays: string
    readonly terms: string
  },
): Promise<void> {
  await tx
    .insertInto('court_order')
    .values({
      id: row.id,
      person_id: row.childId,
      kind: row.kind,
      made_on: row.madeOn,
      ends_on: row.endsOn ?? null,
      ends_says: row.endsSays,
      terms: row.terms,
    })
    .execute()
}

export interface NewBailRow {
  readonly id: string
  readonly childId: string
  readonly kind: string
  readonly aboutId: string | undefined
  readonly aboutName: string | undefined
  readonly conditions: string
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate | undefined
  readonly untilSays: string
  readonly force: string
  readonly reference: string
}

export async function keepBail(tx: Tx, row: NewBailRow): Promise<void> {
  await tx
    .insertInto('bail_condition')
    .values({
      id: row.id,
      person_id: row.childId,
      kind: row.kind,
      about_id: row.aboutId ?? null,
      about_name: row.aboutName ?? null,
      conditions: row.conditions,
      from_on: row.from,
      until_on: row.until ?? null,
      until_says: row.untilSays,
      police_force: row.force,
      reference: row.reference,
    })
    .execute()
}

export async function keepContactPoint(
  tx: Tx,
  row: {
    readonly id: string
    readonly personId: string
    readonly kind: string
    readonly value: string
    readonly safe: string
    readonly how: string
  },
): Promise<void> {
  const { id, personId, kind, value, safe, how } = row
  await tx.insertInto('contact_point').values({ id, person_id: personId, kind, value, safe, how }).execute()
}

export async function keepVisitWarning(
  tx: Tx,
  row: {
    readonly id: string
    readonly childId: string
    readonly says: string
    readonly since: Temporal.PlainDate
    readonly reviewOn: Temporal.PlainDate
  },
): Promise<void> {
  const { id, childId, says, since, reviewOn } = row
  await tx.insertInto('visit_warning').values({ id, person_id: childId, says, since, review_on: reviewOn }).execute()
}

/** What must be known for somebody’s safety; no review is given where an adoption carries it over. */
export async function keepKnownForSafety(
  tx: Tx,
  row: {
    readonly id: string
    readonly personId: string
    readonly says: string
    readonly since: Temporal.PlainDate
    readonly review?: { readonly id: string; readonly on: Temporal.PlainDate }
  },
): Promise<void> {
  const { id, personId, says, since, review } = row
  await tx.insertInto('known_for_safety').values({ id, person_id: personId, says, since }).execute()
  if (review === undefined) return
  await tx
    .insertInto('known_for_safety_review')
    .values({ id: review.id, person_id: personId, known_id: id, review_on: review.on })
    .execute()
}

/** Of an agency that we know by that name the row names it, so that its own number stands where none was typed. */
export async function keepInvolvement(
  tx: Tx,
  row: {
    readonly id: string
    readonly childId: string
    readonly agencyName: string
    readonly workerName: string
    readonly standsAs: string
    readonly phone: string
    readonly email: string
    readonly since: Temporal.PlainDate
  },
): Promise<void> {
  const agency = await tx
    .selectFrom('agency')
    .select('id')
    .where((is) => is(is.fn<string>('lower', ['name']), '=', row.agencyName.toLowerCase()))
    .executeTakeFirst()
  await tx
    .insertInto('involvement')
    .values({
      id: row.id,
      person_id: row.childId,
      agency_id: agency?.id ?? null,
      agency_name: row.agencyName,
      worker_name: row.workerName,
      stands_as: row.standsAs,
      phone: row.phone,
      email: row.email,
      since: row.since,
    })
    .execute()
}

/** What can be ended on the safety page, and the column that says when. */
export const endable = {
  known_for_safety: 'ended_on',
  must_not: 'ended_on',
  court_order: 'discharged_on',
  bail_condition: 'ended_on',
  contact_point: 'ended_on',
  visit_warning: 'ended_on',
  involvement: 'ended_on',
} as const

export type Endable = keyof typeof endable

/** Ends a row in the version that was shown; whether it still stood so. */
export async function endRow(
  tx: Tx,
  table: Endable,
  row: {
    readonly id: string
    readonly personId: string
    readonly version: number
    readonly on: Temporal.PlainDate
    readonly because: string
  },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`update ${sql.table(table)} set ${sql.ref(endable[table])} = ${row.on},
      ended_because = ${row.because}
    where id = ${row.id} and person_id = ${row.personId} and version = ${row.version}
      and ${sql.ref(endable[table])} is null
    returning id`.execute(tx)
  return rows.length === 1
}
