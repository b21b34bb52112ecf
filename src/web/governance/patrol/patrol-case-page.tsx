import {
  askForm,
  closeForm,
  doneForm,
  findForm,
  findingOf,
  type PatrolCase,
  type PatrolMove,
  patrolDeciders,
  patrolReaders,
  patrolStateOf,
  patrolStates,
} from '#domains/governance/patrol/patrol-case.ts'
import { type PatrolPerson, patrolCase, patrolPeople } from '#domains/governance/patrol/patrol-case-store.ts'
import {
  askAboutLooks,
  closePatrolCase,
  findOnLooks,
  openPatrolCase,
  recordDoneAboutLooks,
  stillToDecide,
} from '#domains/governance/patrol/work-patrol-case.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { letterTellsTooMuch } from '#domains/people/confidential/tell-outside.ts'
import { cite } from '#engine/citation.ts'
import { dateAndTime, longDate } from '#kernel/dates.ts'
import {
  hoursToTellTheCommissioner,
  notSafeToTell,
  tellTheCommissioner,
  tellThePeople,
  unlawfulObtaining,
} from '#practice/patrol/law.ts'
import { patrolDone, patrolFindings, patrolRuleOf } from '#practice/patrol/rules.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { InsetText } from '#web/components/inset-text.tsx'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { toldWhileTyping } from '#web/form/typing.ts'
import { page } from '#web/frame.tsx'
import { personInWords, personsOf, ruleTitle, sawInWords } from '#web/governance/patrol/patrol-words.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { get, post, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

interface CaseRead {
  readonly found: PatrolCase
  readonly people: readonly PatrolPerson[]
}

/** @throws NotFound for whoever it is about, as for anybody who may not read it. */
async function readCase(request: SignedInRequest): Promise<CaseRead> {
  const { ctx, params } = request
  const read = await list(
    ctx,
    'case of the patrol',
    async (tx) => {
      const found = await patrolCase(tx, params['id'] ?? '')
      return found === undefined
        ? undefined
        : { found, people: await patrolPeople(tx, found.reasons.flatMap(personsOf)) }
    },
    (kept) => (kept === undefined ? [] : [kept.found.accountId, ...kept.people.map(({ personId }) => personId)]),
  )
  if (read === undefined || read.found.accountId === ctx.actor.accountId) throw new NotFound('case of the patrol')
  return read
}

const titled = (found: PatrolCase): string => `${found.accountName}, ${longDate(found.onDay)}`

async function show(request: SignedInRequest): Promise<Reply> {
  const { found, people } = await readCase(request)
  const decides = patrolDeciders.some((role) => role === request.actor.role)
  return page(
    request,
    { title: 'A case of the patrol', back: decides ? paths.patrol() : paths.home(), wide: true },
    <>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{patrolStates[patrolStateOf(found.moves)]}</span>
        {titled(found)}
      </h1>
      <p class="govuk-body">
        {found.accountName}’s role on that day: {found.accountRole}.{' '}
        {decides && (
          <a class="govuk-link" href={paths.whatSomebodyOpened(found.accountId, found.onDay.toString())}>
            Everything that they opened on that day
          </a>
        )}
      </p>
      <Reasons found={found} people={people} />
      <Moves moves={found.moves} />
      {decides && <Next request={request} found={found} />}
    </>,
  )
}

function Reasons({ found, people }: CaseRead) {
  const named = (id: string): string => personInWords(people.find(({ personId }) => personId === id))
  return (
    <WideTable
      stacks
      caption="Why it was told"
      firstCellIsHeader
      head={['Rule', 'Whose record', 'What was seen', 'Why it may be innocent']}
      rows={found.reasons.map((reason) => [
        ruleTitle(reason.rule),
        personsOf(reason).slice(0, 12).map(named).join('; '),
        sawInWords(reason),
        patrolRuleOf(reason.rule)?.mayBeInnocent ?? '',
      ])}
    />
  )
}

function moveTitle({ kind, finding, what }: PatrolMove): string {
  if (finding !== undefined) return patrolFindings[finding]
  if (what !== undefined) return patrolDone[what]
  return { opened: 'Opened', asked: 'Asked', answered: 'Answered', found: 'Found', done: 'Done', closed: 'Closed' }[
    kind
  ]
}

/** Whoever opens a case says nothing yet. */
function wordsOf({ kind, says }: PatrolMove): string {
  return kind === 'opened' ? '' : says
}

function Moves({ moves }: { readonly moves: readonly PatrolMove[] }) {
  if (moves.length === 0) return <p class="govuk-body">Nobody has opened this yet.</p>
  return (
    <WideTable
      stacks
      caption="What was done so far"
      head={['When', 'Who', 'What', 'In their words']}
      rows={moves.map((move) => [dateAndTime(move.at), move.byName, moveTitle(move), wordsOf(move)])}
    />
  )
}

function Next({ request, found }: { readonly request: SignedInRequest; readonly found: PatrolCase }) {
  const state = patrolStateOf(found.moves)
  if (state === 'closed') return null
  if (state === 'new')
    return (
      <form method="post" action={paths.patrolOpening(found.id)}>
        <CsrfField token={request.csrf} />
        <Button>Open a case</Button>
      </form>
    )
  const decided = findingOf(found)
  const still = stillToDecide(found)
  return (
    <>
      {decided?.finding === 'breach' && <BreachLaw at={decided.at} />}
      {still.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Before it is closed</h2>
          <ul class="govuk-list govuk-list--bullet">
            {still.map((says) => (
              <li>{says}</li>
            ))}
          </ul>
        </>
      )}
      <div class="govuk-button-group">
        {decided === undefined && state !== 'asked' && (
          <Button href={paths.patrolAsking(found.id)}>Ask {found.accountName}</Button>
        )}
        {decided === undefined && (
          <Button variant="secondary" href={paths.patrolFinding(found.id)}>
            Decide what you found
          </Button>
        )}
        {decided !== undefined && <Button href={paths.patrolDoing(found.id)}>Record what is done</Button>}
        {decided !== undefined && still.length === 0 && (
          <Button variant="secondary" href={paths.patrolClosing(found.id)}>
            Close the case
          </Button>
        )}
      </div>
    </>
  )
}

function BreachLaw({ at }: { readonly at: Temporal.Instant }) {
  return (
    <InsetText>
      <p class="govuk-body">
        A breach of personal data is told to the Information Commissioner without undue delay and, where feasible,
        within {hoursToTellTheCommissioner} hours of when it is known, unless a risk to anybody is unlikely:{' '}
        <strong>by {dateAndTime(at.add({ hours: hoursToTellTheCommissioner }))}</strong> ({cite(tellTheCommissioner)}).
        The people concerned are told without undue delay where a high risk to them is likely ({cite(tellThePeople)}),
        unless telling would seriously harm somebody ({cite(notSafeToTell)}). Looking on purpose without a right may be
        an offence ({cite(unlawfulObtaining)}).
      </p>
    </InsetText>
  )
}

async function open(request: SignedInRequest): Promise<Reply> {
  const id = request.params['id'] ?? ''
  const outcome = await openPatrolCase(request.ctx, id)
  return redirect(paths.patrolCase(id), outcome.ok ? 'The case is open.' : outcome.unmet[0].says)
}

/** The four forms of a case: each keeps one move and leads back to the case. */
function formOf<F extends Parameters<typeof ask>[2]['form']>(
  asking: Omit<Parameters<typeof ask<F, undefined>>[2], 'back' | 'caption' | 'after' | 'keep'> & {
    readonly keep: (
      request: SignedInRequest,
      id: string,
      answers: Parameters<Parameters<typeof ask<F, undefined>>[2]['keep']>[0],
    ) => ReturnType<typeof closePatrolCase>
    readonly after: string
  },
) {
  return async (request: SignedInRequest, sent: boolean): Promise<Reply> => {
    const { found } = await readCase(request)
    const { keep, after, ...shown } = asking
    return await ask<F, undefined>(request, sent, {
      ...shown,
      caption: titled(found),
      back: paths.patrolCase(found.id),
      keep: async (answers) => await keep(request, found.id, answers),
      after: () => redirect(paths.patrolCase(found.id), after),
    })
  }
}

export const patrolCaseRoutes: readonly Route[] = [
  get(paths.patrolCase(), patrolReaders, show),
  post(paths.patrolOpening(), patrolDeciders, open),
  ...formRoutes(
    paths.patrolAsking(),
    patrolDeciders,
    formOf({
      title: 'Ask about the looks',
      send: 'Ask',
      form: askForm,
      keep: async ({ ctx }, id, { says = '' }) => await askAboutLooks(ctx, id, says),
      after: 'They are asked at their next page.',
    }),
    async (request, typed) => {
      await readCase(request)
      return await toldWhileTyping(request.ctx, async (tx) => letterTellsTooMuch(tx, typed))
    },
  ),
  ...formRoutes(
    paths.patrolFinding(),
    patrolDeciders,
    formOf({
      title: 'Decide what you found',
      send: 'Record what you found',
      form: findForm,
      keep: async ({ ctx }, id, { finding, says = '' }) =>
        await findOnLooks(ctx, id, { finding: finding ?? 'right', says }),
      after: 'What you found is recorded.',
    }),
  ),
  ...formRoutes(
    paths.patrolDoing(),
    patrolDeciders,
    formOf({
      title: 'Record what is done',
      send: 'Record it',
      form: doneForm,
      keep: async ({ ctx }, id, { what, says = '' }) =>
        await recordDoneAboutLooks(ctx, id, { what: what ?? 'other', says }),
      after: 'It is recorded.',
    }),
  ),
  ...formRoutes(
    paths.patrolClosing(),
    patrolDeciders,
    formOf({
      title: 'Close the case',
      send: 'Close the case',
      form: closeForm,
      keep: async ({ ctx }, id, { says = '' }) => await closePatrolCase(ctx, id, says),
      after: 'The case is closed.',
    }),
  ),
]
