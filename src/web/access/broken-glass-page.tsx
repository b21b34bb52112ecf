import {
  type BrokenGlass,
  type GlassMonth,
  type GlassPattern,
  glassFindings,
  glassReviewForm,
  patternMonths,
} from '#domains/access/glass.ts'
import { brokenGlass, glassMonths, glassPatterns, glassReviewed, glassToReview } from '#domains/access/glass-store.ts'
import { answersFor, reviewGlass } from '#domains/access/review-glass.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import { instantInLondon } from '#kernel/clock.ts'
import { dateAndTime, monthName } from '#kernel/dates.ts'
import { GlassFacts, GlassSummary } from '#web/access/glass-told.tsx'
import { FormPage } from '#web/form/form-page.tsx'
import { errorsOf, Questions } from '#web/form/questions.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { get, post, type Reply, type Route, redirect, type SignedInRequest, type Typed } from '#web/route.ts'

const mostReviewed = 50

async function showAll(request: SignedInRequest): Promise<Reply> {
  const { ctx } = request
  const who = answersFor(ctx.actor)
  const since = ctx.clock.today().subtract({ months: patternMonths })
  const { waiting, reviewed, patterns } = await list(
    ctx,
    'where the glass was broken',
    async (tx) => ({
      waiting: await glassToReview(tx, who),
      reviewed: await glassReviewed(tx, who, mostReviewed),
      patterns: who.everything
        ? {
            people: await glassPatterns(tx, instantInLondon(since)),
            months: await glassMonths(tx, instantInLondon(since)),
          }
        : undefined,
    }),
    (found) => [...found.waiting, ...found.reviewed].map(({ personId }) => personId),
  )
  return page(
    request,
    { title: 'The glass was broken', back: paths.home(), wide: true },
    <>
      <h1 class="govuk-heading-l">The glass was broken</h1>
      <p class="govuk-body">
        {who.everything
          ? 'Restricted records that somebody opened because nobody who may open them could be reached.'
          : 'Restricted records about which you are rung, opened by somebody because nobody could be reached.'}{' '}
        Each is reviewed by the end of the next working day, by somebody other than who opened it.
      </p>
      <h2 class="govuk-heading-m">Not yet reviewed</h2>
      {waiting.length === 0 && <p class="govuk-body">None.</p>}
      {waiting.map((broken) => (
        <GlassSummary broken={broken} viewerId={ctx.actor.accountId} />
      ))}
      <h2 class="govuk-heading-m">Reviewed</h2>
      <Reviewed reviewed={reviewed} />
      {patterns !== undefined && <Patterns {...patterns} />}
    </>,
  )
}

interface PatternsProps {
  readonly people: readonly GlassPattern[]
  readonly months: readonly GlassMonth[]
}

/** Who does it often, needlessly, or to one record again: shown to those who answer for the service. */
function Patterns({ people, months }: PatternsProps) {
  return (
    <>
      <h2 class="govuk-heading-m">How it is used</h2>
      {people.length === 0 && <p class="govuk-body">Nobody has broken the glass in the past {patternMonths} months.</p>}
      {people.length > 0 && (
        <>
          <WideTable
            stacks
            caption={`Who, in the past ${patternMonths} months`}
            head={[
              'Who',
              'Times',
              'Not needed',
              'Somebody could be reached',
              'Not yet reviewed',
              'One record, at most',
            ]}
            rows={people.map((one) => [
              one.name,
              one.times,
              one.notNeeded,
              one.reachable,
              one.notReviewed,
              one.sameRecord === 1 ? 'Once' : <strong>{one.sameRecord} times</strong>,
            ])}
          />
          <WideTable
            caption="By month"
            head={['Month', 'Times', 'Not needed']}
            rows={months.map(({ month, times, notNeeded }) => [
              `${monthName(month.month)} ${month.year}`,
              times,
              notNeeded,
            ])}
          />
        </>
      )}
    </>
  )
}

function Reviewed({ reviewed }: { readonly reviewed: readonly BrokenGlass[] }) {
  if (reviewed.length === 0) return <p class="govuk-body">None.</p>
  return (
    <WideTable
      stacks
      caption={reviewed.length >= mostReviewed ? `The latest ${mostReviewed}` : 'The latest first'}
      head={['Opened by', 'When', 'Why', 'Reviewed by', 'What was found']}
      rows={reviewed.map(({ byName, brokenAt, reason, review }) => [
        byName,
        dateAndTime(brokenAt),
        reason,
        review === undefined ? '' : `${review.byName}, ${dateAndTime(review.at)}`,
        review === undefined ? '' : `${glassFindings[review.finding]}. ${review.says}`,
      ])}
    />
  )
}

async function toReview(request: SignedInRequest): Promise<BrokenGlass> {
  const { ctx, params } = request
  const found = await list(
    ctx,
    'a breaking of the glass, to review it',
    async (tx) => await brokenGlass(tx, answersFor(ctx.actor), params['id'] ?? ''),
    (broken) => (broken === undefined ? [] : [broken.personId]),
  )
  if (found === undefined) throw new NotFound('breaking of the glass')
  return found
}

async function show(request: SignedInRequest, typed: Typed, errors: readonly FormError[] = []): Promise<Reply> {
  const broken = await toReview(request)
  if (broken.review !== undefined && errors.length === 0)
    return redirect(paths.brokenGlass(), `Reviewed by ${broken.review.byName}.`)
  const heading = 'Review the breaking of the glass'
  return page(
    request,
    { title: heading, back: paths.brokenGlass(), errors: errorsOf(glassReviewForm, errors) },
    <FormPage request={request} heading={heading} send="Record the review" intro={<GlassFacts broken={broken} />}>
      <Questions form={glassReviewForm} typed={typed} errors={errors} />
    </FormPage>,
  )
}

async function submit(request: SignedInRequest): Promise<Reply> {
  const { answers, errors } = parseForm(glassReviewForm, request.typed)
  const { finding, says } = answers
  if (finding === undefined || says === undefined || errors.length > 0)
    return await show(request, request.typed, errors)
  const outcome = await reviewGlass(request.ctx, { id: request.params['id'] ?? '', finding, says })
  if (outcome.ok) return redirect(paths.brokenGlass(), 'The review is recorded.')
  return await show(
    request,
    request.typed,
    outcome.unmet.map((unmet) => ({ question: unmet.answerAt ?? 'finding', says: unmet.says, kind: 'wrong' })),
  )
}

export const brokenGlassRoutes: readonly Route[] = [
  get(paths.brokenGlass(), practitioners, showAll),
  get(paths.glassReview(), practitioners, async (request) => await show(request, request.draft ?? {})),
  post(paths.glassReview(), practitioners, submit),
]
