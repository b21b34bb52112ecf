import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import {
  covering,
  type Detail,
  detailOf,
  hiddenTogether,
  type Mark,
} from '#domains/people/confidential/confidential.ts'
import { maybeDay, rowsOf } from '#domains/people/json-rows-store.ts'

/** Who from other agencies is involved with people: what it says of their school or placement may be confidential. */

const involvedRow = z.object({
  id: z.string(),
  personId: z.string(),
  agencyName: z.string(),
  workerName: z.string(),
  standsAs: z.string(),
  phone: z.string(),
  email: z.string(),
  since: maybeDay,
  version: z.number(),
  says: z.enum(['school', 'placement']).nullable(),
})

export const involvedRead = z.array(involvedRow)

/** Who from other agencies is involved with a child, by the id or by what gives it, on a day. */
export function involvedSql(id: string | RawBuilder<unknown>, on: Temporal.PlainDate): RawBuilder<unknown> {
  return rowsOf(sql`select i.id, i.person_id as "personId", i.agency_name as "agencyName", i.worker_name as "workerName",
      i.stands_as as "standsAs", coalesce(nullif(i.phone, ''), g.phone, '') as phone, i.email, i.since, i.version,
      house.involvement_says(i.stands_as, i.agency_id) as says
    from involvement i left join agency g on g.id = i.agency_id
    where i.person_id = ${id} and (i.ended_on is null or i.ended_on > ${on})
    order by i.stands_as, i.agency_name, i.id`)
}

/** Everybody who is or was involved with several people. */
export function involvedEver(ids: RawBuilder<unknown>): RawBuilder<unknown> {
  return rowsOf(sql`select i.id, i.person_id as "personId", i.agency_name as "agencyName", i.worker_name as "workerName",
      i.stands_as as "standsAs", coalesce(nullif(i.phone, ''), g.phone, '') as phone, i.email, i.since, i.version,
      house.involvement_says(i.stands_as, i.agency_id) as says
    from involvement i left join agency g on g.id = i.agency_id where i.person_id = any (${ids}) order by i.id`)
}

/** Who is involved, and how they are reached. */
export interface Reach {
  readonly agencyName: string
  readonly workerName: string
  readonly phone: string
  readonly email: string
}

export interface Involved {
  readonly id: string
  readonly standsAs: string
  readonly since: Temporal.PlainDate | undefined
  readonly version: number
  /** What it says of the child: where the child goes to school, or is placed. */
  readonly says: 'school' | 'placement' | undefined
  readonly reach: Detail<Reach>
}

export function involvedOf(
  personId: string,
  rows: z.output<typeof involvedRead>,
  marks: readonly Mark[],
): readonly Involved[] {
  const known = rows.map(({ agencyName, workerName, phone, email, says, id, standsAs, since, version }) => ({
    id,
    standsAs,
    since,
    version,
    says: says ?? undefined,
    reach: detailOf({ agencyName, workerName, phone, email }, [
      ...(says === null ? [] : covering(marks, { kind: says, personId, rowId: id })),
      ...marks.filter((each) => each.kind === 'phone' && each.rowId === id),
    ]),
  }))
  const hidden = hiddenTogether(
    marks.filter((each) => (each.kind === 'school' || each.kind === 'placement') && each.personId === personId),
  )
  return [
    ...hidden.map(([first, ...rest]) => ({
      id: first.id,
      standsAs: first.kind,
      since: undefined,
      version: 0,
      says: first.kind === 'school' ? ('school' as const) : ('placement' as const),
      reach: { kind: 'masked' as const, marks: [first, ...rest] },
    })),
    ...known,
  ]
}
