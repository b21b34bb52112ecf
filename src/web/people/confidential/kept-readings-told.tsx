import type { KeptReading } from '#domains/people/kept-reading.ts'
import { readingReviewDue } from '#domains/people/review-kept-reading.ts'
import { dateAndTime, longDate } from '#kernel/dates.ts'
import { SummaryList } from '#web/components/summary-list.tsx'
import { paths } from '#web/paths.ts'

interface SummaryProps {
  readonly reading: KeptReading
  readonly viewerId: string
}

/** One that waits for its review: who, when, until when, why, and by when it is reviewed. */
export function ReadingSummary({ reading, viewerId }: SummaryProps) {
  const { byName, readAt } = reading
  return (
    <div>
      <p class="govuk-body">
        <strong>
          {byName} read what is kept from workers on {dateAndTime(readAt)}
        </strong>
        , open until {dateAndTime(reading.openUntil)}. <strong>Not yet reviewed.</strong> Review it by{' '}
        {longDate(readingReviewDue(reading))}.
      </p>
      <p class="govuk-body">Why: {reading.reason}</p>
      {reading.byAccountId === viewerId ? (
        <p class="govuk-body">You read it: somebody else reviews it.</p>
      ) : (
        <p class="govuk-body">
          <a class="govuk-link" href={paths.keptReadingReview(reading.id)}>
            Review what {byName} read on {dateAndTime(readAt)}
          </a>
        </p>
      )}
    </div>
  )
}

/** All that is told of it to whoever reviews it; the record itself only where they may open it. */
export function ReadingFacts({ reading }: { readonly reading: KeptReading }) {
  return (
    <SummaryList
      rows={[
        { key: 'Read by', value: reading.byName },
        { key: 'Read', value: `${dateAndTime(reading.readAt)}, open until ${dateAndTime(reading.openUntil)}` },
        { key: 'Why', value: reading.reason },
        { key: 'Who was rung', value: reading.rang },
        { key: 'Who is told', value: reading.told.join(', ') || 'You, as somebody who answers for it' },
        { key: 'Review by', value: longDate(readingReviewDue(reading)) },
        {
          key: 'The record',
          value: reading.mayOpen ? (
            <a class="govuk-link" href={paths.child(reading.personId)}>
              Open the record
            </a>
          ) : (
            'Not open to you.'
          ),
        },
      ]}
    />
  )
}
