import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#domains/ledger/context.ts'
import {
  covering,
  type Detail,
  detailKinds,
  detailOf,
  hiddenTogether,
  keptFroms,
  type Mark,
} from '#domains/people/confidential.ts'
import { day, maybe, maybeDay, rowsOf } from '#domains/people/json-rows-store.ts'

/**
 * The one place through which an address, a telephone number and a school leave the record. PostgreSQL keeps the rows that are
 * kept from whoever reads (db/migrations/000017_confidential.sql); here each that is read meets its marks, and what was kept is
 * said to be there, masked. No other store reads these columns: test/confidential-columns.test.ts reads them all.
 */

const mark = z.object({
  id: z.string(),
  personId: z.string(),
  kind: z.enum(detailKinds),
  rowId: maybe,
  keptFrom: z.enum(keptFroms),
  words: z.array(z.string()),
  reason: z.string(),
  since: day,
  reviewOn: day,
  togetherId: z.string(),
  setBy: z.string(),
  hidden: z.boolean(),
  from: z.enum(['confidentiality', 'must_not']),
  version: z.number(),
  people: z.array(z.object({ id: maybe, name: maybe })),
  workers: z.array(z.object({ id: z.string(), name: z.string() })),
})

export const marksRead = z.array(mark)

/** The marks of several people, as much of each as whoever reads may know. Always today’s, also on an earlier day. */
export function marksSql(ids: RawBuilder<unknown>): RawBuilder<unknown> {
  return rowsOf(sql`select id, person_id as "personId", kind, row_id as "rowId", kept_from as "keptFrom", words, reason, since,
      review_on as "reviewOn", together_id as "togetherId", set_by_name as "setBy", hidden, from_table as "from", version,
      from_people as people, for_workers as workers
    from house.marks_of(${ids})`)
}

export async function marksOf(tx: Tx, personIds: readonly string[]): Promise<readonly Mark[]> {
  const { rows } = await sql<{ found: unknown }>`select ${marksSql(sql`${[...personIds]}::uuid[]`)} as found`.execute(
    tx,
  )
  return marksRead.parse(rows[0]?.found)
}

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
})

export const homesRead = z.array(homeRow)

/** Where people lived, the latest first. */
export function homesSql(ids: RawBuilder<unknown>): RawBuilder<unknown> {
  return rowsOf(sql`select r.id, r.person_id as "personId", r.household_id as "householdId",
      coalesce(h.address_lines, array[]::text[]) as lines, h.postcode,
      r.lived_from as "from", r.lived_until as "until", r.stands_as as "standsAs"
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

/** The homes of one person, each with what is confidential of it; where all of it is kept, one that is masked. */
export function homesOf(personId: string, rows: z.output<typeof homesRead>, marks: readonly Mark[]): readonly Home[] {
  const homes = rows
    .filter((row) => row.personId === personId)
    .map(({ lines, postcode, ...home }) => ({
      ...home,
      address: detailOf(
        { lines, postcode },
        covering(marks, { kind: 'address', personId, rowId: home.householdId, until: home.until }),
      ),
    }))
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
  return rowsOf(sql`select id, person_id as "personId", kind, value, safe, how, version from contact_point
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

/** Who from other agencies is involved with a child on a day. */
export function involvedSql(id: string, on: Temporal.PlainDate): RawBuilder<unknown> {
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

/** For matching: homes, schools and numbers of somebody, also earlier ones, as far as whoever asks may have them. */
export const placesToMatch = {
  homes: (person: RawBuilder<unknown>) =>
    rowsOf(sql`select h.address_lines[1] as first_line, h.postcode from residence r
    join household h on h.id = r.household_id where r.person_id = ${person} order by r.id`),
  schools: (person: RawBuilder<unknown>) =>
    rowsOf(sql`select n.agency_name as name from involvement n
    where n.person_id = ${person} and n.stands_as = 'school' order by n.id`),
  phones: (person: RawBuilder<unknown>) =>
    rowsOf(sql`select c.value from contact_point c
    where c.person_id = ${person} and c.kind = 'phone' order by c.id`),
}
