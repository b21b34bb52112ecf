import { answersFor, type Opened, openingFindings, openingReviewForm } from '#domains/access/opening/opened.ts'
import { openedCalled, openedReviewed, openedToReview } from '#domains/access/opening/opened-store.ts'
import { reviewOpened } from '#domains/access/opening/review-opened.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { dateAndTime } from '#kernel/dates.ts'
import { OpenedFacts, OpenedSummary, type OpenedWords } from '#web/access/opening/opened-shown.tsx'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { get, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

const mostReviewed = 50

async function showAll<More>(request: SignedInRequest, words: OpenedWords<More>): Promise<Reply> {
  const { ctx } = request
  const who = answersFor(ctx.actor)
  const { kind } = words.reviewing
  const { waiting, reviewed } = await list(
    ctx,
    words.heading,
    async (tx) => ({
      waiting: await openedToReview(tx, kind, who),
      reviewed: await openedReviewed(tx, kind, who, mostReviewed),
    }),
    (found) => [...found.waiting, ...found.reviewed].map(({ personId }) => personId),
  )
  return page(
    request,
    { title: words.heading, back: paths.home(), wide: true },
    <>
      <h1 class="govuk-heading-l">{words.heading}</h1>
      <p class="govuk-body">{who.everything ? words.all : words.mine} Somebody other than who did it reviews each.</p>
      {who.everything && (
        <p class="govuk-body">
          <a class="govuk-link" href={paths.openingUse()}>
            How it is used: by whom, when, and how often
          </a>
        </p>
      )}
      <h2 class="govuk-heading-m">Not yet reviewed</h2>
      {waiting.length === 0 && <p class="govuk-body">None.</p>}
      {waiting.map((opened) => (
        <OpenedSummary words={words} opened={opened} viewerId={ctx.actor.accountId} />
      ))}
      <h2 class="govuk-heading-m">Reviewed</h2>
      <Reviewed opener={words.opener} reviewed={reviewed} />
    </>,
  )
}

function Reviewed({ opener, reviewed }: { readonly opener: string; readonly reviewed: readonly Opened[] }) {
  if (reviewed.length === 0) return <p class="govuk-body">None.</p>
  return (
    <WideTable
      stacks
      caption={reviewed.length >= mostReviewed ? `The latest ${mostReviewed}` : 'The latest first'}
      head={[opener, 'When', 'Why', 'Reviewed by', 'What was found']}
      rows={reviewed.map(({ byName, openedAt, reason, review }) => [
        byName,
        dateAndTime(openedAt),
        reason,
        review === undefined ? '' : `${review.byName}, ${dateAndTime(review.at)}`,
        review === undefined ? '' : `${openingFindings[review.finding]}. ${review.says}`,
      ])}
    />
  )
}

async function review<More>(request: SignedInRequest, sent: boolean, words: OpenedWords<More>): Promise<Reply> {
  const { ctx, params } = request
  const id = params['id'] ?? ''
  const opened = await list(
    ctx,
    words.reviewHeading,
    async (tx) => await openedCalled(tx, words.reviewing.kind, answersFor(ctx.actor), id),
    (found) => (found === undefined ? [] : [found.personId]),
  )
  if (opened === undefined) throw new NotFound('opening')
  if (opened.review !== undefined && !sent) return redirect(words.listPath, `Reviewed by ${opened.review.byName}.`)
  return await ask(request, sent, {
    title: words.reviewHeading,
    back: words.listPath,
    send: 'Record the review',
    form: openingReviewForm,
    intro: <OpenedFacts words={words} opened={opened} />,
    keep: async ({ finding, says = '' }) => {
      if (finding === undefined) throw new Error('The form asked for this.')
      return await reviewOpened(ctx, words.reviewing, { id, finding, says })
    },
    after: () => redirect(words.listPath, 'The review is recorded.'),
  })
}

/** The list of what was opened of a kind, and the review of each. */
export function openedRoutes<More>(words: OpenedWords<More>): readonly Route[] {
  return [
    get(words.listPath, practitioners, async (request) => await showAll(request, words)),
    ...formRoutes(words.reviewPath(), practitioners, async (request, sent) => await review(request, sent, words)),
  ]
}
