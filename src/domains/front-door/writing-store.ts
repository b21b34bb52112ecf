import type { Tx } from '#domains/ledger/context.ts'

/** What a professional who rang wrote afterwards. */
export interface Writing {
  readonly says: string
  readonly fromWhom: string
  readonly receivedOn: Temporal.PlainDate
}

export async function keepWriting(
  tx: Tx,
  writing: Writing & { readonly id: string; readonly contactId: string; readonly by: string },
): Promise<void> {
  await tx
    .insertInto('contact_writing')
    .values({
      id: writing.id,
      contact_id: writing.contactId,
      says: writing.says,
      from_whom: writing.fromWhom,
      received_on: writing.receivedOn,
      entered_by: writing.by,
    })
    .execute()
}

/** Everything that was written about a contact, the first first. */
export async function writingsOf(tx: Tx, contactId: string): Promise<readonly Writing[]> {
  const rows = await tx
    .selectFrom('contact_writing_masked as contact_writing')
    .select(['says', 'from_whom', 'received_on'])
    .where('contact_id', '=', contactId)
    .orderBy('received_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ says: row.says, fromWhom: row.from_whom, receivedOn: row.received_on }))
}
