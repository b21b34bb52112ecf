import { inTouchRecorded, supportOffered } from '../leaving-care/owed.ts'
import { childDeathReviewTold, deathLookedAt, seriousIncidentNotified } from '../obligations/after-a-death.ts'
import { referrerTold } from '../obligations/front-door.ts'

/** What is owed to somebody by law, or to others, and does not end because our work with a child is closed. */
export const outlivesTheWork: readonly string[] = [
  referrerTold.id,
  seriousIncidentNotified.id,
  deathLookedAt.id,
  childDeathReviewTold.id,
  supportOffered.id,
  inTouchRecorded.id,
  'special-guardianship-support/yearly-review',
  'special-guardianship-order/area-responsibility-ends',
  'adoption-order/sealed',
]
