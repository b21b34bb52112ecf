import { form } from '#engine/form.ts'
import { date, longText, oneOf } from '#engine/question.ts'

export interface Reviewer {
  readonly accountId: string
  readonly name: string
}

/** What is asked when a review is opened: who reviews, why, which days of the record, and until when. */
export function learningReviewForm(reviewers: readonly Reviewer[]) {
  return form({
    reviewer: oneOf('Who reviews?', Object.fromEntries(reviewers.map(({ accountId, name }) => [accountId, name])), {
      errorMissing: 'Select who reviews',
    }),
    reason: longText('Why is the review held?', {
      hint: 'What is to be learnt, and for whom. The reviewer reads this.',
      errorMissing: 'Enter why the review is held',
    }),
    periodFrom: date('From which day may the record be read as it was known?', { called: 'first day', past: true }),
    periodUntil: date('Until which day?', {
      hint: 'Before today: a day can be read as it was known when it has ended.',
      called: 'last day',
      past: true,
    }),
    endsOn: date('When does the review end?', {
      hint: 'The reviewer reaches the record until the end of that day.',
      called: 'day on which the review ends',
    }),
  })
}

export interface NewLearningReview {
  readonly childId: string
  readonly reviewerId: string
  readonly reason: string
  readonly periodFrom: Temporal.PlainDate
  readonly periodUntil: Temporal.PlainDate
  readonly endsOn: Temporal.PlainDate
}
