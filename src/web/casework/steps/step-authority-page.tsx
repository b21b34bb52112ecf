import {
  authoriseAfterwards,
  authoriseStep,
  type ShownStep,
  sendStepBack,
} from '#domains/casework/steps/authorise-step.ts'
import { saveStep } from '#domains/casework/steps/save-step.ts'
import { practiceOf, stateOf } from '#domains/casework/steps/step.ts'
import type { StepRead } from '#domains/casework/steps/step-reading.ts'
import type { Role } from '#domains/ledger/actor.ts'
import { NotFound, type Unmet } from '#domains/ledger/context.ts'
import { answersFromJson } from '#engine/answers-json.ts'
import { transcript } from '#engine/transcript.ts'
import { needKindLabel } from '#practice/needs/need-kinds.ts'
import { ClockLines } from '#web/casework/clocks/clock-lines.tsx'
import { ConcludedOn, Overrides } from '#web/casework/steps/step-form.tsx'
import { refusalsLinked } from '#web/casework/steps/step-links.ts'
import { withStep } from '#web/casework/steps/step-opening.ts'
import { noticeOf, typedDay, writers } from '#web/casework/steps/step-page.tsx'
import { Judgements, Transcript, whyItGoesAhead } from '#web/casework/steps/step-transcript.tsx'
import { asShownNow, overridesIn, prefixIn } from '#web/casework/steps/step-typed.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Textarea } from '#web/components/textarea.tsx'
import { underPrefix } from '#web/form/questions.tsx'
import { type PageError, page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { get, one, post, type Reply, type Route, redirect, type SignedInRequest, type Typed } from '#web/route.ts'

const managers: readonly [Role, ...Role[]] = ['team manager', 'head of service', 'director']

function show(request: SignedInRequest, read: StepRead, unmet: readonly Unmet[] = []): Reply {
  if (stateOf(read.step) !== 'with the manager') return redirect(paths.step(read.child.id, read.step.id))
  const { step } = read
  const practice = practiceOf(step.kind)
  const errors = refusalsLinked(read, unmet)
  return page(
    request,
    { title: `Authorise: ${practice.title}`, back: paths.step(read.child.id, step.id), errors },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">
          <span class="govuk-caption-l">{read.parts.map(({ child }) => child.name).join(', ')}</span>
          Authorise: {practice.title}
        </h1>
        <p class="govuk-body">
          Decided by {step.decidedByName}. Read it as it stands; what you authorise is kept in these words.
        </p>
        {read.clocks.length > 0 && (
          <ClockLines childId={read.child.id} clocks={read.clocks} now={request.ctx.clock.now()} />
        )}
        <Sent read={read} />
        <Judgements
          judged={step.judged.filter(({ gateId }) => gateId !== 'manager-authorises')}
          because={whyItGoesAhead(step)}
        />
        <Authorise request={request} read={read} unmet={unmet} errors={errors} />
        <SendBack request={request} read={read} errors={errors} />
      </div>
    </div>,
  )
}

/** What was sent, child by child: the decision, the needs named, and every answer. */
function Sent({ read }: { readonly read: StepRead }) {
  return (
    <>
      {read.parts.map(({ step, child, needs }) => {
        const { form, outcomes } = practiceOf(step.kind)
        return (
          <section aria-labelledby={`sent-${child.id}`}>
            <h2 class="govuk-heading-m" id={`sent-${child.id}`}>
              {child.name}
            </h2>
            <SummaryList
              rows={[
                { key: 'Decided', value: step.outcome === undefined ? '' : (outcomes[step.outcome]?.means ?? '') },
                {
                  key: 'Needs',
                  value:
                    needs.length === 0
                      ? 'None named'
                      : needs.map(({ title, kind }) => `${title} (${needKindLabel(kind)})`).join('; '),
                },
              ]}
            />
            <Transcript lines={transcript(form, answersFromJson(form, step.answers))} name={child.name} />
          </section>
        )
      })}
    </>
  )
}

interface FormProps {
  readonly request: SignedInRequest
  readonly read: StepRead
  readonly errors: readonly PageError[]
}

function Versions({ read }: { readonly read: StepRead }) {
  return (
    <>
      {read.parts.map(({ step }) => (
        <input type="hidden" name={`version-${step.id}`} value={String(step.version)} />
      ))}
    </>
  )
}

function Authorise({ request, read, unmet, errors }: FormProps & { readonly unmet: readonly Unmet[] }) {
  return (
    <form method="post" action={request.path} noValidate aria-label="Authorise">
      <CsrfField token={request.csrf} />
      <Versions read={read} />
      <h2 class="govuk-heading-m">Authorise it</h2>
      <ConcludedOn typed={request.typed} errors={errors} />
      {read.parts.map((part) => (
        <Overrides request={request} prefix={prefixIn(read, part)} unmet={unmet} typed={request.typed} />
      ))}
      <Button name="do" value="authorise">
        Authorise and conclude
      </Button>
    </form>
  )
}

function SendBack({ request, read, errors }: FormProps) {
  const says = errors.find(({ href }) => href === '#words')?.text
  return (
    <form method="post" action={request.path} noValidate aria-label="Send it back">
      <CsrfField token={request.csrf} />
      <Versions read={read} />
      <h2 class="govuk-heading-m">Send it back</h2>
      <Textarea
        name="words"
        label={{ children: 'What is to be done before you will authorise it?', class: 'govuk-label--s' }}
        hint="Kept on the child’s record as a management note."
        rows={4}
        value={one(request.typed, 'words')}
        {...(says === undefined ? {} : { errorMessage: says })}
      />
      <Button variant="secondary" name="do" value="send back">
        Send it back
      </Button>
    </form>
  )
}

function shownIn(read: StepRead, sent: Typed): readonly ShownStep[] {
  const typed = asShownNow(read, sent)
  return read.parts.map((part) => {
    const prefix = prefixIn(read, part)
    const its = prefix === undefined ? typed : underPrefix(typed, prefix)
    return {
      stepId: part.step.id,
      version: Number(one(typed, `version-${part.step.id}`)),
      overrides: overridesIn(its),
    }
  })
}

async function submit(request: SignedInRequest): Promise<Reply> {
  const wanted = one(request.typed, 'do')
  if (wanted !== 'take back' && !managers.includes(request.actor.role)) throw new NotFound('authority')
  return await withStep(request, 'step to authorise', async (read) => {
    const back = paths.step(read.child.id, read.step.id)
    switch (wanted) {
      case 'afterwards': {
        const outcome = await authoriseAfterwards(request.ctx, read.step.id)
        return redirect(back, outcome.ok ? 'Authorised.' : outcome.unmet[0].says)
      }
      case 'take back':
        return await takeBack(request, read, back)
      case 'send back': {
        const shown = shownIn(read, request.typed)
        const outcome = await sendStepBack(request.ctx, shown, one(request.typed, 'words'))
        return outcome.ok ? redirect(back, 'Sent back, with your words.') : show(request, read, outcome.unmet)
      }
      default:
        return await authorise(request, read, back)
    }
  })
}

async function authorise(request: SignedInRequest, read: StepRead, back: string): Promise<Reply> {
  const on = typedDay(request.typed)
  if (on === 'wrong')
    return show(request, read, [{ says: 'The date must be a real date', answerAt: 'concludedOn-day' }])
  const outcome = await authoriseStep(request.ctx, shownIn(read, request.typed), on)
  return outcome.ok ? redirect(back, noticeOf(read, outcome.value)) : show(request, read, outcome.unmet)
}

/** Saving a step as it is takes it back from the manager. */
async function takeBack(request: SignedInRequest, read: StepRead, back: string): Promise<Reply> {
  if (stateOf(read.step) !== 'with the manager') return redirect(back)
  const answered = read.parts.map(({ step }) => ({
    stepId: step.id,
    version: step.version,
    answers: answersFromJson(practiceOf(step.kind).form, step.answers),
  }))
  const outcome = await saveStep(request.ctx, answered)
  return redirect(back, outcome.ok ? 'Taken back: it is no longer with the manager.' : outcome.unmet[0].says)
}

export const stepAuthorityRoutes: readonly Route[] = [
  get(
    paths.stepConclusion(),
    managers,
    async (request) => await withStep(request, 'step to authorise', (read) => show(request, read)),
  ),
  post(paths.stepConclusion(), [...managers, ...writers.filter((role) => !managers.includes(role))], submit),
]
