import type { ShownChild } from '#domains/casework/worklist/worklist.ts'
import { Section } from '#web/components/section.tsx'
import { ChildName } from '#web/home/child-name.tsx'
import { LastSeen } from '#web/home/children-table.tsx'

export type SeenOrNot = Pick<
  ShownChild,
  | 'childId'
  | 'givenName'
  | 'familyName'
  | 'authorityNumber'
  | 'worker'
  | 'lastSeenOn'
  | 'lastSeenAlone'
  | 'unseenDays'
  | 'unseenTooLong'
>

interface Props {
  readonly children: readonly SeenOrNot[]
  /** For how long a child may be unseen: `twenty working days`. */
  readonly within: string
  readonly withWorker?: boolean
}

/** The unseen-children clock of a list: who has gone longest first. */
export function Unseen({ children, within, withWorker = false }: Props) {
  const unseen = children
    .filter(({ unseenTooLong }) => unseenTooLong)
    .toSorted((a, b) => (b.unseenDays ?? 0) - (a.unseenDays ?? 0))
  return (
    <Section heading={`Not seen for ${within}`} id="unseen" {...(unseen.length > 0 ? { kind: 'warning' } : {})}>
      {unseen.length === 0 && <p class="govuk-body">Nobody.</p>}
      <ul class="govuk-list">
        {unseen.map((child) => (
          <li>
            <ChildName childId={child.childId} names={child} />: <LastSeen child={child} />
            {withWorker ? `. ${child.worker}.` : ''}
          </li>
        ))}
      </ul>
    </Section>
  )
}
