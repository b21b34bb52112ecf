import type { ChildPerson } from '#domains/casework/child/child-person-read-store.ts'
import type { ChildRecordRead } from '#domains/casework/child/read-child.ts'
import { plainDate } from '#kernel/dates.ts'
import { Section } from '#web/components/section.tsx'
import { Part, Review } from '#web/people/child/first-screen-lines.tsx'
import { MustNots } from '#web/people/child/must-nots.tsx'
import { isInForce, Orders } from '#web/people/child/orders.tsx'
import { Responsibility } from '#web/people/child/responsibility.tsx'
import { WaysToReach } from '#web/people/child/ways-to-reach.tsx'

interface Props {
  readonly record: ChildRecordRead
  /** Where these are changed, when whoever is looking may. */
  readonly change: { readonly safety: string; readonly confidential: string } | undefined
}

/**
 * The first screen of a child: what must be read before anybody rings, writes or visits, always in this order. What is not
 * recorded is said, never left blank.
 */
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
          <Responsibility child={child} on={on} />
        </Part>
        <Part heading="Who must not be told, or have contact">
          <MustNots child={child} on={on} />
        </Part>
        <Part heading="Orders and bail conditions in force">
          <Orders child={child} on={on} />
        </Part>
        <Part heading="Safe ways to reach each person">
          <WaysToReach child={child} />
        </Part>
        <Part heading="Safety when visiting">
          <VisitSafety child={child} on={on} />
        </Part>
      </div>
      {change !== undefined && (
        <ul class="govuk-list govuk-list--spaced">
          <li>
            <a class="govuk-link" href={change.safety}>
              Change what must be known (an allergy, an illness, a medicine), who must not be told, orders, safe contact
              and visiting warnings
            </a>
          </li>
          <li>
            <a class="govuk-link" href={change.confidential}>
              Keep an address, school, number, placement or name confidential
            </a>
          </li>
        </ul>
      )}
    </Section>
  )
}

/** Whether anything recorded is a warning: a panel that is always red is not read. */
function isWarned(child: ChildPerson, on: Temporal.PlainDate): boolean {
  const { restrictions, mustNots, marks, bail, orders, warnings, contactPoints } = child
  return (
    restrictions.length + mustNots.length + marks.length + bail.length + warnings.length > 0 ||
    orders.some((order) => isInForce(order, on)) ||
    contactPoints.some(({ safe }) => safe !== 'safe')
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
