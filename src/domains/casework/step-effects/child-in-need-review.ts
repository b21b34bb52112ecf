import { keepPlanReview, standingPlan } from '#domains/casework/clocks/clock-reading-store.ts'
import { stepDownHelp } from '#domains/casework/episode/change-help.ts'
import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import { type EndedBy, endPlanStep } from '#domains/casework/step-effects/end-plan-step.ts'
import { keepClock, meetClocks } from '#domains/people/clock-store.ts'
import { dueFor } from '#engine/obligation.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { nextPlanReview } from '#practice/obligations/keeping.ts'

/** The decisions that end the plan, in the sentence that is kept with it. */
const endings: Readonly<Record<string, string>> = {
  familyHelp: 'The review stepped the child in need plan down to family help.',
  universal: 'The review of the child in need plan ended it.',
}

/** A review held: it meets the one that was owed, and begins the next for as long as the plan stands. */
export const childInNeedReviewEffects = effectsOf('child-in-need-review', {
  happenedOn: ({ heldOn }) => heldOn,
  async concluded(tx, ctx, { id, childId, episodeId, outcome, on, workerId, answers }) {
    const planId = await standingPlan(tx, episodeId)
    if (planId !== undefined) await keepPlanReview(tx, { id: ctx.ids.next(), childId, planId, on })
    const met = { on, byKind: 'child-in-need-review', byId: id }
    await meetClocks(tx, { kinds: ['child-in-need-plan/first-review', nextPlanReview.id], episodeId }, met)
    const because = endings[outcome]
    const ended: Omit<EndedBy, 'because'> = { childId, episodeId, on }
    if (because !== undefined) {
      await endPlanStep(tx, ctx, 'child-in-need-plan', { ...ended, because })
      const { reason = because, acceptedBy = '' } = answers
      if (outcome === 'familyHelp') await stepDownHelp(tx, ctx, { childId, episodeId, reason, acceptedBy })
      return
    }
    const of = { childId, episodeId, aboutId: planId, whoseAccountId: workerId }
    await keepClock(tx, ctx, of, dueFor(nextPlanReview, on, englandAndWales))
  },
})
