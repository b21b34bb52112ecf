import { childDeathReviewTold, deathLookedAt, seriousIncidentNotified } from './after-a-death.ts'

/** What writing down a death begins, whichever of them the child’s care asks for. */
export const owedAfterADeath = [seriousIncidentNotified, deathLookedAt, childDeathReviewTold] as const
