import { childOfFamily } from '#domains/casework/child/sibling-store.ts'
import { openEpisodeOf } from '#domains/casework/episode/episode-store.ts'
import { endMissing } from '#domains/casework/missing/missing-store.ts'
import { plansEndedOfThemselves } from '#domains/casework/step-effects/effect-store.ts'
import { type EndablePlan, endPlanStep } from '#domains/casework/step-effects/end-plan-step.ts'
import { endOpenStep } from '#domains/casework/steps/end-open-step.ts'
import { beginSteps } from '#domains/casework/steps/step-beginning.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import type { DeathRecorded } from '#domains/ledger/follows.ts'
import { personBornOn, standingPeriod } from '#domains/looked-after/care-store.ts'
import { hadClock } from '#domains/looked-after/coming-of-age-store.ts'
import { careNotEndedBefore, endCare } from '#domains/looked-after/end-care.ts'
import { endDeprivation } from '#domains/looked-after/liberty-store.ts'
import {
  endPrivateFostering,
  endShortBreaks,
  endUnaccompanied,
} from '#domains/looked-after/private-arrangement-store.ts'
import { endClocks, keepClock } from '#domains/people/clock-store.ts'
import { becauseOfDeath } from '#domains/people/followed-death-store.ts'
import { dueFor } from '#engine/obligation.ts'
import { instantInLondon } from '#kernel/clock.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { adviserVisits } from '#practice/leaving-care/owed.ts'
import {
  begunAgainAfterMistake,
  childDeathReviewTold,
  deathLookedAt,
  seriousIncidentNotified,
} from '#practice/obligations/after-a-death.ts'
import { outlivesADeath } from '#practice/obligations/outlives-a-death.ts'
import { owedAfterADeath } from '#practice/obligations/owed-after-a-death.ts'
import { childSeenAgain } from '#practice/obligations/seeing.ts'
import { isEighteen } from '#practice/sighting.ts'

const plans: readonly EndablePlan[] = ['child-protection-plan', 'child-in-need-plan', 'family-help-plan']

interface Death {
  readonly childId: string
  readonly episodeId: string | undefined
  readonly on: Temporal.PlainDate
  readonly because: string
}

/**
 * The day on which somebody died was recorded: care, plans and what was owed to them end with that reason, and what is owed after the death
 * of a child begins. Taken away again, plans begin anew of themselves, and people are asked at once to begin what else ended.
 */
export async function deathRecorded(tx: Tx, ctx: Ctx, { personId, on, was }: DeathRecorded): Promise<void> {
  const episodeId = await openEpisodeOf(tx, personId)
  if (on === undefined) {
    await wasMistaken(tx, ctx, personId, episodeId, was)
    return
  }
  const death: Death = { childId: personId, episodeId, on, because: becauseOfDeath(on) }
  const inCare = (await standingPeriod(tx, personId)) !== undefined
  const leftCare = await hadClock(tx, personId, adviserVisits.id)
  await endWhatStood(tx, ctx, death)
  const of = { childId: personId, episodeId }
  const begin = async (obligation: (typeof owedAfterADeath)[number]) =>
    await keepClock(tx, ctx, of, dueFor(obligation, ctx.clock.today(), englandAndWales))
  // A death in our care, or of a care leaver under twenty-five, is notified whatever its cause.
  if (inCare || (leftCare && !(await isOlder(tx, personId, on, 25)))) await begin(seriousIncidentNotified)
  else if (episodeId !== undefined) await begin(deathLookedAt)
  if ((inCare || episodeId !== undefined) && !(await isOlder(tx, personId, on, 18))) await begin(childDeathReviewTold)
}

async function isOlder(tx: Tx, personId: string, on: Temporal.PlainDate, years: number): Promise<boolean> {
  const born = await personBornOn(tx, personId)
  return born !== undefined && Temporal.PlainDate.compare(born.add({ years }), on) <= 0
}

async function endWhatStood(tx: Tx, ctx: Ctx, { childId, episodeId, on, because }: Death): Promise<void> {
  const notBefore = await careNotEndedBefore(tx, childId)
  if (notBefore !== undefined && episodeId !== undefined) {
    const day = Temporal.PlainDate.compare(on, notBefore) < 0 ? notBefore : on
    await endCare(tx, ctx, { childId, episodeId, workerId: undefined, on: day, code: 'E2', because })
  }
  await endShortBreaks(tx, childId, on)
  await endPrivateFostering(tx, childId, on, because)
  await endUnaccompanied(tx, childId, on, because)
  await endDeprivation(tx, childId, on, because)
  if (episodeId !== undefined) {
    for (const plan of plans) await endPlanStep(tx, ctx, plan, { childId, episodeId, on, because })
    const missing = await endOpenStep(tx, ctx, 'missing-episode', { episodeId, on, because })
    if (missing !== undefined) await endMissing(tx, missing.id, instantInLondon(missing.on, '12:00'), 'died')
  }
  await endClocks(tx, { butKinds: outlivesADeath, childId }, { on: ctx.clock.today(), because })
}

async function wasMistaken(
  tx: Tx,
  ctx: Ctx,
  childId: string,
  episodeId: string | undefined,
  was: Temporal.PlainDate | undefined,
): Promise<void> {
  const today = ctx.clock.today()
  const kinds = owedAfterADeath.map(({ id }) => id)
  await endClocks(tx, { kinds, childId }, { on: today, because: 'That the child had died was recorded by mistake.' })
  if (episodeId === undefined) return
  await beginPlansAgain(tx, ctx, childId, episodeId, was ?? today)
  const of = { childId, episodeId }
  await keepClock(tx, ctx, of, dueFor(begunAgainAfterMistake, today, englandAndWales))
  if (!isEighteen({ dateOfBirth: await personBornOn(tx, childId) }, today))
    await keepClock(tx, ctx, of, dueFor(childSeenAgain, today, englandAndWales))
}

/** The plan that ended for the death that was not: no conference and no agreement has to be held for it again. */
async function beginPlansAgain(
  tx: Tx,
  ctx: Ctx,
  childId: string,
  episodeId: string,
  endedOn: Temporal.PlainDate,
): Promise<void> {
  const child = await childOfFamily(tx, childId)
  const ended = await plansEndedOfThemselves(tx, episodeId, endedOn)
  for (const kind of plans.filter((one) => ended.includes(one)))
    if (child !== undefined)
      await beginSteps(tx, ctx, { kind, children: [child], beganOn: ctx.clock.today(), follows: true })
}
