import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#domains/ledger/context.ts'
import { covering, type Detail, detailOf, type Mark } from '#domains/people/confidential/confidential.ts'
import { marksRead, marksSql } from '#domains/people/confidential/confidential-marks-store.ts'
import { maybe, maybeDay, rowsOf } from '#domains/people/json-rows-store.ts'

/** Where people live and lived, each home with what is confidential of it. */

export interface Address {
  readonly lines: readonly string[]
  readonly postcode: string | undefined
}

const homeRow = z.object({
  id: z.string(),
  personId: z.string(),
  householdId: z.string(),
  lines: z.array(z.string()),
  postcode: maybe,
  from: maybeDay,
  until: maybeDay,
  standsAs: z.string(),
  /** Who lives there now. */
  livesThere: z.array(z.string()),
})

export const homesRead = z.array(homeRow)

/** Where people lived, the latest first. */
export function homesSql(ids: RawBuilder<unknown>): RawBuilder<unknown> {
  return rowsOf(sql`select r.id, r.person_id as "personId", r.household_id as "householdId",
      coalesce(h.address_lines, array[]::text[]) as lines, h.postcode,
      r.lived_from as "from", r.lived_until as "until", r.stands_as as "standsAs",
      array(select o.person_id from residence o where o.household_id = r.household_id and o.lived_until is null) as "livesThere"
    from residence r left join household h on h.id = r.household_id where r.person_id = any (${ids})
    order by r.lived_until desc nulls first, r.lived_from desc nulls last, r.id`)
}

export interface Home {
  readonly id: string
  readonly householdId: string | undefined
  readonly from: Temporal.PlainDate | undefined
  readonly until: Temporal.PlainDate | undefined
  readonly standsAs: string
  readonly address: Detail<Address>
}

/**
 * The homes of one person, each with what is confidential of it, for whoever lives there now too: a child’s earlier home may be where the mother
 * still hides. Where all of it is kept, one that is masked.
 */
export function homesOf(personId: string, rows: z.output<typeof homesRead>, marks: readonly Mark[]): readonly Home[] {
  const homes = rows
    .filter((row) => row.personId === personId)
    .map(({ lines, postcode, livesThere, ...home }) => {
      const { householdId: rowId, until } = home
      const others = livesThere.filter((id) => id !== personId)
      const covers = [
        ...covering(marks, { kind: 'address', personId, rowId, until }),
        ...others.flatMap((id) => covering(marks, { kind: 'address', personId: id, rowId })),
      ]
      return { ...home, address: detailOf({ lines, postcode }, covers) }
    })
  const hidden = marks.filter((each) => each.kind === 'address' && each.personId === personId && each.hidden)
  if (hidden.length === 0) return homes
  const masked: Home = {
    id: hidden[0]?.id ?? '',
    householdId: undefined,
    from: undefined,
    until: undefined,
    standsAs: '',
    address: { kind: 'masked', marks: hidden },
  }
  return [masked, ...homes]
}

/** First line and postcode of where each of several people lives now: where nothing is recorded, nothing. */
export async function homesNow(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Detail<string>>> {
  const wanted = sql`${[...ids]}::uuid[]`
  const { rows } = await sql<{ homes: unknown; marks: unknown }>`
    select ${homesSql(wanted)} as homes, ${marksSql(wanted)} as marks`.execute(tx)
  const homes = homesRead.parse(rows[0]?.homes)
  const marks = marksRead.parse(rows[0]?.marks)
  return new Map(
    ids.flatMap((id) => {
      const address = homesOf(id, homes, marks).find(({ until }) => until === undefined)?.address
      if (address === undefined) return []
      const line = ({ lines: [first], postcode }: Address) =>
        [first, postcode].filter((part) => part !== undefined).join(', ')
      return [[id, address.kind === 'masked' ? address : { ...address, value: line(address.value) }] as const]
    }),
  )
}
