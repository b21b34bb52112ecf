import type { Tx } from '#domains/ledger/context.ts'

export interface NewMissedAppointment {
  readonly id: string
  readonly childId: string
  readonly togetherId: string
  readonly missedOn: Temporal.PlainDate
  readonly what: string
  readonly why: string
  readonly toldBy: string
  readonly by: string
}

export async function keepMissedAppointment(tx: Tx, missed: NewMissedAppointment): Promise<void> {
  await tx
    .insertInto('missed_appointment')
    .values({
      id: missed.id,
      child_id: missed.childId,
      together_id: missed.togetherId,
      missed_on: missed.missedOn,
      what: missed.what,
      why: missed.why,
      told_by: missed.toldBy,
      written_by: missed.by,
    })
    .execute()
}

export async function isMissedRecorded(tx: Tx, togetherId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('missed_appointment')
    .select('id')
    .where('together_id', '=', togetherId)
    .executeTakeFirst()
  return row !== undefined
}
