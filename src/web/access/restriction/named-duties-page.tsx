import { colleagues } from '#domains/access/account/colleagues.ts'
import { isWorked } from '#domains/access/duty/hours.ts'
import {
  type DutyHeld,
  duties,
  dutyForm,
  dutyNamers,
  gapFrom,
  owesList,
} from '#domains/access/restriction/named-duty.ts'
import { dutiesHeld } from '#domains/access/restriction/named-duty-store.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { endNamedDuty, nameForDuty } from '#domains/people/name-for-duty.ts'
import { type ListClock, listClock } from '#domains/people/opening/restricted-list-store.ts'
import { form } from '#engine/form.ts'
import { longText } from '#engine/question.ts'
import { longDate, shortDate } from '#kernel/dates.ts'
import { QuestionsWithWho } from '#web/access/who-field.tsx'
import { Button } from '#web/components/button.tsx'
import { Section } from '#web/components/section.tsx'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { get, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

export interface DutiesRead {
  readonly held: readonly DutyHeld[]
  readonly clock: ListClock | undefined
}

export async function readDuties(request: SignedInRequest): Promise<DutiesRead> {
  const { ctx } = request
  return await list(
    ctx,
    'who is named for a duty',
    async (tx) => ({ held: await dutiesHeld(tx, ctx.clock.today()), clock: await listClock(tx) }),
    ({ held }) => held.map(({ accountId }) => accountId),
  )
}

/** What the director and heads of service are told first: nobody works the list, or nobody has. Nothing where all is well. */
export function RestrictedListAlert({
  read,
  today,
}: {
  readonly read: DutiesRead
  readonly today: Temporal.PlainDate
}) {
  const gap = gapFrom(read.held, today)
  const dueOn = read.clock?.dueOn ?? undefined
  const late = dueOn !== undefined && Temporal.PlainDate.compare(dueOn, today) < 0
  if (gap === undefined && !late) return null
  return (
    <Section heading="Restricted children: nobody looks" kind="warning" id="restricted-list">
      {gap !== undefined && (
        <p class="govuk-body">
          {Temporal.PlainDate.compare(gap, today) === 0
            ? 'Nobody is named today to work the list of restricted children, unseen or without a worker.'
            : `From ${longDate(gap)} nobody is named to work the list of restricted children.`}{' '}
          <a class="govuk-link" href={paths.namedDuties()}>
            Name somebody
          </a>
        </p>
      )}
      {late && <p class="govuk-body">The list has not been worked through. It was owed by {longDate(dueOn)}.</p>}
    </Section>
  )
}

/** Who works the list at the weekend or on the bank holiday that comes next. */
function ClosedDays({ held, today }: { readonly held: readonly DutyHeld[]; readonly today: Temporal.PlainDate }) {
  let day = today
  while (isWorked(day)) day = day.add({ days: 1 })
  const owes = owesList(held, day, isWorked)
  if (owes === undefined) return null
  return (
    <p class="govuk-body">
      The list of restricted children is worked every day. On {longDate(day)}, when the trust is closed, {owes.name}{' '}
      {owes.standsAs === 'closed days' ? 'works it.' : 'works it: nobody else is named for days when it is closed.'}
    </p>
  )
}

async function showAll(request: SignedInRequest): Promise<Reply> {
  const read = await readDuties(request)
  const today = request.ctx.clock.today()
  return page(
    request,
    { title: 'Duties that are named', back: paths.restrictions(), wide: true },
    <>
      <h1 class="govuk-heading-l">Duties that are named</h1>
      <RestrictedListAlert read={read} today={today} />
      <ClosedDays held={read.held} today={today} />
      {read.held.length === 0 ? (
        <p class="govuk-body">Nobody is named.</p>
      ) : (
        <WideTable
          stacks
          caption="Held today, or from later"
          head={['Who', 'What', 'From', 'Until', 'Named by', 'Change']}
          rows={read.held.map((one) => [
            one.name,
            duties[one.standsAs].says,
            shortDate(one.from),
            shortDate(one.until),
            one.namedByName,
            <a class="govuk-link" href={paths.endNamedDuty(one.id)}>
              End it<span class="govuk-visually-hidden"> for {one.name}</span>
            </a>,
          ])}
        />
      )}
      <Button href={paths.newNamedDuty()}>Name somebody</Button>
    </>,
  )
}

async function name(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const offered = await colleagues(request.ctx)
  const today = request.ctx.clock.today()
  return await ask(request, sent, {
    title: 'Name somebody for a duty',
    back: paths.namedDuties(),
    send: 'Name them',
    form: dutyForm,
    intro: (
      <p class="govuk-body">
        Nobody works the list, at a weekend either, but whoever is named here. They see who is on it, and no record.
      </p>
    ),
    questions: (shown) => <QuestionsWithWho shown={shown} name="who" colleagues={offered} />,
    keep: async ({ standsAs = 'deputy', who = '', from = today, until = today, reason = '' }) =>
      await nameForDuty(request.ctx, { standsAs, accountId: who, from, until, reason }),
    after: () => redirect(paths.namedDuties(), 'They are named.'),
  })
}

const endDutyForm = form({
  because: longText('Why does it end?', { errorMissing: 'Enter why it ends', maxLength: 1000 }),
})

async function end(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const held = (await readDuties(request)).held.find(({ id }) => id === request.params['id'])
  if (held === undefined) throw new NotFound('duty')
  return await ask(request, sent, {
    title: 'End a duty',
    heading: `End the duty of ${held.name}`,
    caption: duties[held.standsAs].says,
    back: paths.namedDuties(),
    send: 'End it today',
    form: endDutyForm,
    keep: async ({ because = '' }) => await endNamedDuty(request.ctx, held.id, because),
    after: (ended) => redirect(paths.namedDuties(), `${ended.name} no longer holds it.`),
  })
}

export const namedDutyRoutes: readonly Route[] = [
  get(paths.namedDuties(), dutyNamers, showAll),
  ...formRoutes(paths.newNamedDuty(), dutyNamers, name),
  ...formRoutes(paths.endNamedDuty(), dutyNamers, end),
]
