import { answerPrompt, mayAnswer } from '#domains/concerns/patterns/answer-prompt.ts'
import {
  answerPromptForm,
  askedInWords,
  ledToOptions,
  type PromptRow,
  shownOf,
} from '#domains/concerns/patterns/pattern-prompt.ts'
import { promptRows } from '#domains/concerns/patterns/pattern-prompt-store.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { list } from '#domains/ledger/view.ts'
import { cite } from '#engine/citation.ts'
import { parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import { dateAndTime, plainDate } from '#kernel/dates.ts'
import { patternOf } from '#practice/patterns/contents.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Details } from '#web/components/details.tsx'
import { Section } from '#web/components/section.tsx'
import { EvidenceList, patternTitle } from '#web/concerns/pattern-words.tsx'
import { errorsOf, Questions } from '#web/form/questions.tsx'
import { type PageError, page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { withRecord } from '#web/people/with-record.tsx'
import { get, one, post, type Reply, type Route, redirect, type SignedInRequest, type Typed } from '#web/route.ts'

interface Shown {
  readonly typed: Typed
  readonly errors?: readonly FormError[]
  readonly others?: readonly PageError[]
}

function show(request: SignedInRequest, childId: string, rows: readonly PromptRow[], shown: Shown): Reply {
  const { actor, path, csrf } = request
  const waiting = rows.filter(({ endedOn }) => endedOn === undefined)
  const [first] = waiting
  const { typed, errors = [], others = [] } = shown
  const mine = first !== undefined && mayAnswer(actor, first)
  return page(
    request,
    {
      title: 'A pattern that someone must answer',
      back: paths.child(childId),
      errors: [...others, ...errorsOf(answerPromptForm, errors)],
    },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">
          <span class="govuk-caption-l">{[...new Set(rows.map(({ childName }) => childName))].join(' and ')}</span>A
          pattern that someone must answer
        </h1>
        {first !== undefined && (
          <p class="govuk-body">
            Asked of {askedInWords(first)}. It stands in the way of nothing, and scores nobody: it says what it saw, and
            a person answers.
          </p>
        )}
        {rows.map((row) => (
          <Asked row={row} request={request} />
        ))}
        {mine && (
          <form method="post" action={path} noValidate id="answer">
            <CsrfField token={csrf} />
            <input type="hidden" name="shown" value={shownOf(waiting)} />
            <h2 class="govuk-heading-m">Your answer</h2>
            <p class="govuk-body">
              {waiting.length > 1 ? 'One answer for all that waits above. ' : ''}
              It is not asked again until something new comes.
            </p>
            <Questions form={answerPromptForm} typed={typed} errors={errors} />
            <div class="govuk-button-group">
              <Button>Answer</Button>
              <Button variant="secondary" name="save" value="draft">
                Save and come back later
              </Button>
            </div>
          </form>
        )}
      </div>
    </div>,
  )
}

function Asked({ row, request }: { readonly row: PromptRow; readonly request: SignedInRequest }) {
  const pattern = patternOf(row.pattern)
  const { answer } = row
  return (
    <Section heading={`${patternTitle(row.pattern)}: ${row.childName}`}>
      {pattern !== undefined && <p class="govuk-body">{pattern.asks}</p>}
      <p class="govuk-body">What it saw:</p>
      <EvidenceList row={row} role={request.actor.role} />
      {pattern !== undefined && (
        <Details summary="Why this is asked, and why it may mean nothing">
          <p class="govuk-body">{pattern.finds}</p>
          <p class="govuk-body">{pattern.mayBeInnocent}</p>
          <p class="govuk-body">{pattern.law.map(cite).join('; ')}.</p>
        </Details>
      )}
      <p class="govuk-body hf-child__quiet">
        Asked since {plainDate(row.askedOn)}.{' '}
        {row.endedHow === 'no longer so' &&
          row.endedOn !== undefined &&
          `On ${plainDate(row.endedOn)} it was so no longer, and it ended without an answer.`}
        {row.endedHow === 'retired' && 'The pattern was retired before anybody answered.'}
      </p>
      {answer !== undefined && (
        <>
          <p class="govuk-body">
            <strong>
              {answer.byName} answered on {dateAndTime(answer.at)}:{' '}
              {answer.ledTo === 'something' ? `it leads to ${whatInWords(answer.what)}.` : 'it leads to nothing.'}
            </strong>
          </p>
          <p class="govuk-body hf-child__said">{answer.says}</p>
        </>
      )}
    </Section>
  )
}

function whatInWords(what: readonly string[]): string {
  const options: Readonly<Record<string, string>> = ledToOptions
  return what.map((each) => (options[each] ?? each).toLowerCase()).join('; ')
}

function opened(
  request: SignedInRequest,
  reply: (childId: string, rows: readonly PromptRow[]) => Reply | Promise<Reply>,
) {
  const { id: childId = '', promptId = '' } = request.params
  return withRecord(
    request,
    'a pattern that someone must answer',
    childId,
    async (tx) => {
      const rows = await promptRows(tx, promptId)
      return rows.some((row) => row.childId === childId) ? rows : undefined
    },
    async (rows) => {
      const others = [...new Set(rows.map((row) => row.childId))].filter((each) => each !== childId)
      // What it saw of brothers and sisters was looked at too.
      if (others.length > 0)
        await list(
          request.ctx,
          'patterns of brothers and sisters',
          async () => others,
          (ids) => ids,
        )
      return await reply(childId, rows)
    },
  )
}

async function answer(request: SignedInRequest, childId: string, rows: readonly PromptRow[]): Promise<Reply> {
  const { typed, ctx } = request
  const { answers, errors } = parseForm(answerPromptForm, typed, ctx.clock.now())
  if (errors.length > 0) return show(request, childId, rows, { typed, errors })
  const outcome = await answerPrompt(ctx, {
    ...answers,
    promptId: request.params['promptId'] ?? '',
    shown: one(typed, 'shown'),
  })
  if (outcome.ok) return redirect(paths.child(childId), 'Your answer is kept.')
  return show(request, childId, rows, {
    typed,
    others: outcome.unmet.map(({ says }) => ({ text: says, href: '#says' })),
  })
}

export const patternPromptRoutes: readonly Route[] = [
  get(paths.pattern(), practitioners, async (request) =>
    opened(request, (childId, rows) => show(request, childId, rows, { typed: request.draft ?? {} })),
  ),
  post(paths.pattern(), practitioners, async (request) =>
    opened(request, async (childId, rows) => await answer(request, childId, rows)),
  ),
]
