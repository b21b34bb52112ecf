import { digestOf, fileOf, keepFile } from '#domains/casework/document-file.ts'
import { documentById } from '#domains/casework/document-store.ts'
import { wordsOf } from '#domains/casework/papers/paper.ts'
import { checkPaper, tooMuchIn } from '#domains/casework/papers/paper-check.ts'
import { paperPdf } from '#domains/casework/papers/paper-pdf.ts'
import { keepSent } from '#domains/casework/papers/paper-store.ts'
import { type PaperRead, readPaper } from '#domains/casework/papers/read-paper.ts'
import { strikingOf } from '#domains/casework/striking-store.ts'
import { act } from '#domains/ledger/act.ts'
import {
  type Ctx,
  defineAct,
  done,
  NotFound,
  type Outcome,
  type Refusal,
  refused,
  refusedFor,
  type Tx,
} from '#domains/ledger/context.ts'
import { peopleChangers } from '#domains/people/changers.ts'
import { kindSays } from '#domains/people/tell-outside.ts'

export const sendingPaper = defineAct('send a paper', peopleChangers)

export const sendingWays = { post: 'Post', 'secure e-mail': 'Secure e-mail', 'by hand': 'By hand' } as const

export interface Sending {
  readonly childId: string
  readonly paperId: string
  readonly version: number
  readonly how: keyof typeof sendingWays
  /** What somebody looked at and checked in a file that cannot be searched. */
  readonly checkedSays: string
}

/**
 * Sends a paper: the finished text is searched for what its recipient must not be told, and refused where it says any of it. What
 * goes is kept, byte for byte, with its digest.
 */
export async function sendPaper(
  ctx: Ctx,
  place: { readonly dataDirectory: string; readonly trustName: string },
  sending: Sending,
): Promise<Outcome<undefined>> {
  return await act(ctx, sendingPaper, [sending.childId], async (tx, entry) => {
    const read = await readPaper(tx, ctx, sending.childId, sending.paperId)
    if (read === undefined) throw new NotFound('paper')
    if (read.sent !== undefined) return refused('This has gone already.')
    if (read.paper.version !== sending.version)
      return refused('Somebody else changed this paper while you had it open. Read it again before you send it.')
    const wrong = mayNotGo(read)
    if (wrong !== undefined) return wrong
    const file =
      read.paper.documentId === undefined
        ? await madeFile(read, place)
        : await attachedFile(tx, read, read.paper.documentId, place.dataDirectory, sending)
    if ('ok' in file) return file
    const id = ctx.ids.next()
    const sha256 = await keepFile(place.dataDirectory, file.bytes, id)
    await keepSent(tx, {
      id,
      childId: sending.childId,
      paperId: sending.paperId,
      version: sending.version,
      at: ctx.clock.now(),
      by: ctx.actor.accountId,
      how: sending.how,
      sha256,
      bytes: file.bytes.length,
      mediaType: file.mediaType,
      says: read.paper.documentId === undefined ? read.composed.blocks : undefined,
      leftOut: read.composed.leftOut,
      checkedSays: sending.checkedSays.trim(),
    })
    entry.note({
      paper: sending.paperId,
      version: sending.version,
      sha256: digestOf(file.bytes).toString('hex'),
      how: sending.how,
    })
    return done(undefined)
  })
}

/** What must be so before anything of this family goes to anybody outside. */
function mayNotGo({ composed, barred, someHidden, looks }: PaperRead): Refusal | undefined {
  if (someHidden)
    return refused(
      'Something of this family is kept from you too, so you cannot say what must be left out. Ask somebody who may see it to send this.',
    )
  const { typed, elsewhere } = checkPaper(composed, barred)
  const unread = composed.blocks.some(
    (block) =>
      block.kind === 'entry' && block.textId !== undefined && !looks.some(({ textId }) => textId === block.textId),
  )
  return refusedFor([
    ...typed.map(({ kind, whose, words }) => ({
      says: `“${words}” says the ${kindSays(kind)} of ${whose}, which is confidential from whoever this is for. Change the words`,
      answerAt: 'typed',
    })),
    ...elsewhere.map(({ kind, whose }) => ({
      says: `The paper still says the ${kindSays(kind)} of ${whose}, outside what you typed: in its title, or in who it is for.`,
    })),
    ...(unread
      ? [
          {
            says: 'Look at what brothers and sisters share before this goes, and say of each text whether it may',
            answerAt: 'lookSays',
          },
        ]
      : []),
  ])
}

interface FileToSend {
  readonly bytes: Uint8Array
  readonly mediaType: string
}

async function madeFile(
  { composed, barred }: PaperRead,
  { trustName }: { readonly trustName: string },
): Promise<FileToSend | Refusal> {
  // The trust's own line at the top is of the paper too.
  if (tooMuchIn(`${trustName}\n${wordsOf(composed)}`, barred).length > 0)
    return refused('The finished paper says what is confidential.')
  return { bytes: await paperPdf(composed, trustName), mediaType: 'application/pdf' }
}

/** A file that was attached goes as it is, and only when somebody has looked at it for what its recipient must not be told. */
async function attachedFile(
  tx: Tx,
  { paper, barred }: PaperRead,
  documentId: string,
  dataDirectory: string,
  sending: Sending,
): Promise<FileToSend | Refusal> {
  const document = await documentById(tx, paper.childId, documentId)
  if (document === undefined || (await strikingOf(tx, documentId)) !== undefined) throw new NotFound('document')
  const stored = await fileOf(dataDirectory, document.sha256)
  if (stored.state !== 'whole')
    return refused('The file of this document is not what was attached. Tell the administrator.')
  const text = document.mediaType.startsWith('text/') ? new TextDecoder().decode(stored.bytes) : ''
  const [found] = tooMuchIn(`${document.title}\n${document.fileName}\n${text}`, barred)
  if (found !== undefined)
    return refused(
      `The document says the ${kindSays(found.kind)} of ${found.whose}: “${found.words}”. It cannot go to whoever this is for.`,
    )
  if (barred.length > 0 && sending.checkedSays.trim().length < 10)
    return refused(
      'Something is confidential from whoever this is for, and this file cannot be searched. Read it all, and say what you checked',
      'checkedSays',
    )
  return { bytes: stored.bytes, mediaType: document.mediaType }
}
