import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import {
  covering,
  type Detail,
  detailOf,
  hiddenTogether,
  type Mark,
} from '#domains/people/confidential/confidential.ts'
import { rowsOf } from '#domains/people/json-rows-store.ts'

/** How people are reached: numbers, and addresses for letters and meetings, each with what is confidential of it. */

const pointRow = z.object({
  id: z.string(),
  personId: z.string(),
  kind: z.string(),
  value: z.string(),
  safe: z.enum(['safe', 'only as said', 'never']),
  how: z.string(),
  version: z.number(),
})

export const pointsRead = z.array(pointRow)

/** How people are reached, as it stands. */
export function pointsSql(ids: RawBuilder<unknown>): RawBuilder<unknown> {
  return rowsOf(sql`select id, person_id as "personId", kind, value, safe, how, version from contact_point_masked
    where person_id = any (${ids}) and ended_on is null order by person_id, kind, id`)
}

export interface ContactPoint extends Omit<z.output<typeof pointRow>, 'value'> {
  readonly value: Detail<string>
}

/** An address for letters and a place to meet are addresses; anything else is a number. */
export function contactPointsOf(rows: z.output<typeof pointsRead>, marks: readonly Mark[]): readonly ContactPoint[] {
  const shownPoints = rows.map(({ value, ...point }) => {
    const { personId, id: rowId } = point
    const address = point.kind === 'letter' || point.kind === 'in person'
    const kept = [
      ...covering(marks, { kind: 'phone', personId, rowId }),
      ...(address ? covering(marks, { kind: 'address', personId, rowId }) : []),
    ]
    return { ...point, value: detailOf(value, kept) }
  })
  const hidden = hiddenTogether(marks.filter(({ kind }) => kind === 'phone'))
  return [
    ...hidden.map(([first, ...rest]) => ({
      id: first.id,
      personId: first.personId,
      kind: 'phone',
      safe: 'never' as const,
      how: '',
      version: 0,
      value: { kind: 'masked' as const, marks: [first, ...rest] },
    })),
    ...shownPoints,
  ]
}
