import { fileOf } from '#domains/casework/document-file.ts'
import { documentById } from '#domains/casework/document-store.ts'
import { fileSaysTooMuch, tooMuchIn } from '#domains/casework/papers/paper-check.ts'
import type { PaperRead } from '#domains/casework/papers/read-paper.ts'
import { strikingOf } from '#domains/casework/striking-store.ts'
import { NotFound, type Refusal, refused, type Tx } from '#domains/ledger/context.ts'
import { kindSays } from '#domains/people/tell-outside.ts'

export interface FileToSend {
  readonly bytes: Uint8Array
  readonly sha256: Uint8Array
  readonly mediaType: string
}

/** The file that was attached, if what can be read of it says nothing that whoever it is for must not be told. */
export async function attachedFile(
  tx: Tx,
  { paper, barred }: PaperRead,
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
  return (await fileSaysTooMuch({ bytes, mediaType }, barred)) ?? { bytes, mediaType, sha256 }
}
