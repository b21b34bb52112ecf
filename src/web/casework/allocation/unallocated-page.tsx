import { type Unallocated, unallocated } from '#domains/casework/allocation/allocation-store.ts'
import type { Role } from '#domains/ledger/actor.ts'
import { list } from '#domains/ledger/view.ts'
import { ageInWords, nameOf } from '#domains/people/person.ts'
import { shortDate } from '#kernel/dates.ts'
import { mayAllocate } from '#web/casework/allocation/allocation-page.tsx'
import { Pagination } from '#web/components/pagination.tsx'
import { Tag } from '#web/components/tag.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { get, type Reply, type Route, type SignedInRequest } from '#web/route.ts'

const roles: readonly [Role, ...Role[]] = ['front door', 'duty', 'team manager', 'head of service', 'director']
const pageSize = 50

async function show(request: SignedInRequest): Promise<Reply> {
  const asked = /^[1-9]\d{0,5}$/.test(request.query['page'] ?? '') ? Number(request.query['page']) : 1
  const { children, count } = await list(
    request.ctx,
    'children without a worker',
    async (tx) => await unallocated(tx, { from: (asked - 1) * pageSize, size: pageSize }),
    (found) => found.children.map(({ childId }) => childId),
  )
  const today = request.ctx.clock.today()
  return page(
    request,
    { title: 'Children without a worker', wide: true },
    <>
      <h1 class="govuk-heading-l">Children without a worker</h1>
      {count === 0 ? (
        <p class="govuk-body">Every open child has a worker.</p>
      ) : (
        <>
          <p class="govuk-body">
            {count === 1 ? '1 child is' : `${count} children are`} open to us and with nobody. Children in danger stand
            first, then those who have waited longest.
          </p>
          <WideTable
            caption="Children without a worker"
            captionClass="govuk-visually-hidden"
            head={['Child', 'Age', { children: 'Days waiting', format: 'numeric' }, 'Referred', 'Worker due by', 'Do']}
            rows={children.map((child) => row(child, today, mayAllocate(request.actor.role)))}
          />
          <Pages number={asked} last={Math.ceil(count / pageSize)} />
        </>
      )}
    </>,
  )
}

function row(child: Unallocated, today: Temporal.PlainDate, mayChoose: boolean) {
  const { givenName, familyName, authorityNumber, bornOn, expectedOn } = child
  const name = nameOf({
    givenName: givenName ?? undefined,
    familyName: familyName ?? undefined,
    authorityNumber: authorityNumber ?? undefined,
  })
  const late = child.dueOn !== null && Temporal.PlainDate.compare(child.dueOn, today) < 0
  return [
    <>
      <a class="govuk-link" href={paths.child(child.childId)}>
        {name}
      </a>{' '}
      {child.inDanger && <Tag colour="red">In danger</Tag>}{' '}
      {child.onProtectionPlan && <Tag colour="orange">Protection plan</Tag>}
    </>,
    ageInWords({ bornOn: bornOn ?? undefined, expectedOn: expectedOn ?? undefined }, today),
    {
      children: String(child.waitingSince.until(today, { largestUnit: 'days' }).days),
      format: 'numeric' as const,
    },
    shortDate(child.referredOn),
    child.dueOn === null ? 'Not known' : `${shortDate(child.dueOn)}${late ? ', overdue' : ''}`,
    mayChoose ? (
      <a class="govuk-link" href={paths.allocation(child.childId)} aria-label={`Allocate ${name}`}>
        Allocate
      </a>
    ) : (
      ''
    ),
  ]
}

function Pages({ number, last }: { readonly number: number; readonly last: number }) {
  if (last <= 1) return null
  const to = (wanted: number) => ({ href: `${paths.unallocated()}?page=${wanted}` })
  return (
    <Pagination
      {...(number > 1 ? { previous: { ...to(number - 1), labelText: `Page ${number - 1} of ${last}` } } : {})}
      {...(number < last ? { next: { ...to(number + 1), labelText: `Page ${number + 1} of ${last}` } } : {})}
    />
  )
}

export const unallocatedRoutes: readonly Route[] = [get(paths.unallocated(), roles, show)]
