import type { ComponentChildren } from 'preact'
import type { ChildPerson, ContactPoint, CourtOrder } from '#domains/casework/child-person-read-store.ts'
import type { ChildRecordRead } from '#domains/casework/read-child.ts'
import { nameOf } from '#domains/people/person.ts'
import { plainDate } from '#kernel/dates.ts'
import { Section } from '#web/components/section.tsx'
import { PersonLine, relationOf } from '#web/people/child/person-line.tsx'
import { ended } from '#web/people/child/story-titles.ts'

interface Props {
  readonly record: ChildRecordRead
  /** Where these are changed, when whoever is looking may. */
  readonly change: string | undefined
}

/** What must be read before anybody rings, writes or visits. What is not recorded is said, never left blank. */
export function Warnings({ record, change }: Props) {
  const { child, on } = record
  return (
    <Section
      heading="Before you ring, write or visit"
      id="before"
      {...(isWarned(child, on) ? { kind: 'warning' } : {})}
    >
      {child.restrictions.map((restriction) => (
        <p class="govuk-body">
          <strong>This record is restricted.</strong> Only people named for it may open it. Ring {restriction.ringName}{' '}
          with questions. Reviewed by {plainDate(restriction.reviewOn)}.
        </p>
      ))}
      <div class="hf-child__warnings">
        <Part heading="Who holds parental responsibility">
          <Responsibility child={child} />
        </Part>
        <Part heading="Who must not be told, or have contact">
          <MustNots child={child} on={on} />
        </Part>
        <Part heading="Orders and bail conditions in force">
          <Orders orders={child.orders} on={on} />
        </Part>
        <Part heading="Safe ways to reach each person">
          <WaysToReach child={child} />
        </Part>
        <Part heading="Safety when visiting">
          <VisitSafety child={child} on={on} />
        </Part>
      </div>
      {change !== undefined && (
        <p class="govuk-body">
          <a class="govuk-link" href={change}>
            Change who must not be told, orders, safe contact and visiting warnings
          </a>
        </p>
      )}
    </Section>
  )
}

/** Whether anything recorded is a warning: a panel that is always red is not read. */
function isWarned(child: ChildPerson, on: Temporal.PlainDate): boolean {
  const { restrictions, mustNots, orders, warnings, contactPoints } = child
  return (
    restrictions.length + mustNots.length + warnings.length > 0 ||
    orders.some((order) => isInForce(order, on)) ||
    contactPoints.some(({ safe }) => safe !== 'safe')
  )
}

function Part({ heading, children }: { readonly heading: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <h3 class="govuk-heading-s">{heading}</h3>
      {children}
    </div>
  )
}

function Responsibility({ child }: { readonly child: ChildPerson }) {
  if (child.responsibility.length === 0)
    return <p class="govuk-body">Not recorded. Find out who holds it before you ask anyone to consent.</p>
  return (
    <ul class="govuk-list">
      {child.responsibility.map(({ holderId, holderName, basis, from, until }) => (
        <li>
          <PersonLine child={child} personId={holderId} name={holderName} />: {basis}
          {from === undefined ? '' : `, since ${plainDate(from)}`}
          {until === undefined ? '' : `, until ${plainDate(until)}`}
        </li>
      ))}
    </ul>
  )
}

function MustNots({ child, on }: { readonly child: ChildPerson; readonly on: Temporal.PlainDate }) {
  if (child.mustNots.length === 0) return <p class="govuk-body">Nobody is recorded.</p>
  return (
    <ul class="govuk-list">
      {child.mustNots.map(({ aboutId, aboutName, kind, reason, since, reviewOn }) => (
        <li>
          <strong class="hf-child__kind">{sentence(kind)}:</strong>{' '}
          <PersonLine child={child} personId={aboutId} name={aboutName} />
          {aboutName !== undefined && ended(aboutName) === aboutName ? '' : '.'} {reason}{' '}
          <Review since={since} reviewOn={reviewOn} on={on} />
        </li>
      ))}
    </ul>
  )
}

function Review({
  since,
  reviewOn,
  on,
}: {
  readonly since: Temporal.PlainDate
  readonly reviewOn: Temporal.PlainDate
  readonly on: Temporal.PlainDate
}) {
  const late = Temporal.PlainDate.compare(reviewOn, on) < 0
  return (
    <span class="hf-child__quiet">
      Since {plainDate(since)};{' '}
      {late ? <strong>review was due {plainDate(reviewOn)}</strong> : `review by ${plainDate(reviewOn)}`}.
    </span>
  )
}

function isInForce(order: CourtOrder, on: Temporal.PlainDate): boolean {
  if (order.dischargedOn !== undefined && Temporal.PlainDate.compare(order.dischargedOn, on) <= 0) return false
  return order.endsOn === undefined || Temporal.PlainDate.compare(order.endsOn, on) >= 0
}

function Orders({ orders, on }: { readonly orders: readonly CourtOrder[]; readonly on: Temporal.PlainDate }) {
  const inForce = orders.filter((order) => isInForce(order, on))
  if (inForce.length === 0) return <p class="govuk-body">None is recorded.</p>
  return (
    <ul class="govuk-list">
      {inForce.map((order) => (
        <li>
          <strong>{sentence(order.kind)}</strong>, made {plainDate(order.madeOn)}, {endOf(order)}. {order.terms}
        </li>
      ))}
    </ul>
  )
}

function endOf({ endsOn, endsSays }: CourtOrder): string {
  if (endsOn !== undefined) return `ends ${plainDate(endsOn)}${endsSays === '' ? '' : ` (${endsSays})`}`
  return endsSays === '' ? 'no end read from the order' : endsSays
}

function WaysToReach({ child }: { readonly child: ChildPerson }) {
  const people = [child.person, ...child.people].filter(({ id }) =>
    child.contactPoints.some(({ personId }) => personId === id),
  )
  const adultsWithout = child.people.filter(
    ({ id, isChild }) => !isChild && !child.contactPoints.some(({ personId }) => personId === id),
  )
  return (
    <>
      {people.map((person) => (
        <>
          <p class="govuk-body hf-child__reach">
            <strong>{nameOf(person)}</strong>
            {relationWords(child, person.id)}
          </p>
          <ul class="govuk-list">
            {child.contactPoints
              .filter(({ personId }) => personId === person.id)
              .map((point) => (
                <li>
                  <Way point={point} />
                </li>
              ))}
          </ul>
        </>
      ))}
      {people.length === 0 && <p class="govuk-body">No way to reach anybody is recorded.</p>}
      {adultsWithout.length > 0 && people.length > 0 && (
        <p class="govuk-body hf-child__quiet">
          Nothing is recorded for {adultsWithout.map((person) => nameOf(person)).join(', ')}.
        </p>
      )}
    </>
  )
}

function relationWords(child: ChildPerson, personId: string): string {
  if (personId === child.person.id) return ', the child'
  const relation = relationOf(child, personId)
  return relation === '' ? '' : `, ${relation}`
}

/** Never a number without the word on when it is safe. */
function Way({ point }: { readonly point: ContactPoint }) {
  const { kind, value, safe, how } = point
  if (safe === 'never')
    return (
      <>
        <strong>Do not use</strong> {kind} {value}
        {how === '' ? '' : `: ${how}`}
      </>
    )
  return (
    <>
      {sentence(kind)} <span class="hf-phone">{value}</span>:{' '}
      {safe === 'safe' ? `safe${how === '' ? '' : `, ${how}`}` : <strong>only as said: {how}</strong>}
    </>
  )
}

function VisitSafety({ child, on }: { readonly child: ChildPerson; readonly on: Temporal.PlainDate }) {
  if (child.warnings.length === 0) return <p class="govuk-body">No warning is recorded.</p>
  return (
    <ul class="govuk-list">
      {child.warnings.map(({ says, since, reviewOn }) => (
        <li>
          {says} <Review since={since} reviewOn={reviewOn} on={on} />
        </li>
      ))}
    </ul>
  )
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
