import { endGrants } from '#domains/access/opening/grant-store.ts'
import { loadRecord } from '#domains/casework/facts/record-store.ts'
import { endOpenStep } from '#domains/casework/steps/end-open-step.ts'
import type { CaseStepId } from '#domains/casework/steps/step.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { endPeriod, endStatus, personBornOn, standingPeriod } from '#domains/looked-after/care-store.ts'
import { hasClock } from '#domains/looked-after/coming-of-age-store.ts'
import { endPlacement, standingPlacement } from '#domains/looked-after/placement-store.ts'
import { endOfficer, standingOfficer } from '#domains/looked-after/reviewing-officer-store.ts'
import { authorityClocks } from '#domains/looked-after/step-effects/becoming-looked-after.ts'
import { endClocks, keepClock, meetClocks } from '#domains/people/clock-store.ts'
import { dueFor } from '#engine/obligation.ts'
import { present } from '#kernel/assert.ts'
import { longDate } from '#kernel/dates.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { adoptionReviews, matchedInTime, reviewAfterReturn } from '#practice/adoption/owed.ts'
import { everyLimit } from '#practice/dated-settings.ts'
import { adviserVisits } from '#practice/leaving-care/owed.ts'
import { lackingOfConsent } from '#practice/looked-after/lacking-at-first.ts'
import { placementVisits } from '#practice/looked-after/next-visit.ts'
import * as owed from '#practice/looked-after/owed.ts'
import { endsWithCare } from '#practice/obligations/health-and-education.ts'
import { childSeenAgain } from '#practice/obligations/seeing.ts'
import { isEighteen } from '#practice/sighting.ts'

/** Steps that only a child in care is owed: what they began ends with the care, done or not. */
const stepsOfCare = ['initial-health-assessment', 'personal-education-plan', 'care-plan', 'placement-plan']

const owedWhileLookedAfter = [
  ...new Set([
    ...endsWithCare,
    ...everyLimit.map(({ limitId }) => limitId).filter((id) => stepsOfCare.some((step) => id.startsWith(`${step}/`))),
    ...[...Object.values(owed), ...adoptionReviews, reviewAfterReturn, matchedInTime].map(({ id }) => id),
    ...placementVisits,
    ...authorityClocks,
    ...lackingOfConsent,
  ]),
]

/** How care ends: the day, the code of the looked-after return, and why in words. */
export interface CareEnded {
  readonly childId: string
  readonly episodeId: string
  readonly workerId: string | undefined
  readonly on: Temporal.PlainDate
  readonly code: string
  readonly because: string
}

/** The first day on which care can have ended: not before the child came to where they are. `undefined` when not looked after. */
export async function careNotEndedBefore(tx: Tx, childId: string): Promise<Temporal.PlainDate | undefined> {
  return (await standingPlacement(tx, childId))?.beganOn ?? (await standingPeriod(tx, childId))?.beganOn
}

/** Why care can't have ended on a day, in a sentence; `undefined` when it can, or when the child is not looked after. */
export async function whyNotEnded(tx: Tx, childId: string, on: Temporal.PlainDate): Promise<string | undefined> {
  const period = await standingPeriod(tx, childId)
  const placement = await standingPlacement(tx, childId)
  if (period === undefined) return undefined
  const since = placement?.beganOn ?? period.beganOn
  if (Temporal.PlainDate.compare(on, since) >= 0) return undefined
  return placement === undefined
    ? `The child has been looked after since ${longDate(since)}. Care can’t end before that.`
    : `The child has been with ${placement.carerName} since ${longDate(since)}. Care can’t end before that.`
}

/** Ends the period of a child who is looked after, with the status, the placements and the reviewing; the child goes on being seen. */
export async function endCare(tx: Tx, ctx: Ctx, ended: CareEnded): Promise<void> {
  const { childId, episodeId, workerId, on, code, because } = ended
  const period = present(await standingPeriod(tx, childId), 'The child is looked after: a gate asked it.')
  const { eligibleSince } = await loadRecord(tx, childId, period.episodeId, on)
  await endPlacements(tx, ctx, childId, on, because)
  await endStatus(tx, childId, on, 'Care ended.')
  await endPeriod(tx, period.id, { on, code, because })
  const officer = await standingOfficer(tx, period.id)
  if (officer !== undefined) {
    await endOfficer(tx, officer.id, on, 'Care ended.')
    await endGrants(tx, ctx, officer.id)
  }
  const met = { on, byKind: 'ending-looked-after', byId: period.id }
  await meetClocks(tx, { kinds: [owed.careEndsAtEighteen.id], childId }, met)
  await endClocks(tx, { kinds: owedWhileLookedAfter, childId }, { on, because: 'The child is no longer looked after.' })
  const undone = { episodeId: period.episodeId, on, because: 'Care ended before this was done.' }
  for (const kind of stepsInCare) await endOpenStep(tx, ctx, kind, undone)
  if (code === 'E2') return
  const of = { childId, episodeId, whoseAccountId: workerId }
  // Relevant at sixteen and seventeen, former relevant from eighteen: the personal adviser visits either.
  if (eligibleSince !== undefined && !(await hasClock(tx, childId, adviserVisits.id)))
    await keepClock(tx, ctx, of, dueFor(adviserVisits, on, englandAndWales))
  if (await isGrownUp(tx, childId, on)) return
  await keepClock(tx, ctx, of, dueFor(childSeenAgain, on, englandAndWales))
}

/** From eighteen a personal adviser visits, by the rule for those who have left care, and nobody as a child is seen. */
async function isGrownUp(tx: Tx, childId: string, on: Temporal.PlainDate): Promise<boolean> {
  const born = await personBornOn(tx, childId)
  return isEighteen({ dateOfBirth: born }, on)
}

/** Begun for a child in care: nobody could conclude them once care has ended, and nothing of them is owed. What was written in them stays. */
const stepsInCare: readonly CaseStepId[] = [
  'care-plan',
  'placement-plan',
  'initial-health-assessment',
  'review-health-assessment',
  'strengths-and-difficulties',
  'personal-education-plan',
  'out-of-education',
  'change-of-placement',
  'out-of-area-placement',
  'placement-with-parents',
  'connected-person-approval',
]

async function endPlacements(
  tx: Tx,
  ctx: Ctx,
  childId: string,
  on: Temporal.PlainDate,
  because: string,
): Promise<void> {
  for (const kind of ['temporary', 'lasting'] as const) {
    const placement = await standingPlacement(tx, childId, kind)
    if (placement === undefined) continue
    await endPlacement(tx, placement.id, { on, code: 'CARPL', because })
    await endGrants(tx, ctx, placement.id)
    await endClocks(tx, { aboutId: placement.id }, { on, because: 'The child is no longer looked after.' })
  }
}
