import { fileOf } from '#domains/casework/documents/document-file.ts'
import { whatIsKept } from '#domains/casework/documents/document-opening.ts'
import { attachedFile } from '#domains/casework/papers/attached-file.ts'
import { lookAtFile } from '#domains/casework/papers/look-at-file.ts'
import { lookAtShared, retype } from '#domains/casework/papers/make-paper.ts'
import { mayBeNotTold, notTold } from '#domains/casework/papers/not-told.ts'
import { shownOf, waitingTexts } from '#domains/casework/papers/paper.ts'
import { checkPaper, type TooMuch } from '#domains/casework/papers/paper-check.ts'
import { paperMakers } from '#domains/casework/papers/paper-makers.ts'
import type { SharedLook } from '#domains/casework/papers/paper-store.ts'
import { type PaperRead, readPaper } from '#domains/casework/papers/read-paper.ts'
import { madeFile, mayNotGo, sendPaper } from '#domains/casework/papers/send-paper.ts'
import { NotFound, type Tx, type Unmet } from '#domains/ledger/context.ts'
import { type TypedForSomebody, tellsTooMuch } from '#domains/people/confidential/tell-outside.ts'
import { parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import { fileLookForm, retypeForm, sendForm } from '#web/casework/papers/paper-forms.ts'
import { FileLookForm, LookForm, RetypeForm, SendForm, type Wrong } from '#web/casework/papers/paper-parts.tsx'
import { LeftOut, PaperBlocks, Sent, TooMuchWarning } from '#web/casework/papers/paper-shown.tsx'
import { WarningText } from '#web/components/warning-text.tsx'
import { errorsOf } from '#web/form/questions.tsx'
import { toldWhileTyping } from '#web/form/typing.ts'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { withRecord } from '#web/people/with-record.tsx'
import { get, one, post, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

/** A paper, and why the file that is attached to it may not go. */
interface PaperShown extends PaperRead {
  readonly fileMayNotGo: string | undefined
}

function paperPage(request: SignedInRequest, read: PaperShown, wrong?: Wrong): Reply {
  const { paper, composed, sent } = read
  const { typed } = checkPaper(composed, read.barred)
  const child = paper.childId
  const waiting = waitingTexts(composed)
  const errors = wrong === undefined ? [] : errorsIn(wrong, formOf(wrong))
  return page(
    request,
    { title: composed.title, errors, back: paths.papers(child) },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">
          <span class="govuk-caption-l">For {composed.for}</span>
          {composed.title}
        </h1>
        {sent !== undefined && <Sent sent={sent} />}
        {sent === undefined && <NotTold read={read} />}
        {sent === undefined && <Warned typed={typed} />}
        {read.fileMayNotGo !== undefined && <WarningText>{read.fileMayNotGo}</WarningText>}
        <LeftOut read={read} />
        <AsFile read={read} />
        {paper.documentId === undefined && <PaperBlocks composed={composed} />}
        {sent === undefined && (
          <>
            {(paper.documentId === undefined || paper.typed !== '') && (
              <RetypeForm request={request} paper={paper} wrong={wrong} />
            )}
            {waiting.length > 0 && (
              <LookForm request={request} waiting={waiting} looks={read.looks} wrong={wrong} version={paper.version} />
            )}
            {paper.documentId !== undefined && (
              <FileLookForm request={request} looks={read.looksAtFile} for={composed.for} wrong={wrong} />
            )}
            <SendForm
              request={request}
              form={sendForm}
              wrong={wrong}
              version={paper.version}
              shown={shownOf(composed)}
            />
          </>
        )}
      </div>
    </div>,
  )
}

/** What went; what may go, to be printed; the file that is attached. What may not go cannot be printed either. */
function AsFile({ read }: { readonly read: PaperRead }) {
  const { paper, sent } = read
  const isAttached = paper.documentId !== undefined
  if (sent === undefined && !isAttached && mayNotGo(read) !== undefined)
    return <p class="govuk-body hf-not-printed">It can be opened as a file to print once it may go: see below.</p>
  const says = sent !== undefined ? 'Open what was sent' : isAttached ? 'Open the file' : 'Open it as a file to print'
  return (
    <p class="govuk-body hf-not-printed">
      <a class="govuk-link" href={paths.paperFile(paper.childId, paper.id)}>
        {says}
      </a>
    </p>
  )
}

/** Said before anything else: whoever it is for must not be told, or must have no contact; or it may be them who must not. */
function NotTold({ read }: { readonly read: PaperRead }) {
  const kept = notTold(read.record, read.recipient)
  return (
    <>
      {kept !== undefined && (
        <WarningText>
          {kept.kind === 'no contact'
            ? `${kept.name} must have no contact with the child: ${kept.reason} Look at how this reaches them before it goes.`
            : `${kept.name} must not be told about the child: ${kept.reason} It cannot go.`}
        </WarningText>
      )}
      {mayBeNotTold(read.record, read.recipient).map(({ called }) => (
        <WarningText>
          Must not be told about the child: “{called}”. These words name nobody of the family. Make sure that they do
          not mean whoever this is for.
        </WarningText>
      ))}
    </>
  )
}

function Warned({ typed }: { readonly typed: readonly TooMuch[] }) {
  return typed.length === 0 ? null : <TooMuchWarning found={typed} />
}

function formOf({ what }: Wrong) {
  if (what === 'file look') return fileLookForm
  return what === 'send' ? sendForm : retypeForm
}

/** Where each thing is put right: beside the question of the form that was sent, or at the words. */
function errorsIn(wrong: Wrong, form: typeof retypeForm | typeof sendForm | typeof fileLookForm) {
  return wrong.errors.map((error) => {
    if (['typed', 'lookSays', 'fileLookSays'].includes(error.question))
      return { text: error.says, href: `#${error.question}` }
    return Object.hasOwn(form, error.question)
      ? (errorsOf(form, [error])[0] ?? { text: error.says, href: '#send' })
      : { text: error.says, href: '#send' }
  })
}

async function withPaper(request: SignedInRequest, reply: (read: PaperShown) => Promise<Reply>): Promise<Reply> {
  const { id = '', paperId = '' } = request.params
  return await withRecord(request, 'paper', id, async (tx) => await paperShown(tx, request, id, paperId), reply)
}

/** With a paper that has not gone its file is read too, so that whoever sends it is told before and not only refused. */
async function paperShown(tx: Tx, { ctx, site }: SignedInRequest, id: string, paperId: string) {
  const read = await readPaper(tx, ctx, id, paperId)
  if (read === undefined) return undefined
  const { documentId } = read.paper
  if (documentId === undefined || read.sent !== undefined) return { ...read, fileMayNotGo: undefined }
  const file = await attachedFile(tx, read, documentId, site.dataDirectory)
  return { ...read, fileMayNotGo: 'ok' in file ? file.unmet[0].says : undefined }
}

async function submit(request: SignedInRequest): Promise<Reply> {
  return await withPaper(request, async (read) => {
    const what = one(request.typed, 'what')
    const came =
      what === 'retype'
        ? await sentWords(request, read)
        : what === 'look'
          ? await sentLook(request, read)
          : what === 'file look'
            ? await sentFileLook(request, read)
            : await sentOff(request, read)
    return came.kind === 'done'
      ? redirect(paths.paper(read.paper.childId, read.paper.id), came.says)
      : paperPage(request, read, came.wrong)
  })
}

type Came = { readonly kind: 'done'; readonly says: string } | { readonly kind: 'wrong'; readonly wrong: Wrong }

const asErrors = (unmet: readonly Unmet[]): readonly FormError[] =>
  unmet.map(({ says, answerAt = '' }) => ({ question: answerAt, says, kind: 'wrong' }))

async function sentWords({ ctx, typed }: SignedInRequest, { paper }: PaperRead): Promise<Came> {
  const { answers } = parseForm(retypeForm, typed, ctx.clock.now())
  const version = Number(one(typed, 'version'))
  const outcome = await retype(ctx, { childId: paper.childId, paperId: paper.id, version, typed: answers.typed ?? '' })
  if (outcome.ok) return { kind: 'done', says: 'Saved. Read it again below.' }
  return { kind: 'wrong', wrong: { what: 'retype', errors: asErrors(outcome.unmet) } }
}

async function sentLook({ ctx, typed }: SignedInRequest, { paper, composed }: PaperRead): Promise<Came> {
  const ids = waitingTexts(composed).map(({ textId }) => textId)
  const decisions = new Map<string, SharedLook['decision']>()
  for (const id of ids) {
    const chosen = one(typed, `text.${id}`)
    if (chosen === 'it may go' || chosen === 'it is left out') decisions.set(id, chosen)
  }
  const missing = ids.find((id) => !decisions.has(id))
  if (missing !== undefined) {
    const errors = [{ question: 'lookSays', says: 'Say of each text whether it may go', kind: 'wrong' as const }]
    return { kind: 'wrong', wrong: { what: 'look', errors } }
  }
  const outcome = await lookAtShared(ctx, {
    childId: paper.childId,
    paperId: paper.id,
    decisions,
    says: one(typed, 'lookSays'),
  })
  if (outcome.ok) return { kind: 'done', says: 'Kept. Read it again below.' }
  return { kind: 'wrong', wrong: { what: 'look', errors: asErrors(outcome.unmet) } }
}

async function sentFileLook({ ctx, typed, site }: SignedInRequest, { paper }: PaperRead): Promise<Came> {
  const outcome = await lookAtFile(ctx, site.dataDirectory, {
    childId: paper.childId,
    paperId: paper.id,
    says: one(typed, 'fileLookSays'),
  })
  if (outcome.ok) return { kind: 'done', says: 'Kept, with your name to it.' }
  return { kind: 'wrong', wrong: { what: 'file look', errors: asErrors(outcome.unmet) } }
}

async function sentOff({ ctx, typed, site }: SignedInRequest, { paper }: PaperRead): Promise<Came> {
  const { answers, errors } = parseForm(sendForm, typed, ctx.clock.now())
  if (errors.length > 0 || answers.how === undefined) return { kind: 'wrong', wrong: { what: 'send', errors } }
  const outcome = await sendPaper(ctx, site, {
    childId: paper.childId,
    paperId: paper.id,
    version: Number(one(typed, 'version')),
    shown: one(typed, 'shown'),
    how: answers.how,
  })
  if (outcome.ok) return { kind: 'done', says: 'Sent. What went is kept.' }
  return { kind: 'wrong', wrong: { what: 'send', errors: asErrors(outcome.unmet) } }
}

async function wordsWhileTyping(request: SignedInRequest, typed: TypedForSomebody): Promise<Reply> {
  return await withPaper(request, async ({ paper, recipient, barred }) =>
    toldWhileTyping(request.ctx, async (tx) => tellsTooMuch(tx, paper.childId, recipient, typed, barred)),
  )
}

/** The paper as a file: as it went, or as it would go now. */
async function file(request: SignedInRequest): Promise<Reply> {
  return await withPaper(request, async (read) => {
    const { paper, composed, sent } = read
    const { dataDirectory } = request.site
    if (sent !== undefined) {
      const stored = await fileOf(dataDirectory, sent.sha256)
      if (stored.state !== 'whole') throw new NotFound('the file of a paper')
      const name = fileName(sent.mediaType, sent.sha256)
      const asKept = { title: paper.title, fileName: name, mediaType: sent.mediaType }
      const kept = read.someHidden ? await whatIsKept(request.ctx, paper.childId, asKept, stored.bytes) : undefined
      if (kept !== undefined) return redirect(paths.paper(paper.childId, paper.id), kept)
      return {
        kind: 'file',
        name,
        mediaType: sent.mediaType,
        bytes: stored.bytes,
      }
    }
    if (paper.documentId !== undefined) return redirect(paths.document(paper.childId, paper.documentId))
    // What may not go is not printed either: paper is carried out of the house.
    if (mayNotGo(read) !== undefined)
      return redirect(
        paths.paper(paper.childId, paper.id),
        'It cannot be opened as a file before it may go: see below.',
      )
    const made = await madeFile({ composed, barred: read.barred }, request.site)
    if ('ok' in made) return redirect(paths.paper(paper.childId, paper.id), made.unmet[0].says)
    return { kind: 'file', name: fileName(made.mediaType, made.sha256), mediaType: made.mediaType, bytes: made.bytes }
  })
}

/** No title and no name: a file’s name is seen by others. */
function fileName(mediaType: string, sha256: Uint8Array): string {
  const called = `paper-${Buffer.from(sha256).toString('hex').slice(0, 12)}`
  return mediaType === 'application/pdf' ? `${called}.pdf` : called
}

export const paperRoutes: readonly Route[] = [
  get(paths.paper(), paperMakers, async (request) => withPaper(request, async (read) => paperPage(request, read))),
  post(paths.paper(), paperMakers, submit, wordsWhileTyping),
  get(paths.paperFile(), paperMakers, file),
]
