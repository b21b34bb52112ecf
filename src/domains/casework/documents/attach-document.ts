import { childOfFamily, episodeOn } from '#domains/casework/child/sibling-store.ts'
import { fileNameOf, judgeFile } from '#domains/casework/documents/document.ts'
import { digestOf, keepFile } from '#domains/casework/documents/document-file.ts'
import { documentForm } from '#domains/casework/documents/document-form.ts'
import { keepDocument, titleOfSame } from '#domains/casework/documents/document-store.ts'
import { act } from '#domains/ledger/act.ts'
import { hands } from '#domains/ledger/actor.ts'
import {
  type Ctx,
  defineAct,
  done,
  NotFound,
  type Outcome,
  refused,
  refusedFor,
  type Unmet,
} from '#domains/ledger/context.ts'
import { stillToAnswer } from '#engine/missing.ts'
import type { Answers } from '#engine/question.ts'
import { present } from '#kernel/assert.ts'

export const attachingDocument = defineAct('attach document', hands)

export interface NewDocument extends Partial<Answers<typeof documentForm>> {
  readonly childId: string
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | undefined
}

/** Attaches a file to a child’s record. The file is on the disk, whole, before the row that names its digest is kept. */
export async function attachDocument(
  ctx: Ctx,
  dataDirectory: string,
  document: NewDocument,
): Promise<Outcome<{ readonly documentId: string }>> {
  const { childId, file } = document
  const unmet: Unmet[] = stillToAnswer(documentForm, document).map(({ says, question }) => ({
    says,
    answerAt: question,
  }))
  const judged = file === undefined ? { says: 'Choose a file to attach.' } : judgeFile(file.name, file.bytes)
  if ('says' in judged) unmet.push({ says: judged.says, answerAt: 'file' })
  const unanswered = refusedFor(unmet)
  return await act(ctx, attachingDocument, [childId], async (tx) => {
    if (unanswered !== undefined || file === undefined || 'says' in judged)
      return unanswered ?? refused('Choose a file.')
    if ((await childOfFamily(tx, childId)) === undefined) throw new NotFound('child of a document')
    const receivedOn = present(document.receivedOn, 'The document has a date.')
    if (Temporal.PlainDate.compare(receivedOn, ctx.clock.today()) > 0)
      return refused('The date on which it was received can’t be in the future.', 'receivedOn')
    const same = await titleOfSame(tx, childId, digestOf(file.bytes))
    if (same !== undefined) return refused(`The same file is already attached, as “${same}”.`, 'file')
    const id = ctx.ids.next()
    const sha256 = await keepFile(dataDirectory, file.bytes, id)
    await keepDocument(tx, {
      id,
      childId,
      episodeId: (await episodeOn(tx, childId, receivedOn)) ?? null,
      title: present(document.title, 'The document has a title.'),
      fileName: fileNameOf(file.name),
      mediaType: judged.mediaType,
      bytes: file.bytes.length,
      sha256,
      receivedOn,
      by: ctx.actor.accountId,
    })
    return done({ documentId: id })
  })
}
