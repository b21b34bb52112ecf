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
  readonly leftOn: Temporal.PlainDate | null
}

/**
 * Children whom somebody holds who is no social worker here any more: of a team, or of all. Those who have waited longest come
 * first. Whoever asks sees those whom they may see.
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
      a.name as "workerName", t.name as "teamName", l.left_on as "leftOn"
    from (
      select al.id, al.child_id, al.account_id, al.team_id, (select max(r.held_until) from account_role r
          where r.account_id = al.account_id and r.role in ('social worker', 'family help lead')) as left_on
        from allocation al
        where al.ended_on is null and not exists (select from account_role r
          where r.account_id = al.account_id and r.role in ('social worker', 'family help lead') and r.held_from <= ${today}
            and (r.held_until is null or r.held_until >= ${today}))
        ${only.teamId === undefined ? sql`` : sql`and al.team_id = ${only.teamId}`}
    ) l join person p on p.id = l.child_id join account a on a.id = l.account_id join team t on t.id = l.team_id
    order by l.left_on nulls first, t.name, p.family_name, l.id`.execute(tx)
  return rows
}
