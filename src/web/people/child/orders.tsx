import type { Bail, ChildPerson, CourtOrder } from '#domains/casework/child/child-person-read-store.ts'
import { daysBetween } from '#domains/casework/child/child-status.ts'
import { plainDate } from '#kernel/dates.ts'
import { statusLabel } from '#web/looked-after/care-words.ts'
import { PersonLine } from '#web/people/child/person-line.tsx'
import { ended, sentence } from '#web/people/child/story-titles.ts'

/** Whether an order stands on a day. Its end is read from the order. */
export function isInForce(order: CourtOrder, on: Temporal.PlainDate): boolean {
  if (order.dischargedOn !== undefined && Temporal.PlainDate.compare(order.dischargedOn, on) <= 0) return false
  return order.endsOn === undefined || Temporal.PlainDate.compare(order.endsOn, on) >= 0
}

/** For how long the page says that an order has ended: whoever it protected is without it, unless it was made again. Local. */
const saidAfterDays = 28

/** How long before its end the page warns of it, so that it can be asked for again. Local. */
const warnedBeforeDays = 7

function hasEndedLately({ endsOn, dischargedOn }: CourtOrder, on: Temporal.PlainDate): boolean {
  if (endsOn === undefined || dischargedOn !== undefined) return false
  const days = daysBetween(endsOn, on)
  return days > 0 && days <= saidAfterDays
}

/** Orders and bail conditions in force, each with its end as it was read. What has run out is said: of bail, until somebody ends it. */
export function Orders({ child, on }: { readonly child: ChildPerson; readonly on: Temporal.PlainDate }) {
  const inForce = child.orders.filter((order) => isInForce(order, on))
  const past = child.orders.filter((order) => hasEndedLately(order, on))
  if (inForce.length + past.length + child.bail.length + child.statuses.length === 0)
    return <p class="govuk-body">None is recorded.</p>
  return (
    <ul class="govuk-list">
      {inForce.map((order) => (
        <li>
          <strong>{sentence(order.kind)}</strong>, made {plainDate(order.madeOn)},{' '}
          {isNear(order, on) ? <strong>{endOf(order)}</strong> : endOf(order)}. {order.terms}
        </li>
      ))}
      {past.map((order) => (
        <li>
          <strong>{sentence(order.kind)}</strong>, made {plainDate(order.madeOn)},{' '}
          <strong>ended {order.endsOn === undefined ? '' : plainDate(order.endsOn)}: find out what stands now</strong>.{' '}
          {order.terms}
        </li>
      ))}
      {child.statuses.map(({ code, from, until, untilSays }) => (
        <li>
          <strong>Looked after</strong>: {statusLabel(code)}, since {plainDate(from)},{' '}
          {endOf({ endsOn: until, endsSays: untilSays })}.
        </li>
      ))}
      {child.bail.map((bail) => (
        <BailLine child={child} bail={bail} on={on} />
      ))}
    </ul>
  )
}

function isNear({ endsOn }: CourtOrder, on: Temporal.PlainDate): boolean {
  return endsOn !== undefined && daysBetween(on, endsOn) <= warnedBeforeDays
}

function endOf({ endsOn, endsSays }: Pick<CourtOrder, 'endsOn' | 'endsSays'>): string {
  if (endsOn !== undefined) return `ends ${plainDate(endsOn)}${endsSays === '' ? '' : ` (${endsSays})`}`
  return endsSays === '' ? 'no end read from the order' : endsSays
}

interface BailProps {
  readonly child: ChildPerson
  readonly bail: Bail
  readonly on: Temporal.PlainDate
}

function BailLine({ child, bail, on }: BailProps) {
  const { kind, aboutId, aboutName, conditions, from, until, untilSays, force, reference } = bail
  const over = until !== undefined && Temporal.PlainDate.compare(until, on) < 0
  const given = [force, reference].filter((part) => part !== '').join(', reference ')
  return (
    <li>
      <strong>{sentence(kind)}</strong> of <PersonLine child={child} personId={aboutId} name={aboutName} />:{' '}
      {ended(conditions)} From {plainDate(from)},{' '}
      {over ? (
        <strong>ended {plainDate(until)}: ask the police what stands now</strong>
      ) : until === undefined ? (
        untilSays || 'no end given'
      ) : (
        `until ${plainDate(until)}${untilSays === '' ? '' : ` (${untilSays})`}`
      )}
      {given === '' ? '.' : `. ${given}.`}
    </li>
  )
}
