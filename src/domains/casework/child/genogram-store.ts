import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#domains/ledger/context.ts'
import { day, maybe, maybeDay, rowsOf } from '#domains/people/json-rows-store.ts'

/** A family over three generations and the homes in which it lives: of whom and of what whoever asks may see. */

const read = z.object({
  people: z.array(
    z.object({
      id: z.string(),
      givenName: maybe,
      familyName: maybe,
      authorityNumber: maybe,
      bornOn: maybeDay,
      expectedOn: maybeDay,
      diedOn: maybeDay,
      sex: z.enum(['M', 'F', 'U']).nullable(),
      isChild: z.boolean(),
    }),
  ),
  ties: z.array(z.object({ personId: z.string(), otherId: z.string(), kind: z.string(), since: maybeDay })),
  homes: z.array(z.object({ personId: z.string(), homeId: z.string() })),
  asOf: day,
})

export type GenogramRead = z.output<typeof read>

/** So many people are drawn at most: the nearest first. */
const mostPeople = 60

/**
 * The child, those before the child as far as the grandparents, the brothers and sisters of the child and of the parents, all who come from them, their partners and whoever stands
 * beside the child. What is restricted, sealed or kept from the reader is not found: every row is asked as whoever asks.
 */
export async function genogramOf(tx: Tx, childId: string, on: Temporal.PlainDate): Promise<GenogramRead> {
  const { rows } = await sql`
    with recursive born as (
        select person_id as parent, other_id as child from relationship where kind in ('mother', 'father') and ended_on is null),
      up (id, far) as (select ${childId}::uuid, 0 union select b.parent, u.far + 1 from up u join born b on b.child = u.id where u.far < 2),
      told (one, other) as (select person_id, other_id from relationship where kind in ('sibling', 'half-sibling') and ended_on is null),
      beside (id, far) as (select id, far from up
        union select t.other, u.far + 1 from up u join told t on t.one = u.id where u.far < 2
        union select t.one, u.far + 1 from up u join told t on t.other = u.id where u.far < 2),
      down (id, far, steps) as (select id, far, 0 from beside
        union select b.child, d.far + 1, d.steps + 1 from down d join born b on b.parent = d.id where d.steps < 3),
      family (id, far) as (
        select id, far from down
        union all select o.parent, d.far + 1 from down d join born b on b.parent = d.id join born o on o.child = b.child
        union all select r.person_id, 1 from relationship r where r.other_id = ${childId} and r.ended_on is null
        union all select r.other_id, 1 from relationship r where r.person_id = ${childId} and r.ended_on is null
        union all select r.person_id, 2 from relationship r join down d on d.id = r.other_id
          where r.kind in ('step-parent', 'partner of parent') and r.ended_on is null),
      nearest as (select id, min(far) as far from family group by id order by 2, 1 limit ${mostPeople}),
      shown as (select p.* from person p join nearest n on n.id = p.id)
    select
      ${rowsOf(sql`select s.id, s.given_name as "givenName", s.family_name as "familyName",
          (select i.value from identifier i where i.person_id = s.id and i.kind = 'authority''s number' limit 1) as "authorityNumber",
          s.born_on as "bornOn", s.expected_on as "expectedOn", s.died_on as "diedOn", s.sex, s.is_child as "isChild"
        from shown s order by s.born_on nulls first, s.id`)} as people,
      ${rowsOf(sql`select r.person_id as "personId", r.other_id as "otherId", r.kind, r.since from relationship r
        where r.ended_on is null and r.person_id in (select id from shown) and r.other_id in (select id from shown)
        order by r.kind, r.id`)} as ties,
      ${rowsOf(sql`select distinct on (h.person_id) h.person_id as "personId", h.household_id as "homeId" from residence h
        where h.person_id in (select id from shown) and h.lived_until is null
        order by h.person_id, h.lived_from desc nulls last, h.id`)} as homes,
      ${on.toString()} as "asOf"`.execute(tx)
  return read.parse(rows[0])
}
