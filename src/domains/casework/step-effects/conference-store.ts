import type { Tx } from '#domains/ledger/context.ts'

export interface ConferenceHeld {
  readonly id: string
  readonly childId: string
  readonly episodeId: string
  readonly stepId: string
  readonly kind: 'initial' | 'review' | 'transfer in'
  readonly on: Temporal.PlainDate
}

export async function keepConference(tx: Tx, held: ConferenceHeld): Promise<void> {
  await tx
    .insertInto('conference')
    .values({
      id: held.id,
      child_id: held.childId,
      episode_id: held.episodeId,
      step_id: held.stepId,
      kind: held.kind,
      held_on: held.on,
    })
    .execute()
}

/** The enquiries that asked for a conference have had it. */
export async function meetEnquiries(tx: Tx, episodeId: string, on: Temporal.PlainDate): Promise<void> {
  await tx
    .updateTable('enquiry')
    .set({ conference_on: on })
    .where('episode_id', '=', episodeId)
    .where('conference_on', 'is', null)
    .where('conference_not_required', 'is not', true)
    .where('began_on', '<=', on)
    .execute()
}

export async function keepAttendance(
  tx: Tx,
  attendance: {
    readonly id: string
    readonly childId: string
    readonly conferenceId: string
    readonly agency: string
    readonly presence: 'took part' | 'sent word' | 'absent'
  },
): Promise<void> {
  await tx
    .insertInto('conference_attendance')
    .values({
      id: attendance.id,
      child_id: attendance.childId,
      conference_id: attendance.conferenceId,
      agency: attendance.agency,
      presence: attendance.presence,
    })
    .execute()
}

/** The category under which the plan of an episode goes on. */
export async function setLatestCategory(tx: Tx, episodeId: string, category: string): Promise<void> {
  await tx
    .updateTable('plan')
    .set({ latest_category: category })
    .where('episode_id', '=', episodeId)
    .where('kind', '=', 'child protection')
    .where('ended_on', 'is', null)
    .execute()
}

export async function keepCoreGroup(
  tx: Tx,
  held: {
    readonly id: string
    readonly childId: string
    readonly episodeId: string
    readonly planId: string | undefined
    readonly stepId: string
    readonly on: Temporal.PlainDate
    readonly quorate: boolean
  },
): Promise<void> {
  await tx
    .insertInto('core_group')
    .values({
      id: held.id,
      child_id: held.childId,
      episode_id: held.episodeId,
      plan_id: held.planId ?? null,
      step_id: held.stepId,
      held_on: held.on,
      quorate: held.quorate,
    })
    .execute()
}
