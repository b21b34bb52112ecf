import { type Opened, openRecord } from '#domains/access/open-record.ts'
import { fileOf } from '#domains/casework/document-file.ts'
import { type DocumentRow, documentById } from '#domains/casework/document-store.ts'
import { strikingOf } from '#domains/casework/striking-store.ts'
import type { Role } from '#domains/ledger/actor.ts'
import type { Ctx } from '#domains/ledger/context.ts'

/** A document as it can be handed over, or why it can’t be. */
export type OpenedDocument =
  | { readonly kind: 'whole'; readonly document: DocumentRow; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly says: string }

/** What was put on the wrong child’s record is opened only by those who may have to put it right. */
const openStruckOut: readonly Role[] = ['team manager', 'head of service']

/**
 * Opens a document: the look is in the ledger before a byte is read, and a file that is not what was kept is never served.
 *
 * @throws NotFound when the child has no such document, or none for this person.
 */
export async function openDocument(
  ctx: Ctx,
  dataDirectory: string,
  childId: string,
  documentId: string,
): Promise<Opened<OpenedDocument>> {
  const opened = await openRecord(ctx, 'document', childId, async (tx) => {
    const struck = await strikingOf(tx, documentId)
    if (struck !== undefined && !openStruckOut.includes(ctx.actor.role)) return undefined
    return await documentById(tx, childId, documentId)
  })
  if (opened.kind !== 'open') return opened
  const stored = await fileOf(dataDirectory, opened.value.sha256)
  if (stored.state === 'whole')
    return { kind: 'open', value: { kind: 'whole', document: opened.value, bytes: stored.bytes } }
  const says =
    stored.state === 'missing'
      ? 'The file of this document is missing from the store. Tell the administrator: it must be brought back from a backup.'
      : 'The file of this document has been changed since it was attached, so it is not opened. Tell the administrator: it must be brought back from a backup.'
  return { kind: 'open', value: { kind: 'refused', says } }
}
