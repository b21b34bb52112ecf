import { sql } from 'kysely'
import { z } from 'zod'
import type { InjuryBeside, Reason } from '#domains/concerns/injuries/injury.ts'
import { injuriesByIds } from '#domains/concerns/injuries/injury-store.ts'
import type { Tx } from '#domains/ledger/context.ts'
import type { Detail } from '#domains/people/confidential/confidential.ts'
import { type Address, homesOf, homesRead, homesSql } from '#domains/people/confidential/confidential-homes-store.ts'
import { marksOf, marksRead, marksSql } from '#domains/people/confidential/confidential-marks-store.ts'
import {
  type PlacedWith,
  placementsEver,
  placementsOf,
  placementsRead,
} from '#domains/people/confidential/confidential-placements-store.ts'
import { nameOf } from '#domains/people/person.ts'

/** Injuries of several children read side by side, with who and what they have in common. Every row asks for itself who may see it. */
export interface Across {
  /** This child’s own and other children’s, the latest first; own ones only where something is held in common with others. */
  readonly injuries: readonly InjuryBeside[]
  /** Adults by id, with what each is to this child. */
  readonly adults: ReadonlyMap<string, string>
  readonly carers: ReadonlyMap<string, Detail<PlacedWith>>
  readonly homes: ReadonlyMap<string, Detail<Address>>
}

/**
 * Injuries of brothers and sisters; of children who were in the care of, or lived with, an adult of this child’s life; who were placed
 * with a carer with whom this child is or was; and who lived at an address of this child’s, each on the day of the injury.
 */
export async function injuriesAcross(tx: Tx, childId: string): Promise<Across> {
  const { rows } = await sql<{ id: string; because: readonly Reason[] }>`
    with sibling as (
        select s as id from unnest(house.siblings_of(${childId})) s
        -- Who only shares the home is told by the address.
        where exists (select from relationship r where r.kind in ('sibling', 'half-sibling') and r.ended_on is null
            and (r.person_id = s or r.other_id = s))
          or exists (select from relationship mine join relationship theirs on theirs.person_id = mine.person_id
            where mine.other_id = ${childId} and theirs.other_id = s and mine.kind in ('mother', 'father')
              and theirs.kind in ('mother', 'father'))),
      home as (select distinct household_id as id from residence where person_id = ${childId}),
      adult as (
        select r.person_id as id from relationship r join person p on p.id = r.person_id
          where r.other_id = ${childId} and not p.is_child
        union select i.in_care_of_id from injury i where i.child_id = ${childId} and i.in_care_of_id is not null
        union select theirs.person_id from residence mine
          join residence theirs on theirs.household_id = mine.household_id
            and (mine.lived_until is null or theirs.lived_from is null or theirs.lived_from <= mine.lived_until)
            and (theirs.lived_until is null or mine.lived_from is null or mine.lived_from <= theirs.lived_until)
          join person p on p.id = theirs.person_id
          where mine.person_id = ${childId} and not p.is_child),
      hurt as (select i.id, i.child_id, i.in_care_of_id, coalesce(i.happened_on, i.seen_on) as on_day from injury i
        where not exists (select from striking s where s.struck_id = i.id)),
      lived as (select h.id, h.child_id, h.on_day, r.household_id from residence r join hurt h on h.child_id = r.person_id
        and (r.lived_from is null or r.lived_from <= h.on_day) and (r.lived_until is null or r.lived_until >= h.on_day)),
      found as (
        select h.id, 'brother or sister' as kind, h.child_id as by_id from hurt h join sibling s on s.id = h.child_id
        union
        select h.id, 'in the care of', a.id from hurt h join adult a on a.id = h.in_care_of_id
        union
        select l.id, 'lived with', a.id from lived l join residence r on r.household_id = l.household_id
            and (r.lived_from is null or r.lived_from <= l.on_day) and (r.lived_until is null or r.lived_until >= l.on_day)
          join adult a on a.id = r.person_id
          where not exists (select from hurt h where h.id = l.id and h.in_care_of_id = a.id)
        union
        select l.id, 'lived at', l.household_id from lived l join home m on m.id = l.household_id
        union
        select h.id, 'placed with', mine.id from hurt h join placement theirs on theirs.child_id = h.child_id
            and theirs.began_on <= h.on_day and (theirs.ended_on is null or theirs.ended_on >= h.on_day)
          join lateral (select m.id from placement m where m.child_id = ${childId}
            and (m.carer_account_id = theirs.carer_account_id or m.household_id = theirs.household_id
              or (lower(m.carer_name) = lower(theirs.carer_name) and lower(m.home_name) = lower(theirs.home_name)))
            order by m.began_on, m.id limit 1) mine on true)
    select id, json_agg(json_build_object('kind', kind, 'id', by_id) order by kind, by_id) as because from found group by id`.execute(
    tx,
  )
  const because = new Map(rows.map((row) => [row.id, row.because]))
  const injuries = await injuriesByIds(tx, [...because.keys()])
  const beside = injuries.map((injury) => ({ injury, because: because.get(injury.id) ?? [] }))
  const idsOf = (...kinds: readonly Reason['kind'][]): readonly string[] => [
    ...new Set(beside.flatMap((each) => each.because.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id))),
  ]
  return {
    injuries: beside,
    adults: await adultsOf(tx, childId, idsOf('in the care of', 'lived with')),
    ...(await placesOf(tx, childId)),
  }
}

async function adultsOf(tx: Tx, childId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; given: string | null; family: string | null; kinds: string | null }>`
    select p.id, p.given_name as given, p.family_name as family, (select string_agg(distinct r.kind, '; ') from relationship r
      where r.person_id = p.id and r.other_id = ${childId} and r.ended_on is null) as kinds
    from person p where p.id = any (${[...ids]}::uuid[]) order by p.family_name, p.given_name, p.id`.execute(tx)
  return new Map(
    rows.map(({ id, given, family, kinds }) => {
      const name = nameOf({ givenName: given ?? undefined, familyName: family ?? undefined })
      return [id, kinds === null ? name : `${name}, ${kinds}`]
    }),
  )
}

/** The child’s homes and carers, each with what is confidential of it. */
async function placesOf(tx: Tx, childId: string): Promise<Pick<Across, 'homes' | 'carers'>> {
  const ids = sql`array[${childId}::uuid]`
  const { rows } = await sql<{ homes: unknown; placements: unknown; marks: unknown }>`
    select ${homesSql(ids)} as homes, ${placementsEver(ids)} as placements, ${marksSql(ids)} as marks`.execute(tx)
  const marks = marksRead.parse(rows[0]?.marks)
  const homes = homesOf(childId, homesRead.parse(rows[0]?.homes), marks)
  const placements = placementsRead.parse(rows[0]?.placements)
  return {
    homes: new Map(
      homes.flatMap(({ householdId, address }) => (householdId === undefined ? [] : [[householdId, address]])),
    ),
    carers: new Map(
      placements.flatMap((one) => {
        const placed = placementsOf(childId, [one], marks).find(({ placed: { kind } }) => kind === 'shown')?.placed
        return placed === undefined ? [] : [[one.id, placed]]
      }),
    ),
  }
}

/** Who was around a child on a day: where the child lived, who lived there too, and with whom the child was placed. */
export interface AroundThen {
  readonly homes: readonly Detail<Address>[]
  readonly livedWith: readonly { readonly id: string; readonly name: string; readonly isChild: boolean }[]
  readonly placedWith: readonly Detail<PlacedWith>[]
}

const lived = z.array(
  z.object({
    id: z.string(),
    given: z.string().nullable(),
    family: z.string().nullable(),
    number: z.string().nullable(),
    isChild: z.boolean(),
  }),
)

export async function aroundOn(tx: Tx, childId: string, day: Temporal.PlainDate): Promise<AroundThen> {
  const then = sql`(r.lived_from is null or r.lived_from <= ${day}) and (r.lived_until is null or r.lived_until >= ${day})`
  const { rows } = await sql`
    select p.id, p.given_name as given, p.family_name as family, p.is_child as "isChild",
      (select n.value from identifier n where n.person_id = p.id and n.kind = 'authority''s number' limit 1) as number
    from person p where p.id <> ${childId} and exists (select from residence r join residence mine on mine.household_id = r.household_id
      where r.person_id = p.id and mine.person_id = ${childId} and ${then}
        and (mine.lived_from is null or mine.lived_from <= ${day}) and (mine.lived_until is null or mine.lived_until >= ${day}))
    order by p.is_child, p.born_on nulls last, p.id`.execute(tx)
  const placed = await sql<{
    id: string
  }>`select m.id from placement m where m.child_id = ${childId} and m.began_on <= ${day}
    and (m.ended_on is null or m.ended_on >= ${day}) order by m.began_on, m.id`.execute(tx)
  const { carers } = await placesOf(tx, childId)
  const covers = (from: Temporal.PlainDate | undefined, until: Temporal.PlainDate | undefined): boolean =>
    (from === undefined || Temporal.PlainDate.compare(from, day) <= 0) &&
    (until === undefined || Temporal.PlainDate.compare(until, day) >= 0)
  const found = await sql<{ homes: unknown }>`select ${homesSql(sql`array[${childId}::uuid]`)} as homes`.execute(tx)
  const homes = homesOf(childId, homesRead.parse(found.rows[0]?.homes), await marksOf(tx, [childId]))
  return {
    homes: homes.filter(({ from, until }) => covers(from, until)).map(({ address }) => address),
    livedWith: lived.parse(rows).map(({ id, given, family, number, isChild }) => ({
      ...{ id, isChild },
      name: nameOf({
        ...{ givenName: given ?? undefined, familyName: family ?? undefined },
        authorityNumber: number ?? undefined,
      }),
    })),
    placedWith: placed.rows.flatMap(({ id }) => carers.get(id) ?? []),
  }
}
