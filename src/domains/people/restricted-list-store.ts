import { sql } from 'kysely'
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

/** The clock of the list: it is about nobody, and everybody who works here may know that it stands. */
export async function keepListClock(tx: Tx, ctx: Ctx, dutyId: string, accountId: string): Promise<void> {
  const due = dueFor(restrictedListWorked, ctx.clock.today(), englandAndWales)
  await keepClock(tx, ctx, { aboutId: dutyId, whoseAccountId: accountId }, due)
}

export interface ListClock {
  readonly dueOn: Temporal.PlainDate | null
}

export async function listClock(tx: Tx): Promise<ListClock | undefined> {
  const row = await tx
    .selectFrom('clock')
    .select('due_on as dueOn')
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
