import { sql } from 'kysely'
import type { Stretch } from '#domains/access/duty/hours.ts'
import type { Part, Shift } from '#domains/access/duty/shift.ts'
import type { Tx } from '#domains/ledger/context.ts'

interface Row {
  readonly id: string
  readonly part: string
  readonly account_id: string
  readonly name: string
  readonly phone: string | null
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant
}

function shiftOf(row: Row): Shift {
  return {
    id: row.id,
    part: row.part as Part,
    accountId: row.account_id,
    name: row.name,
    phone: row.phone ?? undefined,
    from: row.from,
    until: row.until,
  }
}

/** Every shift that stands in part of a stretch, in order. */
export async function shiftsBetween(tx: Tx, { from, until }: Stretch): Promise<readonly Shift[]> {
  const { rows } = await sql<Row>`
    select s.id, s.part, s.account_id, a.name, a.phone, s.starts_at as "from", coalesce(s.gave_up_at, s.ends_at) as until
    from duty_shift s join account a on a.id = s.account_id
    where s.starts_at < ${until} and coalesce(s.gave_up_at, s.ends_at) > ${from}
      and (s.gave_up_at is null or s.gave_up_at > s.starts_at)
    order by s.starts_at, s.part desc, a.name, s.id`.execute(tx)
  return rows.map(shiftOf)
}

/** One shift, also when it was given up whole; `undefined` when there is none. */
export async function shiftCalled(tx: Tx, id: string): Promise<Shift | undefined> {
  const { rows } = await sql<Row>`
    select s.id, s.part, s.account_id, a.name, a.phone, s.starts_at as "from", coalesce(s.gave_up_at, s.ends_at) as until
    from duty_shift s join account a on a.id = s.account_id where s.id = ${id}`.execute(tx)
  return rows[0] === undefined ? undefined : shiftOf(rows[0])
}

/** Whether there has ever been a rota: a trust that has none yet is not told that nobody is on it. */
export async function hasRota(tx: Tx): Promise<boolean> {
  return (await tx.selectFrom('duty_shift').select('id').limit(1).executeTakeFirst()) !== undefined
}

export async function keepShift(
  tx: Tx,
  shift: { readonly id: string; readonly accountId: string; readonly part: Part } & Stretch,
): Promise<void> {
  await tx
    .insertInto('duty_shift')
    .values({
      id: shift.id,
      account_id: shift.accountId,
      part: shift.part,
      starts_at: shift.from,
      ends_at: shift.until,
    })
    .execute()
}

/** Gives a shift up from a moment. */
export async function giveUpShift(tx: Tx, id: string, at: Temporal.Instant, because: string): Promise<void> {
  await tx.updateTable('duty_shift').set({ gave_up_at: at, gave_up_because: because }).where('id', '=', id).execute()
}

/** Somebody who may be put on the rota. */
export interface Rosterable {
  readonly accountId: string
  readonly name: string
  readonly role: string
}

/** Everybody who may be on duty on a day, by name: who works records. Each once, in their first role. */
export async function rosterable(tx: Tx, on: Temporal.PlainDate): Promise<readonly Rosterable[]> {
  const { rows } = await sql<Rosterable>`
    select distinct on (a.name, a.id) a.id as "accountId", a.name, r.role
    from account a join account_role r on r.account_id = a.id
    where r.role in ('front door', 'duty', 'social worker', 'team manager', 'head of service', 'director')
      and r.held_from <= ${on} and (r.held_until is null or r.held_until >= ${on})
    order by a.name, a.id, r.role`.execute(tx)
  return rows
}
