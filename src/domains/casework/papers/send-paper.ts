import { digestOf, keepFile } from '#domains/casework/documents/document-file.ts'
import { attachedFile, type FileToSend } from '#domains/casework/papers/attached-file.ts'
import { notTold } from '#domains/casework/papers/not-told.ts'
import { shownOf, waitingTexts } from '#domains/casework/papers/paper.ts'
import { checkPaper, fileSaysTooMuch } from '#domains/casework/papers/paper-check.ts'
import type { FileLook } from '#domains/casework/papers/paper-look-store.ts'
import { paperMakers } from '#domains/casework/papers/paper-makers.ts'
import { paperPdf } from '#domains/casework/papers/paper-pdf.ts'
import { keepSent } from '#domains/casework/papers/paper-store.ts'
import { type PaperRead, readPaper } from '#domains/casework/papers/read-paper.ts'
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
} from '#domains/ledger/context.ts'
import { recipientSays } from '#domains/people/confidential/recipient.ts'
import { kindSays } from '#domains/people/confidential/tell-outside.ts'
import { dateAndTime } from '#kernel/dates.ts'

export const sendingPaper = defineAct('send a paper', paperMakers)

export const sendingWays = { post: 'Post', 'secure e-mail': 'Secure e-mail', 'by hand': 'By hand' } as const

export interface Sending {
  readonly childId: string
  readonly paperId: string
  readonly version: number
  /** The paper as its sender read it (`shownOf`). */
  readonly shown: string
  readonly how: keyof typeof sendingWays
}

/**
 * Sends a paper, as it was read: what is composed is searched for what its recipient must not be told, and the text of the finished file again, and it
 * is refused where either says any of it. A file that was attached goes only when somebody has looked at it for this recipient. What goes
 * is kept, byte for byte, with its digest.
 */
export async function sendPaper(
  ctx: Ctx,
  place: Sender & { readonly dataDirectory: string },
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
    if (shownOf(read.composed) !== sending.shown)
      return refused(
        'What this paper says has changed since you read it: something was written, looked at, kept confidential, or is so no longer. Read it again, above, before you send it.',
      )
    const { documentId } = read.paper
    const file =
      documentId === undefined
        ? await madeFile(read, place)
        : await attachedFile(tx, read, documentId, place.dataDirectory)
    if ('ok' in file) return file
    const look = lookAt(read, file)
    if (documentId !== undefined && look === undefined)
      return refused(
        `Somebody must look at all of this file for ${recipientSays(read.recipient)} before it goes, and put their name to it`,
        'fileLookSays',
      )
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
      checkedSays: look === undefined ? '' : `${look.says} (${look.by}, ${dateAndTime(look.at)})`,
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
export function mayNotGo({
  composed,
  barred,
  someHidden,
  outOfSight,
  looks,
  record,
  recipient,
}: PaperRead): Refusal | undefined {
  const kept = notTold(record, recipient)
  if (kept?.kind === 'must not be told')
    return refused(
      `${kept.name} must not be told about this child: nothing goes to them, nor to whoever stands for them. Where that is no longer so, end it on the child’s page first.`,
    )
  if (someHidden)
    return refused(
      'Something of this family is kept from you too, so you cannot say what must be left out. Ask somebody who may see it to send this.',
    )
  const { typed, elsewhere } = checkPaper(composed, barred)
  const unread = waitingTexts(composed).some(({ textId }) => !looks.some((look) => look.textId === textId))
  return refusedFor([
    ...typed.map(({ kind, whose, words }) => ({
      says: `“${words}” says the ${kindSays(kind)} of ${whose}, which is confidential from whoever this is for. Change the words`,
      answerAt: 'typed',
    })),
    ...elsewhere.map(({ kind, whose }) => ({
      says: `The paper still says the ${kindSays(kind)} of ${whose}, outside what you typed: in its title, in who it is for, or in where the meeting is held.`,
    })),
    ...(outOfSight.typed
      ? [
          {
            says: 'What you typed, or the title, says something that is confidential of somebody whom you may not see. Change the words',
            answerAt: 'typed',
          },
        ]
      : []),
    ...(unread
      ? [
          {
            says: 'Look at what brothers and sisters share, and at what the child said, before this goes, and say of each text whether it may',
            answerAt: 'lookSays',
          },
        ]
      : []),
  ])
}

/** Whose paper it is, and where whoever reads it can ring. */
export interface Sender {
  readonly trustName: string
  readonly dutyNumber: string
}

/** The first line of what goes out. */
export function letterheadOf({ trustName, dutyNumber }: Sender): string {
  return `${trustName}. Telephone, day and night: ${dutyNumber}`
}

/** The finished file, whose own text is read out of it again and searched: what is drawn is what is checked. */
export async function madeFile(
  { composed, barred }: Pick<PaperRead, 'composed' | 'barred'>,
  sender: Sender,
): Promise<FileToSend | Refusal> {
  const bytes = await paperPdf(composed, letterheadOf(sender))
  const file = { bytes, sha256: digestOf(bytes), mediaType: 'application/pdf' }
  return (await fileSaysTooMuch(file, barred)) ?? file
}

/** The look that somebody took at this very file for this very recipient. */
function lookAt({ looksAtFile, recipient }: PaperRead, { sha256 }: FileToSend): FileLook | undefined {
  return looksAtFile.find(
    (look) => look.recipientSays === recipientSays(recipient) && Buffer.from(look.sha256).equals(sha256),
  )
}
