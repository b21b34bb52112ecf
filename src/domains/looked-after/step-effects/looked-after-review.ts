import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import { keepReview, reviewsIn, standingPeriod } from '#domains/looked-after/care-store.ts'
import { whatAgeBrings } from '#domains/looked-after/coming-of-age.ts'
import { keepClock, meetClocks } from '#domains/people/clock-store.ts'
import { dueFor } from '#engine/obligation.ts'
import { present } from '#kernel/assert.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { firstLookedAfterReview, laterLookedAfterReview, secondLookedAfterReview } from '#practice/looked-after/owed.ts'

const reviews = [firstLookedAfterReview.id, secondLookedAfterReview.id, laterLookedAfterReview.id]
const afterMove = 'change-of-placement/review-after-immediate-move'
const protectionPlanDecided = 'becoming-looked-after/protection-plan-decided'

/** A review held meets the one that was owed, and opens the next: within three months of the first, then within six. */
export const lookedAfterReviewEffects = effectsOf('looked-after-review', {
  happenedOn: ({ heldOn }) => heldOn,
  async concluded(tx, ctx, step) {
    const { id: stepId, childId, episodeId, answers, workerId } = step
    const on = answers.heldOn ?? step.on
    const period = present(await standingPeriod(tx, childId), 'The child is looked after: a gate asked it.')
    const chairedBy = ctx.actor.accountId
    await keepReview(tx, { id: ctx.ids.next(), childId, periodId: period.id, stepId, on, chairedBy })
    const met = { on, byKind: 'looked-after-review', byId: stepId }
    await meetClocks(tx, { kinds: [...reviews, afterMove], childId }, met)
    if (answers.protectionPlan !== undefined) await meetClocks(tx, { kinds: [protectionPlanDecided], childId }, met)
    const next = (await reviewsIn(tx, period.id)) === 1 ? secondLookedAfterReview : laterLookedAfterReview
    const of = { childId, episodeId, aboutId: period.id, whoseAccountId: workerId }
    await keepClock(tx, ctx, of, dueFor(next, on, englandAndWales))
    await whatAgeBrings(tx, ctx, childId)
  },
})
