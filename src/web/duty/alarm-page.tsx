import type { Alarm, AlarmKind } from '#domains/access/duty/alarm.ts'
import { alarmShown, type CallMade, callsOf } from '#domains/access/duty/alarm-store.ts'
import { takeAlarm } from '#domains/access/duty/take-alarm.ts'
import { type RingNow, ringNow } from '#domains/access/opening/glass-store.ts'
import { type DutyHeld, dutyNamers, namedOn } from '#domains/access/restriction/named-duty.ts'
import { dutiesHeld } from '#domains/access/restriction/named-duty-store.ts'
import { ringsShown } from '#domains/access/restriction/rings-shown.ts'
import { ringsOfContacts } from '#domains/casework/worklist/duty-read-store.ts'
import { practitioners, type Role } from '#domains/ledger/actor.ts'
import { NotFound, type Tx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { dateAndTime } from '#kernel/dates.ts'
import { NobodyAnswers } from '#web/access/opening/nobody-answers.tsx'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { InsetText } from '#web/components/inset-text.tsx'
import { PhoneLink } from '#web/components/phone-link.tsx'
import { WarningText } from '#web/components/warning-text.tsx'
import { rungInWords } from '#web/duty/duty-parts.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { get, post, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

const headings: Readonly<Record<AlarmKind, string>> = {
  contact: 'An urgent contact has not been opened',
  handover: 'Children of the last shift have not been accepted',
  'nobody on duty': 'Nobody is on duty',
  'injury to a baby': 'An injury to a baby who does not move about',
  'restricted list': 'The list of restricted children has not been worked through',
}

const takes: Readonly<Record<AlarmKind, string>> = {
  contact: 'Take it, and open the contact',
  handover: 'Take it, and see the children',
  'nobody on duty': 'Take it, and fill the rota',
  'injury to a baby': 'Take it, and see to the child',
  'restricted list': 'Take it, and see that the list is worked',
}

const results = {
  sent: 'Sent',
  failed: 'Failed',
  'not set up': 'This way is not set up here',
  'no address': 'No number is known',
} as const

async function show(request: SignedInRequest, refusal?: string): Promise<Reply> {
  const { ctx, params } = request
  const found = await list(
    ctx,
    'an alarm',
    async (tx) => {
      const alarm = await alarmShown(tx, params['id'] ?? '')
      if (alarm === undefined) return undefined
      const childId = alarm.kind === 'injury to a baby' ? alarm.aboutId : await restrictedOf(tx, alarm)
      const child = childId === undefined ? undefined : { ...(await ringNow(tx, childId)), childId }
      const named = alarm.kind === 'restricted list' ? await dutiesHeld(tx, ctx.clock.today()) : []
      return { alarm, child, named, calls: await callsOf(tx, alarm.id) }
    },
    (read) => (read === undefined ? [] : [read.alarm.id]),
  )
  if (found === undefined) throw new NotFound('alarm')
  const { alarm, child, named, calls } = found
  const closed = child !== undefined && !child.mayOpen ? [child.childId] : []
  const [shownId] = (await ringsShown(ctx, closed)).values()
  const title = headings[alarm.kind]
  return page(
    request,
    {
      title,
      back: paths.duty(),
      wide: true,
      ...(refusal === undefined ? {} : { errors: [{ text: refusal, href: '#calls' }] }),
    },
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body-l">
        Waiting since {dateAndTime(alarm.waitsSince)}. {rungInWords(alarm.rung)}.
      </p>
      {alarm.takenBy !== undefined && <InsetText>Taken by {alarm.takenBy}.</InsetText>}
      {alarm.endedBecause !== undefined && <InsetText>It has ended: {alarm.endedBecause}</InsetText>}
      {child !== undefined && <OfChild childId={child.childId} child={child} shownId={shownId} />}
      {alarm.kind === 'restricted list' && alarm.endedBecause === undefined && (
        <OfList named={namedOn(named, ctx.clock.today())} me={ctx.actor.accountId} role={ctx.actor.role} />
      )}
      {alarm.takenBy === undefined && alarm.endedBecause === undefined && (
        <form method="post" action={request.path}>
          <CsrfField token={request.csrf} />
          <p class="govuk-body">It rings again, and reaches one person further each time, until somebody takes it.</p>
          <Button>{takes[alarm.kind]}</Button>
        </form>
      )}
      <div id="calls">
        {alarm.takenBy === undefined && alarm.endedBecause === undefined && reachedNobody(calls) && (
          <WarningText>
            No message or call has reached anybody: whoever does not look at Holdfast knows nothing of it. Ring the duty
            manager yourself.
          </WarningText>
        )}
        {calls.length === 0 ? (
          <p class="govuk-body">Nobody has been rung yet.</p>
        ) : (
          <WideTable
            stacks
            caption="Who was rung, and what came of every try"
            head={['Who', 'How', 'When', 'What came of it']}
            rows={calls.map(({ name, way, askedAt, result, says, at }) => [
              name,
              way,
              dateAndTime(at ?? askedAt),
              result === undefined ? 'Not tried yet' : `${results[result]}${says === '' ? '' : ` (${says})`}`,
            ])}
          />
        )}
      </div>
    </>,
  )
}

/** Every way was tried, and none led to anybody. */
function reachedNobody(calls: readonly CallMade[]): boolean {
  return calls.length > 0 && calls.every(({ result }) => result !== undefined && result !== 'sent')
}

interface OfChildProps {
  readonly childId: string
  readonly child: RingNow
  readonly shownId: string | undefined
}

/** The restricted child of a contact that whoever reads may not open. */
async function restrictedOf(tx: Tx, { kind, aboutId }: Alarm): Promise<string | undefined> {
  return kind === 'contact' ? (await ringsOfContacts(tx, [aboutId])).get(aboutId)?.personId : undefined
}

/** Whose injury it is, for whoever may open the record; of a restricted child whom to ring now, and the way in when nobody answers. */
function OfChild({ childId, child: { mayOpen, ring }, shownId }: OfChildProps) {
  if (mayOpen)
    return (
      <p class="govuk-body">
        <a class="govuk-link" href={paths.injuries(childId)}>
          The child, and the injuries
        </a>
        . Consider a strategy discussion now, and a paediatrician today.
      </p>
    )
  return (
    <>
      <p class="govuk-body">
        The child’s record is restricted.{' '}
        {ring === undefined ? 'Ring a head of service now.' : `Ring ${ring.name} now: `}
        {ring !== undefined && <PhoneLink number={ring.phone ?? ''} />}
      </p>
      <NobodyAnswers shownId={shownId} />
    </>
  )
}

interface OfListProps {
  readonly named: readonly DutyHeld[]
  readonly me: string
  readonly role: Role
}

/** Who works the list, for whoever took the alarm: nobody opens it by having taken it. */
function OfList({ named, me, role }: OfListProps) {
  if (named.some(({ accountId }) => accountId === me))
    return (
      <p class="govuk-body">
        <a class="govuk-link" href={paths.restrictedChildren()}>
          Work through the list of restricted children
        </a>
      </p>
    )
  return (
    <>
      {named.length === 0 && <p class="govuk-body">Nobody is named to work it today.</p>}
      {named.length > 0 && (
        <>
          <p class="govuk-body">Only those who are named see the list. Ring one of them:</p>
          <ul class="govuk-list govuk-list--bullet">
            {named.map((one) => (
              <li>
                {one.name}
                {one.phone === undefined ? ': no number is known' : ' '}
                {one.phone !== undefined && <PhoneLink number={one.phone} />}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="govuk-body">
        {dutyNamers.some((each) => each === role) ? (
          <a class="govuk-link" href={paths.newNamedDuty()}>
            Nobody can: name somebody for today
          </a>
        ) : (
          'If none of them can, ring a head of service or the director, who names somebody for today.'
        )}
      </p>
    </>
  )
}

async function take(request: SignedInRequest): Promise<Reply> {
  const taken = await takeAlarm(request.ctx, request.params['id'] ?? '')
  if (!taken.ok) return await show(request, taken.unmet[0].says)
  const { kind, aboutId } = taken.value
  const said = 'You have taken it: it rings no more.'
  if (kind === 'contact') {
    const closed = await list(
      request.ctx,
      'whom to ring about a contact',
      async (tx) => (await ringsOfContacts(tx, [aboutId])).size > 0,
      () => [aboutId],
    )
    if (closed) return redirect(paths.alarm(request.params['id'] ?? ''), said)
    const opens = ['front door', 'duty', 'team manager', 'head of service'].includes(request.actor.role)
    return redirect(opens ? paths.contact(aboutId) : paths.duty(), said)
  }
  if (kind === 'injury to a baby' || kind === 'restricted list')
    return redirect(paths.alarm(request.params['id'] ?? ''), said)
  return redirect(kind === 'handover' ? paths.duty() : paths.rota(), said)
}

export const alarmRoutes: readonly Route[] = [
  get(paths.alarm(), practitioners, async (request) => await show(request)),
  post(paths.alarm(), practitioners, take),
]
