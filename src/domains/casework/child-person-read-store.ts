import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#domains/ledger/context.ts'
import { day, maybe, maybeDay, rowsOf } from '#domains/people/json-rows-store.ts'

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
  homes: z.array(
    z.object({
      id: z.string(),
      householdId: z.string(),
      lines: z.array(z.string()),
      postcode: maybe,
      from: maybeDay,
      until: maybeDay,
      standsAs: z.string(),
    }),
  ),
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
  contactPoints: z.array(
    z.object({
      id: z.string(),
      personId: z.string(),
      kind: z.string(),
      value: z.string(),
      safe: z.enum(['safe', 'only as said', 'never']),
      how: z.string(),
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
  involved: z.array(
    z.object({
      id: z.string(),
      agencyName: z.string(),
      workerName: z.string(),
      standsAs: z.string(),
      phone: z.string(),
      email: z.string(),
      since: maybeDay,
      version: z.number(),
    }),
  ),
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
export type ContactPoint = Whole['contactPoints'][number]
export type CourtOrder = Whole['orders'][number]
export type Involved = Whole['involved'][number]

/** A child as a person, with everybody who is tied to the child. Those who may not be seen are in `toRing` alone, without a name. */
export interface ChildPerson extends Omit<Whole, 'person'> {
  readonly person: PersonRead
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
    ${rowsOf(sql`select id, kind, value, source, verified_on as "verifiedOn" from identifier where person_id = ${id}
      order by kind, value`)} as identifiers,
    ${rowsOf(sql`select r.reason, r.review_on as "reviewOn", a.name as "ringName"
      from restriction r join account a on a.id = r.ring_account_id
      where r.person_id = ${id} and r.lifted_on is null`)} as restrictions,
    ${rowsOf(sql`select r.id, r.household_id as "householdId", coalesce(h.address_lines, array[]::text[]) as lines, h.postcode,
        r.lived_from as "from", r.lived_until as "until", r.stands_as as "standsAs"
      from residence r left join household h on h.id = r.household_id where r.person_id = ${id}
      order by r.lived_until desc nulls first, r.lived_from desc nulls last, r.id`)} as homes,
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
  return found === undefined ? undefined : { ...read, person: found }
}

function ownRows(id: string, on: Temporal.PlainDate): RawBuilder<unknown> {
  return sql`${rowsOf(sql`select id, holder_id as "holderId", holder_name as "holderName", basis, held_from as "from",
        held_until as "until", version
      from parental_responsibility where person_id = ${id} and (held_until is null or held_until >= ${on})
      order by held_from nulls last, id`)} as responsibility,
    ${rowsOf(sql`select id, person_id as "personId", kind, value, safe, how, version from contact_point
      where person_id = any (array(select id from tied) || ${id}::uuid) and ended_on is null
      order by person_id, kind, id`)} as "contactPoints",
    ${rowsOf(sql`select id, about_id as "aboutId", about_name as "aboutName", kind, reason, since, review_on as "reviewOn",
        version
      from must_not where person_id = ${id} and (ended_on is null or ended_on > ${on}) order by since, id`)} as "mustNots",
    ${rowsOf(sql`select id, kind, made_on as "madeOn", ends_on as "endsOn", ends_says as "endsSays", terms,
        discharged_on as "dischargedOn", version
      from court_order where person_id = ${id} order by made_on desc, id`)} as orders,
    ${rowsOf(sql`select id, says, since, review_on as "reviewOn", version from visit_warning
      where person_id = ${id} and (ended_on is null or ended_on > ${on}) order by since, id`)} as warnings,
    ${rowsOf(sql`select i.id, i.agency_name as "agencyName", i.worker_name as "workerName", i.stands_as as "standsAs",
        coalesce(nullif(i.phone, ''), g.phone, '') as phone, i.email, i.since, i.version
      from involvement i left join agency g on g.id = i.agency_id
      where i.person_id = ${id} and (i.ended_on is null or i.ended_on > ${on})
      order by i.stands_as, i.agency_name, i.id`)} as involved,
    ${rowsOf(sql`select person_id as "personId", says, authority, happened_from as "from", happened_until as "until", source
      from care_history where person_id = any (array(select id from tied) || ${id}::uuid)
      order by happened_from nulls last, id`)} as "careHistories",
    ${rowsOf(sql`select id, says, field from import_flag where child_id = ${id} and ended_on is null order by id`)} as flags`
}
