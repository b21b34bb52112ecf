import { allocate, allocating } from '#domains/casework/allocation/allocate.ts'
import { type AllocationRead, readAllocation } from '#domains/casework/allocation/allocation-reading.ts'
import type { ChildOfFamily } from '#domains/casework/child/sibling-store.ts'
import type { Role } from '#domains/ledger/actor.ts'
import type { Unmet } from '#domains/ledger/context.ts'
import { withoutWhatIsKept } from '#domains/people/confidential/kept-words-store.ts'
import type { Caseload } from '#domains/workforce/caseload-store.ts'
import { longDate, shortDate } from '#kernel/dates.ts'
import { Load } from '#web/casework/allocation/allocation-load.tsx'
import { Checkboxes } from '#web/components/checkboxes.tsx'
import { Radios } from '#web/components/radios.tsx'
import { Textarea } from '#web/components/textarea.tsx'
import { FormPage } from '#web/form/form-page.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { withRecord } from '#web/people/with-record.tsx'
import {
  every,
  get,
  one,
  post,
  type Reply,
  type Route,
  redirect,
  type SignedInRequest,
  type Typed,
} from '#web/route.ts'

const managers: readonly [Role, ...Role[]] = ['team manager', 'head of service', 'duty']

function show(request: SignedInRequest, read: AllocationRead, typed: Typed, unmet: readonly Unmet[] = []): Reply {
  const { child } = read
  const errors = unmet.map(({ says, answerAt = 'worker' }) => ({ text: says, href: `#${answerAt}` }))
  const framed = { title: 'Allocate the child', back: paths.child(child.id), errors }
  if (child.episode === undefined) return page(request, framed, <NothingOpen name={child.name} />)
  const at = (place: string) => {
    const says = unmet.find(({ answerAt }) => answerAt === place)?.says
    return says === undefined ? {} : { errorMessage: says }
  }
  return page(
    request,
    framed,
    <FormPage
      request={request}
      caption={child.name}
      heading="Who will work with this child?"
      send="Allocate"
      intro={<Now read={read} />}
    >
      {read.siblings.length > 0 && (
        <Checkboxes
          name="children"
          legend={{
            children: 'Allocate brothers and sisters with them? (optional)',
            class: 'govuk-fieldset__legend--m',
          }}
          items={read.siblings.map((sibling) => ({ value: sibling.id, label: sibling.name, hint: withWhom(sibling) }))}
          values={every(typed, 'children')}
          {...at('children')}
        />
      )}
      <Radios
        name="worker"
        legend={{ children: 'Worker', class: 'govuk-fieldset__legend--m' }}
        items={workerItems(read)}
        value={one(typed, 'worker')}
        {...at('worker')}
      />
      <NotRegistered workers={read.workers} />
      <Textarea
        name="reason"
        label={{ children: 'Why this worker?', class: 'govuk-label--m' }}
        rows={3}
        value={one(typed, 'reason')}
        {...at('reason')}
      />
      <Textarea
        name="overReason"
        label={{ children: 'If they have no room: why do they go over? (optional)', class: 'govuk-label--m' }}
        hint="Kept with the allocation."
        rows={3}
        value={one(typed, 'overReason')}
        {...at('overReason')}
      />
    </FormPage>,
  )
}

function NothingOpen({ name }: { readonly name: string }) {
  return (
    <>
      <h1 class="govuk-heading-l">Who will work with this child?</h1>
      <p class="govuk-body">No work with {name} is open, so there is nothing to allocate.</p>
    </>
  )
}

function withWhom({ worker }: ChildOfFamily): string {
  return worker === undefined ? 'Nobody is allocated' : `With ${worker.name}`
}

function Now({ read: { child, history } }: { readonly read: AllocationRead }) {
  return (
    <>
      <p class="govuk-body">
        {child.worker === undefined
          ? `Nobody is allocated. Referred on ${child.episode === undefined ? '' : longDate(child.episode.referredOn)}.`
          : `Now with ${child.worker.name}. The new worker takes over every open clock; ${child.worker.name} will need to give a purpose to open the record.`}
      </p>
      {history.length > 0 && (
        <WideTable
          caption="Who has worked with this child"
          head={['Worker', 'Team', 'From', 'Until', 'Why']}
          rows={history.map((one) => [
            one.workerName,
            one.teamName,
            shortDate(one.allocatedOn),
            one.endedOn === undefined ? 'Now' : shortDate(one.endedOn),
            one.endedBecause === undefined ? one.reason : `${one.reason} Ended: ${one.endedBecause}`,
          ])}
        />
      )}
    </>
  )
}

/** Every worker who can be chosen, the manager's own team first, with what they hold. None is chosen beforehand. */
function workerItems({ workers, child }: AllocationRead) {
  const offered = workers.filter(
    ({ registered, role, accountId }) =>
      (registered || role === 'family help lead') && accountId !== child.worker?.accountId,
  )
  return offered.map((worker) => ({
    value: `${worker.accountId}/${worker.teamId}`,
    label: worker.role === 'social worker' ? worker.name : `${worker.name}, family help lead`,
    hint: { children: <Load worker={worker} /> },
  }))
}

function NotRegistered({ workers }: { readonly workers: readonly Caseload[] }) {
  const lapsed = workers.filter(({ registered, role }) => !registered && role === 'social worker')
  if (lapsed.length === 0) return null
  return (
    <p class="govuk-body">
      Not offered, because their registration is not current: {lapsed.map(({ name }) => name).join(', ')}.
    </p>
  )
}

async function withAllocation(
  request: SignedInRequest,
  reply: (read: AllocationRead) => Reply | Promise<Reply>,
): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  const { clock, actor } = request.ctx
  return await withRecord(
    request,
    'allocation',
    childId,
    async (tx) => await withoutWhatIsKept(tx, childId, await readAllocation(tx, childId, clock.today(), actor.teamId)),
    reply,
  )
}

async function submit(request: SignedInRequest): Promise<Reply> {
  return await withAllocation(request, async (read) => {
    const { typed } = request
    const [accountId = '', teamId = ''] = one(typed, 'worker').split('/')
    const siblings = every(typed, 'children').filter((id) => read.siblings.some((sibling) => sibling.id === id))
    const outcome = await allocate(request.ctx, {
      childIds: [read.child.id, ...siblings],
      accountId,
      teamId,
      reason: one(typed, 'reason'),
      overReason: one(typed, 'overReason'),
    })
    if (!outcome.ok) return show(request, read, typed, outcome.unmet)
    const { workerName, childNames } = outcome.value
    return redirect(paths.child(read.child.id), `Allocated to ${workerName}: ${childNames.join(', ')}.`)
  })
}

export const allocationRoutes: readonly Route[] = [
  get(
    paths.allocation(),
    managers,
    async (request) => await withAllocation(request, (read) => show(request, read, request.draft ?? {})),
  ),
  post(paths.allocation(), managers, submit),
]

/** Whether somebody sees the link to allocate a child. */
export function mayAllocate(role: Role): boolean {
  return allocating.by.includes(role)
}
