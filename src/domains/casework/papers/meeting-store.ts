import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'

/** When and where the meeting of a step is held. */
export interface MeetingOfStep {
  readonly heldAt: Temporal.Instant
  readonly place: string
  readonly who: string
  readonly ring: string
  readonly movedBecause: string | undefined
  readonly saidBy: string
}

interface Row extends Omit<MeetingOfStep, 'movedBecause'> {
  readonly movedBecause: string | null
}

/** What was said last of it, if anything was. */
export async function meetingOf(tx: Tx, stepId: string): Promise<MeetingOfStep | undefined> {
  const { rows } = await sql<Row>`select m.held_at as "heldAt", m.place, m.who, m.ring,
      m.moved_because as "movedBecause", a.name as "saidBy"
    from meeting_of_step_masked m join account a on a.id = m.said_by
    where m.step_id = ${stepId} order by m.recorded_at desc, m.id desc limit 1`.execute(tx)
  const [row] = rows
  return row === undefined ? undefined : { ...row, movedBecause: row.movedBecause ?? undefined }
}

export async function keepMeeting(
  tx: Tx,
  row: {
    readonly id: string
    readonly childId: string
    readonly stepId: string
    readonly togetherId: string | undefined
    readonly heldAt: Temporal.Instant
    readonly place: string
    readonly who: string
    readonly ring: string
    readonly movedBecause: string | undefined
    readonly saidBy: string
  },
): Promise<void> {
  await tx
    .insertInto('meeting_of_step')
    .values({
      id: row.id,
      child_id: row.childId,
      step_id: row.stepId,
      together_id: row.togetherId ?? null,
      held_at: row.heldAt,
      place: row.place,
      who: row.who,
      ring: row.ring,
      moved_because: row.movedBecause ?? null,
      said_by: row.saidBy,
    })
    .execute()
}
