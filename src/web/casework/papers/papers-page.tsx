import { type ChildPerson, childPerson } from '#domains/casework/child/child-person-read-store.ts'
import { documentsOf } from '#domains/casework/documents/document-store.ts'
import { makePaper } from '#domains/casework/papers/make-paper.ts'
import { paperMakers } from '#domains/casework/papers/paper-makers.ts'
import { type PaperListed, papersOf } from '#domains/casework/papers/paper-store.ts'
import { strikingsOf } from '#domains/casework/visits/striking-store.ts'
import { nameOf } from '#domains/people/person.ts'
import { dateAndTime, plainDate } from '#kernel/dates.ts'
import {
  chosenRecipient,
  isMadeKind,
  newPaperForm,
  newPaperWhileTyping,
  readersOf,
} from '#web/casework/papers/paper-forms.ts'
import { Details } from '#web/components/details.tsx'
import { ask, formRoutes, type ShownForm } from '#web/form/ask.tsx'
import { Questions } from '#web/form/questions.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { withRecord } from '#web/people/with-record.tsx'
import { type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

interface Kept {
  readonly child: ChildPerson
  readonly papers: readonly PaperListed[]
  readonly documents: Readonly<Record<string, string>>
}

/** Papers of a child: what was made, what went to whom, and the way to make another. */
async function withPapers(request: SignedInRequest, reply: (kept: Kept) => Promise<Reply>): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  return await withRecord(
    request,
    'papers',
    childId,
    async (tx): Promise<Kept | undefined> => {
      const child = await childPerson(tx, childId, request.ctx.clock.today())
      if (child === undefined) return undefined
      const struck = await strikingsOf(tx, childId)
      const documents = (await documentsOf(tx, childId)).filter(({ id }) => !struck.has(id))
      return {
        child,
        papers: await papersOf(tx, childId),
        documents: Object.fromEntries(documents.map(({ id, title }) => [id, title])),
      }
    },
    reply,
  )
}

async function asked(request: SignedInRequest, sent: boolean, { child, papers, documents }: Kept): Promise<Reply> {
  const childId = child.person.id
  const people = readersOf(child, request.ctx.clock.today())
  return await ask(request, sent, {
    title: 'Papers for somebody',
    heading: 'Make a paper for somebody',
    caption: nameOf(child.person),
    back: paths.child(childId),
    intro: <Made childId={childId} papers={papers} />,
    send: 'Read it as they will',
    form: newPaperForm(people, documents),
    questions: (shown) => <PaperQuestions {...shown} />,
    keep: async ({ kind = '', document, recipient, standsFor, recipientName, title, typed, ...entries }) =>
      await makePaper(request.ctx, {
        childId,
        kind: isMadeKind(kind) ? kind : 'attached document',
        title: title ?? '',
        ...chosenRecipient({ recipient, standsFor, recipientName }, child),
        // A file goes as it is, and no words with it.
        typed: isMadeKind(kind) ? (typed ?? '') : '',
        documentId: isMadeKind(kind) ? undefined : document,
        significantOnly: entries.entries === 'significant',
        entriesFrom: entries.entriesFrom,
        entriesUntil: entries.entriesUntil,
      }),
    after: ({ paperId }) => redirect(paths.paper(childId, paperId)),
  })
}

/** What most papers ask, and folded away what few do. */
const seldom = ['title', 'entries', 'entriesFrom', 'entriesUntil'] as const

function PaperQuestions({ form, typed, errors }: ShownForm) {
  const isSeldom = (name: string): boolean => seldom.some((one) => one === name)
  const begun = Object.entries(typed).some(([name, value]) => isSeldom(name.split('-')[0] ?? '') && value !== '')
  return (
    <>
      <Questions form={form} typed={typed} errors={errors} only={Object.keys(form).filter((name) => !isSeldom(name))} />
      <Details
        id="seldom"
        summary="A title of its own, or only a part of the chronology"
        open={begun || errors.some(({ question }) => isSeldom(question))}
      >
        <Questions form={form} typed={typed} errors={errors} only={seldom} />
      </Details>
    </>
  )
}

function Made({ childId, papers }: { readonly childId: string; readonly papers: readonly PaperListed[] }) {
  if (papers.length === 0) return null
  return (
    <WideTable
      stacks
      caption="What was made before"
      captionSize="m"
      head={['Paper', 'For', 'Made', 'Sent']}
      rows={papers.map(({ id, title, recipientName, madeOn, madeBy, sentAt }) => [
        <a class="govuk-link" href={paths.paper(childId, id)}>
          {title}
        </a>,
        recipientName,
        `${plainDate(madeOn)}, ${madeBy}`,
        sentAt === null ? 'Not sent' : dateAndTime(sentAt),
      ])}
    />
  )
}

export const papersRoutes: readonly Route[] = formRoutes(
  paths.papers(),
  paperMakers,
  async (request, sent) => withPapers(request, async (kept) => await asked(request, sent, kept)),
  async (request, typed) => withPapers(request, async ({ child }) => await newPaperWhileTyping(request, child, typed)),
)
