import { endGrants } from '#domains/access/opening/grant-store.ts'
import { loadRecord } from '#domains/casework/facts/record-store.ts'
import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import { clockKindsOf } from '#domains/casework/steps/step-clock-store.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import type { EffectiveStep } from '#domains/ledger/follows.ts'
import { lastReviewSince } from '#domains/looked-after/adoption-store.ts'
import { adoptionCodes } from '#domains/looked-after/placement.ts'
import { endPlacementClocks } from '#domains/looked-after/placement-clocks.ts'
import { endPlacement, standingPlacement } from '#domains/looked-after/placement-store.ts'
import { endClocks, keepClock } from '#domains/people/clock-store.ts'
import { endHomes } from '#domains/people/family/family-store.ts'
import { dueFor, type Obligation } from '#engine/obligation.ts'
import type { FormOf } from '#engine/step.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import type { adoptionDisruption } from '#practice/adoption/adoption-disruption.ts'
import {
  adoptionReviews,
  firstReviewOfAuthority,
  laterReviewOfAuthority,
  reviewAfterReturn,
} from '#practice/adoption/owed.ts'
import { placementRecorded } from '#practice/looked-after/owed.ts'

type Step = EffectiveStep<FormOf<typeof adoptionDisruption>>

const whyItEnded = { adopters: 'CREQO', agency: 'LAREQ', child: 'CHILD' } as const

/**
 * A child who has left the adopters is shown with them no longer, from that day: where the child sleeps now is owed by the next.
 * Returned by notice of either side, the child is reviewed once more when the first weeks are over.
 */
export const adoptionDisruptionEffects = effectsOf('adoption-disruption', {
  async saved(tx, ctx, step) {
    await leaveAdopters(tx, ctx, step)
  },
  async concluded(tx, ctx, step) {
    if (step.outcome !== 'stays') return await leaveAdopters(tx, ctx, step)
    const because = 'The child stays with the adopters after all.'
    await endClocks(tx, { kinds: [reviewAfterReturn.id], childId: step.childId }, { on: step.on, because })
  },
})

async function leaveAdopters(tx: Tx, ctx: Ctx, step: Step): Promise<void> {
  const { endedOn, asked } = step.answers
  if (endedOn === undefined || asked === undefined) return
  if (Temporal.PlainDate.compare(endedOn, ctx.clock.today()) > 0) return
  await endPlacementForAdoption(tx, ctx, step, endedOn, whyItEnded[asked])
  if (asked === 'child' || (await clockKindsOf(tx, step.id)).has(reviewAfterReturn.id)) return
  await owe(tx, ctx, step, reviewAfterReturn, endedOn)
}

async function endPlacementForAdoption(
  tx: Tx,
  ctx: Ctx,
  step: Step,
  on: Temporal.PlainDate,
  code: string,
): Promise<void> {
  const { childId } = step
  const standing = await standingPlacement(tx, childId)
  if (standing === undefined || !adoptionCodes.includes(standing.type)) return
  if (Temporal.PlainDate.compare(on, standing.beganOn) < 0) return
  const because = 'The child left the adopters.'
  await endPlacement(tx, standing.id, { on, code, because })
  await endGrants(tx, ctx, standing.id)
  await endPlacementClocks(tx, standing.id, { on, because })
  await endHomes(tx, childId, on)
  await owe(tx, ctx, step, placementRecorded, on)
  await reviewAsWaiting(tx, ctx, step, on)
}

/** The reviews of a placement end with it (regulation 36(3)): the child waits for a family again, reviewed by the rule for that (36(1)). */
async function reviewAsWaiting(tx: Tx, ctx: Ctx, step: Step, on: Temporal.PlainDate): Promise<void> {
  const { childId, episodeId } = step
  const kinds = adoptionReviews.map(({ id }) => id)
  await endClocks(tx, { kinds, childId }, { on, because: 'The child is no longer placed for adoption.' })
  const authorisedOn = (await loadRecord(tx, childId, episodeId, ctx.clock.today())).adoption?.authorisedOn
  if (authorisedOn === undefined) return
  const last = await lastReviewSince(tx, childId, authorisedOn)
  if (last === undefined) await owe(tx, ctx, step, firstReviewOfAuthority, authorisedOn)
  else await owe(tx, ctx, step, laterReviewOfAuthority, last)
}

async function owe(
  tx: Tx,
  ctx: Ctx,
  { id: stepId, childId, episodeId, workerId }: Step,
  obligation: Obligation,
  from: Temporal.PlainDate,
): Promise<void> {
  const of = { childId, episodeId, stepId, whoseAccountId: workerId }
  await keepClock(tx, ctx, of, dueFor(obligation, from, englandAndWales))
}
