import type { Obligation } from '#engine/obligation.ts'
import { adoptionReviews, matchedInTime, reviewAfterReturn } from '../adoption/owed.ts'
import type { StepId } from '../contents.ts'
import { endsWithCare } from '../obligations/health-and-education.ts'
import { placementVisits } from './next-visit.ts'
import * as owed from './owed.ts'

const steps: readonly StepId[] = [
  'becoming-looked-after',
  'care-plan',
  'placement-plan',
  'looked-after-review',
  'reviewing-officer-dispute',
  'change-of-placement',
  'out-of-area-placement',
  'placement-with-parents',
  'connected-person-approval',
  'ending-looked-after',
  'adoption-decision',
  'adoption-authority',
  'adoption-match',
  'adoption-placement',
  'adoption-review',
  'adoption-disruption',
  'adoption-order',
  'initial-health-assessment',
  'personal-education-plan',
]
const obligations = new Set([
  ...placementVisits,
  ...endsWithCare,
  ...[...Object.values(owed), ...adoptionReviews, reviewAfterReturn, matchedInTime].map(({ id }) => id),
])

const firstShortBreakVisit = 'short-breaks/visited-first'
const firstLookAtService = 'short-breaks/looked-at-first'

/** Whether a clock is owed because the child is looked after: an obligation of this folder, or a limit of one of its steps. */
export function isLookedAfterClock(kind: string): boolean {
  return obligations.has(kind) || steps.some((id) => kind.startsWith(`${id}/`))
}

/** What somebody simply says that it was done: no step, visit or answer of ours would know. */
export const saidDoneOfCare: readonly string[] = [
  owed.placementNotified.id,
  owed.placementApproved.id,
  owed.section20WithoutPlan.id,
  owed.consentLookedAtAgain.id,
  owed.shortBreakVisitedAgain.id,
]

/** What comes back of itself when it was done, as long as the child is looked after so. */
export const comesBackOfCare: Readonly<Record<string, Obligation>> = {
  [owed.consentLookedAtAgain.id]: owed.consentLookedAtAgain,
  [firstShortBreakVisit]: owed.shortBreakVisitedAgain,
  [owed.shortBreakVisitedAgain.id]: owed.shortBreakVisitedAgain,
}

/** What is owed only as long as the short breaks go on. */
export const endsWithShortBreaks: readonly string[] = [
  firstShortBreakVisit,
  firstLookAtService,
  owed.shortBreakVisitedAgain.id,
]
