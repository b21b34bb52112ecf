import { type ChildOfFamily, childOfFamily } from '#domains/casework/child/sibling-store.ts'
import { attachDocument } from '#domains/casework/documents/attach-document.ts'
import { acceptedExtensions } from '#domains/casework/documents/document.ts'
import { documentForm } from '#domains/casework/documents/document-form.ts'
import { openDocument } from '#domains/casework/documents/document-opening.ts'
import { type DocumentRow, documentsOf } from '#domains/casework/documents/document-store.ts'
import { type Striking, strikingsOf } from '#domains/casework/visits/striking-store.ts'
import { hands, practitioners, type Role } from '#domains/ledger/actor.ts'
import type { Tx } from '#domains/ledger/context.ts'
import { withoutWhatIsKept } from '#domains/people/confidential/kept-words-store.ts'
import { parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { shortDate } from '#kernel/dates.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { FileUpload } from '#web/components/file-upload.tsx'
import { StruckOut } from '#web/components/struck-out.tsx'
import { errorsOf, Questions } from '#web/form/questions.tsx'
import { type PageError, page, stayingOnTheDay } from '#web/frame.tsx'
import { reviewDayQuestion } from '#web/governance/review-day-page.tsx'
import { paths } from '#web/paths.ts'
import { purposeQuestion } from '#web/people/purpose-page.tsx'
import { WideTable } from '#web/people/wide-table.tsx'
import { withRecord } from '#web/people/with-record.tsx'
import { get, post, type Reply, type Route, redirect, type SignedInRequest, type Typed } from '#web/route.ts'

interface Documents {
  readonly child: ChildOfFamily
  readonly documents: readonly DocumentRow[]
  readonly strikings: ReadonlyMap<string, Striking>
}

async function documentsPageOf(tx: Tx, childId: string): Promise<Documents | undefined> {
  const child = await childOfFamily(tx, childId)
  if (child === undefined) return undefined
  const documents = await withoutWhatIsKept(tx, childId, await documentsOf(tx, childId))
  return { child, documents, strikings: await strikingsOf(tx, childId) }
}

function sizeInWords(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

interface TitleProps {
  readonly request: SignedInRequest
  readonly child: ChildOfFamily
  readonly document: DocumentRow
  readonly struck?: Striking
}

function Title({ request, child, document, struck }: TitleProps) {
  if (struck !== undefined)
    return (
      <StruckOut by={struck.byName} at={shortDate(struck.on)} reason={struck.reason}>
        {document.title}
      </StruckOut>
    )
  return (
    <>
      <a class="govuk-link" href={stayingOnTheDay(request, paths.document(child.id, document.id))}>
        {document.title}
      </a>
      <br />
      <span class="govuk-hint govuk-!-font-size-16">
        {document.fileName}, {sizeInWords(document.bytes)}
      </span>
    </>
  )
}

function List({ request, kept }: { readonly request: SignedInRequest; readonly kept: Documents }) {
  const { child, documents, strikings } = kept
  const mayChange = mayAttachNow(request)
  if (documents.length === 0) return <p class="govuk-body">No documents are attached.</p>
  return (
    <WideTable
      caption="Documents"
      captionSize="m"
      head={['Document', 'Received', 'Attached by', 'Put right']}
      rows={documents.map((document) => {
        const struck = strikings.get(document.id)
        return [
          <Title request={request} child={child} document={document} {...(struck === undefined ? {} : { struck })} />,
          shortDate(document.receivedOn),
          `${document.byName}, ${shortDate(dateInLondon(document.recordedAt))}`,
          struck === undefined && mayChange ? (
            <a class="govuk-link" href={paths.strike(child.id, 'document', document.id)}>
              Strike out<span class="govuk-visually-hidden"> {document.title}</span>
            </a>
          ) : (
            ''
          ),
        ]
      })}
    />
  )
}

interface Shown {
  readonly typed: Typed
  readonly errors?: readonly FormError[]
  readonly fileSays?: string | undefined
  readonly summary?: readonly PageError[]
}

/** Nothing is attached to a record as it stood on an earlier day. */
function mayAttachNow({ actor, ctx }: SignedInRequest): boolean {
  const roles: readonly Role[] = hands
  return ctx.asKnown === undefined && roles.includes(actor.role)
}

interface AttachingProps extends Shown {
  readonly request: SignedInRequest
  readonly childId: string
}

function Attaching({ request, childId, typed, errors = [], fileSays }: AttachingProps) {
  return (
    <>
      <h2 class="govuk-heading-m">Attach a document</h2>
      <form method="post" action={paths.documents(childId)} enctype="multipart/form-data" noValidate>
        <CsrfField token={request.csrf} />
        <FileUpload
          name="file"
          label={{ children: 'Which file?', class: 'govuk-label--s' }}
          hint="PDF, Word (docx), OpenDocument text (odt), plain text, PNG or JPEG, up to 10 MB. Choose it again if this page comes back."
          accept={acceptedExtensions}
          {...(fileSays === undefined ? {} : { errorMessage: fileSays })}
        />
        <Questions form={documentForm} typed={typed} errors={errors} />
        <Button>Attach the document</Button>
      </form>
    </>
  )
}

function form(request: SignedInRequest, kept: Documents, shown: Shown): Reply {
  const { child } = kept
  return page(
    request,
    { title: 'Documents', back: paths.child(child.id), errors: shown.summary ?? [] },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Documents of {child.name}</h1>
        <List request={request} kept={kept} />
        {mayAttachNow(request) && <Attaching request={request} childId={child.id} {...shown} />}
      </div>
    </div>,
  )
}

async function attach(request: SignedInRequest, kept: Documents): Promise<Reply> {
  const { typed, ctx, site } = request
  const { answers, errors } = parseForm(documentForm, typed, ctx.clock.now())
  const file = request.uploads['file']
  const noFile = file === undefined ? [{ text: 'Choose a file to attach', href: '#file' }] : []
  if (errors.length > 0 || file === undefined) {
    const summary = [...noFile, ...errorsOf(documentForm, errors)]
    return form(request, kept, { typed, errors, fileSays: noFile[0]?.text, summary })
  }
  const outcome = await attachDocument(ctx, site.dataDirectory, { ...answers, childId: kept.child.id, file })
  if (outcome.ok) return redirect(paths.documents(kept.child.id), 'The document is attached.')
  const summary = outcome.unmet.map(({ says, answerAt }) => ({
    text: says,
    href: answerAt === 'receivedOn' ? '#receivedOn-day' : `#${answerAt ?? 'file'}`,
  }))
  const fileSays = outcome.unmet.find(({ answerAt }) => answerAt === 'file')?.says
  const refused = outcome.unmet.flatMap(({ says, answerAt = '' }) =>
    answerAt in documentForm ? [{ question: answerAt, says, kind: 'wrong' as const }] : [],
  )
  return form(request, kept, { typed, errors: refused, fileSays, summary })
}

function withDocuments(request: SignedInRequest, reply: (kept: Documents) => Reply | Promise<Reply>): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  return withRecord(request, 'documents', childId, async (tx) => await documentsPageOf(tx, childId), reply)
}

/** Hands a document over as a file to keep, never as a page of ours. */
async function download(request: SignedInRequest): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  const documentId = request.params['documentId'] ?? ''
  const opened = await openDocument(request.ctx, request.site.dataDirectory, childId, documentId)
  if (opened.kind === 'choose a day') return reviewDayQuestion(request, childId, opened.days)
  if (opened.kind !== 'open') return purposeQuestion(request, childId)
  if (opened.value.kind !== 'whole')
    return page(
      request,
      {
        title: 'This document can’t be opened',
        back: stayingOnTheDay(request, paths.documents(childId)),
        ...(opened.value.kind === 'refused' ? { status: 503 as const } : {}),
      },
      <>
        <h1 class="govuk-heading-l">This document can’t be opened</h1>
        <p class="govuk-body">{opened.value.says}</p>
      </>,
    )
  const { document, bytes } = opened.value
  return { kind: 'file', name: document.fileName, mediaType: document.mediaType, bytes }
}

const mayRead = [...practitioners, 'inspector', 'reviewer'] as const

export const documentRoutes: readonly Route[] = [
  get(paths.documents(), mayRead, async (request) =>
    withDocuments(request, (kept) => form(request, kept, { typed: request.draft ?? {} })),
  ),
  post(paths.documents(), hands, async (request) =>
    withDocuments(request, async (kept) => await attach(request, kept)),
  ),
  get(paths.document(), mayRead, download),
]
