import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'

/** How many children a worker holds, beside the room agreed. */
export interface Caseload {
  readonly accountId: string
  readonly name: string
  readonly teamId: string
  readonly teamName: string
  readonly role: 'social worker' | 'family help lead'
  /** Registered with Social Work England on the day. */
  readonly registered: boolean
  /** Undefined where no room has been agreed. */
  readonly roomFor: number | undefined
  /** Children held, restricted ones with them. */
  readonly held: number
  /** The agency through which they are hired, and the day to which they are; undefined for somebody whom the trust employs. */
  readonly agencyName: string | undefined
  readonly hiredUntil: Temporal.PlainDate | undefined
}

interface CaseloadRow extends Omit<Caseload, 'roomFor' | 'agencyName' | 'hiredUntil'> {
  readonly roomFor: number | null
  readonly agencyName: string | null
  readonly hiredUntil: Temporal.PlainDate | null
}

/** Every social worker and family help lead of a team on a day, by team and name; of one account where it is named. */
export async function caseloads(
  tx: Tx,
  today: Temporal.PlainDate,
  only?: { readonly accountId: string },
): Promise<readonly Caseload[]> {
  const { rows } = await sql<CaseloadRow>`
    select distinct a.id as "accountId", a.name, r.role, t.id as "teamId", t.name as "teamName",
      a.registration is not null and (a.registered_until is null or a.registered_until >= ${today}) as registered,
      (select sum(p.room_for)::integer from post p where p.account_id = a.id and p.held_from <= ${today}
        and (p.held_until is null or p.held_until >= ${today})) as "roomFor",
      coalesce(h.held, 0)::integer as held, g.agency_name as "agencyName", g.hired_until as "hiredUntil"
    from account_role r join account a on a.id = r.account_id join team t on t.id = r.team_id
      left join house.children_held() h on h.account_id = a.id
      left join post q on q.account_id = a.id and q.team_id = t.id and q.held_from <= ${today}
        and (q.held_until is null or q.held_until >= ${today})
      left join agency_post g on g.post_id = q.id
    where r.role in ('social worker', 'family help lead') and r.held_from <= ${today} and (r.held_until is null or r.held_until >= ${today})
      ${only === undefined ? sql`` : sql`and a.id = ${only.accountId}`}
    order by t.name, a.name, a.id`.execute(tx)
  return rows.map((row) => ({
    ...row,
    roomFor: row.roomFor ?? undefined,
    agencyName: row.agencyName ?? undefined,
    hiredUntil: row.hiredUntil ?? undefined,
  }))
}
