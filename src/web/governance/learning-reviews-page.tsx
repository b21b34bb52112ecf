import { type ListedReview, learningReviews } from '#domains/governance/learning-review-store.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { nameOf } from '#domains/people/person.ts'
import { plainDate } from '#kernel/dates.ts'
import { Section } from '#web/components/section.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { get, type Reply, type Route, type SignedInRequest } from '#web/route.ts'

async function show(request: SignedInRequest): Promise<Reply> {
  const { ctx, actor } = request
  if (ctx.asKnown !== undefined) throw new NotFound('learning reviews')
  const mine = actor.role === 'reviewer'
  const reviews = await list(
    ctx,
    'learning reviews',
    async (tx) =>
      await learningReviews(tx, {
        endingFrom: ctx.clock.today(),
        ...(mine ? { reviewerId: actor.accountId } : {}),
      }),
    (found) => found.map(({ childId }) => childId),
  )
  return page(
    request,
    { title: 'Learning reviews' },
    <>
      <h1 class="govuk-heading-l">{mine ? 'Your learning reviews' : 'Learning reviews'}</h1>
      <p class="govuk-body">
        {mine
          ? 'Each opens one child’s record as it was known on the days of the review. Every look is kept.'
          : 'Reviews that are going on. Each gives its reviewer one child’s record as it was known on the days named. A review is opened from the child’s page.'}
      </p>
      {reviews.length === 0 && <p class="govuk-body">There are none today.</p>}
      {reviews.map((review) => (
        <Review review={review} mine={mine} />
      ))}
    </>,
  )
}

/** A reviewer is not told what the child is called today: the name is part of the record as it was known. */
function Review({ review, mine }: { readonly review: ListedReview; readonly mine: boolean }) {
  const opened = `Review opened on ${plainDate(review.openedOn)}`
  const name = nameOf({ givenName: review.givenName ?? undefined, familyName: review.familyName ?? undefined })
  return (
    <Section heading={mine ? opened : name} id={`review-${review.id}`}>
      <SummaryList
        rows={[
          { key: 'Why', value: review.reason },
          { key: 'Days', value: `From ${plainDate(review.periodFrom)} to ${plainDate(review.periodUntil)}` },
          !mine && { key: 'Reviewer', value: review.reviewerName },
          !mine && { key: 'Opened', value: plainDate(review.openedOn) },
          { key: 'Ends', value: plainDate(review.endsOn) },
        ]}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={paths.child(review.childId)}>
          {mine ? (
            <>
              Choose a day and open the record
              <span class="govuk-visually-hidden"> of the review opened on {plainDate(review.openedOn)}</span>
            </>
          ) : (
            <>Open {name}’s page</>
          )}
        </a>
      </p>
    </Section>
  )
}

export const learningReviewsRoutes: readonly Route[] = [
  get(paths.learningReviews(), ['reviewer', 'head of service', 'director'], show),
]
