import { loadRecordOrNone } from '#domains/casework/record-store.ts'
import { NotFound, type Tx } from '#domains/ledger/context.ts'
import type { ChildRecord } from '#practice/record.ts'

/**
 * The facts of a child's record, as rules ask for them.
 *
 * @throws NotFound when there is no such child for whoever asks.
 */
export async function loadRecord(
  tx: Tx,
  childId: string,
  episodeId: string,
  today: Temporal.PlainDate,
): Promise<ChildRecord> {
  const record = await loadRecordOrNone(tx, childId, episodeId, today)
  if (record === undefined) throw new NotFound('child')
  return record
}
