import { type ChildOfFamily, childOfFamily } from '#domains/casework/child/sibling-store.ts'
import { planEditionsOf } from '#domains/casework/chronology/plan-edition-store.ts'
import { type EditionShown, editionsByKind, type PlanEdition } from '#domains/casework/chronology/plan-editions.ts'
import { practitioners, type Role } from '#domains/ledger/actor.ts'
import { plainDate } from '#kernel/dates.ts'
import { page, stayingOnTheDay } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { stepTitle } from '#web/people/child/labels.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { withRecord } from '#web/people/with-record.tsx'
import { get, type Reply, type Route, type SignedInRequest } from '#web/route.ts'

const readers: readonly [Role, ...Role[]] = [...practitioners, 'reviewer', 'inspector']

interface Read {
  readonly child: ChildOfFamily
  readonly editions: readonly PlanEdition[]
}

async function show(request: SignedInRequest): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  return await withRecord(
    request,
    'plans and what changed',
    childId,
    async (tx): Promise<Read | undefined> => {
      const child = await childOfFamily(tx, childId)
      return child === undefined ? undefined : { child, editions: await planEditionsOf(tx, childId) }
    },
    (read) => editionsPage(request, read),
  )
}

function editionsPage(request: SignedInRequest, { child, editions }: Read): Reply {
  const kinds = editionsByKind(editions)
  return page(
    request,
    { title: 'Plans and reviews', back: stayingOnTheDay(request, paths.chronology(child.id)), wide: true },
    <>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{child.name}</span>
        Plans and reviews, with what changed
      </h1>
      {kinds.length === 0 && <p class="govuk-body">No plan or review of this child has been concluded here.</p>}
      {kinds.map(({ kind, editions: ofKind }) => (
        <section aria-labelledby={kind}>
          <h2 class="govuk-heading-m" id={kind}>
            {stepTitle(kind)}
          </h2>
          {ofKind.map((edition) => (
            <Edition request={request} childId={child.id} edition={edition} />
          ))}
        </section>
      ))}
    </>,
  )
}

interface Props {
  readonly request: SignedInRequest
  readonly childId: string
  readonly edition: EditionShown
}

function Edition({ request, childId, edition }: Props) {
  const { stepId, concludedOn, decidedBy, since } = edition
  return (
    <>
      <h3 class="govuk-heading-s">
        <a class="govuk-link" href={stayingOnTheDay(request, paths.step(childId, stepId))}>
          {plainDate(concludedOn)}
        </a>
        {decidedBy === undefined ? '' : `, ${decidedBy}`}
      </h3>
      {since === undefined && <p class="govuk-body">The first.</p>}
      {since !== undefined && since.changes.length === 0 && (
        <p class="govuk-body">Nothing changed since {plainDate(since.on)}.</p>
      )}
      {since !== undefined && since.changes.length > 0 && (
        <WideTable
          stacks
          caption={`What changed between ${plainDate(since.on)} and ${plainDate(concludedOn)}`}
          firstCellIsHeader
          head={['Question', 'Before', 'Now']}
          rows={since.changes.map(({ question, was, is }) => [question, was ?? 'Not asked', is ?? 'Not asked'])}
        />
      )}
    </>
  )
}

export const planEditionsRoutes: readonly Route[] = [get(paths.planEditions(), readers, show)]
