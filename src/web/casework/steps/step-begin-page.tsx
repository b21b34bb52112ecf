import { beginStep } from '#domains/casework/steps/begin-step.ts'
import { practiceOf } from '#domains/casework/steps/step.ts'
import { readStepToBegin, type StepToBegin } from '#domains/casework/steps/step-reading.ts'
import type { Unmet } from '#domains/ledger/context.ts'
import { fieldsOf, parseForm } from '#engine/form.ts'
import type { Form } from '#engine/question.ts'
import { longDate } from '#kernel/dates.ts'
import type { TrustStep } from '#practice/define.ts'
import { HandbookLink } from '#web/casework/steps/handbook-link.tsx'
import { LawLink, LawList } from '#web/casework/steps/step-law.tsx'
import { typedDay, writers } from '#web/casework/steps/step-page.tsx'
import { Button } from '#web/components/button.tsx'
import { Checkboxes } from '#web/components/checkboxes.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { DateInput } from '#web/components/date-input.tsx'
import { InsetText } from '#web/components/inset-text.tsx'
import { Questions } from '#web/form/questions.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { withRecord } from '#web/people/with-record.tsx'
import { every, get, one, post, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

/** What a step asks where it begins: its own questions, each of which may still be answered later. */
function askedAtOnce({ form, begins: { asksAtOnce = [] } }: TrustStep): Form {
  return Object.fromEntries(
    Object.entries(form)
      .filter(([name]) => asksAtOnce.includes(name))
      .map(([name, question]) => [name, { ...question, optional: true }]),
  )
}

function placeOf(answerAt: string, atOnce: Form): string | undefined {
  const question = atOnce[answerAt]
  return question === undefined ? undefined : fieldsOf(answerAt, question)[0]
}

function show(request: SignedInRequest, toBegin: StepToBegin, unmet: readonly Unmet[] = []): Reply {
  const { child, kind } = toBegin
  const practice = practiceOf(kind)
  const atOnce = askedAtOnce(practice)
  const errors = unmet.map(({ says, answerAt = 'beganOn' }) => ({
    text: says,
    href: `#${placeOf(answerAt, atOnce) ?? (answerAt === 'children' && toBegin.siblings.length > 0 ? 'children' : 'beganOn-day')}`,
  }))
  return page(
    request,
    { title: `Begin: ${practice.title}`, back: paths.child(child.id), errors },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">
          <span class="govuk-caption-l">{child.name}</span>
          Begin: {practice.title}
        </h1>
        <p class="govuk-body-l">{practice.purpose}</p>
        <p class="govuk-body">{practice.begins.when}</p>
        {toBegin.open !== undefined && (
          <InsetText>
            One is open already, and is not begun twice.{' '}
            <a class="govuk-link" href={paths.step(child.id, toBegin.open)}>
              Go on with it
            </a>
          </InsetText>
        )}
        {practice.protective !== undefined && (
          <InsetText>This protects a child now. Nothing stands in its way: what is lacking becomes a clock.</InsetText>
        )}
        <h2 class="govuk-heading-m">The law and guidance behind it</h2>
        <LawList laws={practice.law} />
        <HandbookLink step={kind} />
        {practice.toBegin.length > 0 && (
          <>
            <h2 class="govuk-heading-m">What must be so before it begins</h2>
            <ul class="govuk-list govuk-list--bullet">
              {practice.toBegin.map(({ says, metSays = says, law }) => (
                <li>
                  {metSays} <LawLink law={law} />
                </li>
              ))}
            </ul>
          </>
        )}
        <BeginForm request={request} toBegin={toBegin} unmet={unmet} />
      </div>
    </div>,
  )
}

interface BeginFormProps {
  readonly request: SignedInRequest
  readonly toBegin: StepToBegin
  readonly unmet: readonly Unmet[]
}

function BeginForm({ request, toBegin, unmet }: BeginFormProps) {
  const typed = request.draft ?? request.typed
  const at = (place: string) => {
    const says = unmet.find(({ answerAt }) => answerAt === place)?.says
    return says === undefined ? {} : { errorMessage: says }
  }
  const practice = practiceOf(toBegin.kind)
  const { dayAsked = 'When did it begin?' } = practice.begins
  const atOnce = askedAtOnce(practice)
  return (
    <form method="post" action={request.path} noValidate>
      <CsrfField token={request.csrf} />
      {toBegin.siblings.length > 0 && (
        <Checkboxes
          name="children"
          legend={{ children: 'Is it for brothers and sisters too? (optional)', class: 'govuk-fieldset__legend--m' }}
          hint="It is recorded once, with each child’s own part, and one row for each child."
          items={toBegin.siblings.map(({ id, name, episode }) => ({
            value: id,
            label: name,
            ...(episode === undefined ? { hint: 'No work is open with them: this begins it.' } : {}),
          }))}
          values={every(typed, 'children')}
          {...at('children')}
        />
      )}
      {Object.keys(atOnce).length > 0 && (
        <>
          <p class="govuk-body">
            What is due is counted from this. Leave empty what you do not know yet: it is asked again.
          </p>
          <Questions
            form={atOnce}
            typed={typed}
            errors={unmet.map(({ says, answerAt = '' }) => ({ question: answerAt, says, kind: 'wrong' }))}
          />
        </>
      )}
      <DateInput
        id="beganOn"
        namePrefix="beganOn"
        legend={{ children: `${dayAsked} (optional)`, class: 'govuk-fieldset__legend--m' }}
        hint={`Leave empty if today, ${longDate(request.ctx.clock.today())}.`}
        values={{
          day: one(typed, 'beganOn-day'),
          month: one(typed, 'beganOn-month'),
          year: one(typed, 'beganOn-year'),
        }}
        {...at('beganOn')}
      />
      <Button>Begin</Button>
    </form>
  )
}

async function open(request: SignedInRequest): Promise<Reply> {
  return await withToBegin(request, (toBegin) => show(request, toBegin))
}

async function withToBegin(
  request: SignedInRequest,
  reply: (toBegin: StepToBegin) => Reply | Promise<Reply>,
): Promise<Reply> {
  const [childId, kind] = [request.params['id'] ?? '', request.params['kind'] ?? '']
  return await withRecord(
    request,
    'step to begin',
    childId,
    async (tx) => await readStepToBegin(tx, childId, kind),
    reply,
  )
}

async function submit(request: SignedInRequest): Promise<Reply> {
  return await withToBegin(request, async (toBegin) => {
    const on = typedDay(request.typed, 'beganOn')
    if (on === 'wrong')
      return show(request, toBegin, [{ says: 'The date on which it began must be a real date', answerAt: 'beganOn' }])
    const known = parseForm(askedAtOnce(practiceOf(toBegin.kind)), request.typed, request.ctx.clock.now())
    const wrong = known.errors.filter(({ kind }) => kind === 'wrong')
    if (wrong.length > 0)
      return show(
        request,
        toBegin,
        wrong.map(({ says, question }) => ({ says, answerAt: question })),
      )
    // Whose record has closed meanwhile holds up nobody: it begins for the others, and that is said.
    const ticked = every(request.typed, 'children')
    const there = ticked.filter((id) => toBegin.siblings.some((sibling) => sibling.id === id))
    const protects = practiceOf(toBegin.kind).protective !== undefined
    const outcome = await beginStep(request.ctx, {
      kind: toBegin.kind,
      childId: toBegin.child.id,
      siblingIds: protects ? there : ticked,
      answers: known.answers,
      ...(on === undefined ? {} : { beganOn: on }),
    })
    if (!outcome.ok) return show(request, toBegin, outcome.unmet)
    const own = outcome.value.find(({ childId }) => childId === toBegin.child.id)
    if (own === undefined) return redirect(paths.child(toBegin.child.id))
    const title = practiceOf(toBegin.kind).title
    const without =
      protects && there.length < ticked.length
        ? ' It is not begun for somebody whom you ticked, whose record has closed to you since: the child’s page says whom to ring.'
        : ''
    const apart = outcome.value.filter((each) => each.apart && each !== own).map(({ childId }) => childId)
    const names = toBegin.siblings.filter(({ id }) => apart.includes(id)).map(({ name }) => name)
    const itself = names.length === 0 ? '' : ` That of ${names.join(' and ')} has answers already and stays by itself.`
    return redirect(
      paths.step(toBegin.child.id, own.stepId),
      `${own.already ? `${title} is open already. Go on with it here.` : `${title}: begun.`}${itself}${without}`,
    )
  })
}

export const stepBeginRoutes: readonly Route[] = [
  get(paths.newStep(), writers, open),
  post(paths.newStep(), writers, submit),
]
