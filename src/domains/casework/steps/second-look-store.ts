import type { Tx } from '#domains/ledger/context.ts'

export type Finding = 'stands' | 'to be changed'

export async function keepSecondLook(
  tx: Tx,
  look: {
    readonly id: string
    readonly childId: string
    readonly stepId: string
    readonly clockId: string
    readonly on: Temporal.PlainDate
    readonly by: string
    readonly finding: Finding
    readonly reasons: string
  },
): Promise<void> {
  await tx
    .insertInto('second_look')
    .values({
      id: look.id,
      child_id: look.childId,
      step_id: look.stepId,
      clock_id: look.clockId,
      looked_on: look.on,
      looked_by: look.by,
      finding: look.finding,
      reasons: look.reasons,
    })
    .execute()
}
