import type { Tx } from '#domains/ledger/context.ts'

/** From which step a paper is made, and which of its papers it is. */
export interface MadeFrom {
  readonly stepId: string
  readonly paper: string
}

export async function madeFrom(tx: Tx, paperId: string): Promise<MadeFrom | undefined> {
  const row = await tx
    .selectFrom('paper_of_step')
    .select(['step_id', 'paper'])
    .where('id', '=', paperId)
    .executeTakeFirst()
  return row === undefined ? undefined : { stepId: row.step_id, paper: row.paper }
}

export async function keepMadeFrom(
  tx: Tx,
  paper: MadeFrom & { readonly paperId: string; readonly childId: string },
): Promise<void> {
  const { paperId, childId, stepId, paper: which } = paper
  await tx
    .insertInto('paper_of_step')
    .values({ id: paperId, child_id: childId, step_id: stepId, paper: which })
    .execute()
}
