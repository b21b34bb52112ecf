import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#domains/ledger/context.ts'
import { homesRead, homesSql } from '#domains/people/confidential/confidential-homes-store.ts'
import { involvedRead, involvedSql } from '#domains/people/confidential/confidential-involved-store.ts'
import { marksRead, marksSql } from '#domains/people/confidential/confidential-marks-store.ts'
import { pointsRead, pointsSql } from '#domains/people/confidential/confidential-points-store.ts'
import { day, maybe, maybeDay, maybeMoment, rowsOf } from '#domains/people/json-rows-store.ts'

/** What the record holds of the children of a pack, in one question. */

const packed = z.object({
  id: z.string(),
  givenName: maybe,
  familyName: maybe,
  authorityNumber: maybe,
  bornOn: maybeDay,
  expectedOn: maybeDay,
  planCategory: maybe,
  planSince: maybeDay,
  onPlan: z.boolean(),
  homes: homesRead,
  marks: marksRead,
  careSince: maybeDay,
  legalStatus: maybe,
  statusEndsOn: maybeDay,
  statusEndsSays: maybe,
  placedWith: maybe,
  placementHome: maybe,
  placedSince: maybeDay,
  missingFrom: maybeMoment,
  lastSeen: maybe,
  fears: maybe,
  own: pointsRead,
  knownForSafety: z.array(z.object({ says: z.string() })),
  /** Of the latest placement plan: what it tells whoever cares for the child. */
  health: maybe,
  keepsSafe: maybe,
  decidesAtNight: maybe,
  /** When that plan was made, where the child has moved since. */
  toldBeforeMove: maybeDay,
  policeReference: maybe,
  livesWith: z.array(z.string()),
  carerPhone: maybe,
  involved: involvedRead,
  seen: z.array(z.object({ on: day, by: maybe })),
  workerName: maybe,
  workerPhone: maybe,
  teamName: maybe,
  mustNots: z.array(z.object({ kind: z.string(), name: maybe, reason: z.string() })),
  visits: z.array(z.object({ says: z.string() })),
  orders: z.array(z.object({ kind: z.string(), endsOn: maybeDay, endsSays: z.string(), terms: z.string() })),
  bail: z.array(z.object({ kind: z.string(), endsOn: maybeDay, endsSays: z.string(), terms: z.string() })),
  adults: z.array(z.object({ id: maybe, name: z.string(), standsAs: z.string(), points: pointsRead })),
})

export type PackedChild = z.infer<typeof packed>

const number = sql`(select i.value from identifier i where i.person_id = p.id and i.kind = 'authority''s number' limit 1)`

/** Children on a child protection plan, looked after, missing or not yet born with work open, by name. */
export async function packedChildren(tx: Tx, on: Temporal.PlainDate): Promise<readonly PackedChild[]> {
  const { rows } = await sql<{ readonly found: unknown }>`
    with wanted as materialized (
      select l.child_id as id from plan l where l.kind = 'child protection' and l.began_on <= ${on}
        and (l.ended_on is null or l.ended_on > ${on})
      union
      select e.child_id from episode e join person p on p.id = e.child_id
        where e.closed_on is null and not e.no_further_action and p.born_on is null and p.expected_on is not null
      union
      select c.child_id from period_of_care c where c.began_on <= ${on} and (c.ended_on is null or c.ended_on > ${on})
      union
      select m.child_id from missing_episode m where m.ended_at is null
    )
    select ${rowsOf(sql`select p.id, p.given_name as "givenName", p.family_name as "familyName", ${number} as "authorityNumber",
        p.born_on as "bornOn", p.expected_on as "expectedOn", l.id is not null as "onPlan",
        coalesce(l.latest_category, l.initial_category) as "planCategory", l.began_on as "planSince",
        ${homesSql(sql`array[p.id]`)} as homes,
        ${marksSql(sql`array(select p.id union select g.holder_id from parental_responsibility g
          where g.person_id = p.id and g.holder_id is not null
          union select x.person_id from residence x where x.household_id = r.household_id and x.lived_until is null)`)} as marks,
        coalesce((select array_agg(concat_ws(' ', o.given_name, o.family_name) order by o.born_on nulls last, o.id)
          from residence x join person o on o.id = x.person_id
          where x.household_id = r.household_id and x.lived_until is null and x.person_id <> p.id), '{}') as "livesWith",
        care.began_on as "careSince", status.code as "legalStatus", status.ends_on as "statusEndsOn", status.ends_says as "statusEndsSays",
        place.carer_name as "placedWith", place.home_name as "placementHome", place.began_on as "placedSince",
        k.phone as "carerPhone", ${involvedSql(sql`p.id`, on)} as involved,
        ${rowsOf(sql`select v.visited_on as "on", y.name as by from visit v left join account y on y.id = v.visited_by
          where v.child_id = p.id and v.seen = 'seen' and not exists (select from striking z where z.struck_id = v.id) order by v.visited_on desc, v.visited_at desc, v.id desc limit 1`)} as seen,
        ${pointsSql(sql`array[p.id]`)} as own,
        ${rowsOf(sql`select n.says from known_for_safety_masked n
          where n.person_id = p.id and n.ended_on is null order by n.since, n.id`)} as "knownForSafety",
        told.answers ->> 'health' as health, told.answers ->> 'safety' as "keepsSafe", told.answers ->> 'whoDecidesRest' as "decidesAtNight",
        case when told.concluded_on < place.began_on then told.concluded_on end as "toldBeforeMove",
        gone.missing_from as "missingFrom", gone.last_seen as "lastSeen", gone.fears, gone.police_reference as "policeReference",
        w.name as "workerName", w.phone as "workerPhone", t.name as "teamName",
        ${rowsOf(sql`select m.kind, m.reason, coalesce(nullif(concat_ws(' ', o.given_name, o.family_name), ''), m.about_name) as name
          from must_not_masked m left join person o on o.id = m.about_id
          where m.person_id = p.id and (m.ended_on is null or m.ended_on > ${on}) order by m.since, m.id`)} as "mustNots",
        ${rowsOf(sql`select v.says from visit_warning_masked v
          where v.person_id = p.id and (v.ended_on is null or v.ended_on > ${on}) order by v.since, v.id`)} as visits,
        ${rowsOf(sql`select c.kind || ' of ' || coalesce(nullif(concat_ws(' ', o.given_name, o.family_name), ''), c.about_name,
              'somebody whose name is not here (ring duty)') as kind, c.until_on as "endsOn", c.until_says as "endsSays", c.conditions as terms
          from bail_condition_masked c left join person o on o.id = c.about_id
          where c.person_id = p.id and c.ended_on is null
          order by c.from_on, c.id`)} as bail,
        ${rowsOf(sql`select c.kind, c.ends_on as "endsOn", c.ends_says as "endsSays", c.terms from court_order_masked c
          where c.person_id = p.id and c.discharged_on is null and (c.ends_on is null or c.ends_on >= ${on})
          order by c.made_on, c.id`)} as orders,
        ${rowsOf(sql`select w.id, w.name, w."standsAs", ${pointsSql(sql`array[w.id]`)} as points from (
            select g.holder_id as id, coalesce(nullif(concat_ws(' ', o.given_name, o.family_name), ''), g.holder_name,
                'somebody restricted: ring duty') as name, 'Parental responsibility' as "standsAs", 1 as place, g.held_from as since, g.id as row_id
              from parental_responsibility_masked g left join person o on o.id = g.holder_id
              where g.person_id = p.id and (g.held_until is null or g.held_until >= ${on})
            union all
            select o.id, concat_ws(' ', o.given_name, o.family_name), 'Lives with', 2, x.lived_from, x.id
              from residence x join person o on o.id = x.person_id
              where x.household_id = r.household_id and x.lived_until is null and not o.is_child
                and not exists (select from parental_responsibility g where g.person_id = p.id and g.holder_id = o.id
                  and (g.held_until is null or g.held_until >= ${on}))
          ) w order by w.place, w.since nulls last, w.row_id`)} as adults
      from wanted join person p on p.id = wanted.id
        left join lateral (select * from plan x where x.child_id = p.id and x.kind = 'child protection'
          and x.began_on <= ${on} and (x.ended_on is null or x.ended_on > ${on}) order by x.began_on desc limit 1) l on true
        left join lateral (select * from residence x where x.person_id = p.id and x.lived_until is null
          order by x.lived_from desc nulls last, x.id limit 1) r on true
        left join lateral (select x.account_id, x.team_id from allocation x where x.child_id = p.id and x.ended_on is null
          order by x.allocated_on desc, x.id desc limit 1) a on true
        left join account w on w.id = a.account_id left join team t on t.id = a.team_id
        left join lateral (select x.id, x.began_on from period_of_care x where x.child_id = p.id and x.began_on <= ${on}
          and (x.ended_on is null or x.ended_on > ${on}) order by x.began_on desc limit 1) care on true
        left join lateral (select * from legal_status_masked x where x.period_id = care.id and x.began_on <= ${on}
          and (x.ended_on is null or x.ended_on > ${on}) order by x.began_on desc limit 1) status on true
        left join lateral (select * from placement_masked x where x.period_id = care.id and x.began_on <= ${on}
          and (x.ended_on is null or x.ended_on > ${on}) order by x.began_on desc, x.id desc limit 1) place on true
        left join lateral (select x.answers, x.concluded_on from step_masked x where x.child_id = p.id and x.kind = 'placement-plan'
          and x.concluded_on is not null and place.id is not null and x.began_on >= care.began_on
          order by x.concluded_on desc, x.id desc limit 1) told on true
        left join account k on k.id = place.carer_account_id
        left join lateral (select * from missing_episode_masked x where x.child_id = p.id and x.ended_at is null
          order by x.missing_from desc limit 1) gone on true
      where p.died_on is null
      order by p.family_name nulls last, p.given_name, p.id`)} as found`.execute(tx)
  return z.array(packed).parse(rows[0]?.found)
}

const numbers = z.array(z.object({ name: z.string(), what: z.string(), phone: z.string() }))
const rings = z.array(z.object({ name: z.string(), phone: maybe, children: z.number() }))

/** Whom duty rings: who works for the trust at night and answers for it, who answers for restricted children, and agencies. */
export async function packNumbers(tx: Tx, on: Temporal.PlainDate) {
  const { rows } = await sql<{ duty: unknown; agencies: unknown; rings: unknown }>`select
    ${rowsOf(sql`select a.name, r.role || coalesce(', ' || t.name, '') as what, coalesce(a.phone, 'no phone recorded') as phone
      from account_role r join account a on a.id = r.account_id left join team t on t.id = r.team_id
      where r.role in ('duty', 'team manager', 'head of service', 'director') and r.held_from <= ${on}
        and (r.held_until is null or r.held_until >= ${on})
      order by array_position(array['duty', 'team manager', 'head of service', 'director'], r.role), t.name, a.name, r.id`)} as duty,
    ${rowsOf(sql`select g.name, g.kind as what, g.phone from agency g where g.phone <> '' order by
      array_position(array['police', 'health', 'another authority', 'fostering', 'housing'], g.kind) nulls last, g.name, g.id`)} as agencies,
    ${rowsOf(sql`select ring_name as name, ring_phone as phone, children from house.pack_rings()`)} as rings`.execute(
    tx,
  )
  const [row] = rows
  return { duty: numbers.parse(row?.duty), agencies: numbers.parse(row?.agencies), rings: rings.parse(row?.rings) }
}
