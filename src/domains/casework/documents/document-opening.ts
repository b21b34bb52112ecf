import { type Opened, openRecord } from '#domains/access/open-record.ts'
import { fileOf } from '#domains/casework/documents/document-file.ts'
import { type DocumentRow, documentById } from '#domains/casework/documents/document-store.ts'
import { readFileText } from '#domains/casework/papers/file-text.ts'
import { strikingOf } from '#domains/casework/visits/striking-store.ts'
import type { Role } from '#domains/ledger/actor.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { marksOf } from '#domains/people/confidential/confidential-marks-store.ts'
import { withoutWhatIsKept } from '#domains/people/confidential/kept-words-store.ts'
import { familyOf } from '#domains/people/confidential/secrets-store.ts'

/** A document as it can be handed over, or why it can’t be. */
export type OpenedDocument =
  | { readonly kind: 'whole'; readonly document: DocumentRow; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly says: string }
  /** It says, or may say, what is kept from whoever asks. */
  | { readonly kind: 'kept'; readonly says: string }

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
    const document = await documentById(tx, childId, documentId)
    if (document === undefined) return undefined
    const marks = await marksOf(tx, await familyOf(tx, childId))
    return { document, someKept: marks.some(({ hidden }) => hidden) }
  })
  if (opened.kind !== 'open') return opened
  const { document, someKept } = opened.value
  const stored = await fileOf(dataDirectory, document.sha256)
  if (stored.state === 'whole') {
    const kept = someKept ? await whatIsKept(ctx, childId, document, stored.bytes) : undefined
    if (kept !== undefined) return { kind: 'open', value: { kind: 'kept', says: kept } }
    return { kind: 'open', value: { kind: 'whole', document, bytes: stored.bytes } }
  }
  const says =
    stored.state === 'missing'
      ? 'The file of this document is missing from the store. Tell the administrator: it must be brought back from a backup.'
      : 'The file of this document has been changed since it was attached, so it is not opened. Tell the administrator: it must be brought back from a backup.'
  return { kind: 'open', value: { kind: 'refused', says } }
}

const askForPaper = 'Ask the child’s worker to look at it and to make a paper of it for you.'

/** Why a file is not for whoever asks, from whom something of the family is kept: what can be read of it says it, or nothing can. */
export async function whatIsKept(
  ctx: Ctx,
  childId: string,
  { title, fileName, mediaType }: Pick<DocumentRow, 'title' | 'fileName' | 'mediaType'>,
  bytes: Uint8Array,
): Promise<string | undefined> {
  const read = await readFileText(bytes, mediaType)
  if (read === undefined)
    return `Something of this family is confidential from you, and no picture, scan or file of this kind can be searched for it. ${askForPaper}`
  const written = [title, fileName, read.text].map((one) => one.replaceAll('\u0000', '').toWellFormed())
  const told = await list(
    ctx,
    'what a document says',
    async (tx) => await withoutWhatIsKept(tx, childId, written),
    () => [childId],
  )
  if (written.some((one, index) => one !== told[index]))
    return `It says something of this family that is confidential from you. ${askForPaper}`
  return read.whole
    ? undefined
    : `Something of this family is confidential from you, and a picture or a scanned page in this file can’t be searched for it. ${askForPaper}`
}
