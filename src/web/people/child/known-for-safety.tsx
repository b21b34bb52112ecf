import type { ChildRecordRead } from '#domains/casework/child/read-child.ts'
import { dateAndTime, plainDate } from '#kernel/dates.ts'
import { Section } from '#web/components/section.tsx'
import { Review } from '#web/people/child/first-screen-lines.tsx'

/** An allergy, an illness of the family, a medicine: before anything else is read, where there is any. */
export function MustBeKnown({ record: { child, on } }: { readonly record: ChildRecordRead }) {
  if (child.known.length === 0) return null
  return (
    <Section heading="What must be known for the child’s safety" kind="warning" id="known-for-safety">
      {child.known.map(({ says, since, reviewOn, writtenBy, writtenAt }) => (
        <p class="govuk-body hf-lines">
          <strong>{says}</strong>{' '}
          {reviewOn === undefined ? (
            <span class="hf-child__quiet">Since {plainDate(since)}.</span>
          ) : (
            <Review since={since} reviewOn={reviewOn} on={on} />
          )}{' '}
          <span class="hf-child__quiet">
            Written by {writtenBy ?? 'somebody who has left'}, {dateAndTime(writtenAt)}.
          </span>
        </p>
      ))}
    </Section>
  )
}
