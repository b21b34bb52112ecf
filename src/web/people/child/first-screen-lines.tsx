import type { ComponentChildren } from 'preact'
import { plainDate } from '#kernel/dates.ts'

/** One part of what must be read first, under its own heading. */
export function Part({ heading, children }: { readonly heading: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <h3 class="govuk-heading-s">{heading}</h3>
      {children}
    </div>
  )
}

interface ReviewProps {
  readonly since: Temporal.PlainDate
  readonly reviewOn: Temporal.PlainDate
  readonly on: Temporal.PlainDate
}

/** Since when, and by when it is looked at again; a review that is late is said strongly. */
export function Review({ since, reviewOn, on }: ReviewProps) {
  const late = Temporal.PlainDate.compare(reviewOn, on) < 0
  return (
    <span class="hf-child__quiet">
      Since {plainDate(since)};{' '}
      {late ? <strong>review was due {plainDate(reviewOn)}</strong> : `review by ${plainDate(reviewOn)}`}.
    </span>
  )
}
