import type { Obligation } from '#engine/obligation.ts'
import { stepIds } from '#practice/contents.ts'
import { comesBackOfCare, saidDoneOfCare } from '#practice/looked-after/clocks.ts'
import { begunAgainAfterMistake, childDeathReviewTold } from '#practice/obligations/after-a-death.ts'
import { familyTold } from '#practice/obligations/front-door.ts'
import { handoverToFamilyHelp, nextPlanReview } from '#practice/obligations/keeping.ts'
import { anyStep } from '#practice/registry.ts'

/** What begins when something that comes back was done. */
interface Recurring {
  readonly next: Obligation
  /** A review of the plan, which returns count. */
  readonly isReview: boolean
}

const recurring: Readonly<Record<string, Recurring>> = {
  'child-in-need-plan/first-review': { next: nextPlanReview, isReview: true },
  [nextPlanReview.id]: { next: nextPlanReview, isReview: true },
}

export function recurringOf(kind: string): Recurring | undefined {
  return Object.hasOwn(recurring, kind) ? recurring[kind] : undefined
}

/** Events that a visit of ours tells: nobody need say that they happened. */
const metByWork: ReadonlySet<string> = new Set(['event:child-seen', 'event:visited-after-order'])

function metByEvent(id: (typeof stepIds)[number]): readonly string[] {
  const { timeLimits, outcomes, becomesClock = [] } = anyStep[id]
  const limits = [
    ...timeLimits,
    ...Object.values(outcomes).flatMap((outcome) => outcome.timeLimits ?? []),
    ...becomesClock,
  ]
  return limits
    .filter(({ stoppedBy }) => stoppedBy.startsWith('event:') && !metByWork.has(stoppedBy))
    .map((limit) => `${id}/${limit.id}`)
}

/** The look that we owe a child after a closure. */
export const checkAfterClosure = 'closure/check'

const saidDone = new Set([
  checkAfterClosure,
  ...stepIds.flatMap(metByEvent),
  ...stepIds.map((id) => `${id}/put-right`),
  ...Object.keys(recurring),
  familyTold.id,
  handoverToFamilyHelp.id,
  childDeathReviewTold.id,
  begunAgainAfterMistake.id,
  ...saidDoneOfCare,
])

/** What comes back of itself, whatever plan stands. */
export function comesBackOf(kind: string): Obligation | undefined {
  return Object.hasOwn(comesBackOfCare, kind) ? comesBackOfCare[kind] : undefined
}

/** Whether somebody may simply say that it was done: no step, visit or answer of ours would know. */
export function isSaidDone(kind: string): boolean {
  return saidDone.has(kind)
}
