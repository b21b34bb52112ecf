import type { ChildPerson } from '#domains/casework/child/child-person-read-store.ts'
import { ofAgeSince } from '#domains/people/person.ts'
import { plainDate } from '#kernel/dates.ts'
import { sharedByOrder, sharedByStatus } from '#practice/looked-after/shared-responsibility.ts'
import { isInForce } from '#web/people/child/orders.tsx'
import { PersonLine } from '#web/people/child/person-line.tsx'

/** Who holds parental responsibility, how they came by it, and whether the trust shares it by an order. */
export function Responsibility({ child, on }: { readonly child: ChildPerson; readonly on: Temporal.PlainDate }) {
  // An order and the legal status that follows from it say the same once.
  const byStatus = child.statuses.some(({ code }) => sharedByStatus(code) !== undefined)
  const shared = (byStatus ? [] : child.orders).filter(
    (order) => isInForce(order, on) && sharedByOrder(order.kind) !== undefined,
  )
  const isUnborn = child.person.bornOn === undefined && child.person.expectedOn !== undefined
  const ofAge = ofAgeSince(child.person.bornOn, on)
  return (
    <>
      {ofAge !== undefined && (
        <p class="govuk-body">
          <strong>Nobody since {plainDate(ofAge)}: eighteen.</strong> They decide for themselves. Before, it was held as
          said here.
        </p>
      )}
      {ofAge === undefined && child.responsibility.length === 0 && (
        <p class="govuk-body">
          {isUnborn
            ? 'Nobody yet: the child is not born. The mother holds it from the birth.'
            : 'Not recorded. Find out who holds it before you ask anyone to consent.'}
        </p>
      )}
      <ul class="govuk-list">
        {child.responsibility.map(({ holderId, holderName, basis, from, until }) => (
          <li>
            <PersonLine child={child} personId={holderId} name={holderName} />: {basis}
            {from === undefined ? '' : `, since ${plainDate(from)}`}
            {until === undefined ? '' : `, until ${plainDate(until)}`}
          </li>
        ))}
        {child.statuses.map(({ code, from }) => {
          const by = sharedByStatus(code)
          return by === undefined ? null : (
            <li>
              <strong>The authority</strong>, shared with those above by {by.order} since {plainDate(from)} ({by.law})
            </li>
          )
        })}
        {shared.map((order) => (
          <li>
            <strong>The authority</strong>, shared with those above by {order.kind.toLowerCase()} made{' '}
            {plainDate(order.madeOn)} ({sharedByOrder(order.kind)})
          </li>
        ))}
      </ul>
    </>
  )
}
