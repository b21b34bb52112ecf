import { type LeftBehind, leftBehind } from '#domains/governance/left-behind-store.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { nameOf } from '#domains/people/person.ts'
import { shortDate } from '#kernel/dates.ts'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { get, type Reply, type Route, type SignedInRequest } from '#web/route.ts'

async function show(request: SignedInRequest): Promise<Reply> {
  const { ctx, actor } = request
  if (ctx.asKnown !== undefined) throw new NotFound('children left behind')
  const only = actor.role === 'team manager' && actor.teamId !== undefined ? { teamId: actor.teamId } : {}
  const children = await list(
    ctx,
    'children left behind',
    async (tx) => await leftBehind(tx, ctx.clock.today(), only),
    (found) => found.map(({ childId }) => childId),
  )
  return page(
    request,
    { title: 'Children whose worker has left', back: paths.home() },
    <>
      <h1 class="govuk-heading-l">Children whose worker has left</h1>
      <p class="govuk-body">
        Somebody still holds each of these children who no longer works here. They count as children without a worker
        until they are given another.
      </p>
      {children.length === 0 ? (
        <p class="govuk-body">There are none{only.teamId === undefined ? '' : ' in your team'}.</p>
      ) : (
        <WideTable
          caption={`${children.length} left behind`}
          firstCellIsHeader
          head={['Child', 'Worker who has left', 'Team', 'Last day', 'What you can do']}
          rows={children.map(row)}
        />
      )}
    </>,
  )
}

function row(child: LeftBehind) {
  const name = nameOf({
    givenName: child.givenName ?? undefined,
    familyName: child.familyName ?? undefined,
    authorityNumber: child.authorityNumber ?? undefined,
  })
  return [
    <a class="govuk-link" href={paths.child(child.childId)}>
      {name}
    </a>,
    child.workerName,
    child.teamName,
    child.leftOn === null ? 'Not known' : shortDate(child.leftOn),
    <a class="govuk-link" href={paths.allocation(child.childId)}>
      Give {name} a worker
    </a>,
  ]
}

export const leftBehindRoutes: readonly Route[] = [
  get(paths.leftBehind(), ['team manager', 'head of service', 'director'], show),
]
