import { asClosureReason, closureReasonForm, mayBeOverridden } from '#domains/casework/closure/closure.ts'
import { type ForClosing, readForClosing } from '#domains/casework/closure/closure-reading.ts'
import { requestClosure } from '#domains/casework/closure/request-closure.ts'
import type { Unmet } from '#domains/ledger/context.ts'
import { parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import { longDate } from '#kernel/dates.ts'
import { closure } from '#practice/closure/closure.ts'
import { InView } from '#web/casework/closure/closure-in-view.tsx'
import { refusalsLinked } from '#web/casework/closure/closure-links.ts'
import { StepPapers } from '#web/casework/papers/step-papers.tsx'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { InsetText } from '#web/components/inset-text.tsx'
import { errorsOf, Questions } from '#web/form/questions.tsx'
import { type PageError, page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { withRecord } from '#web/people/with-record.tsx'
import { get, one, post, type Reply, type Route, redirect, type SignedInRequest, type Typed } from '#web/route.ts'

interface Shown {
  readonly typed: Typed
  readonly errors?: readonly FormError[]
  readonly summary?: readonly PageError[]
  /** A head of service may let all that lacks through: asking them is offered. */
  readonly offersHeadOfService?: boolean
}

function form(request: SignedInRequest, closing: ForClosing, shown: Shown): Reply {
  const { child, open, closed } = closing
  const ended = open === undefined && closed !== undefined
  return page(
    request,
    {
      title: ended ? 'Our work has ended' : 'Ask to close',
      back: paths.child(child.id),
      errors: shown.summary ?? [],
    },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">
          {ended ? `Our work with ${child.name} has ended` : `Ask to close our work with ${child.name}`}
        </h1>
        {open === undefined && !ended && (
          <p class="govuk-body">No work with {child.name} is open, so there is nothing to close.</p>
        )}
        {closed !== undefined && <Closed request={request} childId={child.id} closed={closed} />}
        {open?.request !== undefined && (
          <InsetText>
            {open.request.askedByName} asked to close on {longDate(open.request.askedOn)}.{' '}
            <a class="govuk-link" href={paths.closureAuthority(child.id, open.request.id)}>
              See the request
            </a>
          </InsetText>
        )}
        <InView closing={closing} />
        {open !== undefined && open.request === undefined && <Asking request={request} childId={child.id} {...shown} />}
      </div>
    </div>,
  )
}

interface ClosedProps {
  readonly request: SignedInRequest
  readonly childId: string
  readonly closed: NonNullable<ForClosing['closed']>
}

/** The work has been closed: the letters that say so. */
function Closed({ request, childId, closed: { stepId, on } }: ClosedProps) {
  const step = { id: stepId, childId, kind: 'closure', concludedOn: on, outcome: undefined, answers: {} } as const
  return <StepPapers request={request} step={step} heading={`Letters about the end of our work, ${longDate(on)}`} />
}

interface AskingProps extends Shown {
  readonly request: SignedInRequest
  readonly childId: string
}

function Asking({ request, childId, typed, errors = [], offersHeadOfService = false }: AskingProps) {
  return (
    <form method="post" action={paths.closure(childId)} noValidate>
      <h2 class="govuk-heading-m">Why we close, and what follows</h2>
      <CsrfField token={request.csrf} />
      <input type="hidden" name="historyShown" value="yes" />
      <Questions form={closureReasonForm} typed={typed} errors={errors} />
      <Questions form={closure.form} typed={typed} errors={errors} />
      {offersHeadOfService && (
        <InsetText>
          A head of service may close over what is missing. The case then closes, and never the need: it stays in the
          unmet-need register under the name of whoever closed over it.
        </InsetText>
      )}
      <div class="govuk-button-group">
        <Button>Ask the manager to close</Button>
        {offersHeadOfService && (
          <Button variant="secondary" name="ask" value="head of service">
            Ask the head of service
          </Button>
        )}
        <Button variant="secondary" name="save" value="draft">
          Save and come back later
        </Button>
      </div>
    </form>
  )
}

async function ask(request: SignedInRequest, closing: ForClosing): Promise<Reply> {
  const { typed, ctx } = request
  const now = ctx.clock.now()
  const chosen = parseForm(closureReasonForm, typed)
  const rest = parseForm(closure.form, typed, now)
  const errors = [...chosen.errors, ...rest.errors]
  const reason = asClosureReason(chosen.answers.outcome ?? '')
  if (errors.length > 0 || reason === undefined) {
    const summary = [...errorsOf(closureReasonForm, chosen.errors), ...errorsOf(closure.form, rest.errors)]
    return form(request, closing, { typed, errors, summary })
  }
  const outcome = await requestClosure(ctx, {
    childId: closing.child.id,
    reason,
    answers: rest.answers,
    historyShown: one(typed, 'historyShown') === 'yes',
    askHeadOfService: one(typed, 'ask') === 'head of service',
  })
  if (outcome.ok)
    return redirect(
      paths.closureAuthority(closing.child.id, outcome.value.requestId),
      'Your manager is asked to close.',
    )
  const { unmet } = outcome
  return form(request, closing, {
    typed,
    errors: besideTheirQuestions(unmet),
    summary: refusalsLinked(closing, unmet),
    offersHeadOfService: mayBeOverridden(unmet),
  })
}

/** Refusals that a question of this form answers stand beside it too. */
function besideTheirQuestions(unmet: readonly Unmet[]): readonly FormError[] {
  return unmet.flatMap(({ says, answerAt }) =>
    answerAt === undefined || answerAt.includes(':') ? [] : [{ question: answerAt, says, kind: 'wrong' as const }],
  )
}

function withClosing(request: SignedInRequest, reply: (closing: ForClosing) => Reply | Promise<Reply>): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  return withRecord(request, 'closure form', childId, (tx) => readForClosing(tx, request.ctx, childId), reply)
}

const mayAsk = ['social worker', 'family help lead', 'team manager', 'head of service'] as const

export const closureRoutes: readonly Route[] = [
  get(paths.closure(), mayAsk, async (request) =>
    withClosing(request, (closing) => form(request, closing, { typed: request.draft ?? {} })),
  ),
  post(paths.closure(), mayAsk, async (request) =>
    withClosing(request, async (closing) => await ask(request, closing)),
  ),
]
