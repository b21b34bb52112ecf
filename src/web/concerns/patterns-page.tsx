import { askedInWords, type PromptRow } from '#domains/concerns/patterns/pattern-prompt.ts'
import { everyPromptWaiting, promptsWaiting } from '#domains/concerns/patterns/pattern-prompt-store.ts'
import {
  type PatternVolume,
  patternVolumes,
  type Retirement,
  retirements,
} from '#domains/concerns/patterns/pattern-volume-store.ts'
import {
  patternRetirers,
  retirePattern,
  retirePatternForm,
  takeUpPattern,
} from '#domains/concerns/patterns/retire-pattern.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { cite } from '#engine/citation.ts'
import { plainDate, shortDate } from '#kernel/dates.ts'
import { patternOf, patterns } from '#practice/patterns/contents.ts'
import { Details } from '#web/components/details.tsx'
import { byPrompt, childrenNamed, type FamilyPrompt, patternTitle, titlesOf } from '#web/concerns/pattern-words.tsx'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { get, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

const readers = ['team manager', 'head of service', 'director'] as const
const mostRows = 400
const monthsOfVolume = 12

async function show(request: SignedInRequest): Promise<Reply> {
  const { ctx, actor } = request
  const since = ctx.clock.today().subtract({ months: monthsOfVolume })
  const above = actor.role !== 'team manager'
  const read = await list(
    ctx,
    'patterns that someone must answer',
    async (tx) => ({
      waiting: above
        ? await everyPromptWaiting(tx, mostRows)
        : await promptsWaiting(tx, { accountId: actor.accountId, teamId: actor.teamId }),
      volumes: await patternVolumes(tx, since),
      decisions: await retirements(tx),
    }),
    ({ waiting }) => waiting.map(({ childId }) => childId),
  )
  return page(
    request,
    { title: 'Patterns that someone must answer', wide: true, back: paths.home() },
    <>
      <h1 class="govuk-heading-l">Patterns that someone must answer</h1>
      <p class="govuk-body">
        What one event does not tell, several together may. Each family is asked about once, of one role, and nothing
        waits for the answer. No child is scored.
      </p>
      <Waiting waiting={above ? read.waiting.filter(({ askedOf }) => askedOf !== 'team manager') : read.waiting} />
      {above && <OfTeams waiting={read.waiting.filter(({ askedOf }) => askedOf === 'team manager')} />}
      <Volumes volumes={read.volumes} decisions={read.decisions} mayRetire={above} />
      <Decisions decisions={read.decisions} />
    </>,
  )
}

function Waiting({ waiting }: { readonly waiting: readonly PromptRow[] }) {
  const families = byPrompt(waiting)
  if (families.length === 0) return <p class="govuk-body">Nothing waits for an answer.</p>
  return (
    <Families
      caption={`Waiting for an answer, the longest first: ${familiesSaid(families.length)}`}
      families={families}
    />
  )
}

function familiesSaid(count: number): string {
  return `${count} ${count === 1 ? 'family' : 'families'}`
}

/** What managers of teams are asked, for those above them: counted, and opened where that is wanted. */
function OfTeams({ waiting }: { readonly waiting: readonly PromptRow[] }) {
  const families = byPrompt(waiting)
  if (families.length === 0) return null
  const says = `Asked of the managers of teams: ${familiesSaid(families.length)}`
  return (
    <Details summary={says}>
      <Families caption={`${says}, the longest first`} families={families} />
    </Details>
  )
}

function Families({ caption, families }: { readonly caption: string; readonly families: readonly FamilyPrompt[] }) {
  return (
    <WideTable
      stacks
      caption={caption}
      firstCellIsHeader
      head={['Children', 'What was seen', 'Asked of', 'Since']}
      rows={families.map((family) => [
        <a class="govuk-link" href={paths.pattern(family.rows[0].childId, family.promptId)}>
          {childrenNamed(family)}
        </a>,
        titlesOf(family),
        askedInWords(family.rows[0]),
        shortDate(family.rows[0].askedOn),
      ])}
    />
  )
}

interface VolumesProps {
  readonly volumes: readonly PatternVolume[]
  readonly decisions: readonly Retirement[]
  readonly mayRetire: boolean
}

function Volumes({ volumes, decisions, mayRetire }: VolumesProps) {
  return (
    <WideTable
      stacks
      caption="Each pattern in the whole trust in the past twelve months: how many families, and what came of it"
      firstCellIsHeader
      head={['Pattern', 'Asked', 'Waiting', 'Answered', 'Led to something', 'Ended by itself', 'Now']}
      rows={patterns.map(({ id, title, finds }) => {
        const volume = volumes.find(({ pattern }) => pattern === id)
        const gone = decisions.find(({ pattern, endedOn }) => pattern === id && endedOn === null)
        return [
          <>
            {title}. <span class="hf-pattern__finds">{finds}</span>
          </>,
          String(volume?.asked ?? 0),
          String(volume?.standing ?? 0),
          String(volume?.answered ?? 0),
          String(volume?.ledToSomething ?? 0),
          String(volume?.noLonger ?? 0),
          <>
            {gone === undefined ? '' : `Retired ${shortDate(gone.on)} by ${gone.byName}. `}
            {mayRetire ? (
              <a class="govuk-link" href={paths.patternRetirement(id)}>
                {gone === undefined ? 'Retire' : 'Take up again'}
                <span class="govuk-visually-hidden"> the pattern “{title}”</span>
              </a>
            ) : (
              gone === undefined && 'Asked'
            )}
          </>,
        ]
      })}
    />
  )
}

function Decisions({ decisions }: { readonly decisions: readonly Retirement[] }) {
  if (decisions.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Decisions about patterns</h2>
      <ul class="govuk-list govuk-list--bullet">
        {decisions.map((one) => (
          <li>
            {patternTitle(one.pattern)}: retired on {plainDate(one.on)} by {one.byName}. {one.because}
            {one.endedOn !== null &&
              ` Taken up again on ${plainDate(one.endedOn)} by ${one.endedByName ?? ''}. ${one.endedBecause ?? ''}`}
          </li>
        ))}
      </ul>
    </>
  )
}

async function decide(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const pattern = patternOf(request.params['pattern'] ?? '')
  if (pattern === undefined) throw new NotFound('pattern')
  const since = request.ctx.clock.today().subtract({ months: monthsOfVolume })
  const { decisions, volumes } = await list(
    request.ctx,
    'retired patterns',
    async (tx) => ({ decisions: await retirements(tx), volumes: await patternVolumes(tx, since) }),
    () => [],
  )
  const volume = volumes.find((each) => each.pattern === pattern.id)
  const isRetired = decisions.some((each) => each.pattern === pattern.id && each.endedOn === null)
  return await ask(request, sent, {
    title: isRetired ? 'Take up a pattern again' : 'Retire a pattern',
    caption: pattern.title,
    back: paths.patterns(),
    intro: (
      <>
        <p class="govuk-body">
          {pattern.finds} {pattern.mayBeInnocent} It rests on: {pattern.law.map(cite).join('; ')}.
        </p>
        <p class="govuk-body">
          In the past twelve months: asked of {familiesSaid(volume?.asked ?? 0)}, answered {volume?.answered ?? 0}, led
          to something {volume?.ledToSomething ?? 0}, ended by itself {volume?.noLonger ?? 0}, waiting{' '}
          {volume?.standing ?? 0}.
        </p>
        {!isRetired && (
          <p class="govuk-body">
            From now on nobody is asked about it, and what waits for an answer to it ends. Your name and your reason
            stand on the page of patterns.
          </p>
        )}
      </>
    ),
    send: isRetired ? 'Take it up again' : 'Retire it',
    form: retirePatternForm,
    keep: async ({ because = '' }) =>
      isRetired
        ? await takeUpPattern(request.ctx, pattern.id, because)
        : await retirePattern(request.ctx, pattern.id, because),
    after: () => redirect(paths.patterns(), isRetired ? 'The pattern is taken up again.' : 'The pattern is retired.'),
  })
}

export const patternsRoutes: readonly Route[] = [
  get(paths.patterns(), readers, show),
  ...formRoutes(paths.patternRetirement(), patternRetirers, decide),
]
