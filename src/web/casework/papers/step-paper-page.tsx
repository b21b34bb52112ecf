import { type ChildPerson, childPerson } from '#domains/casework/child/child-person-read-store.ts'
import { makePaper } from '#domains/casework/papers/make-paper.ts'
import { paperMakers } from '#domains/casework/papers/paper-makers.ts'
import { papersNow } from '#domains/casework/papers/step-paper.ts'
import { stepOfPaperById } from '#domains/casework/steps/step-store.ts'
import { nameOf } from '#domains/people/person.ts'
import type { StepPaper } from '#practice/papers/step-paper.ts'
import { chosenRecipient, newPaperWhileTyping, readersOf, stepPaperForm } from '#web/casework/papers/paper-forms.ts'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { paths } from '#web/paths.ts'
import { withRecord } from '#web/people/with-record.tsx'
import { type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

interface Kept {
  readonly child: ChildPerson
  readonly paper: StepPaper
  readonly stepId: string
  /** Where its step is shown. */
  readonly back: string
}

/** For whom a paper of a step is made. It is read as they will read it before it goes. */
async function withStepPaper(request: SignedInRequest, reply: (kept: Kept) => Promise<Reply>): Promise<Reply> {
  const { id: childId = '', stepId = '', paper: which = '' } = request.params
  return await withRecord(
    request,
    'paper of a step',
    childId,
    async (tx): Promise<Kept | undefined> => {
      const child = await childPerson(tx, childId, request.ctx.clock.today())
      const step = await stepOfPaperById(tx, stepId)
      const paper = step === undefined ? undefined : papersNow(step).find(({ id }) => id === which)
      if (child === undefined || step?.childId !== childId || paper === undefined) return undefined
      const back = step.kind === 'closure' ? paths.closure(childId) : paths.step(childId, stepId)
      return { child, paper, back, stepId }
    },
    reply,
  )
}

async function asked(request: SignedInRequest, sent: boolean, { child, paper, back, stepId }: Kept): Promise<Reply> {
  const childId = child.person.id
  const people = readersOf(child, request.ctx.clock.today())
  return await ask(request, sent, {
    title: paper.title,
    caption: nameOf(child.person),
    back,
    intro: (
      <p class="govuk-body">
        It is made from what was written in the step, for one reader at a time. What is confidential from them is left
        out. You read it as they will before it goes.
      </p>
    ),
    send: 'Read it as they will',
    form: stepPaperForm(people, paper, childId),
    keep: async ({ recipient, standsFor, recipientName, typed }) =>
      await makePaper(request.ctx, {
        childId,
        kind: paper.filedAs,
        title: paper.title,
        ...chosenRecipient({ recipient, standsFor, recipientName }, child),
        typed: typed ?? '',
        documentId: undefined,
        madeFrom: { stepId, paper: paper.id },
      }),
    after: ({ paperId }) => redirect(paths.paper(childId, paperId)),
  })
}

export const stepPaperRoutes: readonly Route[] = formRoutes(
  paths.stepPaper(),
  paperMakers,
  async (request, sent) => withStepPaper(request, async (kept) => await asked(request, sent, kept)),
  async (request, typed) =>
    withStepPaper(request, async ({ child }) => await newPaperWhileTyping(request, child, typed)),
)
