import type { Tx } from '#domains/ledger/context.ts'

export async function keepFlag(
  tx: Tx,
  flag: { readonly id: string; readonly childId: string; readonly importId: string; readonly says: string },
): Promise<void> {
  await tx
    .insertInto('import_flag')
    .values({ id: flag.id, child_id: flag.childId, import_id: flag.importId, says: flag.says })
    .execute()
}
