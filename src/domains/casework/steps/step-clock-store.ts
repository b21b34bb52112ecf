import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'

/** The kinds of clock that a step has had, standing or not: none is begun twice. */
export async function clockKindsOf(tx: Tx, stepId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.selectFrom('clock').select('kind').distinct().where('step_id', '=', stepId).execute()
  return new Set(rows.map(({ kind }) => kind))
}

/** Gives a step the standing clock of a kind that its episode has had since before the step. False: there is none. */
export async function takeOverClock(tx: Tx, episodeId: string, kind: string, stepId: string): Promise<boolean> {
  const result = await tx
    .updateTable('clock')
    .set({ step_id: stepId })
    .where('episode_id', '=', episodeId)
    .where('kind', '=', kind)
    .where('step_id', 'is', null)
    .where('met_on', 'is', null)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Whether an episode has a standing clock of a kind. */
export async function isStanding(tx: Tx, episodeId: string, kind: string): Promise<boolean> {
  const row = await tx
    .selectFrom('clock')
    .select('id')
    .where('episode_id', '=', episodeId)
    .where('kind', '=', kind)
    .where('met_on', 'is', null)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Marks one standing clock of a step as met, known by what must be done. */
export async function meetClockToDo(
  tx: Tx,
  stepId: string,
  what: string,
  met: { readonly on: Temporal.PlainDate; readonly byKind: string; readonly byId: string },
): Promise<void> {
  await tx
    .updateTable('clock')
    .set({ met_on: met.on, met_by_kind: met.byKind, met_by_id: met.byId })
    .where(
      'id',
      'in',
      tx.selectFrom('clock_masked').select('id').where('step_id', '=', stepId).where('what', '=', what),
    )
    .where('met_on', 'is', null)
    .where('ended_on', 'is', null)
    .execute()
}

/** Marks as met what went ahead past a concern that waited for its answer, beside whichever child, now that it is answered. */
export async function meetClocksPastConcern(
  tx: Tx,
  concernId: string,
  met: { readonly on: Temporal.PlainDate; readonly byKind: string; readonly byId: string },
): Promise<void> {
  await sql`update clock set met_on = ${met.on}, met_by_kind = ${met.byKind}, met_by_id = ${met.byId}
    where met_on is null and ended_on is null and id in (
      select c.id from clock_masked c join step_masked s on s.id = c.step_id
        cross join lateral jsonb_array_elements(s.judged) lacking
      where c.met_on is null and c.ended_on is null and c.kind = s.kind || '/put-right'
        and lacking ->> 'result' = 'not met' and lacking ->> 'gateId' like ${`%/${concernId}`}
        and c.what = 'Put right: ' || (lacking ->> 'says'))`.execute(tx)
}

/** From when the standing clock of a step and a kind is counted, and the date that a manager set for it. */
export interface StandingClock {
  readonly countedFrom: Temporal.PlainDate
  readonly dueAt: Temporal.Instant | undefined
  readonly manager: { readonly on: Temporal.PlainDate; readonly reason: string } | undefined
}

export async function standingClockOf(
  tx: Tx,
  of: { readonly kind: string; readonly stepId: string },
): Promise<StandingClock | undefined> {
  const row = await tx
    .selectFrom('clock_masked')
    .select(['counted_from', 'due_at', 'manager_on', 'manager_reason'])
    .where('step_id', '=', of.stepId)
    .where('kind', '=', of.kind)
    .where('met_on', 'is', null)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { counted_from, due_at, manager_on, manager_reason } = row
  return {
    countedFrom: counted_from,
    dueAt: due_at ?? undefined,
    manager: manager_on === null ? undefined : { on: manager_on, reason: manager_reason ?? '' },
  }
}

/** Why the last clock of a step and a kind ended; undefined where it stands or was met. */
export async function lastEndOf(
  tx: Tx,
  of: { readonly kind: string; readonly stepId: string },
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('clock_masked')
    .select('ended_because')
    .where('step_id', '=', of.stepId)
    .where('kind', '=', of.kind)
    .orderBy('began_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row?.ended_because ?? undefined
}
