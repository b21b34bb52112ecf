import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'

export async function keepLeaving(
  tx: Tx,
  leaving: {
    readonly id: string
    readonly accountId: string
    readonly lastDay: Temporal.PlainDate
    readonly deputyId: string
    readonly reason: string
    readonly by: string
  },
): Promise<void> {
  await tx
    .insertInto('leaving')
    .values({
      id: leaving.id,
      account_id: leaving.accountId,
      last_day: leaving.lastDay,
      deputy_id: leaving.deputyId,
      reason: leaving.reason,
      decided_by: leaving.by,
    })
    .execute()
}

/** Ends what somebody could reach at a moment, and gives whose records they were. */
export async function endGrantsOf(tx: Tx, accountId: string, ends: Temporal.Instant): Promise<readonly string[]> {
  const { rows } = await sql<{ personId: string }>`
    select house.end_grants_of(${accountId}, ${ends}) as "personId"`.execute(tx)
  return rows.map(({ personId }) => personId)
}

/** Whose children somebody answers for since they have left, until each has another worker. */
export async function leaversAnsweredFor(
  tx: Tx,
  deputyId: string,
  today: Temporal.PlainDate,
): Promise<readonly Nameable[]> {
  const { rows } = await sql<Nameable>`
    select a.id, a.name from account a where exists (select from leaving l where l.account_id = a.id
        and l.deputy_id = ${deputyId} and l.last_day <= ${today})
      and exists (select from allocation o where o.account_id = a.id and o.ended_on is null)
    order by a.name, a.id`.execute(tx)
  return rows
}

/** That somebody begins, and which manager is said to have agreed. */
export interface Joining {
  readonly id: string
  readonly accountId: string
  readonly name: string
  readonly role: string
  readonly startsOn: Temporal.PlainDate
  readonly agreedHow: string
  readonly writtenBy: string
}

export async function keepJoining(
  tx: Tx,
  joining: {
    readonly id: string
    readonly accountId: string
    readonly role: string
    readonly teamId: string | null
    readonly startsOn: Temporal.PlainDate
    readonly agreedBy: string
    readonly agreedHow: string
  },
): Promise<void> {
  await tx
    .insertInto('joining')
    .values({
      id: joining.id,
      account_id: joining.accountId,
      role: joining.role,
      team_id: joining.teamId,
      starts_on: joining.startsOn,
      agreed_by: joining.agreedBy,
      agreed_how: joining.agreedHow,
    })
    .execute()
}

/** Joinings to which a manager is said to have agreed, and which they have not answered. */
export async function joiningsToAnswer(tx: Tx, managerId: string): Promise<readonly Joining[]> {
  const { rows } = await sql<Joining>`
    select j.id, j.account_id as "accountId", a.name, j.role, j.starts_on as "startsOn", j.agreed_how as "agreedHow",
      w.name as "writtenBy"
    from joining j join account a on a.id = j.account_id join account w on w.id = j.recorded_by
    where j.agreed_by = ${managerId} and j.answer is null order by j.starts_on, j.id`.execute(tx)
  return rows
}

export async function answerJoining(
  tx: Tx,
  joiningId: string,
  answered: {
    readonly answer: 'agreed' | 'not agreed'
    readonly on: Temporal.PlainDate
    readonly because: string | null
  },
): Promise<void> {
  await tx
    .updateTable('joining')
    .set({ answer: answered.answer, answered_on: answered.on, answered_because: answered.because })
    .where('id', '=', joiningId)
    .execute()
}

/** Somebody who can be named: to answer for a leaver, or as the manager who agreed. */
export interface Nameable {
  readonly id: string
  readonly name: string
}

/** People who hold a role on a day and after it, each once, by name. */
export async function peopleInRoles(
  tx: Tx,
  roles: readonly string[],
  on: Temporal.PlainDate,
): Promise<readonly Nameable[]> {
  const { rows } = await sql<Nameable>`
    select distinct a.id, a.name || ', ' || min(r.role) as name from account_role r join account a on a.id = r.account_id
    where r.role = any (${[...roles]}) and r.held_from <= ${on} and (r.held_until is null or r.held_until > ${on})
    group by a.id, a.name order by name`.execute(tx)
  return rows
}
