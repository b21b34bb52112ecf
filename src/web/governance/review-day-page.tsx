import type { DaysKnown } from '#domains/access/purpose-store.ts'
import { plainDate } from '#kernel/dates.ts'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { EarlierDay } from '#web/people/child/earlier-day.tsx'
import type { Reply, SignedInRequest } from '#web/route.ts'

/** Says to a learning reviewer which days of a record may be opened, in place of the page. Nothing has been read. */
export function reviewDayQuestion(request: SignedInRequest, childId: string, days: readonly DaysKnown[]): Reply {
  const wanted = request.query['asKnown']
  const says = wanted === undefined ? undefined : `Choose a day of the review: ${daysInWords(days)}`
  const { asKnown: _, ...ctx } = request.ctx
  const asToday: SignedInRequest = { ...request, ctx }
  return page(
    asToday,
    {
      title: 'Which day do you want to see?',
      back: paths.learningReviews(),
      errors: says === undefined ? [] : [{ text: says, href: '#asKnown-day' }],
    },
    <>
      <h1 class="govuk-heading-l">Which day do you want to see?</h1>
      <p class="govuk-body">
        You are reviewing how this child was known. You may open the record as it stood on any day {daysInWords(days)},
        and on no other.
      </p>
      <EarlierDay request={request} childId={childId} {...(says === undefined ? {} : { errorMessage: says })} />
    </>,
  )
}

function daysInWords(days: readonly DaysKnown[]): string {
  return days.map(({ from, until }) => `from ${plainDate(from)} to ${plainDate(until)}`).join(', or ')
}
