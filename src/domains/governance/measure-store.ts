import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'

/** The days that the measures are counted by. `undefined` where the working calendar can't tell. */
export interface MeasureDays {
  readonly on: Temporal.PlainDate
  readonly from: Temporal.PlainDate
  readonly unseenBefore: Temporal.PlainDate | undefined
  readonly unallocatedBefore: Temporal.PlainDate | undefined
}

/** So many rows of a measure that are alike in everything that is told of them. No identity. */
export interface AlikeRows {
  readonly measure: string
  /** `2026-09`; null where nothing has happened, as for a child never seen. */
  readonly month: string | null
  readonly team: string | null
  readonly ageBand: string
  readonly counted: boolean
  /** Why they stand in neither numerator nor denominator. */
  readonly excluded: string | null
  readonly dimension: string
  readonly alike: number
}

/** Every measure at once, restricted children too: nothing for whoever may not be told. */
export async function measureRows(tx: Tx, days: MeasureDays): Promise<readonly AlikeRows[]> {
  const { rows } = await sql<AlikeRows>`
    select measure, month, team, age_band as "ageBand", counted, excluded, dimension, alike
    from house.measure_rows(${days.on}, ${days.from}, ${days.unseenBefore ?? null}::date,
      ${days.unallocatedBefore ?? null}::date)`.execute(tx)
  return rows
}

/** A row of a measure with the child behind it, for whoever may open the record. */
export interface ChildBehind {
  /** Null for a contact that has not been matched with a child. */
  readonly childId: string | null
  readonly givenName: string | null
  readonly familyName: string | null
  readonly authorityNumber: string | null
  readonly team: string | null
  readonly happenedOn: Temporal.PlainDate | null
  readonly counted: boolean
  readonly excluded: string | null
  readonly days: number
  readonly dimension: string
  readonly overriddenBy: string | null
}

/** At most so many children behind a measure, those counted first, and how many rows the asker may see in all. */
export async function childrenBehind(
  tx: Tx,
  measure: string,
  days: MeasureDays,
  atMost: number,
): Promise<{ readonly children: readonly ChildBehind[]; readonly visible: number }> {
  const { rows } = await sql<ChildBehind & { readonly visible: number }>`
    select m.child_id as "childId", p.given_name as "givenName", p.family_name as "familyName",
      (select i.value from identifier i where i.person_id = m.child_id and i.kind = 'authority''s number' limit 1)
        as "authorityNumber",
      m.team, m.happened_on as "happenedOn", m.counted, m.excluded, m.days, m.dimension,
      m.overridden_by as "overriddenBy", m.visible
    from house.measure_children(${measure}, ${days.on}, ${days.from}, ${days.unseenBefore ?? null}::date,
      ${days.unallocatedBefore ?? null}::date, ${atMost}) m left join person p on p.id = m.child_id
    order by m.counted desc, m.excluded is not null, m.days desc, m.child_id`.execute(tx)
  return { children: rows, visible: rows[0]?.visible ?? 0 }
}
