import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'

/** A child whose worker no longer works here, and whom nobody else has been given. */
export interface LeftBehind {
  readonly childId: string
  readonly givenName: string | null
  readonly familyName: string | null
  readonly authorityNumber: string | null
  readonly workerName: string
  readonly teamName: string
  readonly workerId: string
  /** Their last day: gone by, or today. */
  readonly leftOn: Temporal.PlainDate | null
  /** Who answers for the worker’s children meanwhile. */
  readonly deputyName: string | null
  /** Whom the child has been offered to, who has not answered. */
  readonly offeredTo: string | null
}

/** Restricted children left behind: how many, and whom to ring about them. */
export interface LeftBehindRestricted {
  readonly ringName: string | null
  readonly ringPhone: string | null
  readonly children: number
}

/** Somebody who leaves soon, and how many children they hold. */
export interface Leaver {
  readonly accountId: string
  readonly name: string
  readonly lastDay: Temporal.PlainDate
  readonly children: number
}

/**
 * Children whom somebody holds who works here no more, or for the last time today: of a team, or of all. Those who have waited
 * longest come first. Whoever asks sees those whom they may see.
 */
export async function leftBehind(
  tx: Tx,
  today: Temporal.PlainDate,
  only: { readonly teamId?: string } = {},
): Promise<readonly LeftBehind[]> {
  const { rows } = await sql<LeftBehind>`
    select l.child_id as "childId", p.given_name as "givenName", p.family_name as "familyName",
      (select i.value from identifier i where i.person_id = l.child_id and i.kind = 'authority''s number' limit 1)
        as "authorityNumber",
      a.name as "workerName", a.id as "workerId", t.name as "teamName", l.left_on as "leftOn",
      (select d.name from leaving v join account d on d.id = v.deputy_id where v.account_id = l.account_id
        order by v.last_day desc, v.id desc limit 1) as "deputyName",
      (select w.name from handing_over h join account w on w.id = h.to_account_id
        where h.episode_id = l.episode_id and h.answer is null) as "offeredTo"
    from (
      select al.id, al.episode_id, al.child_id, al.account_id, al.team_id, (select max(r.held_until) from account_role r
          where r.account_id = al.account_id and r.role in ('social worker', 'family help lead')) as left_on
        from allocation al
        where al.ended_on is null and not exists (select from account_role r
          where r.account_id = al.account_id and r.role in ('social worker', 'family help lead') and r.held_from <= ${today}
            and (r.held_until is null or r.held_until > ${today}))
        ${only.teamId === undefined ? sql`` : sql`and al.team_id = ${only.teamId}`}
    ) l join person p on p.id = l.child_id join account a on a.id = l.account_id join team t on t.id = l.team_id
    order by l.left_on nulls first, t.name, p.family_name, l.id`.execute(tx)
  return rows
}

/** Those left behind whom whoever asks may not see. */
export async function leftBehindRestricted(
  tx: Tx,
  today: Temporal.PlainDate,
  only: { readonly teamId?: string } = {},
): Promise<readonly LeftBehindRestricted[]> {
  const { rows } = await sql<LeftBehindRestricted>`
    select ring_name as "ringName", ring_phone as "ringPhone", children::integer as children
    from house.left_behind_restricted(${only.teamId ?? null}::uuid, ${today}::date)`.execute(tx)
  return rows
}

/** Who leaves after today and by a day, of a team or of all, with the children they still hold. */
export async function leaversUntil(
  tx: Tx,
  today: Temporal.PlainDate,
  until: Temporal.PlainDate,
  only: { readonly teamId?: string } = {},
): Promise<readonly Leaver[]> {
  const { rows } = await sql<Leaver>`
    select a.id as "accountId", a.name, r.held_until as "lastDay", coalesce(h.held, 0)::integer as children
    from account_role r join account a on a.id = r.account_id left join house.children_held() h on h.account_id = a.id
    where r.role in ('social worker', 'family help lead') and r.held_until > ${today} and r.held_until <= ${until}
      and not exists (select from account_role o where o.account_id = a.id and o.role = r.role
        and (o.held_until is null or o.held_until > r.held_until))
      ${only.teamId === undefined ? sql`` : sql`and r.team_id = ${only.teamId}`}
    order by r.held_until, a.name`.execute(tx)
  return rows
}
