import { fileOf } from '#domains/casework/documents/document-file.ts'
import { documentById } from '#domains/casework/documents/document-store.ts'
import { textOfFile } from '#domains/casework/papers/file-text.ts'
import { fileSaysTooMuch, tooMuchIn } from '#domains/casework/papers/paper-check.ts'
import type { PaperRead } from '#domains/casework/papers/read-paper.ts'
import { strikingOf } from '#domains/casework/visits/striking-store.ts'
import { NotFound, type Refusal, refused, type Tx } from '#domains/ledger/context.ts'
import { kindSays } from '#domains/people/confidential/tell-outside.ts'
import { withoutOutOfSight } from '#domains/people/opening/out-of-sight-store.ts'

export interface FileToSend {
  readonly bytes: Uint8Array
  readonly sha256: Uint8Array
  readonly mediaType: string
}

/** The file that was attached, if what can be read of it says nothing that whoever it is for must not be told. */
export async function attachedFile(
  tx: Tx,
  { paper, barred, recipient }: PaperRead,
  documentId: string,
  dataDirectory: string,
): Promise<FileToSend | Refusal> {
  const document = await documentById(tx, paper.childId, documentId)
  if (document === undefined || (await strikingOf(tx, documentId)) !== undefined) throw new NotFound('document')
  const stored = await fileOf(dataDirectory, document.sha256)
  if (stored.state !== 'whole')
    return refused('The file of this document is not what was attached. Tell the administrator.')
  const [found] = tooMuchIn(`${document.title}\n${document.fileName}`, barred)
  if (found !== undefined)
    return refused(
      `The title or the name of the file says the ${kindSays(found.kind)} of ${found.whose}. It cannot go to whoever this is for.`,
    )
  const { bytes } = stored
  const { mediaType, sha256 } = document
  if (barred.length > 0 && saysWhereItWasTaken(bytes, mediaType))
    return refused(
      'The picture holds details that nobody sees in it, such as where it was taken. Save it without them, for example by printing it to a PDF, and attach that.',
    )
  const tooMuch = await fileSaysTooMuch({ bytes, mediaType }, barred)
  if (tooMuch !== undefined) return tooMuch
  const texts = [document.title, document.fileName, (await textOfFile(bytes, mediaType)) ?? ''].map(asKept)
  const told = await withoutOutOfSight(tx, paper.childId, recipient, texts)
  return texts.every((text, index) => text === told[index])
    ? { bytes, mediaType, sha256 }
    : refused(
        'The file says something that is confidential of somebody whom you may not see. It cannot go to whoever this is for.',
      )
}

/** Whether a picture carries what a camera writes into it: Exif, or Adobe’s XMP. */
function saysWhereItWasTaken(bytes: Uint8Array, mediaType: string): boolean {
  if (!mediaType.startsWith('image/')) return false
  return /Exif\0\0|eXIf|http:\/\/ns\.adobe\.com\/x/.test(new TextDecoder('latin1').decode(bytes))
}

/** A text as the database reads it: without the character nought, which none can hold. */
function asKept(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed()
}
