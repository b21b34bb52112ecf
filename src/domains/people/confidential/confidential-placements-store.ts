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

/** With whom and where people are placed, each with what is confidential of it. */

/** With whom and where several people are or were placed. */
export function placementsEver(ids: RawBuilder<unknown>): RawBuilder<unknown> {
  return rowsOf(sql`select id, child_id as "personId", carer_name as carer, home_name as home, ended_on as "until"
    from placement where child_id = any (${ids}) order by began_on desc, id desc`)
}

export const placementsRead = z.array(
  z.object({ id: z.string(), personId: z.string(), carer: z.string(), home: z.string(), until: maybeDay }),
)

/** With whom somebody is placed, and in what home. */
export interface PlacedWith {
  readonly carer: string
  readonly home: string
}

/** The placements of one person, each with what is confidential of it; where all of it is kept, one that is masked. */
export function placementsOf(
  personId: string,
  rows: z.output<typeof placementsRead>,
  marks: readonly Mark[],
): readonly { readonly until: Temporal.PlainDate | undefined; readonly placed: Detail<PlacedWith> }[] {
  const known = rows
    .filter((row) => row.personId === personId)
    .map(({ id, carer, home, until }) => ({
      until,
      placed: detailOf({ carer, home }, covering(marks, { kind: 'placement', personId, rowId: id, until })),
    }))
  const [hidden] = hiddenTogether(marks.filter((each) => each.kind === 'placement' && each.personId === personId))
  return hidden === undefined ? known : [{ until: undefined, placed: { kind: 'masked', marks: hidden } }, ...known]
}
