import { nextCoreGroup, nextReviewConference } from '#practice/obligations/keeping.ts'
import { childOnPlanSeenAgain } from '#practice/obligations/seeing.ts'

/** The clocks that a review conference meets. */
export const reviewsOwed = [
  'initial-child-protection-conference/first-review',
  'transfer-in-conference/first-review',
  'review-conference/next-review',
  nextReviewConference.id,
]

/** The clocks that a core group meets. */
export const coreGroupsOwed = [
  'initial-child-protection-conference/first-core-group',
  'transfer-in-conference/first-core-group',
  'core-group/next',
  nextCoreGroup.id,
]

/** What is owed only while a child protection plan stands. */
export const owedUnderProtection: readonly string[] = [
  ...reviewsOwed,
  ...coreGroupsOwed,
  childOnPlanSeenAgain.id,
  'transfer-out/end-the-plan',
]
