import {
  answerAboutShift,
  listShiftsToReview,
  readShiftToReview,
  reviewShift,
  shiftReviewers,
} from '#domains/access/duty/review-shift.ts'
import { type AskedAbout, questionsAbout, type ShiftToReview } from '#domains/access/duty/shift-review-store.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { form } from '#engine/form.ts'
import { longText } from '#engine/question.ts'
import { dateAndTime } from '#kernel/dates.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { InsetText } from '#web/components/inset-text.tsx'
import { Textarea } from '#web/components/textarea.tsx'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { get, one, post, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

async function showAll(request: SignedInRequest): Promise<Reply> {
  const shifts = await listShiftsToReview(request.ctx)
  const waiting = shifts.filter(({ reviewedBy }) => reviewedBy === undefined)
  return page(
    request,
    { title: 'What shifts looked at', back: paths.rota(), wide: true },
    <>
      <h1 class="govuk-heading-l">What shifts looked at</h1>
      <p class="govuk-body">
        Whoever is on duty opens records without being asked why. So somebody else looks through them afterwards, within
        three working days (local). Your own shifts are not here.
      </p>
      {shifts.length === 0 ? (
        <p class="govuk-body">No shift has looked at anything yet.</p>
      ) : (
        <WideTable
          stacks
          caption={`${waiting.length} to look through`}
          head={['Who', 'When', 'People looked at', 'Looked through']}
          rows={shifts.map(row)}
        />
      )}
    </>,
  )
}

function row({ shiftId, name, part, from, looked, reviewedBy, reviewedAt, unanswered }: ShiftToReview) {
  return [
    `${name}, ${part}`,
    <a class="govuk-link" href={paths.dutyShift(shiftId)}>
      {dateAndTime(from)}
      <span class="govuk-visually-hidden">, {name}</span>
    </a>,
    String(looked),
    reviewedBy === undefined || reviewedAt === undefined
      ? unanswered > 0
        ? 'Asked, not answered yet'
        : 'Not yet'
      : `${reviewedBy}, ${dateAndTime(reviewedAt)}`,
  ]
}

async function show(request: SignedInRequest, refusal?: string): Promise<Reply> {
  const { shift, looked, questions } = await readShiftToReview(request.ctx, request.params['id'] ?? '')
  const all = await listShiftsToReview(request.ctx)
  const reviewed = all.find(({ shiftId }) => shiftId === shift.id)
  return page(
    request,
    {
      title: 'What a shift looked at',
      back: paths.dutyShifts(),
      wide: true,
      ...(refusal === undefined ? {} : { errors: [{ text: refusal, href: '#says' }] }),
    },
    <>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {shift.name}, {shift.part}
        </span>
        {dateAndTime(shift.from)} to {dateAndTime(shift.until)}
      </h1>
      {reviewed?.reviewedBy !== undefined && <InsetText>Looked through by {reviewed.reviewedBy}.</InsetText>}
      <WideTable
        stacks
        caption="Opened without a question; what was only looked at comes first"
        head={['Whose record', 'First opened', 'Last opened', 'Looks', 'Done for them']}
        rows={looked.map(({ personId, name, firstAt, lastAt, looks, acts }) => [
          name === undefined ? (
            'A restricted person'
          ) : (
            <a class="govuk-link" href={paths.child(personId)}>
              {name}
            </a>
          ),
          dateAndTime(firstAt),
          dateAndTime(lastAt),
          String(looks),
          acts === 0 ? <strong>Only looked at</strong> : String(acts),
        ])}
      />
      <Questioned questions={questions} />
      {reviewed?.reviewedBy === undefined && (
        <>
          {questions.some(({ answer }) => answer === undefined) ? (
            <p class="govuk-body">When the question is answered, come back here and look through the shift.</p>
          ) : (
            <form method="post" action={request.path}>
              <CsrfField token={request.csrf} />
              <input type="hidden" name="kind" value="looked through" />
              <Button>{`Looked through: nothing ${questions.length === 0 ? '' : 'more '}to ask`}</Button>
            </form>
          )}
          <form method="post" action={request.path} noValidate>
            <CsrfField token={request.csrf} />
            <input type="hidden" name="kind" value="question" />
            <Textarea
              name="says"
              label={{
                children: `${questions.length === 0 ? 'Or ask about something' : 'Ask about something else'} that looks odd`,
                class: 'govuk-label--s',
              }}
              hint={`${shift.name} sees it on their first page, and answers.`}
              value={one(request.typed, 'says')}
              rows={3}
              {...(refusal === undefined ? {} : { errorMessage: refusal })}
            />
            <Button variant="secondary">Ask {shift.name}</Button>
          </form>
        </>
      )}
    </>,
  )
}

function Questioned({ questions }: { readonly questions: readonly AskedAbout[] }) {
  if (questions.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Asked</h2>
      <ul class="govuk-list">
        {questions.map(({ byName, at, says, answer }) => (
          <li>
            {byName}, {dateAndTime(at)}: {says} <strong>{answer ?? 'Not answered yet.'}</strong>
          </li>
        ))}
      </ul>
    </>
  )
}

async function review(request: SignedInRequest): Promise<Reply> {
  const id = request.params['id'] ?? ''
  const asks = one(request.typed, 'kind') === 'question'
  const outcome = await reviewShift(
    request.ctx,
    id,
    asks ? { kind: 'question', says: one(request.typed, 'says') } : { kind: 'looked through' },
  )
  if (!outcome.ok) return await show(request, outcome.unmet[0].says)
  return asks ? redirect(paths.dutyShift(id), 'Asked.') : redirect(paths.dutyShifts(), 'Looked through.')
}

const answerForm = form({
  answer: longText('Your answer', { errorMissing: 'Enter your answer', maxLength: 2000 }),
})

async function answering(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const { ctx, actor, params } = request
  const asked = await list(
    ctx,
    'a question about a shift',
    async (tx) => (await questionsAbout(tx, { unansweredBy: actor.accountId })).find(({ id }) => id === params['id']),
    () => [],
  )
  if (asked === undefined) throw new NotFound('question about a shift')
  return await ask(request, sent, {
    title: 'Answer about what you looked at on duty',
    back: paths.home(),
    send: 'Answer',
    form: answerForm,
    intro: (
      <p class="govuk-body">
        {asked.byName} asks: <strong>{asked.says}</strong>
      </p>
    ),
    keep: async ({ answer = '' }) => await answerAboutShift(ctx, asked.id, answer),
    after: () => redirect(paths.home(), 'Answered.'),
  })
}

export const dutyShiftsRoutes: readonly Route[] = [
  get(paths.dutyShifts(), shiftReviewers, showAll),
  get(paths.dutyShift(), shiftReviewers, async (request) => await show(request)),
  post(paths.dutyShift(), shiftReviewers, review),
  ...formRoutes(paths.dutyQuestion(), practitioners, answering),
]
