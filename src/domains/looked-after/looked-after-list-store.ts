import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'
import { adoptionReviews } from '#practice/adoption/owed.ts'
import { placementVisits } from '#practice/looked-after/next-visit.ts'
import * as owed from '#practice/looked-after/owed.ts'

/** A child who is looked after, as lists show them. */
export interface ListedCare {
  readonly childId: string
  readonly givenName: string | null
  readonly familyName: string | null
  readonly since: Temporal.PlainDate
  readonly status: string | null
  readonly placementId: string | null
  readonly carer: string | null
  readonly type: string | null
  readonly placedSince: Temporal.PlainDate | null
  readonly outOfArea: boolean | null
  readonly areaApprovedOn: Temporal.PlainDate | null
  readonly temporaryWith: string | null
  readonly officer: string | null
  readonly worker: string | null
  readonly team: string | null
  readonly reviewBy: Temporal.PlainDate | null
  readonly visitBy: Temporal.PlainDate | null
  /** A dispute that the reviewing officer has begun and not ended. */
  readonly disputeStepId: string | null
  readonly disputeSince: Temporal.PlainDate | null
}

const reviews = [
  owed.firstLookedAfterReview,
  owed.secondLookedAfterReview,
  owed.laterLookedAfterReview,
  ...adoptionReviews,
].map(({ id }) => id)

/** Every child who is looked after whom whoever asks may see, those whose review is due first; of one reviewing officer where named. */
export async function lookedAfterNow(
  tx: Tx,
  only: { readonly officerId?: string } = {},
): Promise<readonly ListedCare[]> {
  const due = (kinds: readonly string[]) => sql`(select min(least(k.due_on, k.manager_on)) from clock k
    where k.child_id = c.child_id and k.kind = any (${[...kinds]}) and k.met_on is null and k.ended_on is null)`
  const { rows } = await sql<ListedCare>`
    select c.child_id as "childId", p.given_name as "givenName", p.family_name as "familyName", c.began_on as since,
      l.code as status, m.id as "placementId", m.carer_name as carer, m.type_code as type, m.began_on as "placedSince",
      m.out_of_area as "outOfArea",
      (select v.approved_on from out_of_area_approval v where v.placement_id = m.id) as "areaApprovedOn", t.carer_name as "temporaryWith", oa.name as officer, wa.name as worker, w.name as team,
      ${due(reviews)} as "reviewBy", ${due(placementVisits)} as "visitBy", d.id as "disputeStepId",
      d.began_on as "disputeSince"
    from period_of_care c
      join person p on p.id = c.child_id
      left join legal_status l on l.period_id = c.id and l.ended_on is null
      left join placement m on m.period_id = c.id and m.ended_on is null and m.returns_to_id is null
      left join placement t on t.period_id = c.id and t.ended_on is null and t.returns_to_id is not null
      left join reviewing_officer o on o.period_id = c.id and o.ended_on is null
      left join account oa on oa.id = o.account_id
      left join allocation a on a.episode_id = c.episode_id and a.ended_on is null
      left join account wa on wa.id = a.account_id
      left join team w on w.id = a.team_id
      left join lateral (select s.id, s.began_on from step s where s.child_id = c.child_id
        and s.kind = 'reviewing-officer-dispute' and s.concluded_on is null order by s.began_on, s.id limit 1) d on true
    where c.ended_on is null and coalesce(l.code, '') not in ('V3', 'V4')
      and (${only.officerId ?? null}::uuid is null or o.account_id = ${only.officerId ?? null}::uuid)
    order by "reviewBy" nulls last, p.family_name, p.given_name, c.child_id`.execute(tx)
  return rows
}
