import type { ChildOfFamily } from '#domains/casework/child/sibling-store.ts'
import { standingPlanKind } from '#domains/casework/clocks/clock-reading-store.ts'
import { isCountedFromLater, meetBySighting } from '#domains/casework/visits/visit-store.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { keepClock } from '#domains/people/clock-store.ts'
import { dueFor } from '#engine/obligation.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import type { TrustStep } from '#practice/define.ts'
import * as seeing from '#practice/obligations/seeing.ts'
import { anyStep } from '#practice/registry.ts'
import { isEighteen } from '#practice/sighting.ts'

/** The clocks of every step that seeing the child meets, by their limits. */
function stepClocksMetBySeeing(step: TrustStep): readonly string[] {
  const limits = [...step.timeLimits, ...Object.values(step.outcomes).flatMap(({ timeLimits = [] }) => timeLimits)]
  return limits.filter(({ stoppedBy }) => stoppedBy === 'event:child-seen').map(({ id }) => `${step.id}/${id}`)
}

/** Every clock that seeing the child meets: of the record, and of the steps. */
export const metBySeeing: readonly string[] = [
  ...Object.values(seeing).map(({ id }) => id),
  ...Object.values(anyStep).flatMap(stepClocksMetBySeeing),
]

const recurring: readonly string[] = [
  seeing.childSeenAgain.id,
  seeing.childInNeedSeenAtMost.id,
  seeing.childOnPlanSeenAgain.id,
]

/**
 * What a sighting does to the child’s clocks: it meets those that wait for one, on the day that it happened, and begins the
 * next, unless the child has been seen since, has come of age or is no longer open.
 */
export async function countSighting(
  tx: Tx,
  ctx: Ctx,
  child: ChildOfFamily,
  sighting: { readonly on: Temporal.PlainDate; readonly visitId: string },
): Promise<void> {
  await meetBySighting(tx, child.id, metBySeeing, sighting)
  const { episode } = child
  if (episode === undefined || child.diedOn !== undefined) return
  if (isEighteen({ dateOfBirth: child.bornOn }, sighting.on)) return
  if (Temporal.PlainDate.compare(sighting.on, episode.referredOn) < 0) return
  const workerId = child.worker?.accountId
  const seen = { childId: child.id, episodeId: episode.id, on: sighting.on, visitId: sighting.visitId, workerId }
  const countedElsewhere = await ctx.follows.childSeen(tx, ctx, seen)
  if (countedElsewhere && !child.onProtectionPlan) return
  if (await isCountedFromLater(tx, child.id, recurring, sighting.on)) return
  const obligation = child.onProtectionPlan ? seeing.childOnPlanSeenAgain : seeing.childSeenAgain
  const of = {
    childId: child.id,
    episodeId: episode.id,
    aboutId: sighting.visitId,
    whoseAccountId: workerId,
  }
  await keepClock(tx, ctx, of, dueFor(obligation, sighting.on, englandAndWales))
  if ((await standingPlanKind(tx, episode.id)) === 'child in need')
    await keepClock(
      tx,
      ctx,
      { ...of, whoseAccountId: undefined },
      dueFor(seeing.childInNeedSeenAtMost, sighting.on, englandAndWales),
    )
}
