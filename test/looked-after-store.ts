import type { TrustDatabase } from '#domains/ledger/context.ts'

/** The placements of a child that stand, as the owner reads them. */
export async function standingPlacements(owner: TrustDatabase, childId: string) {
  return await owner.tables
    .selectFrom('placement')
    .selectAll()
    .where('child_id', '=', childId)
    .where('ended_on', 'is', null)
    .execute()
}
