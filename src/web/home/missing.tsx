import { goneFor, type MissingRead } from '#domains/casework/missing/read-missing.ts'
import { dateAndTime } from '#kernel/dates.ts'
import { Section } from '#web/components/section.tsx'
import { ChildName } from '#web/home/child-name.tsx'
import { paths } from '#web/paths.ts'

interface Props {
  readonly missing: MissingRead
  readonly now: Temporal.Instant
}

/** Who is missing now, on the first page of those who look for them. Nothing at all when nobody is. */
export function MissingNow({ missing: { children, toRing }, now }: Props) {
  if (children.length + toRing.length === 0) return null
  return (
    <Section heading="Missing now" id="missing" kind="warning">
      <ul class="govuk-list">
        {children.map((child) => (
          <li>
            <ChildName childId={child.childId} names={child} />: gone {goneFor(child.from, now)}, since{' '}
            {dateAndTime(child.from)}.{child.policeToldAt === undefined && <strong> Police: not told yet.</strong>}
          </li>
        ))}
        {toRing.map((ring) => (
          <li>
            <RingAbout {...ring} />
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.missing()}>
          What is known and being done for each
        </a>
      </p>
    </Section>
  )
}

/** Restricted is not absent: a child is missing, and somebody can be rung. */
export function RingAbout({ ringName, ringPhone }: MissingRead['toRing'][number]) {
  return (
    <>
      A child whose record is restricted. Ring {ringName}
      {ringPhone === null ? '' : <span class="hf-phone">, {ringPhone}</span>}, now.
    </>
  )
}
