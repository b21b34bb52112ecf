import type { CaseStepId } from '#domains/casework/step.ts'
import type { StepEffects } from '#domains/casework/step-effects/effect.ts'
import { caseworkEffects } from '#domains/casework/step-effects/effects.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { becomingLookedAfterEffects } from '#domains/looked-after/step-effects/becoming-looked-after.ts'
import {
  connectedPersonApprovalEffects,
  placementWithParentsEffects,
} from '#domains/looked-after/step-effects/before-assessment.ts'
import { endingLookedAfterEffects } from '#domains/looked-after/step-effects/ending-looked-after.ts'
import {
  pathwayPlanEffects,
  pathwayPlanReviewEffects,
  personalAdviserContactEffects,
} from '#domains/looked-after/step-effects/leaving-care.ts'
import { lookedAfterReviewEffects } from '#domains/looked-after/step-effects/looked-after-review.ts'
import { carePlanEffects, placementPlanEffects } from '#domains/looked-after/step-effects/plans.ts'
import { specialGuardianshipOrderEffects } from '#domains/looked-after/step-effects/special-guardianship-order.ts'
import { specialGuardianshipVisitEffects } from '#domains/looked-after/step-effects/special-guardianship-visit.ts'
import { seenWhileLookedAfter } from '#domains/looked-after/visit-clocks.ts'

/** What each step of practice brings about, in casework and in what stands on it. A missing one does not compile. */
const steps = {
  ...caseworkEffects,
  'becoming-looked-after': becomingLookedAfterEffects,
  'special-guardianship-report': {},
  'special-guardianship-support': {},
  'special-guardianship-order': specialGuardianshipOrderEffects,
  'special-guardianship-visit': specialGuardianshipVisitEffects,
  'care-plan': carePlanEffects,
  'placement-plan': placementPlanEffects,
  'looked-after-review': lookedAfterReviewEffects,
  'reviewing-officer-dispute': {},
  'change-of-placement': {},
  'out-of-area-placement': {},
  'placement-with-parents': placementWithParentsEffects,
  'connected-person-approval': connectedPersonApprovalEffects,
  'ending-looked-after': endingLookedAfterEffects,
  'leaving-care-needs-assessment': {},
  'pathway-plan': pathwayPlanEffects,
  'pathway-plan-review': pathwayPlanReviewEffects,
  'personal-adviser-contact': personalAdviserContactEffects,
} as const satisfies Readonly<Record<CaseStepId, StepEffects>>

/** Composed once: whoever makes a context hands it on. */
export const follows: Ctx['follows'] = { steps, childSeen: seenWhileLookedAfter }
