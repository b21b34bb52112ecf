import { sql } from 'kysely'
import { isWorked } from '#domains/access/duty/hours.ts'
import { owesList } from '#domains/access/restriction/named-duty.ts'
import { dutiesHeld } from '#domains/access/restriction/named-duty-store.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { keepClock } from '#domains/people/clock-store.ts'
import { dueFor } from '#engine/obligation.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { restrictedListWorked } from '#practice/obligations/restriction.ts'

/** A restricted child whose work is open, as whoever is named to work the list sees them: not the record. */
export interface RestrictedChild {
  readonly childId: string
  readonly givenName: string | null
  readonly familyName: string | null
  readonly authorityNumber: string | null
  readonly bornOn: Temporal.PlainDate | null
  readonly expectedOn: Temporal.PlainDate | null
  readonly referredOn: Temporal.PlainDate
  /** Absent where nobody who works here holds the child. */
  readonly worker: string | null
  readonly ringName: string
  readonly ringPhone: string | null
  readonly waitingSince: Temporal.PlainDate | null
  readonly lastSeen: Temporal.PlainDate | null
  readonly late: number
  readonly nextOn: Temporal.PlainDate | null
  readonly nextWhat: string | null
  readonly mayOpen: boolean
  /** Looked after, with nobody who works here as their reviewing officer. */
  readonly withoutOfficer: boolean
}

/** Empty for whoever is not named to work it. */
export async function restrictedChildren(tx: Tx): Promise<readonly RestrictedChild[]> {
  const { rows } = await sql<RestrictedChild>`
    select child_id as "childId", given_name as "givenName", family_name as "familyName", number as "authorityNumber",
      born_on as "bornOn", expected_on as "expectedOn", referred_on as "referredOn", worker, ring_name as "ringName",
      ring_phone as "ringPhone", waiting_since as "waitingSince", last_seen as "lastSeen", late, next_on as "nextOn",
      next_what as "nextWhat", may_open as "mayOpen",
      child_id in (select house.restricted_without_officer()) as "withoutOfficer"
    from house.restricted_children()`.execute(tx)
  return rows
}

/** The clock of the list: it is about nobody, and everybody who works here may know that it stands. Whoever is named owes it. */
export async function keepListClock(tx: Tx, ctx: Ctx, aboutId: string): Promise<void> {
  const due = dueFor(restrictedListWorked, ctx.clock.today(), englandAndWales)
  const owes = owesList(await dutiesHeld(tx, ctx.clock.today()), due.due ?? ctx.clock.today(), isWorked)
  await keepClock(
    tx,
    ctx,
    { aboutId: owes?.id ?? aboutId, ...(owes === undefined ? {} : { whoseAccountId: owes.accountId }) },
    due,
  )
}

/** Whether every child on the list was asked about today by somebody who may know of the child. */
export async function isWholeListWorked(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ left: number | null }>`select house.restricted_list_left() as left`.execute(tx)
  return rows[0]?.left === 0
}

/**
 * Who is named has changed, or somebody named has worked it and not for every child: the list as it is owed now is owed by whoever is named
 * for its day and has not worked it today.
 */
export async function handListClock(tx: Tx, ctx: Ctx): Promise<void> {
  const clock = await listClock(tx)
  if (clock === undefined) return
  const today = ctx.clock.today()
  const worked = await workedToday(tx, today)
  const held = (await dutiesHeld(tx, today)).filter(({ accountId }) => !worked.has(accountId))
  const day = clock.dueOn === null || Temporal.PlainDate.compare(clock.dueOn, today) < 0 ? today : clock.dueOn
  const owes = owesList(held, day, isWorked)
  await tx
    .updateTable('clock')
    .set({ whose_account_id: owes?.accountId ?? null })
    .where('id', '=', clock.id)
    .execute()
}

export interface ListClock {
  readonly id: string
  readonly dueOn: Temporal.PlainDate | null
  /** Who owes it, of those who are named; nobody where nobody is. */
  readonly owedBy: string | null
}

export async function listClock(tx: Tx): Promise<ListClock | undefined> {
  const row = await tx
    .selectFrom('clock')
    .leftJoin('account', 'account.id', 'clock.whose_account_id')
    .select(['clock.id', 'due_on as dueOn', 'account.name as owedBy'])
    .where('kind', '=', restrictedListWorked.id)
    .where('met_on', 'is', null)
    .where('ended_on', 'is', null)
    .orderBy('due_on')
    .executeTakeFirst()
  return row
}

export async function listClockStands(tx: Tx): Promise<boolean> {
  return (await listClock(tx)) !== undefined
}

export async function keepListWorked(
  tx: Tx,
  ctx: Ctx,
  worked: { readonly id: string; readonly children: number; readonly says: string },
): Promise<void> {
  await tx
    .insertInto('restricted_list_worked')
    .values({
      id: worked.id,
      worked_on: ctx.clock.today(),
      worked_at: ctx.clock.now(),
      worked_by: ctx.actor.accountId,
      children: worked.children,
      says: worked.says,
    })
    .execute()
}

/** Who has worked it today. */
export async function workedToday(tx: Tx, today: Temporal.PlainDate): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('restricted_list_worked')
    .select('worked_by as by')
    .where('worked_on', '=', today)
    .execute()
  return new Set(rows.map(({ by }) => by))
}

export interface ListWorked {
  readonly at: Temporal.Instant
  readonly byName: string
  readonly children: number
  readonly says: string
}

/** When it was worked through, the latest first. */
export async function listWorked(tx: Tx, atMost: number): Promise<readonly ListWorked[]> {
  return await tx
    .selectFrom('restricted_list_worked as w')
    .innerJoin('account as a', 'a.id', 'w.worked_by')
    .select(['w.worked_at as at', 'a.name as byName', 'w.children', 'w.says'])
    .orderBy('w.worked_at', 'desc')
    .orderBy('w.id')
    .limit(atMost)
    .execute()
}
