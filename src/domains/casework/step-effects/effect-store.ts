import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'

/** What the steps bring about: rows of assessment, enquiry, conference and plan. What a return brought in is taken over. */

interface Begun {
  readonly id: string
  readonly childId: string
  readonly episodeId: string
  readonly stepId: string
  readonly beganOn: Temporal.PlainDate
}

async function takeOver(
  tx: Tx,
  table: 'assessment' | 'enquiry' | 'plan',
  open: string,
  begun: Begun,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(table)}
    where episode_id = ${begun.episodeId} and step_id is null and ${sql.raw(open)} order by began_on desc limit 1`.execute(
    tx,
  )
  const [row] = rows
  if (row === undefined) return false
  await tx.updateTable(table).set({ step_id: begun.stepId }).where('id', '=', row.id).execute()
  return true
}

export async function beginAssessment(tx: Tx, begun: Begun): Promise<void> {
  if (await takeOver(tx, 'assessment', 'authorised_on is null', begun)) return
  await tx
    .insertInto('assessment')
    .values({
      id: begun.id,
      child_id: begun.childId,
      episode_id: begun.episodeId,
      step_id: begun.stepId,
      began_on: begun.beganOn,
    })
    .execute()
}

/** Without an authority the assessment stays open in the returns until a manager gives it. */
export async function concludeAssessment(
  tx: Tx,
  stepId: string,
  factors: readonly string[],
  authorisedOn: Temporal.PlainDate | undefined,
): Promise<void> {
  await tx
    .updateTable('assessment')
    .set({ factors: [...factors], authorised_on: authorisedOn ?? null })
    .where('step_id', '=', stepId)
    .execute()
}

export async function authoriseAssessment(tx: Tx, stepId: string, on: Temporal.PlainDate): Promise<void> {
  await tx.updateTable('assessment').set({ authorised_on: on }).where('step_id', '=', stepId).execute()
}

export async function beginEnquiry(
  tx: Tx,
  begun: Begun,
  conferenceTarget: Temporal.PlainDate | undefined,
): Promise<void> {
  if (await takeOver(tx, 'enquiry', 'concluded_on is null and conference_on is null', begun)) return
  await tx
    .insertInto('enquiry')
    .values({
      id: begun.id,
      child_id: begun.childId,
      episode_id: begun.episodeId,
      step_id: begun.stepId,
      began_on: begun.beganOn,
      conference_target_on: conferenceTarget ?? null,
    })
    .execute()
}

export async function concludeEnquiry(
  tx: Tx,
  stepId: string,
  concluded: { readonly on: Temporal.PlainDate; readonly conferenceNotRequired: boolean },
): Promise<void> {
  await tx
    .updateTable('enquiry')
    .set({ concluded_on: concluded.on, conference_not_required: concluded.conferenceNotRequired })
    .where('step_id', '=', stepId)
    .execute()
}

/** The kinds of plan, of which a child has one at a time; and which of them are open. */
const openPlan = {
  'family help': "ended_on is null and kind = 'family help'",
  'child in need': "ended_on is null and kind = 'child in need'",
  'child protection': "ended_on is null and kind = 'child protection'",
} as const
export type PlanKind = keyof typeof openPlan

export async function beginPlan(
  tx: Tx,
  begun: Begun & { readonly kind: PlanKind; readonly category: string | undefined },
): Promise<void> {
  if (await takeOver(tx, 'plan', openPlan[begun.kind], begun)) return
  const protects = begun.kind === 'child protection'
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from plan
    where child_id = ${begun.childId} and kind = 'child protection'`.execute(tx)
  await tx
    .insertInto('plan')
    .values({
      id: begun.id,
      child_id: begun.childId,
      episode_id: begun.episodeId,
      step_id: begun.stepId,
      kind: begun.kind,
      began_on: begun.beganOn,
      initial_category: begun.category ?? null,
      latest_category: begun.category ?? null,
      earlier_plans: protects ? (rows[0]?.count ?? 0) : null,
    })
    .execute()
}

export async function endPlan(tx: Tx, stepId: string, on: Temporal.PlainDate): Promise<void> {
  await tx
    .updateTable('plan')
    .set({ ended_on: on })
    .where('step_id', '=', stepId)
    .where('ended_on', 'is', null)
    .execute()
}

/** A plan that a return brought in, without a step of ours, ends where another takes its place. */
export async function endPlansOf(tx: Tx, childId: string, kind: string, on: Temporal.PlainDate): Promise<void> {
  await tx
    .updateTable('plan')
    .set({ ended_on: on })
    .where('child_id', '=', childId)
    .where('kind', '=', kind)
    .where('ended_on', 'is', null)
    .execute()
}

/** The kinds of plan that ended by themselves on a day, in the work that is open: nobody decided it. */
export async function plansEndedOfThemselves(
  tx: Tx,
  episodeId: string,
  on: Temporal.PlainDate,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('plan')
    .innerJoin('step', 'step.id', 'plan.step_id')
    .select('step.kind')
    .where('plan.episode_id', '=', episodeId)
    .where('plan.ended_on', '=', on)
    .where('step.outcome', 'is', null)
    .execute()
  return rows.map(({ kind }) => kind)
}
