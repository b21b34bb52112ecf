import { seriousIncidentNotified } from './after-a-death.ts'
import { confidentialityReviewed, keptReadingReviewed } from './confidential.ts'
import * as disagreement from './disagreement.ts'
import { referrerTold } from './front-door.ts'
import { childAllocated, concernAnswered, registeredSecondLook } from './keeping.ts'
import { brokenGlassReviewed, declaredInterestAnswered } from './restriction.ts'

/** What is owed to others, or to the truth, when a child has died. Everything else was owed to the child, and ends with the child. */
export const outlivesADeath: readonly string[] = [
  referrerTold.id,
  ...Object.values(disagreement).map(({ id }) => id),
  concernAnswered.id,
  childAllocated.id,
  registeredSecondLook.id,
  seriousIncidentNotified.id,
  ...['notified', 'rapid-review', 'published', 'put-right'].map((id) => `serious-incident/${id}`),
  brokenGlassReviewed.id,
  declaredInterestAnswered.id,
  confidentialityReviewed.id,
  keptReadingReviewed.id,
]
