import type { Unallocated } from '#domains/casework/allocation/allocation-store.ts'
import { counted } from '#domains/casework/child/child-clocks.ts'
import { ageInWords, nameOf } from '#domains/people/person.ts'
import { shortDate } from '#kernel/dates.ts'
import { Section } from '#web/components/section.tsx'
import { Tag } from '#web/components/tag.tsx'
import { paths } from '#web/paths.ts'

interface Props {
  readonly children: readonly Unallocated[]
  readonly count: number
  readonly today: Temporal.PlainDate
  /** Whether whoever is looking allocates. */
  readonly mayAllocate: boolean
}

/** Open children who are nobody’s: those in danger first. */
export function WithoutWorker({ children, count, today, mayAllocate }: Props) {
  return (
    <Section heading="Without a worker" id="unallocated" {...(count > 0 ? { kind: 'warning' } : {})}>
      {count === 0 && <p class="govuk-body">Every open child has a worker.</p>}
      <ul class="govuk-list">
        {children.map((child) => {
          const names = asPerson(child)
          return (
            <li>
              <a class="govuk-link" href={mayAllocate ? paths.allocation(child.childId) : paths.child(child.childId)}>
                {nameOf(names)}
              </a>
              , {ageInWords(names, today)}, since {shortDate(child.waitingSince)}
              {child.inDanger && (
                <>
                  {' '}
                  <Tag colour="red">In danger</Tag>
                </>
              )}
            </li>
          )
        })}
      </ul>
      {count > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={paths.unallocated()}>
            All {counted(count, 'child').replace('childs', 'children')} without a worker
          </a>
        </p>
      )}
    </Section>
  )
}

function asPerson(child: Unallocated) {
  return {
    givenName: child.givenName ?? undefined,
    familyName: child.familyName ?? undefined,
    authorityNumber: child.authorityNumber ?? undefined,
    bornOn: child.bornOn ?? undefined,
    expectedOn: child.expectedOn ?? undefined,
  }
}
