import { colleagues } from '#domains/access/account/colleagues.ts'
import {
  answerForm,
  type DeclaredInterest,
  declareForm,
  endForm,
  interestEnders,
  interestManagers,
  interestOf,
} from '#domains/access/opening/declared-interest.ts'
import { interestsTold, looksRefused } from '#domains/access/opening/declared-interest-store.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { answerDeclaration, endBar } from '#domains/people/opening/answer-declaration.ts'
import { barFromRecord } from '#domains/people/opening/declare-interest.ts'
import { form } from '#engine/form.ts'
import { text } from '#engine/question.ts'
import { dateAndTime } from '#kernel/dates.ts'
import { QuestionsWithWho } from '#web/access/who-field.tsx'
import { Section } from '#web/components/section.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { get, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

const idsOf = (found: readonly DeclaredInterest[]): readonly string[] =>
  found.map(({ personId, contactId, accountId }) => personId ?? contactId ?? accountId)

/** What stands on the home of a manager: who knows a family, and the work is not yet somebody else’s. */
export async function readInterestsToAnswer(request: SignedInRequest): Promise<readonly DeclaredInterest[]> {
  const { ctx } = request
  return await list(ctx, 'who knows a family', async (tx) => await interestsTold(tx, ctx, { waiting: true }), idsOf)
}

export function KnownToWorkers({ waiting }: { readonly waiting: readonly DeclaredInterest[] }) {
  if (waiting.length === 0) return null
  return (
    <Section heading="Somebody knows the family" kind="warning" id="know-family">
      {waiting.map((one) => (
        <p class="govuk-body">
          <a class="govuk-link" href={paths.declaration(one.id)}>
            {one.name} knows a family ({dateAndTime(one.declaredAt)})
          </a>
          .{' '}
          {one.holdsChild
            ? `The child needs another worker: ${one.name} can no longer open the record.`
            : 'See that the work goes to somebody else.'}
        </p>
      ))}
    </Section>
  )
}

function stateOf({ done, ended }: DeclaredInterest): string {
  if (ended !== undefined) return `Ended by ${ended.byName}: ${ended.because}`
  return done === undefined ? 'Not yet answered' : `${done.byName}: ${done.says}`
}

async function showAll(request: SignedInRequest): Promise<Reply> {
  const { ctx } = request
  const found = await list(ctx, 'who knows a family', async (tx) => await interestsTold(tx, ctx), idsOf)
  return page(
    request,
    { title: 'Who knows a family', back: paths.home(), wide: true },
    <>
      <h1 class="govuk-heading-l">Who knows a family</h1>
      <p class="govuk-body">Workers to whom a record is closed, because they know the family.</p>
      {found.length === 0 ? (
        <p class="govuk-body">Nobody.</p>
      ) : (
        <WideTable
          stacks
          caption="The latest first"
          head={['Who', 'Said', 'How', 'About', 'What was done']}
          rows={found.map((one) => [
            <a class="govuk-link" href={paths.declaration(one.id)}>
              {one.name}
            </a>,
            dateAndTime(one.declaredAt),
            interestOf[one.kind],
            one.about ?? 'A record that is not open to you',
            stateOf(one),
          ])}
        />
      )}
    </>,
  )
}

interface Told {
  readonly declared: DeclaredInterest
  readonly refused: readonly { readonly at: Temporal.Instant; readonly what: string }[]
}

async function toldOf(request: SignedInRequest): Promise<Told> {
  const { ctx, params } = request
  const id = params['id'] ?? ''
  const found = await list(
    ctx,
    'who knows a family',
    async (tx) => {
      const [declared] = await interestsTold(tx, ctx, { id })
      return declared === undefined ? undefined : { declared, refused: await looksRefused(tx, id) }
    },
    (read) => (read === undefined ? [] : idsOf([read.declared])),
  )
  if (found === undefined) throw new NotFound('declaration')
  return found
}

function Facts({ told: { declared, refused } }: { readonly told: Told }) {
  const { about, personId, contactId } = declared
  const href = personId === undefined ? paths.contact(contactId) : paths.child(personId)
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Who', value: declared.name },
          { key: 'Said', value: `${dateAndTime(declared.declaredAt)}, by ${declared.declaredByName}` },
          {
            key: 'About',
            value:
              about === undefined ? (
                'A record that is not open to you'
              ) : (
                <a class="govuk-link" href={href}>
                  {about}
                </a>
              ),
          },
          { key: 'How they know them', value: `${interestOf[declared.kind]}. ${declared.says}` },
          { key: 'Told to', value: declared.toldName },
          { key: 'What was done', value: stateOf(declared) },
        ]}
      />
      {declared.holdsChild && personId !== undefined && (
        <p class="govuk-body">
          {declared.name} is the worker still.{' '}
          <a class="govuk-link" href={paths.allocation(personId)}>
            Give the child another worker
          </a>
        </p>
      )}
      <h2 class="govuk-heading-m">Looks that were refused since</h2>
      {refused.length === 0 && <p class="govuk-body">None.</p>}
      <ul class="govuk-list">
        {refused.map(({ at, what }) => (
          <li>
            {dateAndTime(at)}: {what}
          </li>
        ))}
      </ul>
    </>
  )
}

async function answer(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const told = await toldOf(request)
  const { declared } = told
  const mayEnd = interestEnders.some((role) => role === request.actor.role) && declared.ended === undefined
  const intro = (
    <>
      <Facts told={told} />
      {mayEnd && (
        <p class="govuk-body">
          <a class="govuk-link" href={paths.declarationEnd(declared.id)}>
            Open the record to {declared.name} again
          </a>
        </p>
      )}
    </>
  )
  if (declared.done !== undefined || declared.ended !== undefined)
    return page(
      request,
      { title: 'Somebody knows the family', back: paths.declarations() },
      <>
        <h1 class="govuk-heading-l">{declared.name} knows a family</h1>
        {intro}
      </>,
    )
  return await ask(request, sent, {
    title: 'Somebody knows the family',
    heading: `${declared.name} knows a family`,
    back: paths.declarations(),
    send: 'Record what was done',
    form: answerForm,
    intro,
    keep: async ({ says }) => await answerDeclaration(request.ctx, declared.id, says ?? ''),
    after: () => redirect(paths.declarations(), 'Recorded.'),
  })
}

async function end(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const { declared } = await toldOf(request)
  return await ask(request, sent, {
    title: 'Open a record to somebody again',
    heading: `Open the record to ${declared.name} again`,
    back: paths.declaration(declared.id),
    send: 'Open it to them',
    form: endForm,
    keep: async ({ because }) => await endBar(request.ctx, declared.id, because ?? ''),
    after: () => redirect(paths.declarations(), `The record is open to ${declared.name} again.`),
  })
}

const barForm = form({
  who: text('Who knows the family?', { errorMissing: 'Choose who knows the family' }),
  ...declareForm,
  kind: { ...declareForm.kind, label: 'How do they know them?' },
  says: {
    ...declareForm.says,
    label: 'What is known of it?',
    hint: 'You and the head of service read this, and nobody else.',
  },
})

async function bar(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const personId = request.params['id'] ?? ''
  const offered = await colleagues(request.ctx)
  return await ask(request, sent, {
    title: 'Close this record to somebody',
    back: paths.child(personId),
    send: 'Close it to them',
    form: barForm,
    intro: <p class="govuk-body">For somebody who knows the family and has not said so. It closes to them at once.</p>,
    questions: (shown) => <QuestionsWithWho shown={shown} name="who" colleagues={offered} />,
    keep: async ({ who, kind, says }) =>
      await barFromRecord(request.ctx, who ?? '', { about: { personId }, kind: kind ?? 'other', says: says ?? '' }),
    after: () => redirect(paths.declarations(), 'The record is closed to them.'),
  })
}

export const declarationRoutes: readonly Route[] = [
  get(paths.declarations(), interestManagers, showAll),
  ...formRoutes(paths.declaration(), interestManagers, answer),
  ...formRoutes(paths.declarationEnd(), interestEnders, end),
  ...formRoutes(paths.bar(), interestManagers, bar),
]
