import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'

/** A registration that runs out, or has. */
export interface RunningOut {
  readonly accountId: string
  readonly name: string
  readonly role: string
  readonly where: string | null
  readonly registration: string
  readonly until: Temporal.PlainDate
  /** Children allocated to them. */
  readonly children: number
}

/** Registrations that run out by a day, of those who work here: of one team, of all, or of one account; the earliest first. */
export async function registrationsUntil(
  tx: Tx,
  until: Temporal.PlainDate,
  today: Temporal.PlainDate,
  only: { readonly teamId?: string; readonly accountId?: string } = {},
): Promise<readonly RunningOut[]> {
  const { rows } = await sql<RunningOut>`
    select a.id as "accountId", a.name, min(r.role) as role, min(t.name) as "where", a.registration,
      a.registered_until as until, max(coalesce(h.held, 0))::integer as children
    from account a join account_role r on r.account_id = a.id left join team t on t.id = r.team_id
      left join house.children_held() h on h.account_id = a.id
    where a.registration is not null and a.registered_until <= ${until}
      and r.held_from <= ${today} and (r.held_until is null or r.held_until >= ${today})
      ${only.teamId === undefined ? sql`` : sql`and r.team_id = ${only.teamId}`}
      ${only.accountId === undefined ? sql`` : sql`and a.id = ${only.accountId}`}
    group by a.id, a.name, a.registration, a.registered_until order by a.registered_until, a.name`.execute(tx)
  return rows
}

/** The registration that is kept of somebody, or `undefined` when there is no such account. */
export async function registrationOf(
  tx: Tx,
  accountId: string,
): Promise<
  { readonly name: string; readonly registration: string | null; readonly until: Temporal.PlainDate | null } | undefined
> {
  const row = await tx
    .selectFrom('account')
    .select(['name', 'registration', 'registered_until as until'])
    .where('id', '=', accountId)
    .executeTakeFirst()
  return row
}

export async function changeRegistration(
  tx: Tx,
  accountId: string,
  registration: { readonly number: string; readonly until: Temporal.PlainDate },
): Promise<void> {
  await tx
    .updateTable('account')
    .set({ registration: registration.number, registered_until: registration.until })
    .where('id', '=', accountId)
    .execute()
}
