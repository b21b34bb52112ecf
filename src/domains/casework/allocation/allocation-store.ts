import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'

export interface Allocation {
  readonly id: string
  readonly childId: string
  readonly episodeId: string
  readonly accountId: string
  readonly workerName: string
  readonly teamId: string
  readonly teamName: string
  readonly allocatedOn: Temporal.PlainDate
  readonly endedOn: Temporal.PlainDate | undefined
  readonly reason: string
  readonly endedBecause: string | undefined
}

/** Everybody who has held an episode, the latest first. */
export async function allocationsOf(tx: Tx, episodeId: string): Promise<readonly Allocation[]> {
  const rows = await tx
    .selectFrom('allocation_masked as allocation')
    .innerJoin('account', 'account.id', 'allocation.account_id')
    .innerJoin('team', 'team.id', 'allocation.team_id')
    .select([
      'allocation.id',
      'child_id',
      'episode_id',
      'account_id',
      'account.name as worker_name',
      'team_id',
      'team.name as team_name',
      'allocated_on',
      'ended_on',
      'reason',
      'ended_because',
    ])
    .where('episode_id', '=', episodeId)
    .orderBy('allocated_on', 'desc')
    .orderBy('allocation.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    childId: row.child_id,
    episodeId: row.episode_id,
    accountId: row.account_id,
    workerName: row.worker_name,
    teamId: row.team_id,
    teamName: row.team_name,
    allocatedOn: row.allocated_on,
    endedOn: row.ended_on ?? undefined,
    reason: row.reason,
    endedBecause: row.ended_because ?? undefined,
  }))
}

export async function keepAllocation(
  tx: Tx,
  allocation: {
    readonly id: string
    readonly childId: string
    readonly episodeId: string
    readonly accountId: string
    readonly teamId: string
    readonly on: Temporal.PlainDate
    readonly reason: string
  },
): Promise<void> {
  await tx
    .insertInto('allocation')
    .values({
      id: allocation.id,
      child_id: allocation.childId,
      episode_id: allocation.episodeId,
      account_id: allocation.accountId,
      team_id: allocation.teamId,
      allocated_on: allocation.on,
      reason: allocation.reason,
    })
    .execute()
}

export async function endAllocation(tx: Tx, id: string, on: Temporal.PlainDate, because: string): Promise<void> {
  await tx.updateTable('allocation').set({ ended_on: on, ended_because: because }).where('id', '=', id).execute()
}

/** Who manages a team on a day. */
export async function managersOfTeam(tx: Tx, teamId: string, on: Temporal.PlainDate): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('account_role')
    .select('account_id')
    .distinct()
    .where('role', '=', 'team manager')
    .where('team_id', '=', teamId)
    .where('held_from', '<=', on)
    .where((is) => is.or([is('held_until', 'is', null), is('held_until', '>=', on)]))
    .orderBy('account_id')
    .execute()
  return rows.map((row) => row.account_id)
}

/** An account's name, to say in a refusal; whatever its role. */
export async function nameOfAccount(tx: Tx, accountId: string): Promise<string | undefined> {
  const row = await tx.selectFrom('account').select('name').where('id', '=', accountId).executeTakeFirst()
  return row?.name
}

export interface Unallocated {
  readonly childId: string
  readonly givenName: string | null
  readonly familyName: string | null
  readonly authorityNumber: string | null
  readonly bornOn: Temporal.PlainDate | null
  readonly expectedOn: Temporal.PlainDate | null
  readonly episodeId: string
  readonly referredOn: Temporal.PlainDate
  /** The day from which there has been no worker: the referral, or the end of the last allocation. */
  readonly waitingSince: Temporal.PlainDate
  readonly inDanger: boolean
  readonly onProtectionPlan: boolean
  readonly dueOn: Temporal.PlainDate | null
}

/**
 * Open episodes without a worker: in danger first, then those who have waited longest. Whoever works here no more, or for the last time
 * today, is no worker of theirs.
 */
export async function unallocated(
  tx: Tx,
  page: { readonly from: number; readonly size: number },
): Promise<{ readonly children: readonly Unallocated[]; readonly count: number }> {
  const { rows } = await sql<Unallocated & { readonly count: number }>`
    with waiting as (
      select e.id, e.child_id, e.referred_on, e.contact_id,
        coalesce((select max(coalesce(a.ended_on, (select max(r.held_until) from account_role r
            where r.account_id = a.account_id and r.role in ('social worker', 'family help lead'))))
          from allocation a where a.episode_id = e.id), e.referred_on) as since
      from episode e where e.closed_on is null and not e.no_further_action
        and not exists (select from allocation a join account_role r on r.account_id = a.account_id
          where a.episode_id = e.id and a.ended_on is null and r.role in ('social worker', 'family help lead')
            and (r.held_until is null or r.held_until > house.today())))
    select w.child_id as "childId", p.given_name as "givenName", p.family_name as "familyName", p.born_on as "bornOn",
      p.expected_on as "expectedOn", w.id as "episodeId", w.referred_on as "referredOn", w.since as "waitingSince",
      (select i.value from identifier i where i.person_id = p.id and i.kind = 'authority''s number' limit 1)
        as "authorityNumber",
      coalesce((select c.in_danger_now from contact c where c.id = w.contact_id), false)
        or exists (select from enquiry q where q.episode_id = w.id and q.concluded_on is null and q.conference_on is null)
        as "inDanger",
      exists (select from plan l where l.child_id = w.child_id and l.kind = 'child protection' and l.ended_on is null)
        as "onProtectionPlan",
      (select min(k.due_on) from clock k where k.episode_id = w.id and k.kind = 'child-allocated'
        and k.met_on is null and k.ended_on is null) as "dueOn",
      count(*) over () as count
    from waiting w join person p on p.id = w.child_id
    order by "inDanger" desc, "onProtectionPlan" desc, w.since, w.id
    limit ${page.size} offset ${page.from}`.execute(tx)
  return { children: rows, count: rows[0]?.count ?? 0 }
}
