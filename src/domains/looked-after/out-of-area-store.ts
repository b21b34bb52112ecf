import type { Tx } from '#domains/ledger/context.ts'

/** Approvals of placements outside the area. */

export async function keepOutOfAreaApproval(
  tx: Tx,
  approval: {
    readonly id: string
    readonly childId: string
    readonly stepId: string
    readonly placementId: string | undefined
    readonly on: Temporal.PlainDate
    readonly by: string
  },
): Promise<void> {
  await tx
    .insertInto('out_of_area_approval')
    .values({
      id: approval.id,
      child_id: approval.childId,
      step_id: approval.stepId,
      placement_id: approval.placementId ?? null,
      approved_on: approval.on,
      approved_by: approval.by,
    })
    .execute()
}

/** The approval given before any placement, which the next one outside the area uses; whether there was one. */
export async function useApproval(tx: Tx, childId: string, placementId: string): Promise<boolean> {
  const waiting = await tx
    .selectFrom('out_of_area_approval')
    .select('id')
    .where('child_id', '=', childId)
    .where('placement_id', 'is', null)
    .orderBy('approved_on', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (waiting === undefined) return false
  await tx.updateTable('out_of_area_approval').set({ placement_id: placementId }).where('id', '=', waiting.id).execute()
  return true
}

/** The placement that stands outside the area and that nobody has approved. */
export async function unapprovedOutOfArea(tx: Tx, childId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('placement as p')
    .select('p.id')
    .where('p.child_id', '=', childId)
    .where('p.ended_on', 'is', null)
    .where('p.returns_to_id', 'is', null)
    .where('p.out_of_area', '=', true)
    .where((ask) =>
      ask.not(
        ask.exists(ask.selectFrom('out_of_area_approval as a').select('a.id').whereRef('a.placement_id', '=', 'p.id')),
      ),
    )
    .executeTakeFirst()
  return row?.id
}
