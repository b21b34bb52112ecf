import { sql } from 'kysely'
import type { Stretch } from '#domains/access/duty/hours.ts'
import type { Tx } from '#domains/ledger/context.ts'
import { withoutWhatIsKept } from '#domains/people/confidential/kept-words-store.ts'

/** A child whom duty touched and whom nobody of the day has accepted since. */
export interface ChildOfTheNight {
  readonly childId: string
  /** Absent for whoever may not open the record. */
  readonly name: string | undefined
  readonly bornOn: Temporal.PlainDate | undefined
  readonly mayOpen: boolean
  /** Whether whoever asks may hand the child on: they may open the record, or the child is theirs since the night. */
  readonly mayHand: boolean
  /** Whom to ring, of a child whose record whoever asks may not open. */
  readonly ring: { readonly name: string; readonly phone: string | undefined } | undefined
  readonly touchedAt: Temporal.Instant
  /** What was done, as the ledger names it. */
  readonly done: readonly string[]
  readonly heldBy: string
  readonly heldByName: string
  readonly workerId: string | undefined
  readonly workerName: string | undefined
  readonly handover:
    | {
        readonly id: string
        readonly toAccountId: string
        readonly toName: string
        readonly fromName: string
        readonly note: string | undefined
      }
    | undefined
}

interface Row {
  readonly childId: string
  readonly name: string | null
  readonly bornOn: Temporal.PlainDate | null
  readonly opens: boolean
  readonly hands: boolean
  readonly ringName: string | null
  readonly ringPhone: string | null
  readonly touchedAt: Temporal.Instant
  readonly done: readonly string[]
  readonly heldBy: string
  readonly heldByName: string
  readonly workerId: string | null
  readonly workerName: string | null
  readonly handoverId: string | null
  readonly toAccountId: string | null
  readonly toName: string | null
  readonly fromName: string | null
  readonly note: string | null
}

/** Every such child of these stretches, the longest ago first. Of a restricted one only whom to ring. */
export async function childrenOfTheNight(tx: Tx, stretches: readonly Stretch[]): Promise<readonly ChildOfTheNight[]> {
  const { rows } = await sql<Row>`
    select n.child_id as "childId", nullif(concat_ws(' ', p.given_name, p.family_name), '') as name, p.born_on as "bornOn",
      n.opens, n.hands, ring.name as "ringName", ring.phone as "ringPhone", n.touched_at as "touchedAt", n.done,
      n.held_by as "heldBy", holder.name as "heldByName", w.id as "workerId", w.name as "workerName",
      n.handover_id as "handoverId", n.handed_to as "toAccountId", receiver.name as "toName", writer.name as "fromName", h.note
    from house.children_of_the_night(${stretches.map(({ from }) => from)}::timestamptz[],
        ${stretches.map(({ until }) => until)}::timestamptz[]) n
      join account holder on holder.id = n.held_by
      left join account ring on ring.id = n.ring_account_id
      left join account receiver on receiver.id = n.handed_to
      left join handover_masked h on h.id = n.handover_id
      left join account writer on writer.id = h.from_account_id
      left join person p on p.id = n.child_id and n.opens
      left join lateral (select a.id, a.name from allocation al join account a on a.id = al.account_id
        where al.child_id = n.child_id and al.ended_on is null order by al.id desc limit 1) w on true
    order by n.touched_at, n.child_id`.execute(tx)
  const kept: Row[] = []
  for (const row of rows) kept.push(row.opens ? await withoutWhatIsKept(tx, row.childId, row) : row)
  return kept.map((row) => ({
    childId: row.childId,
    name: row.name ?? undefined,
    bornOn: row.bornOn ?? undefined,
    mayOpen: row.opens,
    mayHand: row.hands,
    ring: row.opens || row.ringName === null ? undefined : { name: row.ringName, phone: row.ringPhone ?? undefined },
    touchedAt: row.touchedAt,
    done: row.done,
    heldBy: row.heldBy,
    heldByName: row.heldByName,
    workerId: row.workerId ?? undefined,
    workerName: row.workerName ?? undefined,
    handover:
      row.handoverId === null || row.toAccountId === null
        ? undefined
        : {
            id: row.handoverId,
            toAccountId: row.toAccountId,
            toName: row.toName ?? '',
            fromName: row.fromName ?? row.heldByName,
            note: row.note ?? undefined,
          },
  }))
}

export async function keepHandover(
  tx: Tx,
  handed: {
    readonly id: string
    readonly childId: string
    readonly fromAccountId: string
    readonly toAccountId: string
    readonly note: string
    readonly at: Temporal.Instant
  },
): Promise<void> {
  await tx
    .insertInto('handover')
    .values({
      id: handed.id,
      child_id: handed.childId,
      from_account_id: handed.fromAccountId,
      to_account_id: handed.toAccountId,
      note: handed.note,
      handed_at: handed.at,
    })
    .execute()
}

/** What was handed to somebody, and whether they have accepted it; `undefined` when nothing such was handed to them. */
export async function handedTo(
  tx: Tx,
  handoverId: string,
  accountId: string,
): Promise<{ readonly childId: string; readonly accepted: boolean } | undefined> {
  const { rows } = await sql<{ readonly childId: string; readonly accepted: boolean }>`
    select h.child_id as "childId", exists (select from handover_accepted a where a.handover_id = h.id) as accepted
    from handover h where h.id = ${handoverId} and h.to_account_id = ${accountId}`.execute(tx)
  return rows[0]
}

export async function keepAccepted(
  tx: Tx,
  accepted: {
    readonly id: string
    readonly handoverId: string
    readonly childId: string
    readonly accountId: string
    readonly acceptedFor: 'duty' | 'the day'
    readonly at: Temporal.Instant
  },
): Promise<void> {
  await tx
    .insertInto('handover_accepted')
    .values({
      id: accepted.id,
      handover_id: accepted.handoverId,
      child_id: accepted.childId,
      by_account_id: accepted.accountId,
      accepted_for: accepted.acceptedFor,
      at: accepted.at,
    })
    .execute()
}

/** Somebody who could take a child. */
export interface Taker {
  readonly accountId: string
  readonly name: string
  readonly role: string
}

/** Who could take a child, by name: PostgreSQL answers, for whoever asks. */
export async function takersOf(tx: Tx, childId: string): Promise<readonly Taker[]> {
  const { rows } = await sql<Taker>`select t.account_id as "accountId", a.name, t.role
    from house.could_take(${childId}) t join account a on a.id = t.account_id order by a.name, a.id`.execute(tx)
  return rows
}
