import type { Tx } from '#domains/ledger/context.ts'

/** That somebody was known to an authority as a child, and whose parent they are. */
export async function keepParentInCare(
  tx: Tx,
  parent: {
    readonly historyId: string
    readonly relationshipId: string
    readonly personId: string
    readonly childId: string
  },
): Promise<void> {
  await tx
    .insertInto('care_history')
    .values({
      id: parent.historyId,
      person_id: parent.personId,
      says: 'Looked after from nine to sixteen',
      authority: 'Eastmere',
      source: 'told by Eastmere',
    })
    .execute()
  await tx
    .insertInto('relationship')
    .values({ id: parent.relationshipId, person_id: parent.personId, other_id: parent.childId, kind: 'mother' })
    .execute()
}
