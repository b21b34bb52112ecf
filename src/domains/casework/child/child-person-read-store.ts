import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#domains/ledger/context.ts'
import type { Mark } from '#domains/people/confidential/confidential.ts'
import { type Home, homesOf, homesRead, homesSql } from '#domains/people/confidential/confidential-homes-store.ts'
import {
  type Involved,
  involvedOf,
  involvedRead,
  involvedSql,
} from '#domains/people/confidential/confidential-involved-store.ts'
import { marksRead, marksSql } from '#domains/people/confidential/confidential-marks-store.ts'
import {
  placementsEver,
  placementsOf,
  placementsRead,
} from '#domains/people/confidential/confidential-placements-store.ts'
import {
  type ContactPoint,
  contactPointsOf,
  pointsRead,
  pointsSql,
} from '#domains/people/confidential/confidential-points-store.ts'
import { withoutWhatIsKept } from '#domains/people/confidential/kept-words-store.ts'
import { day, maybe, maybeDay, moment, rowsOf } from '#domains/people/json-rows-store.ts'

/** Who the child is and who is around the child, in one question. Everything is found by index on the child. */

const person = z.object({
  id: z.string(),
  givenName: maybe,
  familyName: maybe,
  otherNames: z.array(z.string()),
  bornOn: maybeDay,
  expectedOn: maybeDay,
  diedOn: maybeDay,
  sex: z.enum(['M', 'F', 'U']).nullable(),
  ethnicity: maybe,
  disabilities: z.array(z.string()),
  firstLanguage: maybe,
  interpreterNeeded: z.boolean().nullable(),
  isChild: z.boolean(),
  authorityNumber: maybe,
  version: z.number(),
})

const tiedPerson = person.extend({ openSince: maybeDay, plan: maybe })

const whole = z.object({
  person: z.array(person),
  people: z.array(tiedPerson),
  toRing: z.array(z.object({ personId: z.string(), ringName: z.string(), ringPhone: maybe })),
  identifiers: z.array(
    z.object({ id: z.string(), kind: z.string(), value: z.string(), source: z.string(), verifiedOn: maybeDay }),
  ),
  restrictions: z.array(z.object({ reason: z.string(), reviewOn: day, ringName: z.string() })),
  homes: homesRead,
  marks: marksRead,
  household: z.array(z.object({ personId: z.string(), standsAs: z.string() })),
  ties: z.array(
    z.object({ id: z.string(), personId: z.string(), otherId: z.string(), kind: z.string(), endedOn: maybeDay }),
  ),
  responsibility: z.array(
    z.object({
      id: z.string(),
      holderId: maybe,
      holderName: maybe,
      basis: z.string(),
      from: maybeDay,
      until: maybeDay,
      version: z.number(),
    }),
  ),
  contactPoints: pointsRead,
  known: z.array(
    z.object({
      id: z.string(),
      says: z.string(),
      since: day,
      reviewOn: maybeDay,
      writtenBy: maybe,
      writtenAt: moment,
      version: z.number(),
    }),
  ),
  mustNots: z.array(
    z.object({
      id: z.string(),
      aboutId: maybe,
      aboutName: maybe,
      kind: z.string(),
      reason: z.string(),
      since: day,
      reviewOn: day,
      version: z.number(),
    }),
  ),
  orders: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      madeOn: day,
      endsOn: maybeDay,
      endsSays: z.string(),
      terms: z.string(),
      dischargedOn: maybeDay,
      version: z.number(),
    }),
  ),
  warnings: z.array(z.object({ id: z.string(), says: z.string(), since: day, reviewOn: day, version: z.number() })),
  bail: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      aboutId: maybe,
      aboutName: maybe,
      conditions: z.string(),
      from: day,
      until: maybeDay,
      untilSays: z.string(),
      force: z.string(),
      reference: z.string(),
      version: z.number(),
    }),
  ),
  involved: involvedRead,
  placements: placementsRead,
  statuses: z.array(z.object({ code: z.string(), from: day, until: maybeDay, untilSays: z.string() })),
  careHistories: z.array(
    z.object({
      personId: z.string(),
      says: z.string(),
      authority: z.string(),
      from: maybeDay,
      until: maybeDay,
      source: z.string(),
    }),
  ),
  flags: z.array(z.object({ id: z.string(), says: z.string(), field: z.string() })),
})

type Whole = z.output<typeof whole>

export type PersonRead = Whole['person'][number]
export type TiedPerson = Whole['people'][number]
export type CourtOrder = Whole['orders'][number]
export type Bail = Whole['bail'][number]

/** A child as a person, with everybody who is tied to the child. Those who may not be seen are in `toRing` alone, without a name. */
export interface ChildPerson
  extends Omit<Whole, 'person' | 'homes' | 'contactPoints' | 'involved' | 'placements' | 'marks'> {
  readonly person: PersonRead
  readonly homes: readonly Home[]
  readonly contactPoints: readonly ContactPoint[]
  readonly involved: readonly Involved[]
  readonly placements: ReturnType<typeof placementsOf>
  /** What is confidential of the child and of those around the child. */
  readonly marks: readonly Mark[]
}

const ofPerson = sql`p.id, p.given_name as "givenName", p.family_name as "familyName", p.other_names as "otherNames",
  p.born_on as "bornOn", p.expected_on as "expectedOn", p.died_on as "diedOn", p.sex, p.ethnicity, p.disabilities,
  p.first_language as "firstLanguage", p.interpreter_needed as "interpreterNeeded", p.is_child as "isChild", p.version,
  (select i.value from identifier i where i.person_id = p.id and i.kind = 'authority''s number' limit 1) as "authorityNumber"`

function tiedTo(id: string): RawBuilder<unknown> {
  return sql`select person_id as id from relationship where other_id = ${id}
    union select other_id from relationship where person_id = ${id}
    union select holder_id from parental_responsibility where person_id = ${id} and holder_id is not null
    union select about_id from must_not where person_id = ${id} and about_id is not null
    union select about_id from bail_condition where person_id = ${id} and about_id is not null
    union select o.person_id from residence m join residence o on o.household_id = m.household_id
      where m.person_id = ${id} and m.lived_until is null and o.lived_until is null and o.person_id <> ${id}`
}

/** Everything about the child that is not work: `undefined` where there is no such child for whoever is looking. */
export async function childPerson(tx: Tx, id: string, on: Temporal.PlainDate): Promise<ChildPerson | undefined> {
  const { rows } = await sql`with tied as materialized (${tiedTo(id)})
    select ${rowsOf(sql`select ${ofPerson} from person p where p.id = ${id}`)} as person,
    ${rowsOf(sql`select ${ofPerson},
        (select min(e.referred_on) from episode e
          where e.child_id = p.id and e.closed_on is null and not e.no_further_action) as "openSince",
        (select min(l.kind) from plan l where l.child_id = p.id and l.ended_on is null) as plan
      from person p where p.id = any (array(select id from tied)) order by p.born_on, p.given_name, p.id`)} as people,
    ${rowsOf(sql`select person_id as "personId", ring_name as "ringName", ring_phone as "ringPhone"
      from house.relatives_to_ring(${id}) order by ring_name, person_id`)} as "toRing",
    ${rowsOf(sql`select id, kind, value, source, verified_on as "verifiedOn" from identifier_masked where person_id = ${id}
      order by kind, value`)} as identifiers,
    ${rowsOf(sql`select r.reason, r.review_on as "reviewOn", a.name as "ringName"
      from restriction_masked r join account a on a.id = r.ring_account_id
      where r.person_id = ${id} and r.lifted_on is null`)} as restrictions,
    ${homesSql(sql`array[${id}::uuid]`)} as homes,
    ${marksSql(sql`array(select id from tied) || ${id}::uuid`)} as marks,
    ${rowsOf(sql`select o.person_id as "personId", o.stands_as as "standsAs"
      from residence m join residence o on o.household_id = m.household_id
      where m.person_id = ${id} and m.lived_until is null and o.lived_until is null and o.person_id <> ${id}`)} as household,
    ${rowsOf(sql`select r.id, r.person_id as "personId", r.other_id as "otherId", r.kind, r.ended_on as "endedOn"
      from relationship r
      where r.other_id = any (array(select id from tied) || ${id}::uuid)
        and r.person_id = any (array(select id from tied) || ${id}::uuid)
      order by r.kind, r.id`)} as ties,
    ${ownRows(id, on)}`.execute(tx)
  const read = whole.parse(rows[0])
  const [found] = read.person
  if (found === undefined) return undefined
  const { marks, known, mustNots, orders, bail, warnings, careHistories } = read
  return {
    ...read,
    ...(await withoutWhatIsKept(tx, id, { known, mustNots, orders, bail, warnings, careHistories })),
    person: found,
    homes: homesOf(id, read.homes, marks),
    contactPoints: contactPointsOf(read.contactPoints, marks),
    involved: involvedOf(id, read.involved, marks),
    placements: placementsOf(id, read.placements, marks),
  }
}

function ownRows(id: string, on: Temporal.PlainDate): RawBuilder<unknown> {
  return sql`${rowsOf(sql`select id, holder_id as "holderId", holder_name as "holderName", basis, held_from as "from",
        held_until as "until", version
      from parental_responsibility_masked where person_id = ${id} and (held_until is null or held_until >= ${on})
      order by held_from nulls last, id`)} as responsibility,
    ${pointsSql(sql`array(select id from tied) || ${id}::uuid`)} as "contactPoints",
    ${rowsOf(sql`select k.id, k.says, k.since, k.version, k.recorded_at as "writtenAt", w.name as "writtenBy",
        (select v.review_on from known_for_safety_review v where v.known_id = k.id order by v.recorded_at desc limit 1) as "reviewOn"
      from known_for_safety_masked k left join account w on w.id = k.recorded_by
      where k.person_id = ${id} and (k.ended_on is null or k.ended_on > ${on}) order by k.since, k.id`)} as known,
    ${rowsOf(sql`select id, about_id as "aboutId", about_name as "aboutName", kind, reason, since, review_on as "reviewOn",
        version
      from must_not_masked where person_id = ${id} and (ended_on is null or ended_on > ${on}) order by since, id`)} as "mustNots",
    ${rowsOf(sql`select id, kind, made_on as "madeOn", ends_on as "endsOn", ends_says as "endsSays", terms,
        discharged_on as "dischargedOn", version
      from court_order_masked where person_id = ${id} order by made_on desc, id`)} as orders,
    ${rowsOf(sql`select id, says, since, review_on as "reviewOn", version from visit_warning_masked
      where person_id = ${id} and (ended_on is null or ended_on > ${on}) order by since, id`)} as warnings,
    ${rowsOf(sql`select id, kind, about_id as "aboutId", about_name as "aboutName", conditions, from_on as "from",
        until_on as "until", until_says as "untilSays", police_force as force, reference, version
      from bail_condition_masked where person_id = ${id} and (ended_on is null or ended_on > ${on})
      order by from_on desc, id`)} as bail,
    ${involvedSql(id, on)} as involved,
    ${placementsEver(sql`array[${id}::uuid]`)} as placements,
    ${rowsOf(sql`select code, began_on as "from", ends_on as "until", ends_says as "untilSays" from legal_status_masked
      where child_id = ${id} and began_on <= ${on} and (ended_on is null or ended_on > ${on}) order by began_on desc, id`)} as statuses,
    ${rowsOf(sql`select person_id as "personId", says, authority, happened_from as "from", happened_until as "until", source
      from care_history_masked where person_id = any (array(select id from tied) || ${id}::uuid)
      order by happened_from nulls last, id`)} as "careHistories",
    ${rowsOf(sql`select id, says, field from import_flag_masked where child_id = ${id} and ended_on is null order by id`)} as flags`
}
