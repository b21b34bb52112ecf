import { glassFindings, glassReviewForm } from '#domains/access/glass.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import type { KeptReading } from '#domains/people/kept-reading.ts'
import { keptReading, readingsReviewed, readingsToReview } from '#domains/people/kept-reading-store.ts'
import { readingsFor, reviewKeptReading } from '#domains/people/review-kept-reading.ts'
import { dateAndTime } from '#kernel/dates.ts'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { ReadingFacts, ReadingSummary } from '#web/people/confidential/kept-readings-told.tsx'
import { WideTable } from '#web/people/wide-table.tsx'
import { get, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

const mostReviewed = 50

async function showAll(request: SignedInRequest): Promise<Reply> {
  const { ctx } = request
  const who = readingsFor(ctx.actor)
  const { waiting, reviewed } = await list(
    ctx,
    'where what is kept was read',
    async (tx) => ({
      waiting: await readingsToReview(tx, who),
      reviewed: await readingsReviewed(tx, who, mostReviewed),
    }),
    (found) => [...found.waiting, ...found.reviewed].map(({ personId }) => personId),
  )
  const heading = 'What is kept was read on duty'
  return page(
    request,
    { title: heading, back: paths.home(), wide: true },
    <>
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body">
        {who.everything
          ? 'What is kept from all but named workers, read by whoever was on duty because nobody who keeps it could be reached.'
          : 'What you keep, or were told of as duty manager, read by whoever was on duty because nobody could be reached.'}{' '}
        Each is reviewed by the end of the next working day, by somebody other than who read it.
      </p>
      <h2 class="govuk-heading-m">Not yet reviewed</h2>
      {waiting.length === 0 && <p class="govuk-body">None.</p>}
      {waiting.map((reading) => (
        <ReadingSummary reading={reading} viewerId={ctx.actor.accountId} />
      ))}
      <h2 class="govuk-heading-m">Reviewed</h2>
      <Reviewed reviewed={reviewed} />
    </>,
  )
}

function Reviewed({ reviewed }: { readonly reviewed: readonly KeptReading[] }) {
  if (reviewed.length === 0) return <p class="govuk-body">None.</p>
  return (
    <WideTable
      caption={reviewed.length >= mostReviewed ? `The latest ${mostReviewed}` : 'The latest first'}
      head={['Read by', 'When', 'Why', 'Reviewed by', 'What was found']}
      rows={reviewed.map(({ byName, readAt, reason, review }) => [
        byName,
        dateAndTime(readAt),
        reason,
        review === undefined ? '' : `${review.byName}, ${dateAndTime(review.at)}`,
        review === undefined ? '' : `${glassFindings[review.finding]}. ${review.says}`,
      ])}
    />
  )
}

async function review(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const { ctx, params } = request
  const id = params['id'] ?? ''
  const reading = await list(
    ctx,
    'a reading of what is kept, to review it',
    async (tx) => await keptReading(tx, readingsFor(ctx.actor), id),
    (found) => (found === undefined ? [] : [found.personId]),
  )
  if (reading === undefined) throw new NotFound('reading of what is kept')
  if (reading.review !== undefined && !sent)
    return redirect(paths.keptReadings(), `Reviewed by ${reading.review.byName}.`)
  return await ask(request, sent, {
    title: 'Review the reading of what is kept',
    back: paths.keptReadings(),
    send: 'Record the review',
    form: glassReviewForm,
    intro: <ReadingFacts reading={reading} />,
    keep: async ({ finding, says = '' }) => {
      if (finding === undefined) throw new Error('The form asked for this.')
      return await reviewKeptReading(ctx, { id, finding, says })
    },
    after: () => redirect(paths.keptReadings(), 'The review is recorded.'),
  })
}

export const keptReadingRoutes: readonly Route[] = [
  get(paths.keptReadings(), practitioners, showAll),
  ...formRoutes(paths.keptReadingReview(), practitioners, review),
]
