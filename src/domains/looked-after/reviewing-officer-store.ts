import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'

export interface OfficerOffered {
  readonly accountId: string
  readonly name: string
  readonly teamId: string | null
  /** How many children they review now. */
  readonly children: number
}

/** Everybody who is an independent reviewing officer on a day, with how many children they review. */
export async function officersOn(tx: Tx, on: Temporal.PlainDate): Promise<readonly OfficerOffered[]> {
  const { rows } = await sql<OfficerOffered>`
    select a.id as "accountId", a.name, r.team_id as "teamId",
      (select count(*)::integer from reviewing_officer o where o.account_id = a.id and o.ended_on is null) as children
    from account_role r join account a on a.id = r.account_id
    where r.role = 'reviewing officer' and r.held_from <= ${on} and (r.held_until is null or r.held_until >= ${on})
    order by a.name, a.id`.execute(tx)
  return rows
}

/** Whether somebody manages, or works in, a team: then they are not independent of its work. */
export async function worksInTeam(tx: Tx, accountId: string, teamId: string, on: Temporal.PlainDate): Promise<boolean> {
  const { rows } = await sql<{ works: boolean }>`select exists (select from account_role r
    where r.account_id = ${accountId} and r.team_id = ${teamId} and r.held_from <= ${on}
      and (r.held_until is null or r.held_until >= ${on})) as works`.execute(tx)
  return rows[0]?.works === true
}

export interface StandingOfficer {
  readonly id: string
  readonly accountId: string
  readonly appointedOn: Temporal.PlainDate
}

export async function standingOfficer(tx: Tx, periodId: string): Promise<StandingOfficer | undefined> {
  return await tx
    .selectFrom('reviewing_officer')
    .select(['id', 'account_id as accountId', 'appointed_on as appointedOn'])
    .where('period_id', '=', periodId)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
}

export interface OfficerGone {
  readonly id: string
  readonly childId: string
  readonly episodeId: string
  readonly name: string
}

/** Appointments that stand although whoever was appointed reviews children no more on a day. */
export async function officersGone(tx: Tx, on: Temporal.PlainDate): Promise<readonly OfficerGone[]> {
  const { rows } = await sql<OfficerGone>`
    select o.id, o.child_id as "childId", p.episode_id as "episodeId", a.name
    from reviewing_officer o join period_of_care p on p.id = o.period_id join account a on a.id = o.account_id
    where o.ended_on is null and not exists (select from account_role r where r.account_id = o.account_id
      and r.role = 'reviewing officer' and r.held_from <= ${on} and (r.held_until is null or r.held_until >= ${on}))
    order by o.id`.execute(tx)
  return rows
}

export async function keepOfficer(
  tx: Tx,
  officer: {
    readonly id: string
    readonly childId: string
    readonly periodId: string
    readonly accountId: string
    readonly on: Temporal.PlainDate
  },
): Promise<void> {
  await tx
    .insertInto('reviewing_officer')
    .values({
      id: officer.id,
      child_id: officer.childId,
      period_id: officer.periodId,
      account_id: officer.accountId,
      appointed_on: officer.on,
    })
    .execute()
}

export async function endOfficer(tx: Tx, id: string, on: Temporal.PlainDate, because: string): Promise<void> {
  await sql`update reviewing_officer set ended_on = greatest(appointed_on, ${on}::date), ended_because = ${because}
    where id = ${id}`.execute(tx)
}
