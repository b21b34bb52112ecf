import { practiceOf } from '#domains/casework/steps/step.ts'
import { ownQuestions } from '#domains/casework/steps/step-own-questions.ts'
import type { ChangedAnswer, StepPart, StepRead } from '#domains/casework/steps/step-reading.ts'
import type { Role } from '#domains/ledger/actor.ts'
import type { Unmet } from '#domains/ledger/context.ts'
import { cite } from '#engine/citation.ts'
import type { FormError } from '#engine/missing.ts'
import type { Form } from '#engine/question.ts'
import type { TrustStep } from '#practice/define.ts'
import { anyStep } from '#practice/registry.ts'
import { refusalsAt } from '#web/casework/steps/step-links.ts'
import { NeedRows } from '#web/casework/steps/step-need-rows.tsx'
import { prefixIn } from '#web/casework/steps/step-typed.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { DateInput } from '#web/components/date-input.tsx'
import { Radios } from '#web/components/radios.tsx'
import { Table } from '#web/components/table.tsx'
import { Textarea } from '#web/components/textarea.tsx'
import { Questions } from '#web/form/questions.tsx'
import type { PageError } from '#web/frame.tsx'
import { one, type SignedInRequest, type Typed } from '#web/route.ts'

/** Who may sign what they conclude; anybody else sends it on. */
const managing: readonly Role[] = ['team manager', 'head of service', 'director']

/** The steps that ask what the child needs: each need is named on their page. */
const namesNeeds: ReadonlySet<string> = new Set(['child-and-family-assessment', 'family-help-assessment'])

export interface StepFormProps {
  readonly request: SignedInRequest
  readonly read: StepRead
  readonly typed: Typed
  /** Refusals, each with where it is answered. */
  readonly unmet: readonly Unmet[]
  readonly errors: readonly PageError[]
  /** What somebody else has changed meanwhile. */
  readonly changed: readonly ChangedAnswer[]
}

/** The form of an open step: asked once for one child, and for several the shared questions once and each child's own. */
export function StepForm(props: StepFormProps) {
  const { request, read, typed, unmet, errors, changed } = props
  const { kind } = read.step
  const practice = practiceOf(kind)
  const own = ownQuestions(kind)
  const several = read.parts.length > 1
  const isLate = unmet.some(({ answerAt }) => answerAt === 'changed')
  const shared = Object.keys(practice.form).filter((name) => !several || !own.includes(name))
  const stopsForManager = practice.toConclude.some(({ id }) => id === 'manager-authorises')
  return (
    <form method="post" action={request.path} noValidate>
      <CsrfField token={request.csrf} />
      {read.parts.map(({ step }) => (
        <input type="hidden" name={`version-${step.id}`} value={shownVersion(typed, step, isLate)} />
      ))}
      {isLate && <Changed changed={changed} />}
      <Questions form={practice.form} only={shared} typed={typed} errors={refusalsAt(unmet, undefined)} />
      {!several && <Part {...props} part={read.parts[0]} practice={practice} own={[]} />}
      {several &&
        read.parts.map((part) => (
          <section aria-labelledby={`part-${part.child.id}`} class="hf-panel">
            <h2 class="hf-panel__heading" id={`part-${part.child.id}`}>
              {part.child.name}
            </h2>
            <Part {...props} part={part} practice={practice} own={own} />
          </section>
        ))}
      <ConcludedOn typed={typed} errors={errors} />
      <div class="govuk-button-group">
        <Button name="do" value="conclude">
          {stopsForManager && !managing.includes(request.actor.role) ? 'Send to your manager' : 'Conclude'}
        </Button>
        <Button variant="secondary" name="do" value="save">
          Save and go on later
        </Button>
      </div>
    </form>
  )
}

/** After a change by somebody else was shown, saving again is on top of it; a draft stands on what it was begun from. */
function shownVersion(typed: Typed, step: StepPart['step'], isLate: boolean): string {
  const before = one(typed, `version-${step.id}`)
  return isLate || before === '' ? String(step.version) : before
}

interface PartProps extends StepFormProps {
  readonly part: StepPart
  readonly practice: TrustStep
  readonly own: readonly string[]
}

function Part({ request, read, part, practice, own, typed, unmet, errors }: PartProps) {
  const prefix = prefixIn(read, part)
  const at = refusalsAt(unmet, prefix)
  const several = prefix !== undefined
  const form = several ? namedForm(practice.form, part.child.name) : practice.form
  return (
    <>
      {own.length > 0 && <Questions form={form} only={own} prefix={prefix ?? ''} typed={typed} errors={at} />}
      {namesNeeds.has(part.step.kind) && <NeedRows part={part} several={several} typed={typed} errors={errors} />}
      <Decision practice={practice} prefix={prefix} name={part.child.name} typed={typed} errors={at} />
      <Overrides request={request} prefix={prefix} unmet={unmet} typed={typed} />
    </>
  )
}

/** The questions of a child's own part with the child's name in them, so that each stands alone when read out. */
function namedForm(form: Form, name: string): Form {
  return Object.fromEntries(
    Object.entries(form).map(([key, question]) => [
      key,
      { ...question, label: question.label.replaceAll('the child', name) },
    ]),
  )
}

interface DecisionProps {
  readonly practice: TrustStep
  readonly prefix: string | undefined
  readonly name: string
  readonly typed: Typed
  readonly errors: readonly FormError[]
}

/** What was decided, each way with what it leads to and where it stands in the law. None is chosen beforehand. */
function Decision({ practice, prefix, name, typed, errors }: DecisionProps) {
  const field = prefix === undefined ? 'outcome' : `${prefix}.outcome`
  const says = errors.find(({ question }) => question === 'outcome')?.says
  const legend = prefix === undefined ? 'What is decided?' : `What is decided for ${name}?`
  const items = Object.entries(practice.outcomes).map(([value, { means, leadsTo, law }]) => ({
    value,
    label: means,
    hint: [
      ...leadsTo.map((next) => (next === 'closure' ? 'Closure can be asked for.' : `Begins: ${anyStep[next].title}.`)),
      cite(law),
    ].join(' '),
  }))
  return (
    <Radios
      name={field}
      legend={{ children: legend, class: 'govuk-fieldset__legend--m' }}
      items={items}
      value={one(typed, field)}
      {...(says === undefined ? {} : { errorMessage: says })}
    />
  )
}

interface OverridesProps {
  readonly request: SignedInRequest
  readonly prefix: string | undefined
  readonly unmet: readonly Unmet[]
  readonly typed: Typed
}

/** A reason for each refusal that whoever is here may let through; for anybody else, who may. */
export function Overrides({ request, prefix, unmet, typed }: OverridesProps) {
  const start = prefix === undefined ? '' : `${prefix}.`
  const mine = unmet.filter(
    ({ overridableBy, answerAt = '' }) => overridableBy !== undefined && answerAt.startsWith(start),
  )
  const mayOverride = request.actor.role === 'head of service'
  return (
    <>
      {mine.map(({ says, gateId = '' }) =>
        mayOverride ? (
          <Textarea
            name={`${start}override.${gateId}`}
            label={{ children: 'Why do you let this through?', class: 'govuk-label--s' }}
            hint={says}
            rows={3}
            value={one(typed, `${start}override.${gateId}`)}
          />
        ) : (
          <p class="govuk-inset-text">
            {says} A head of service may let this through: ask them to open this page and give their reason.
          </p>
        ),
      )}
    </>
  )
}

export function ConcludedOn({ typed, errors }: { readonly typed: Typed; readonly errors: readonly PageError[] }) {
  const says = errors.find(({ href }) => href.startsWith('#concludedOn'))?.text
  return (
    <DateInput
      id="concludedOn"
      namePrefix="concludedOn"
      legend={{ children: 'When was it concluded? (optional)', class: 'govuk-fieldset__legend--s' }}
      hint="Leave empty if today. Recording late is not practising late."
      values={{
        day: one(typed, 'concludedOn-day'),
        month: one(typed, 'concludedOn-month'),
        year: one(typed, 'concludedOn-year'),
      }}
      {...(says === undefined ? {} : { errorMessage: says })}
    />
  )
}

function Changed({ changed }: { readonly changed: readonly ChangedAnswer[] }) {
  return (
    <section id="changed" aria-labelledby="what-changed" class="hf-panel hf-panel--warning">
      <h2 class="hf-panel__heading" id="what-changed">
        What has changed since you opened this
      </h2>
      {changed.length === 0 && <p class="govuk-body">No answer was changed; it was sent, taken back or moved on.</p>}
      <Table
        caption="Answers that somebody else has changed"
        captionClass="govuk-visually-hidden"
        head={['Question', 'It was', 'It is now']}
        firstCellIsHeader
        rows={changed.map(({ question, was, is }) => [question, was, is])}
      />
      <p class="govuk-body">
        What you typed is below. To keep both, add what you need from above to it. Saving puts yours in their place.
      </p>
    </section>
  )
}
