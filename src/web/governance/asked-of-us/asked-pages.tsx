import { concludeAsked, receiveAsked, saveAsked, wordsOut } from '#domains/governance/asked-of-us/answer-asked.ts'
import {
  type AskedKind,
  answering,
  isAskedKind,
  kindsFor,
  practiceOfAsked,
} from '#domains/governance/asked-of-us/asked.ts'
import { type Asked, type AskedClock, askedById, askedOfUs } from '#domains/governance/asked-of-us/asked-store.ts'
import { namers } from '#domains/governance/asked-of-us/name-record.ts'
import type { Role } from '#domains/ledger/actor.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { list, view } from '#domains/ledger/view.ts'
import { letterTellsTooMuch } from '#domains/people/confidential/tell-outside.ts'
import { nameOf } from '#domains/people/person.ts'
import { form } from '#engine/form.ts'
import { date, longText, oneOf, text } from '#engine/question.ts'
import { dateAndTime, longDate, shortDate } from '#kernel/dates.ts'
import { LawLink } from '#web/casework/steps/step-law.tsx'
import { fieldsFrom } from '#web/casework/steps/step-typed.ts'
import { Button } from '#web/components/button.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { toldWhileTyping } from '#web/form/typing.ts'
import { page } from '#web/frame.tsx'
import { doneInWords, dueInWords } from '#web/front-door/due-words.ts'
import { AskedLetters, letterFile, letterPage, lettersOf } from '#web/governance/asked-of-us/asked-letters.tsx'
import { paths } from '#web/paths.ts'
import { LetterWarning, readSaidInDraft } from '#web/people/confidential/kept-warning.tsx'
import { WideTable } from '#web/people/wide-table.tsx'
import { get, one, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

async function listPage(request: SignedInRequest): Promise<Reply> {
  const found = await list(
    request.ctx,
    'what is asked of the trust',
    async (tx) => await askedOfUs(tx),
    (all) => all.map(({ id }) => id),
  )
  return page(
    request,
    { title: 'Complaints and requests', wide: true, back: paths.home() },
    <>
      <h1 class="govuk-heading-l">Complaints and requests</h1>
      <Button href={paths.newAsked()}>Write one down</Button>
      {found.length === 0 ? (
        <p class="govuk-body">Nothing that you answer for is written down.</p>
      ) : (
        <WideTable
          stacks
          firstCellIsHeader
          caption="What is asked of the trust"
          captionClass="govuk-visually-hidden"
          head={['Reference', 'What', 'From', 'Came', 'Due next']}
          rows={found.map((each) => [
            <a class="govuk-link" href={paths.asked(each.id)}>
              {each.reference}
            </a>,
            practiceOfAsked(each.kind).title,
            each.askedBy,
            shortDate(each.beganOn),
            nextOf(each, request.ctx.clock.today()),
          ])}
        />
      )}
    </>,
  )
}

const isStanding = ({ metOn, endedBecause }: AskedClock): boolean => metOn === undefined && endedBecause === undefined

function nextOf({ clocks, concludedOn }: Asked, today: Temporal.PlainDate): string {
  if (concludedOn !== undefined) return `Concluded ${shortDate(concludedOn)}`
  const next = clocks.find(isStanding)
  if (next?.dueOn === undefined) return 'Nothing yet'
  const late = Temporal.PlainDate.compare(next.dueOn, today) < 0
  return `${next.what}, by ${longDate(next.dueOn)}${late ? ': overdue' : ''}`
}

/** Where the title of the step is not how anybody would put it. */
const saidPlainly: Partial<Readonly<Record<AskedKind, string>>> = {
  'subject-access': 'Somebody asks for what is written about them (subject access)',
}

function newForm(request: SignedInRequest) {
  const kinds = kindsFor(request.actor.role)
  return form({
    kind: oneOf(
      'What is it?',
      Object.fromEntries(kinds.map((kind) => [kind, saidPlainly[kind] ?? practiceOfAsked(kind).title])),
      {
        errorMissing: 'Select what it is',
      },
    ),
    askedBy: text('From whom?', { called: 'name of whoever asks, complains or found it' }),
    receivedOn: date('When did it come, or when did we know?', { called: 'date on which it came', past: true }),
    about: text('If it is about somebody who works here: whom?', {
      hint: 'They do not answer it, and do not see it.',
      optional: true,
    }),
    says: longText('What is asked, or what has happened?', { called: 'words on what is asked, or has happened' }),
  })
}

async function newPage(request: SignedInRequest, sent: boolean): Promise<Reply> {
  return await ask(request, sent, {
    title: 'Write down what is asked of the trust',
    back: paths.askedOfUs(),
    send: 'Write it down',
    form: newForm(request),
    keep: async ({ kind = '', askedBy = '', receivedOn = request.ctx.clock.today(), about = '', says = '' }) =>
      isAskedKind(kind)
        ? await receiveAsked(request.ctx, { kind, askedBy, receivedOn, about, says })
        : { ok: false, unmet: [{ says: 'Select what it is', answerAt: 'kind' }] },
    after: ({ id, reference }) => redirect(paths.asked(id), `Kept: ${reference}.`),
  })
}

async function withAsked(request: SignedInRequest, reply: (asked: Asked) => Reply | Promise<Reply>): Promise<Reply> {
  const id = request.params['id'] ?? ''
  return await reply(await view(request.ctx, 'what is asked of the trust', id, async (tx) => await askedById(tx, id)))
}

async function onePage(request: SignedInRequest, sent: boolean, asked: Asked): Promise<Reply> {
  const practice = practiceOfAsked(asked.kind)
  if (asked.concludedOn !== undefined) return concludedPage(request, asked)
  const out = wordsOut(asked.kind)
  const said = sent || out.length === 0 ? [] : await readSaidInDraft(request, out)
  return await ask(request, sent, {
    title: practice.title,
    caption: asked.reference,
    back: paths.askedOfUs(),
    intro: (
      <>
        <Intro asked={asked} role={request.actor.role} today={request.ctx.clock.today()} />
        {out.length > 0 && <LetterWarning said={said} />}
      </>
    ),
    send: 'Save',
    form: practice.form,
    kept: fieldsFrom(practice.form, asked.answers),
    keep: async (answers) => await saveAsked(request.ctx, asked.id, asked.version, answers),
    after: () => redirect(paths.asked(asked.id), 'Saved.'),
  })
}

interface IntroProps {
  readonly asked: Asked
  readonly role: Role
  readonly today: Temporal.PlainDate
}

function Intro({ asked, role, today }: IntroProps) {
  return (
    <>
      <SummaryList
        rows={[
          { key: 'From', value: asked.askedBy },
          { key: 'Came', value: longDate(asked.beganOn) },
          { key: 'What', value: { children: <span class="hf-lines">{asked.says}</span> } },
          ...(asked.about === '' ? [] : [{ key: 'About', value: asked.about }]),
        ]}
      />
      <ul class="hf-clocks">
        {asked.clocks.map((clock) => (
          <li class="hf-clock">
            <span class="hf-clock__what">{clock.what}</span>
            <span class="hf-clock__state">{stateOf(clock, today)}</span>
            <span class="hf-clock__why">
              {clock.whose}. {clock.explanation}. <LawLink law={clock.law} />
            </span>
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.askedConclusion(asked.id)}>
          Conclude it
        </a>
      </p>
      <Records asked={asked} role={role} />
      <AskedLetters asked={asked} />
    </>
  )
}

const aboutSomebody: readonly Asked['kind'][] = ['complaint', 'subject-access', 'data-breach']

/** Whose record it is about, for whoever may open it; for the others, whom to ask. */
function Records({ asked, role }: { readonly asked: Asked; readonly role: Role }) {
  if (!aboutSomebody.includes(asked.kind)) return null
  const standing = asked.records.filter(({ endedOn }) => endedOn === undefined)
  const opens = namers.some((one) => one === role)
  return (
    <section aria-labelledby="records">
      <h2 class="govuk-heading-m" id="records">
        Whose record it is about
      </h2>
      {standing.length === 0 && (
        <p class="govuk-body">
          {opens
            ? 'Nobody has said yet. Find the person by search, open the record, and choose “Complaints and requests about this record”: also where the work ended long ago.'
            : 'Nobody has said yet. You open no records: ask a head of service to find it, to say so here, and to make the whole record as a paper.'}
        </p>
      )}
      <ul class="govuk-list govuk-list--bullet">
        {standing.map((record) => (
          <li>
            {opens ? (
              <a class="govuk-link" href={paths.child(record.personId)}>
                {nameOf(record)}
              </a>
            ) : (
              'A record that was found'
            )}
            : named by {record.namedBy}
            {opens && (
              <>
                {'. '}
                <a class="govuk-link" href={paths.papers(record.personId)}>
                  Make a letter, or the whole record, for them
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function stateOf({ metOn, endedBecause, dueOn, dueAt }: AskedClock, today: Temporal.PlainDate): string {
  if (metOn !== undefined) return doneInWords(metOn, dueOn)
  if (endedBecause !== undefined) return endedBecause
  if (dueAt !== undefined) return `By ${dateAndTime(dueAt)}`
  return dueInWords(dueOn, today).says
}

function concludedPage(request: SignedInRequest, asked: Asked): Reply {
  const practice = practiceOfAsked(asked.kind)
  const means = asked.outcome === undefined ? '' : (practice.outcomes[asked.outcome]?.means ?? asked.outcome)
  return page(
    request,
    { title: practice.title, back: paths.askedOfUs() },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">
          <span class="govuk-caption-l">{asked.reference}</span>
          {practice.title}
        </h1>
        <p class="govuk-body">
          <strong>{means}</strong> {asked.concludedBy},{' '}
          {asked.concludedOn === undefined ? '' : longDate(asked.concludedOn)}.
        </p>
        <SummaryList
          rows={[
            { key: 'From', value: asked.askedBy },
            { key: 'What', value: { children: <span class="hf-lines">{asked.says}</span> } },
            ...(asked.transcript ?? []).map(({ question, answer }) => ({
              key: question,
              value: { children: <span class="hf-lines">{answer}</span> },
            })),
          ]}
        />
        <Records asked={asked} role={request.actor.role} />
        <AskedLetters asked={asked} />
      </div>
    </div>,
  )
}

function letterIn(request: SignedInRequest, asked: Asked) {
  const letter = lettersOf(asked).find(({ id }) => id === request.params['paper'])
  if (letter === undefined) throw new NotFound('letter')
  return letter
}

async function conclusionPage(request: SignedInRequest, sent: boolean, asked: Asked): Promise<Reply> {
  const here = paths.asked(asked.id)
  if (asked.concludedOn !== undefined) return redirect(here)
  const { title, outcomes } = practiceOfAsked(asked.kind)
  const options = Object.fromEntries(Object.entries(outcomes).map(([key, { means }]) => [key, means]))
  return await ask(request, sent, {
    title: `Conclude: ${title}`,
    caption: asked.reference,
    back: here,
    send: 'Conclude it',
    form: form({ outcome: oneOf('How does it end?', options, { errorMissing: 'Select how it ends' }) }),
    keep: async () => await concludeAsked(request.ctx, asked.id, one(request.typed, 'outcome')),
    after: () => redirect(here, 'It is concluded.'),
  })
}

export const complaintsAndRequestsRoutes: readonly Route[] = [
  get(paths.askedOfUs(), answering, listPage),
  ...formRoutes(paths.newAsked(), answering, newPage),
  ...formRoutes(
    paths.asked(),
    answering,
    async (request, sent) => withAsked(request, async (asked) => await onePage(request, sent, asked)),
    async (request, typed) =>
      withAsked(request, async () => await toldWhileTyping(request.ctx, async (tx) => letterTellsTooMuch(tx, typed))),
  ),
  get(paths.askedLetter(), answering, async (request) =>
    withAsked(request, (asked) => letterPage(request, asked, letterIn(request, asked))),
  ),
  get(paths.askedLetterFile(), answering, async (request) =>
    withAsked(request, async (asked) => await letterFile(request, asked, letterIn(request, asked))),
  ),
  ...formRoutes(paths.askedConclusion(), answering, async (request, sent) =>
    withAsked(request, async (asked) => await conclusionPage(request, sent, asked)),
  ),
]
