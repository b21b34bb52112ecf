import { answerAsk, partnerAnswerForm, readAsk, readAskedOfUs } from '#domains/sharing/answer-ask.ts'
import type { AskedOfUs } from '#domains/sharing/asked-of-us-store.ts'
import { ratings } from '#domains/sharing/check.ts'
import { dateAndTime, longDate } from '#kernel/dates.ts'
import { lawfulBasisOf } from '#practice/code-lists/lawful-basis.ts'
import { SummaryList } from '#web/components/summary-list.tsx'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { get, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

const answered: Readonly<Record<string, string>> = {
  known: 'Answered',
  'nothing known': 'Answered: nothing known',
  refused: 'Answered: you can’t say',
  silent: 'Not answered in time',
}

function by({ dueAt, dueOn }: AskedOfUs): string {
  if (dueAt !== null) return dateAndTime(dueAt)
  return dueOn === null ? 'As soon as you can' : longDate(dueOn)
}

/** What the trust asks of one’s own agency, the unanswered first. */
async function showAll(request: SignedInRequest): Promise<Reply> {
  const asked = await readAskedOfUs(request.ctx)
  const waiting = asked.filter(({ result }) => result === null).length
  return page(
    request,
    { title: 'What we ask of you', back: paths.home() },
    <>
      <h1 class="govuk-heading-l">What we ask of you</h1>
      <p class="govuk-body">
        {asked.length === 0
          ? 'We have asked your agency nothing.'
          : `${waiting === 0 ? 'Nothing waits' : waiting === 1 ? 'One question waits' : `${waiting} questions wait`} for your answer. Anybody of your agency who signs in here can answer.`}
      </p>
      {asked.length > 0 && (
        <WideTable
          caption="What we asked of your agency"
          captionSize="m"
          head={['Children', 'Asked', 'Answer by', 'Your answer']}
          rows={asked.map((one) => [
            <a class="govuk-link" href={paths.agencyAsk(one.id)}>
              {one.children === '' ? `Contact ${one.reference}` : one.children}
            </a>,
            dateAndTime(one.askedAt),
            by(one),
            one.result === null ? 'Waits for you' : (answered[one.result] ?? one.result),
          ])}
        />
      )}
    </>,
  )
}

function Asked({ one }: { readonly one: AskedOfUs }) {
  const basis = lawfulBasisOf(one.lawfulBasis)?.label ?? one.lawfulBasis
  return (
    <SummaryList
      rows={[
        { key: 'Children', value: one.children },
        { key: 'What we ask', value: <span class="hf-lines">{one.asks}</span> },
        { key: 'How pressing', value: ratings[one.rating] },
        { key: 'By what right', value: basis },
        { key: 'Asked', value: `${dateAndTime(one.askedAt)}, by ${one.askedBy}` },
        { key: 'Answer by', value: by(one) },
        one.says !== null &&
          one.returnedAt !== null && {
            key: 'Your last answer',
            value: <span class="hf-lines">{`${dateAndTime(one.returnedAt)}: ${one.says}`}</span>,
          },
      ]}
    />
  )
}

async function answer(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const one = await readAsk(request.ctx, request.params['id'] ?? '')
  return await ask(request, sent, {
    title: 'What we ask of you',
    heading: one.result === null ? 'What do you know?' : 'Add to your answer',
    caption: `Contact ${one.reference}`,
    back: paths.agencyAsks(),
    intro: (
      <>
        <Asked one={one} />
        <p class="govuk-body">
          If a child is in danger now, ring 999, and then us on {request.site.dutyNumber}. What you answer is kept under
          your name, and read by whoever decides.
        </p>
      </>
    ),
    send: 'Send the answer',
    form: partnerAnswerForm,
    keep: async (answers) => await answerAsk(request.ctx, one.id, answers),
    after: () => redirect(paths.agencyAsks(), 'Your answer has reached us.'),
  })
}

export const agencyAsksRoutes: readonly Route[] = [
  get(paths.agencyAsks(), ['partner'], showAll),
  ...formRoutes(paths.agencyAsk(), ['partner'], answer),
]
