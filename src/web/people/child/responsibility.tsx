import type { ChildPerson, CourtOrder } from '#domains/casework/child-person-read-store.ts'
import { plainDate } from '#kernel/dates.ts'
import { isInForce } from '#web/people/child/orders.tsx'
import { PersonLine } from '#web/people/child/person-line.tsx'

/** Who holds parental responsibility, how they came by it, and whether the trust shares it by an order. */
export function Responsibility({ child, on }: { readonly child: ChildPerson; readonly on: Temporal.PlainDate }) {
  const shared = child.orders.filter((order) => isInForce(order, on) && sharedBy(order) !== undefined)
  return (
    <>
      {child.responsibility.length === 0 && (
        <p class="govuk-body">Not recorded. Find out who holds it before you ask anyone to consent.</p>
      )}
      <ul class="govuk-list">
        {child.responsibility.map(({ holderId, holderName, basis, from, until }) => (
          <li>
            <PersonLine child={child} personId={holderId} name={holderName} />: {basis}
            {from === undefined ? '' : `, since ${plainDate(from)}`}
            {until === undefined ? '' : `, until ${plainDate(until)}`}
          </li>
        ))}
        {shared.map((order) => (
          <li>
            <strong>The authority</strong>, shared with those above by {order.kind.toLowerCase()} made{' '}
            {plainDate(order.madeOn)} ({sharedBy(order)})
          </li>
        ))}
      </ul>
    </>
  )
}

/** The section of the Children Act 1989 by which an order gives the authority parental responsibility beside the parents. */
function sharedBy({ kind }: CourtOrder): string | undefined {
  if (/^(interim )?care order/i.test(kind)) return 'Children Act 1989 s.33(3)'
  return /^emergency protection order/i.test(kind) ? 'Children Act 1989 s.44(4)(c)' : undefined
}
