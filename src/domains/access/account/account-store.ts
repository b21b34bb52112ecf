import { sql } from 'kysely'
import type { Actor, Role } from '#domains/ledger/actor.ts'
import type { TrustDatabase, Tx } from '#domains/ledger/context.ts'

export interface AccountAtSignIn {
  readonly accountId: string
  readonly name: string
  readonly passwordHash: string | undefined
  readonly roles: readonly HeldRole[]
  readonly registration: string | undefined
}

export interface HeldRole {
  readonly role: Role
  readonly teamId: string | undefined
  readonly agencyId: string | undefined
}

type Reader = TrustDatabase['tables'] | Tx

/** The roles that somebody holds on a day, that given first standing first. */
export async function rolesOn(db: Reader, accountId: string, on: Temporal.PlainDate): Promise<readonly HeldRole[]> {
  const rows = await db
    .selectFrom('account_role')
    .select(['role', 'team_id', 'agency_id'])
    .where('account_id', '=', accountId)
    .where('held_from', '<=', on)
    .where((is) => is.or([is('held_until', 'is', null), is('held_until', '>=', on)]))
    .orderBy('held_from')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    role: row.role as Role,
    teamId: row.team_id ?? undefined,
    agencyId: row.agency_id ?? undefined,
  }))
}

/** An account by its e-mail address, with what sign-in needs, or `undefined`. */
export async function accountByEmail(
  db: Reader,
  email: string,
  on: Temporal.PlainDate,
): Promise<AccountAtSignIn | undefined> {
  const row = await db
    .selectFrom('account')
    .leftJoin('house.credential', 'house.credential.account_id', 'account.id')
    .select(['account.id', 'account.name', 'password_hash', 'registration', 'registered_until'])
    .where('account.email', '=', email.trim().toLowerCase())
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    accountId: row.id,
    name: row.name,
    passwordHash: row.password_hash ?? undefined,
    roles: await rolesOn(db, row.id, on),
    registration: standing(row.registration, row.registered_until, on),
  }
}

function standing(
  registration: string | null,
  until: Temporal.PlainDate | null,
  on: Temporal.PlainDate,
): string | undefined {
  if (registration === null) return undefined
  return until === null || Temporal.PlainDate.compare(until, on) >= 0 ? registration : undefined
}

/** The name of an account and the role it was given first, of those it holds on a day; `undefined` when it holds none. */
export async function firstRoleOf(
  db: Reader,
  accountId: string,
  on: Temporal.PlainDate,
): Promise<{ readonly name: string; readonly role: Role } | undefined> {
  const name = await nameOfAccount(db, accountId)
  const [held] = await rolesOn(db, accountId, on)
  return name === undefined || held === undefined ? undefined : { name, role: held.role }
}

/** Somebody acting in one of their roles, or `undefined` when they no longer hold it. */
export async function actorOf(
  db: Reader,
  accountId: string,
  role: Role,
  on: Temporal.PlainDate,
): Promise<Actor | undefined> {
  return (await actorAmongRoles(db, accountId, role, on))?.actor
}

/** The same, and whether they hold other roles besides. */
export async function actorAmongRoles(
  db: Reader,
  accountId: string,
  role: Role,
  on: Temporal.PlainDate,
): Promise<{ readonly actor: Actor; readonly holdsOthers: boolean } | undefined> {
  const row = await db
    .selectFrom('account')
    .select(['id', 'name', 'registration', 'registered_until'])
    .where('id', '=', accountId)
    .executeTakeFirst()
  const roles = await rolesOn(db, accountId, on)
  const held = roles.find((one) => one.role === role)
  if (row === undefined || held === undefined) return undefined
  const registration = standing(row.registration, row.registered_until, on)
  const actor = {
    accountId,
    name: row.name,
    role,
    ...(held.teamId === undefined ? {} : { teamId: held.teamId }),
    ...(held.agencyId === undefined ? {} : { agencyId: held.agencyId }),
    ...(registration === undefined ? {} : { registration }),
    ...(row.registered_until === null ? {} : { registeredUntil: row.registered_until }),
  }
  return { actor, holdsOthers: roles.some((one) => one.role !== role) }
}

/** The name of an account, or `undefined` when there is none. */
export async function nameOfAccount(db: Reader, accountId: string): Promise<string | undefined> {
  const row = await db.selectFrom('account').select('name').where('id', '=', accountId).executeTakeFirst()
  return row?.name
}

export interface NewAccount {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly registration: string | null
  readonly registeredUntil: Temporal.PlainDate | null
  readonly phone: string | null
}

export async function keepAccount(tx: Tx, account: NewAccount): Promise<void> {
  await tx
    .insertInto('account')
    .values({
      id: account.id,
      name: account.name,
      email: account.email,
      registration: account.registration,
      registered_until: account.registeredUntil,
      phone: account.phone,
    })
    .execute()
}

export async function keepRole(
  tx: Tx,
  held: {
    readonly id: string
    readonly accountId: string
    readonly role: Role
    readonly teamId: string | null
    readonly agencyId: string | null
    readonly from: Temporal.PlainDate
    readonly until: Temporal.PlainDate | null
  },
): Promise<void> {
  await tx
    .insertInto('account_role')
    .values({
      id: held.id,
      account_id: held.accountId,
      role: held.role,
      team_id: held.teamId,
      agency_id: held.agencyId,
      held_from: held.from,
      held_until: held.until,
    })
    .execute()
}

export async function keepPassword(tx: Tx, accountId: string, hash: string, at: Temporal.Instant): Promise<void> {
  await tx
    .insertInto('house.credential')
    .values({ account_id: accountId, password_hash: hash, changed_at: at })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet({ password_hash: hash, changed_at: at }))
    .execute()
}

export interface Persona {
  readonly accountId: string
  readonly name: string
  readonly role: string
  readonly where: string | undefined
}

/** Everybody who can sign in, with role and team or agency: shown only in the demonstration and to administrators. */
export async function everybody(db: Reader, on: Temporal.PlainDate): Promise<readonly Persona[]> {
  const { rows } = await sql<Persona>`
    select a.id as "accountId", a.name, r.role, coalesce(t.name, g.name) as "where"
    from account a join account_role r on r.account_id = a.id
      left join team t on t.id = r.team_id left join agency g on g.id = r.agency_id
    where r.role <> 'service' and r.held_from <= ${on} and (r.held_until is null or r.held_until >= ${on})
    order by r.role, t.name, a.name`.execute(db)
  return rows
}
