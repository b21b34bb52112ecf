import type { Shift } from '#domains/access/duty/shift.ts'
import type { ChildOfTheNight } from '#domains/casework/allocation/handover-store.ts'
import type { InDanger, Ring, Unread } from '#domains/casework/worklist/duty-read-store.ts'
import { london } from '#kernel/clock.ts'
import { plainDate, timeOfDay, weekdayName } from '#kernel/dates.ts'
import { NobodyAnswers } from '#web/access/opening/nobody-answers.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Details } from '#web/components/details.tsx'
import { PhoneLink } from '#web/components/phone-link.tsx'
import { Section } from '#web/components/section.tsx'
import { Tag } from '#web/components/tag.tsx'
import { doneInWords } from '#web/duty/done-in-words.ts'
import { paths } from '#web/paths.ts'
import { stepTitle } from '#web/people/child/labels.ts'
import type { SignedInRequest } from '#web/route.ts'

/** For each restricted child, the way in when nobody answers: of those who may break the glass. */
export type RingsShown = ReadonlyMap<string, string>

/** `Friday 10:40pm`: a moment of these days. */
export function dayAndTime(at: Temporal.Instant): string {
  const there = at.toZonedDateTimeISO(london)
  return `${weekdayName(there.toPlainDate())} ${timeOfDay(there.toPlainTime())}`
}

function minutesBetween(from: Temporal.Instant, until: Temporal.Instant): number {
  return Math.floor(from.until(until).total('minutes'))
}

function minutesInWords(minutes: number): string {
  if (minutes < 120) return `${minutes} minute${minutes === 1 ? '' : 's'}`
  return minutes < 48 * 60 ? `${Math.floor(minutes / 60)} hours` : `${Math.floor(minutes / 1440)} days`
}

/** How long something waits: "40 minutes", "7 hours". */
export function waitInWords(since: Temporal.Instant, now: Temporal.Instant): string {
  return minutesInWords(minutesBetween(since, now))
}

/** How often an alarm has rung. */
export function rungInWords(rung: number): string {
  return rung === 0 ? 'Not rung yet' : `Rung ${rung} ${rung === 1 ? 'time' : 'times'}`
}

export function RingNow({ ring }: { readonly ring: Ring | undefined }) {
  return (
    <strong>
      Restricted: ring {ring?.name ?? 'a head of service'}
      {ring?.phone !== undefined && (
        <>
          {' '}
          on <PhoneLink number={ring.phone} />
        </>
      )}
    </strong>
  )
}

/** Contacts that nobody has opened, with the minutes that each has waited against its limit. */
export function UnreadContacts({
  unread,
  now,
  rings,
}: {
  readonly unread: readonly Unread[]
  readonly now: Temporal.Instant
  readonly rings: RingsShown
}) {
  return (
    <Section heading="Contacts that nobody has opened" id="unread">
      {unread.length === 0 && <p class="govuk-body">None.</p>}
      <ul class="hf-clocks">
        {unread.map((one) => (
          <UnreadContact one={one} now={now} shownId={rings.get(one.ringAboutId ?? '')} />
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.contactQueue()}>
          All contacts that wait for a decision
        </a>
      </p>
    </Section>
  )
}

interface UnreadProps {
  readonly one: Unread
  readonly now: Temporal.Instant
  readonly shownId: string | undefined
}

function UnreadContact({ one, now, shownId }: UnreadProps) {
  const { urgent, toldAt, dueAt } = one
  const late = dueAt !== undefined && Temporal.Instant.compare(dueAt, now) <= 0
  const limit = dueAt === undefined ? undefined : minutesBetween(toldAt, dueAt)
  return (
    <li class={late || urgent ? 'hf-clock hf-clock--overdue' : 'hf-clock'}>
      <span class="hf-clock__what">
        {one.reference === undefined ? (
          <>
            About a restricted child: whoever may open it has been given it.{' '}
            {one.ring !== undefined && <RingNow ring={one.ring} />}
          </>
        ) : (
          <a class="govuk-link" href={paths.contact(one.contactId)}>
            Open {one.reference}
          </a>
        )}{' '}
        {urgent && <Tag colour="red">In danger now</Tag>}
      </span>
      <span class="hf-clock__state">{late ? 'Late' : 'In time'}</span>
      <span class="hf-clock__why">
        {one.toldBy === undefined ? '' : `${one.toldBy}. `}Waited {waitInWords(toldAt, now)}
        {limit === undefined ? '.' : `; our own limit is ${limit} minutes.`}
        <NobodyAnswers shownId={shownId} />
      </span>
    </li>
  )
}

/** Who is being protected now: open protective steps and short orders. */
export function InDangerTonight({
  inDanger,
  rings,
}: {
  readonly inDanger: readonly InDanger[]
  readonly rings: RingsShown
}) {
  return (
    <Section heading="Being protected now" id="in-danger">
      {inDanger.length === 0 && <p class="govuk-body">No strategy discussion, enquiry or emergency order is open.</p>}
      <ul class="govuk-list govuk-list--spaced">
        {inDanger.slice(0, mostInDanger).map((one) => (
          <Protected one={one} shownId={rings.get(one.childId)} />
        ))}
      </ul>
      {inDanger.length > mostInDanger && (
        <Details summary={`${inDanger.length - mostInDanger} begun earlier`}>
          <ul class="govuk-list govuk-list--spaced">
            {inDanger.slice(mostInDanger).map((one) => (
              <Protected one={one} shownId={rings.get(one.childId)} />
            ))}
          </ul>
        </Details>
      )}
    </Section>
  )
}

const mostInDanger = 8

function Protected({ one, shownId }: { readonly one: InDanger; readonly shownId: string | undefined }) {
  const { childId, name, ring, kind, stepId, since, ends, workerName } = one
  return (
    <li>
      {ring !== undefined ? (
        <RingNow ring={ring} />
      ) : (
        <a class="govuk-link" href={paths.child(childId)}>
          {name ?? 'Name not known'}
        </a>
      )}
      : {stepTitle(kind)}, since {plainDate(since)}
      {ends === '' ? '' : `, ends ${ends}`}.{' '}
      {ring === undefined && (workerName === undefined ? 'Nobody allocated.' : `With ${workerName}.`)}{' '}
      {ring === undefined && stepId !== undefined && (
        <a class="govuk-link" href={paths.step(childId, stepId)}>
          Go on with it<span class="govuk-visually-hidden"> for {name}</span>
        </a>
      )}
      <NobodyAnswers shownId={shownId} />
    </li>
  )
}

interface NightProps {
  readonly request: SignedInRequest
  readonly night: readonly ChildOfTheNight[]
  /** When the shift of whoever reads ends. */
  readonly shiftEnds: Temporal.Instant | undefined
}

/** The children whom these hours touched, and those handed over to it: each is somebody’s by name until the day accepts. */
export function Night({ request, night, shiftEnds }: NightProps) {
  const me = request.actor.accountId
  const others = night.filter(({ handover }) => handover?.toAccountId !== me)
  return (
    <Section heading="Children to hand over" id="night">
      <p class="govuk-body">
        Every child for whom duty did something out of hours and whom nobody of the day has accepted yet. Hand each over
        to somebody by name{shiftEnds === undefined ? '' : `, by ${dayAndTime(shiftEnds)} when your shift ends`}.
      </p>
      {others.length === 0 && <p class="govuk-body">None.</p>}
      <ul class="govuk-list govuk-list--spaced">
        {others.map((child) => (
          <li>
            <strong>
              {child.mayOpen ? (
                <a class="govuk-link" href={paths.child(child.childId)}>
                  {child.name ?? 'Name not known'}
                </a>
              ) : (
                <RingNow ring={child.ring} />
              )}
            </strong>
            , with {child.heldBy === me ? 'you' : child.heldByName}: {doneInWords(child.done)}, last{' '}
            {dayAndTime(child.touchedAt)}.{' '}
            {child.handover === undefined ? (
              <strong>Not handed to anybody.</strong>
            ) : (
              `Handed to ${child.handover.toName}, who has not accepted yet.`
            )}{' '}
            {child.mayHand && (
              <a class="govuk-link" href={paths.handover(child.childId)}>
                {child.handover === undefined ? 'Hand over' : 'Hand to somebody else'}
                <span class="govuk-visually-hidden">
                  {' '}
                  {child.name ?? (child.mayOpen ? 'Name not known' : 'the restricted child')}
                </span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Children who were handed to whoever is reading, with the night’s note, to accept each by name. */
export function HandedToMe({
  request,
  children,
}: {
  readonly request: SignedInRequest
  readonly children: readonly ChildOfTheNight[]
}) {
  if (children.length === 0) return null
  return (
    <Section heading="Handed over to you" kind="warning" id="handed-over">
      {children.map((child) => {
        const { handover } = child
        if (handover === undefined) return null
        const name = child.name ?? 'A child'
        return (
          <form method="post" action={paths.handoverAccepted(handover.id)} class="hf-handed">
            <p class="govuk-body">
              <strong>
                <a class="govuk-link" href={paths.child(child.childId)}>
                  {name}
                </a>
              </strong>
              , from {handover.fromName}: {handover.note}
            </p>
            <CsrfField token={request.csrf} />
            <div class="govuk-button-group">
              <button type="submit" class="govuk-button">
                Accept {name}
              </button>
              <a class="govuk-link" href={paths.handover(child.childId)}>
                Hand on to somebody else<span class="govuk-visually-hidden">: {name}</span>
              </a>
            </div>
          </form>
        )
      })}
    </Section>
  )
}

/** Who is on duty now and next, each with a number to press. */
export function OnCall({ now, next }: { readonly now: readonly Shift[]; readonly next: readonly Shift[] }) {
  return (
    <Section heading="On call" id="on-call">
      {now.length === 0 && (
        <p class="govuk-body">
          <strong>Nobody is on duty now.</strong>
        </p>
      )}
      <ul class="govuk-list govuk-list--spaced">
        {now.map((shift) => (
          <li>
            <strong>{shift.part === 'duty worker' ? 'Duty worker' : 'Duty manager'}:</strong> {shift.name}, until{' '}
            {dayAndTime(shift.until)}. <PhoneLink number={shift.phone ?? ''} />
          </li>
        ))}
        {next.slice(0, 4).map((shift) => (
          <li>
            Next, from {dayAndTime(shift.from)}: {shift.name} ({shift.part}). <PhoneLink number={shift.phone ?? ''} />
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.rota()}>
          The whole rota
        </a>
      </p>
    </Section>
  )
}
