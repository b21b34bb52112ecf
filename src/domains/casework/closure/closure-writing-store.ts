import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'

/** The rows that a closure writes. */

export async function keepClosureStep(
  tx: Tx,
  step: {
    readonly id: string
    readonly childId: string
    readonly episodeId: string
    readonly edition: string
    readonly beganOn: Temporal.PlainDate
    readonly concludedOn: Temporal.PlainDate
    readonly outcome: string
    readonly answers: unknown
    readonly judged: unknown
    readonly transcript: unknown
    readonly decidedBy: string
    readonly authorisedBy: string
  },
): Promise<void> {
  await tx
    .insertInto('step')
    .values({
      id: step.id,
      child_id: step.childId,
      episode_id: step.episodeId,
      kind: 'closure',
      edition: step.edition,
      began_on: step.beganOn,
      answers: JSON.stringify(step.answers),
      concluded_on: step.concludedOn,
      outcome: step.outcome,
      judged: JSON.stringify(step.judged),
      transcript: JSON.stringify(step.transcript),
      decided_by: step.decidedBy,
      authorised_by: step.authorisedBy,
      authorised_on: step.concludedOn,
    })
    .execute()
}

export async function keepClosure(
  tx: Tx,
  closure: {
    readonly id: string
    readonly childId: string
    readonly episodeId: string
    readonly stepId: string
    readonly on: Temporal.PlainDate
    readonly reason: string
    readonly censusCode: string
    readonly why: string
    readonly judged: unknown
    readonly askedBy: string
    readonly authorisedBy: string
    readonly authorityReason: string
    readonly teamId: string | null
    readonly overriddenBy: string | null
    readonly overrideReason: string | null
  },
): Promise<void> {
  await tx
    .insertInto('closure')
    .values({
      id: closure.id,
      child_id: closure.childId,
      episode_id: closure.episodeId,
      step_id: closure.stepId,
      closed_on: closure.on,
      reason: closure.reason,
      census_code: closure.censusCode,
      why: closure.why,
      judged: JSON.stringify(closure.judged),
      asked_by: closure.askedBy,
      authorised_by: closure.authorisedBy,
      authority_reason: closure.authorityReason,
      team_id: closure.teamId,
      overridden_by: closure.overriddenBy,
      override_reason: closure.overrideReason,
    })
    .execute()
}

export async function closeEpisode(tx: Tx, episodeId: string, on: Temporal.PlainDate): Promise<void> {
  await tx.updateTable('episode').set({ closed_on: on }).where('id', '=', episodeId).execute()
}

/** Ends what is still owed on an episode, and the child’s sighting clocks, but for `kept` kinds, which outlive the work. */
export async function endClocksOfEpisode(
  tx: Tx,
  which: {
    readonly childId: string
    readonly episodeId: string
    readonly seeing: readonly string[]
    readonly kept: readonly string[]
  },
  ended: { readonly on: Temporal.PlainDate; readonly because: string },
): Promise<void> {
  await sql`update clock set ended_on = ${ended.on}, ended_because = ${ended.because}
    where met_on is null and ended_on is null and kind <> all(${[...which.kept]})
      and (episode_id = ${which.episodeId} or child_id = ${which.childId} and kind = any(${[...which.seeing]}))`.execute(
    tx,
  )
}

/** The need stays in the register under the name of whoever closed the case over it. */
export async function leaveUnmetOpen(
  tx: Tx,
  needId: string,
  left: { readonly by: string; readonly reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('unmet_need')
    .set({ left_open_by: left.by, left_open_reason: left.reason })
    .where('need_id', '=', needId)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
