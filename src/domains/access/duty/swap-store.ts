import { sql } from 'kysely'
import type { Part } from '#domains/access/duty/shift.ts'
import type { Tx } from '#domains/ledger/context.ts'

/** A shift that somebody asks a colleague to take, not answered yet. */
export interface AskedSwap {
  readonly id: string
  readonly shiftId: string
  readonly part: Part
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant
  readonly fromAccountId: string
  readonly fromName: string
  readonly toAccountId: string
  readonly toName: string
  readonly reason: string
}

/** Every swap that waits for an answer and can still be taken. */
export async function swapsAsked(tx: Tx, now: Temporal.Instant): Promise<readonly AskedSwap[]> {
  const { rows } = await sql<AskedSwap>`
    select w.id, w.shift_id as "shiftId", s.part, s.starts_at as "from", s.ends_at as until,
      w.from_account_id as "fromAccountId", f.name as "fromName", w.to_account_id as "toAccountId", t.name as "toName", w.reason
    from duty_swap w join duty_shift s on s.id = w.shift_id
      join account f on f.id = w.from_account_id join account t on t.id = w.to_account_id
    where w.answer is null and s.gave_up_at is null and s.ends_at > ${now} order by s.starts_at, w.id`.execute(tx)
  return rows
}

/** What came of asking. */
export interface AnsweredSwap {
  readonly answer: 'taken' | 'declined' | 'withdrawn'
  readonly fromName: string
  readonly toName: string
}

export async function swapAnswered(tx: Tx, id: string): Promise<AnsweredSwap | undefined> {
  const { rows } = await sql<AnsweredSwap>`select w.answer, f.name as "fromName", t.name as "toName" from duty_swap w
      join account f on f.id = w.from_account_id join account t on t.id = w.to_account_id
    where w.id = ${id} and w.answer is not null`.execute(tx)
  return rows[0]
}

export async function keepSwap(
  tx: Tx,
  swap: {
    readonly id: string
    readonly shiftId: string
    readonly fromAccountId: string
    readonly toAccountId: string
    readonly reason: string
    readonly at: Temporal.Instant
  },
): Promise<void> {
  await tx
    .insertInto('duty_swap')
    .values({
      id: swap.id,
      shift_id: swap.shiftId,
      from_account_id: swap.fromAccountId,
      to_account_id: swap.toAccountId,
      reason: swap.reason,
      asked_at: swap.at,
    })
    .execute()
}

/** Moves the shift to whoever takes it; false when it cannot be taken any more. */
export async function takeSwap(tx: Tx, swapId: string, newShiftId: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select house.take_swap(${swapId}, ${newShiftId}) as taken`.execute(tx)
  return rows[0]?.taken === true
}

export async function declineSwap(
  tx: Tx,
  swapId: string,
  answer: 'declined' | 'withdrawn',
  at: Temporal.Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('duty_swap')
    .set({ answer, answered_at: at })
    .where('id', '=', swapId)
    .where('answer', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
