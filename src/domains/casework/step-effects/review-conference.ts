import { keepPlanReview, standingPlan } from '#domains/casework/clocks/clock-reading-store.ts'
import { keepCoreGroup, setLatestCategory } from '#domains/casework/step-effects/conference-store.ts'
import { holdConference } from '#domains/casework/step-effects/conferences.ts'
import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import { endPlanStep } from '#domains/casework/step-effects/end-plan-step.ts'
import { coreGroupsOwed, reviewsOwed } from '#domains/casework/step-effects/owed-under-protection.ts'
import { keepClock, meetClocks } from '#domains/people/clock-store.ts'
import { dueFor } from '#engine/obligation.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { childSeenAfterStepDown } from '#practice/obligations/seeing.ts'
import { isWholeCoreGroup } from '#practice/protection/core-group.ts'

const endings: Readonly<Record<string, string>> = {
  childInNeedPlan: 'The review conference ended the child protection plan, and a child in need plan began.',
  lookedAfter: 'The review conference ended the child protection plan: the child is looked after.',
}

/** A review conference held: it meets the one that was owed, and ends the plan or lets it go on. */
export const reviewConferenceEffects = effectsOf('review-conference', {
  happenedOn: ({ heldOn }) => heldOn,
  async concluded(tx, ctx, { id, childId, episodeId, on, workerId, answers, outcome }) {
    await holdConference(tx, ctx, { childId, episodeId, stepId: id, kind: 'review', on, workerId }, answers)
    const planId = await standingPlan(tx, episodeId)
    if (planId !== undefined) await keepPlanReview(tx, { id: ctx.ids.next(), childId, planId, on })
    await meetClocks(tx, { kinds: reviewsOwed, episodeId }, { on, byKind: 'review-conference', byId: id })
    const because = endings[outcome]
    if (because === undefined) {
      if (answers.category !== undefined) await setLatestCategory(tx, episodeId, answers.category)
      return
    }
    await endPlanStep(tx, ctx, 'child-protection-plan', { childId, episodeId, on, because })
    if (outcome !== 'childInNeedPlan') return
    const { firstVisitOn, stepDownLead = '' } = answers
    await keepClock(
      tx,
      ctx,
      { childId, episodeId, whoseAccountId: workerId },
      dueFor(childSeenAfterStepDown, on, englandAndWales),
      firstVisitOn === undefined
        ? undefined
        : { on: firstVisitOn, reason: `Booked at the conference, with ${stepDownLead}.` },
    )
  },
})

/** A core group held: it meets the one that was owed. The next is counted from it. */
export const coreGroupEffects = effectsOf('core-group', {
  happenedOn: ({ heldOn }) => heldOn,
  async concluded(tx, ctx, { id, childId, episodeId, on, answers }) {
    const planId = await standingPlan(tx, episodeId)
    const quorate = isWholeCoreGroup(answers.came)
    await keepCoreGroup(tx, { id: ctx.ids.next(), childId, episodeId, planId, stepId: id, on, quorate })
    await meetClocks(tx, { kinds: coreGroupsOwed, episodeId }, { on, byKind: 'core-group', byId: id })
  },
})
