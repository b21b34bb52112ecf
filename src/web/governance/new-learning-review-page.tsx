import { learningReviewForm, type Reviewer } from '#domains/governance/learning-review.ts'
import { childToReview, reviewersOn } from '#domains/governance/learning-review-store.ts'
import { openLearningReview } from '#domains/governance/open-learning-review.ts'
import { nameOf } from '#domains/people/person.ts'
import { parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import { FormPage } from '#web/form/form-page.tsx'
import { errorsOf, Questions } from '#web/form/questions.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { withRecord } from '#web/people/with-record.tsx'
import { get, post, type Reply, type Route, redirect, type SignedInRequest, type Typed } from '#web/route.ts'

interface Asked {
  readonly name: string
  readonly reviewers: readonly Reviewer[]
}

function withChild(request: SignedInRequest, reply: (asked: Asked) => Reply | Promise<Reply>): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  return withRecord(
    request,
    'opening a learning review',
    childId,
    async (tx) => {
      const child = await childToReview(tx, childId)
      if (child === undefined) return undefined
      const reviewers = await reviewersOn(tx, request.ctx.clock.today())
      return {
        name: nameOf({ givenName: child.givenName ?? undefined, familyName: child.familyName ?? undefined }),
        reviewers,
      }
    },
    reply,
  )
}

function show(request: SignedInRequest, asked: Asked, typed: Typed, errors: readonly FormError[] = []): Reply {
  const form = learningReviewForm(asked.reviewers)
  return page(
    request,
    {
      title: 'Open a learning review',
      back: paths.child(request.params['id']),
      errors: errorsOf(form, errors),
    },
    asked.reviewers.length === 0 ? (
      <>
        <h1 class="govuk-heading-l">Open a learning review</h1>
        <p class="govuk-body">Nobody is a reviewer today. Ask an administrator to add one first.</p>
      </>
    ) : (
      <FormPage
        request={request}
        heading="Open a learning review"
        caption={asked.name}
        send="Open the review"
        intro={
          <p class="govuk-body">
            The reviewer will see this child’s record as it was known on the days that you name, and nothing of any
            other day. What is restricted today stays restricted.
          </p>
        }
      >
        <Questions form={form} typed={typed} errors={errors} />
      </FormPage>
    ),
  )
}

async function submit(request: SignedInRequest, asked: Asked): Promise<Reply> {
  const form = learningReviewForm(asked.reviewers)
  const { answers, errors } = parseForm(form, request.typed, request.ctx.clock.now())
  const { reviewer, reason, periodFrom, periodUntil, endsOn } = answers
  if (
    errors.length > 0 ||
    reviewer === undefined ||
    reason === undefined ||
    periodFrom === undefined ||
    periodUntil === undefined ||
    endsOn === undefined
  )
    return show(request, asked, request.typed, errors)
  const childId = request.params['id'] ?? ''
  const outcome = await openLearningReview(request.ctx, {
    childId,
    reviewerId: reviewer,
    reason,
    periodFrom,
    periodUntil,
    endsOn,
  })
  if (!outcome.ok)
    return show(
      request,
      asked,
      request.typed,
      outcome.unmet.map(({ says, answerAt }) => ({ question: answerAt ?? 'reviewer', says, kind: 'wrong' })),
    )
  return redirect(paths.child(childId), `The learning review is open. ${outcome.value.reviewerName} may begin.`)
}

const openers = ['head of service', 'director'] as const

export const newLearningReviewRoutes: readonly Route[] = [
  get(paths.newLearningReview(), openers, async (request) =>
    withChild(request, (asked) => show(request, asked, request.draft ?? {})),
  ),
  post(paths.newLearningReview(), openers, async (request) =>
    withChild(request, async (asked) => await submit(request, asked)),
  ),
]
