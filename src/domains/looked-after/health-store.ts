import type { Tx } from '#domains/ledger/context.ts'

/** What health assessments, questionnaires and plans for school leave in the record: a row each, from the step that it comes from. */

export interface NewHealthAssessment {
  readonly id: string
  readonly childId: string
  readonly stepId: string
  readonly kind: 'initial' | 'review'
  readonly came: 'seen' | 'declined' | 'not seen'
  readonly assessedOn: Temporal.PlainDate | null
  readonly reportOn: Temporal.PlainDate | null
  readonly assessedBy: string | null
  readonly teethOn: Temporal.PlainDate | null
  readonly immunised: boolean | null
}

export async function keepHealthAssessment(tx: Tx, row: NewHealthAssessment): Promise<void> {
  await tx
    .insertInto('health_assessment')
    .values({
      id: row.id,
      child_id: row.childId,
      step_id: row.stepId,
      kind: row.kind,
      came: row.came,
      assessed_on: row.assessedOn,
      report_on: row.reportOn,
      assessed_by: row.assessedBy,
      teeth_on: row.teethOn,
      immunised: row.immunised,
    })
    .execute()
}

/** The day on which a dentist last checked the child's teeth, as far as we were told. */
export async function teethCheckedOn(tx: Tx, childId: string): Promise<Temporal.PlainDate | undefined> {
  const row = await tx
    .selectFrom('health_assessment')
    .select('teeth_on')
    .where('child_id', '=', childId)
    .where('teeth_on', 'is not', null)
    .orderBy('teeth_on', 'desc')
    .executeTakeFirst()
  return row?.teeth_on ?? undefined
}

export async function bornOn(tx: Tx, childId: string): Promise<Temporal.PlainDate | undefined> {
  const row = await tx.selectFrom('person').select('born_on').where('id', '=', childId).executeTakeFirst()
  return row?.born_on ?? undefined
}

export async function keepQuestionnaire(
  tx: Tx,
  row: {
    readonly id: string
    readonly childId: string
    readonly stepId: string
    readonly filledInOn: Temporal.PlainDate | null
    readonly total: number | null
    readonly whyNone: string | null
  },
): Promise<void> {
  await tx
    .insertInto('questionnaire')
    .values({
      id: row.id,
      child_id: row.childId,
      step_id: row.stepId,
      filled_in_on: row.filledInOn,
      total: row.total,
      why_none: row.whyNone,
    })
    .execute()
}

export async function keepEducationPlan(
  tx: Tx,
  row: {
    readonly id: string
    readonly childId: string
    readonly stepId: string
    readonly on: Temporal.PlainDate
  },
): Promise<void> {
  const { id, childId, stepId, on } = row
  await tx.insertInto('education_plan').values({ id, child_id: childId, step_id: stepId, held_on: on }).execute()
}

export async function keepOutOfSchool(
  tx: Tx,
  row: { readonly id: string; readonly childId: string; readonly stepId: string; readonly since: Temporal.PlainDate },
): Promise<void> {
  const { id, childId, stepId, since } = row
  await tx.insertInto('out_of_school').values({ id, child_id: childId, step_id: stepId, since }).execute()
}

export async function changeOutOfSchool(
  tx: Tx,
  stepId: string,
  told: {
    readonly since?: Temporal.PlainDate
    readonly why: string | null
    readonly toldOn: Temporal.PlainDate | null
  },
): Promise<void> {
  await tx
    .updateTable('out_of_school')
    .set({
      why: told.why,
      head_told_on: told.toldOn,
      ...(told.since === undefined ? {} : { since: told.since }),
    })
    .where('step_id', '=', stepId)
    .execute()
}

export async function endOutOfSchool(tx: Tx, stepId: string, on: Temporal.PlainDate): Promise<void> {
  await tx.updateTable('out_of_school').set({ ended_on: on }).where('step_id', '=', stepId).execute()
}
