import type { Tx } from '#domains/ledger/context.ts'

export interface NewDeprivation {
  readonly id: string
  readonly childId: string
  readonly stepId: string
  readonly authority: string
  readonly heldFrom: Temporal.Instant
  readonly endsOn: Temporal.PlainDate | null
  readonly court: string
  readonly registered: string
}

/** Keeps an authority in the place of the one that stood, which ends with it. */
export async function keepDeprivation(tx: Tx, row: NewDeprivation, on: Temporal.PlainDate): Promise<void> {
  await endDeprivation(tx, row.childId, on, 'Another authority took its place.')
  await tx
    .insertInto('deprivation_of_liberty')
    .values({
      id: row.id,
      child_id: row.childId,
      step_id: row.stepId,
      authority: row.authority,
      held_from: row.heldFrom,
      ends_on: row.endsOn,
      court: row.court,
      registered: row.registered,
    })
    .execute()
}

export async function endDeprivation(tx: Tx, childId: string, on: Temporal.PlainDate, because: string): Promise<void> {
  await tx
    .updateTable('deprivation_of_liberty')
    .set({ ended_on: on, ended_because: because })
    .where('child_id', '=', childId)
    .where('ended_on', 'is', null)
    .execute()
}

export interface StandingDeprivation {
  readonly id: string
  readonly authority: string
  readonly heldFrom: Temporal.Instant
}

export async function standingDeprivation(tx: Tx, childId: string): Promise<StandingDeprivation | undefined> {
  return await tx
    .selectFrom('deprivation_of_liberty')
    .select(['id', 'authority', 'held_from as heldFrom'])
    .where('child_id', '=', childId)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
}

export async function keepLibertyReview(
  tx: Tx,
  row: {
    readonly id: string
    readonly childId: string
    readonly libertyId: string
    readonly stepId: string
    readonly on: Temporal.PlainDate
    readonly cameOfIt: string
  },
): Promise<void> {
  const { id, childId, libertyId, stepId, on, cameOfIt } = row
  await tx
    .insertInto('liberty_review')
    .values({ id, child_id: childId, liberty_id: libertyId, step_id: stepId, held_on: on, came_of_it: cameOfIt })
    .execute()
}
