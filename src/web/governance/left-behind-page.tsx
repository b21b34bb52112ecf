import {
  type LeftBehind,
  type LeftBehindRestricted,
  leftBehind,
  leftBehindRestricted,
} from '#domains/governance/left-behind-store.ts'
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
  const today = ctx.clock.today()
  const { children, restricted } = await list(
    ctx,
    'children left behind',
    async (tx) => ({
      children: await leftBehind(tx, today, only),
      restricted: await leftBehindRestricted(tx, today, only),
    }),
    (found) => found.children.map(({ childId }) => childId),
  )
  return page(
    request,
    { title: 'Children whose worker has left', back: paths.home() },
    <>
      <h1 class="govuk-heading-l">Children whose worker has left</h1>
      <p class="govuk-body">
        Somebody still holds each of these children who works here no more, or for the last time today. They count as
        children without a worker until they are given another.
      </p>
      {children.length === 0 ? (
        <p class="govuk-body">
          There are none{only.teamId === undefined ? '' : ' in your team'}
          {restricted.length === 0 ? '' : ' whom you may open'}.
        </p>
      ) : (
        <WideTable
          stacks
          caption={`${children.length} left behind`}
          firstCellIsHeader
          head={[
            'Child',
            'Worker who has left',
            'Team',
            'Last day',
            'No worker',
            'Who answers meanwhile',
            'What you can do',
          ]}
          rows={children.map((child) => row(child, today))}
        />
      )}
      {restricted.map((some) => (
        <Restricted {...some} />
      ))}
    </>,
  )
}

/** Whoever may not see them must still know that somebody has to. */
function Restricted({ children, ringName, ringPhone }: LeftBehindRestricted) {
  return (
    <p class="govuk-body">
      <strong>
        And {children === 1 ? 'one child' : `${children} children`} whom you may not open. Ring{' '}
        {ringName ?? 'the head of service'}
        {ringPhone === null ? '' : ` on ${ringPhone}`} today.
      </strong>
    </p>
  )
}

function row(child: LeftBehind, today: Temporal.PlainDate) {
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
    sinceWhen(child.leftOn, today),
    child.deputyName ?? 'Nobody is named',
    <>
      {child.offeredTo !== null && <p class="govuk-body">Offered to {child.offeredTo}</p>}
      <ul class="govuk-list hf-row-actions">
        <li>
          <a class="govuk-link" href={paths.allocation(child.childId)}>
            Give {name} a worker
          </a>
        </li>
        <li>
          <a class="govuk-link" href={paths.leaver(child.workerId)}>
            What {child.workerName} leaves
          </a>
        </li>
      </ul>
    </>,
  ]
}

function sinceWhen(leftOn: Temporal.PlainDate | null, today: Temporal.PlainDate): string {
  if (leftOn === null) return 'Not known since when'
  return leftOn.equals(today) ? 'From the end of today' : `Since ${shortDate(leftOn.add({ days: 1 }))}`
}

export const leftBehindRoutes: readonly Route[] = [
  get(paths.leftBehind(), ['team manager', 'head of service', 'director'], show),
]
