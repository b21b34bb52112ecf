import { readMissing } from '#domains/casework/missing/read-missing.ts'
import { learningReviews } from '#domains/governance/learning-review-store.ts'
import { readMeasures } from '#domains/governance/read-measures.ts'
import { list } from '#domains/ledger/view.ts'
import { nameOf } from '#domains/people/person.ts'
import { plainDate } from '#kernel/dates.ts'
import { Button } from '#web/components/button.tsx'
import { page } from '#web/frame.tsx'
import { Figures } from '#web/home/figures.tsx'
import { MissingNow } from '#web/home/missing.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { type Reply, redirect, type SignedInRequest } from '#web/route.ts'

/** The council’s client has one page: the measures, without names. */
export async function councilHome(_request: SignedInRequest): Promise<Reply> {
  return redirect(paths.measures())
}

/** A learning reviewer’s home: the children of their reviews, as known. */
export async function reviewerHome(request: SignedInRequest): Promise<Reply> {
  const { ctx } = request
  const reviews = await list(
    ctx,
    'my learning reviews',
    async (tx) => await learningReviews(tx, { reviewerId: ctx.actor.accountId, endingFrom: ctx.clock.today() }),
    (found) => found.map(({ childId }) => childId),
  )
  return page(
    request,
    { title: 'My learning reviews', wide: true },
    <>
      <h1 class="govuk-heading-l">My learning reviews</h1>
      <p class="govuk-body">
        You read each child’s page as it was known on a day of the review. Everything that you open is kept.
      </p>
      {reviews.length === 0 ? (
        <p class="govuk-body">No learning review is open to you.</p>
      ) : (
        <WideTable
          caption="Learning reviews"
          captionClass="govuk-visually-hidden"
          head={['Child', 'Days', 'Why', 'Until']}
          rows={reviews.map((review) => [
            <a class="govuk-link" href={paths.child(review.childId)}>
              {nameOf({ givenName: review.givenName ?? undefined, familyName: review.familyName ?? undefined })}
            </a>,
            `${plainDate(review.periodFrom)} to ${plainDate(review.periodUntil)}`,
            review.reason,
            plainDate(review.endsOn),
          ])}
        />
      )}
    </>,
  )
}

/** An inspector’s home: any child they choose, and from every number the children to choose from. */
export async function inspectorHome(request: SignedInRequest): Promise<Reply> {
  const missing = await readMissing(request.ctx)
  const measures = await readMeasures(request.ctx)
  return page(
    request,
    { title: 'Inspection', wide: true },
    <>
      <h1 class="govuk-heading-l">Inspection</h1>
      <p class="govuk-body">
        You may open any child’s record while the inspection lasts, as it is today or as it was known on an earlier day.
        Everything that you open is kept, and the trust sees it. For a restricted child you are told whom to ring.
      </p>
      <Button href={paths.search()}>Search for a child</Button>
      <MissingNow missing={missing} now={request.ctx.clock.now()} />
      <Figures measures={measures} />
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={paths.measures()}>
            The trust’s page: every measure, with its cut-off and what is left out
          </a>
        </li>
        <li>
          <a class="govuk-link" href={paths.missing()}>
            Missing children: now, and lately
          </a>
        </li>
        <li>
          <a class="govuk-link" href={paths.services()}>
            What services there are for families
          </a>
        </li>
        <li>
          <a class="govuk-link" href={paths.handbook()}>
            Handbook: the law and guidance by which the trust works
          </a>
        </li>
      </ul>
    </>,
  )
}
