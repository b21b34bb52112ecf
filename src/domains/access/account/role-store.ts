import { sql } from 'kysely'
import type { Role } from '#domains/ledger/actor.ts'
import type { Tx } from '#domains/ledger/context.ts'

/** A role that somebody holds, with what an administrator must know of them. */
export interface RoleHeld {
  readonly id: string
  readonly accountId: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly where: string | null
  readonly registration: string | null
  readonly registeredUntil: Temporal.PlainDate | null
  readonly heldFrom: Temporal.PlainDate
  readonly heldUntil: Temporal.PlainDate | null
  /** Children allocated to them; a number without identity. */
  readonly children: number
}

/** Every role held on a day or from later, by role and name; one of them where it is named. */
export async function rolesHeldOn(
  tx: Tx,
  on: Temporal.PlainDate,
  only?: { readonly id: string },
): Promise<readonly RoleHeld[]> {
  const { rows } = await sql<RoleHeld>`
    select r.id, r.account_id as "accountId", a.name, a.email, r.role, coalesce(t.name, g.name) as "where",
      a.registration, a.registered_until as "registeredUntil", r.held_from as "heldFrom", r.held_until as "heldUntil",
      case when r.role in ('social worker', 'family help lead') then coalesce(h.held, 0) else 0 end::integer as children
    from account_role r join account a on a.id = r.account_id left join team t on t.id = r.team_id
      left join agency g on g.id = r.agency_id left join house.children_held() h on h.account_id = a.id
    where r.role <> 'service' and (r.held_until is null or r.held_until >= ${on})
      ${only === undefined ? sql`` : sql`and r.id = ${only.id}`}
    order by r.role, t.name nulls last, a.name, r.id`.execute(tx)
  return rows
}

/**
 * Somebody who leaves or has left, and who answers meanwhile; `undefined` for whoever stays. Whoever left at once was here for the last time
 * on the day on which that was done, though their roles ended with the day before.
 */
export async function rolesOfLeaver(
  tx: Tx,
  accountId: string,
): Promise<
  { readonly name: string; readonly lastDay: Temporal.PlainDate; readonly deputy: string | null } | undefined
> {
  const { rows } = await sql<{ name: string; lastDay: Temporal.PlainDate | null; deputy: string | null }>`
    select a.name, d.name as deputy,
      case when said.last_day >= max(r.held_from) then said.last_day else max(r.held_until) end as "lastDay"
    from account a join account_role r on r.account_id = a.id
      left join lateral (select v.last_day, v.deputy_id from leaving v where v.account_id = a.id
        order by v.recorded_at desc, v.id desc limit 1) said on true
      left join account d on d.id = said.deputy_id
    where a.id = ${accountId} and not exists (select from account_role o where o.account_id = a.id and o.held_until is null)
    group by a.id, a.name, d.name, said.last_day`.execute(tx)
  const [row] = rows
  return row === undefined || row.lastDay === null ? undefined : { ...row, lastDay: row.lastDay }
}

/** Ends a role after a day. */
export async function endRoleAfter(tx: Tx, roleId: string, lastDay: Temporal.PlainDate): Promise<void> {
  await tx.updateTable('account_role').set({ held_until: lastDay }).where('id', '=', roleId).execute()
}

/** What changing one's own password needs: the address and the hash that is kept. */
export async function signInOf(
  tx: Tx,
  accountId: string,
): Promise<{ readonly email: string; readonly passwordHash: string | undefined } | undefined> {
  const row = await tx
    .selectFrom('account')
    .leftJoin('house.credential', 'house.credential.account_id', 'account.id')
    .select(['email', 'password_hash'])
    .where('account.id', '=', accountId)
    .executeTakeFirst()
  return row === undefined ? undefined : { email: row.email, passwordHash: row.password_hash ?? undefined }
}

export async function holdsRoleOn(tx: Tx, accountId: string, role: Role, on: Temporal.PlainDate): Promise<boolean> {
  const row = await tx
    .selectFrom('account_role')
    .select('id')
    .where('account_id', '=', accountId)
    .where('role', '=', role)
    .where('held_from', '<=', on)
    .where((is) => is.or([is('held_until', 'is', null), is('held_until', '>=', on)]))
    .executeTakeFirst()
  return row !== undefined
}
