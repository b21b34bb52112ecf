import { register, type UnmetNeed } from '#domains/commissioning/unmet-need-store.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { list } from '#domains/ledger/view.ts'
import { shortDate } from '#kernel/dates.ts'
import { needKindLabel } from '#practice/needs/need-kinds.ts'
import { daysStanding } from '#web/commissioning/need-thread.tsx'
import { ageKnown } from '#web/commissioning/service-words.ts'
import { childName } from '#web/commissioning/with-need.tsx'
import { Tag } from '#web/components/tag.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { get, type Reply, type Route, type SignedInRequest } from '#web/route.ts'

const seesAll: readonly string[] = ['commissioner', 'head of service', 'director', 'team manager']

interface RowProps {
  readonly entry: UnmetNeed
  readonly named: boolean
}

function Whose({ entry, named }: RowProps) {
  if (!named) return <>A child, {ageKnown(entry.childAge)}</>
  return (
    <a class="govuk-link" href={paths.child(entry.childId)}>
      {childName(entry)}
    </a>
  )
}

function What({ entry, named }: RowProps) {
  const standsFor = named ? ` for ${childName(entry)}` : ''
  return (
    <>
      <a class="govuk-link" href={named ? paths.need(entry.needId) : paths.unmetNeed(entry.id)}>
        {entry.title}
        <span class="govuk-visually-hidden">
          , unmet since {shortDate(entry.since)}
          {standsFor}
        </span>
      </a>
      {entry.leftOpenByName !== null && (
        <>
          <br />
          <Tag colour="red">Case closed</Tag> Left open by {entry.leftOpenByName} when the case was closed
        </>
      )}
      {entry.foundName !== null && (
        <>
          <br />
          <Tag colour="blue">Found</Tag> {entry.foundName} has accepted and has not started
        </>
      )}
    </>
  )
}

interface KindProps {
  readonly kind: string
  readonly entries: readonly UnmetNeed[]
  readonly named: boolean
  readonly today: Temporal.PlainDate
}

function Kind({ kind, entries, named, today }: KindProps) {
  return (
    <WideTable
      stacks
      caption={`${needKindLabel(kind)}: ${entries.length}`}
      captionSize="m"
      head={['What is needed', 'Who needs it', 'Since', { children: 'Days', format: 'numeric' }, 'What was tried']}
      rows={entries.map((entry) => [
        { children: <What entry={entry} named={named} /> },
        { children: <Whose entry={entry} named={named} /> },
        shortDate(entry.since),
        { children: daysStanding(entry, today), format: 'numeric' },
        entry.tried,
      ])}
    />
  )
}

async function show(request: SignedInRequest): Promise<Reply> {
  const { actor, ctx } = request
  const all = seesAll.includes(actor.role)
  const named = actor.role !== 'commissioner'
  const entries = await list(
    ctx,
    'unmet-need register',
    async (tx) => await register(tx, all ? undefined : actor.accountId),
    (found) => found.map(({ id }) => id),
  )
  const today = ctx.clock.today()
  const kinds = [...Map.groupBy(entries, ({ kind }) => kind)].toSorted(([, a], [, b]) => b.length - a.length)
  const closed = entries.filter(({ leftOpenByName }) => leftOpenByName !== null).length
  return page(
    request,
    { title: 'Unmet needs', wide: true },
    <>
      <h1 class="govuk-heading-l">Unmet needs</h1>
      <p class="govuk-body">
        {all ? '' : 'Of the children you work with. '}
        {entries.length === 0
          ? 'Nothing stands in the register.'
          : `${entries.length} ${entries.length === 1 ? 'stands' : 'stand'} in the register`}
        {entries.length > 0 && (closed === 0 ? '.' : `, ${closed} of them left open when the case was closed.`)} A need
        leaves it when a service has started or the need is no longer there, and never because a case is closed.
      </p>
      {kinds.map(([kind, ofKind]) => (
        <Kind kind={kind} entries={ofKind} named={named} today={today} />
      ))}
    </>,
  )
}

export const unmetNeedsRoutes: readonly Route[] = [get(paths.unmetNeeds(), [...practitioners, 'commissioner'], show)]
