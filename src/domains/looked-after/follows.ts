import type { StepEffects } from '#domains/casework/step-effects/effect.ts'
import { caseworkEffects } from '#domains/casework/step-effects/effects.ts'
import type { CaseStepId } from '#domains/casework/steps/step.ts'
import { meetClocksPastConcern } from '#domains/casework/steps/step-clock-store.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { deathRecorded } from '#domains/looked-after/after-a-death.ts'
import {
  adoptionAuthorityEffects,
  adoptionMatchEffects,
  adoptionOrderEffects,
  adoptionPlacementEffects,
  adoptionReviewEffects,
} from '#domains/looked-after/step-effects/adoption.ts'
import { adoptionDisruptionEffects } from '#domains/looked-after/step-effects/adoption-disruption.ts'
import {
  leavingSchoolRollEffects,
  shortBreaksEffects,
  unaccompaniedChildEffects,
} from '#domains/looked-after/step-effects/arrivals-and-breaks.ts'
import { becomingLookedAfterEffects } from '#domains/looked-after/step-effects/becoming-looked-after.ts'
import {
  connectedPersonApprovalEffects,
  placementWithParentsEffects,
} from '#domains/looked-after/step-effects/before-assessment.ts'
import { endingLookedAfterEffects } from '#domains/looked-after/step-effects/ending-looked-after.ts'
import {
  initialHealthAssessmentEffects,
  reviewHealthAssessmentEffects,
} from '#domains/looked-after/step-effects/health-assessments.ts'
import {
  pathwayPlanEffects,
  pathwayPlanReviewEffects,
  personalAdviserContactEffects,
} from '#domains/looked-after/step-effects/leaving-care.ts'
import { deprivationOfLibertyEffects, libertyReviewEffects } from '#domains/looked-after/step-effects/liberty.ts'
import { lookedAfterReviewEffects } from '#domains/looked-after/step-effects/looked-after-review.ts'
import { outOfAreaPlacementEffects } from '#domains/looked-after/step-effects/out-of-area-placement.ts'
import { carePlanEffects, placementPlanEffects } from '#domains/looked-after/step-effects/plans.ts'
import {
  privateFosteringEffects,
  privateFosteringVisitEffects,
} from '#domains/looked-after/step-effects/private-fostering.ts'
import { strengthsAndDifficultiesEffects } from '#domains/looked-after/step-effects/questionnaires.ts'
import { reviewingOfficerDisputeEffects } from '#domains/looked-after/step-effects/reviewing-officer-dispute.ts'
import { outOfEducationEffects, personalEducationPlanEffects } from '#domains/looked-after/step-effects/schooling.ts'
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
  'adoption-decision': {},
  'adoption-authority': adoptionAuthorityEffects,
  'adoption-match': adoptionMatchEffects,
  'adoption-placement': adoptionPlacementEffects,
  'adoption-review': adoptionReviewEffects,
  'adoption-disruption': adoptionDisruptionEffects,
  'adoption-order': adoptionOrderEffects,
  'care-plan': carePlanEffects,
  'placement-plan': placementPlanEffects,
  'looked-after-review': lookedAfterReviewEffects,
  'reviewing-officer-dispute': reviewingOfficerDisputeEffects,
  'change-of-placement': {},
  'out-of-area-placement': outOfAreaPlacementEffects,
  'placement-with-parents': placementWithParentsEffects,
  'connected-person-approval': connectedPersonApprovalEffects,
  'ending-looked-after': endingLookedAfterEffects,
  'leaving-care-needs-assessment': {},
  'pathway-plan': pathwayPlanEffects,
  'pathway-plan-review': pathwayPlanReviewEffects,
  'personal-adviser-contact': personalAdviserContactEffects,
  'initial-health-assessment': initialHealthAssessmentEffects,
  'review-health-assessment': reviewHealthAssessmentEffects,
  'strengths-and-difficulties': strengthsAndDifficultiesEffects,
  'personal-education-plan': personalEducationPlanEffects,
  'out-of-education': outOfEducationEffects,
  'short-breaks': shortBreaksEffects,
  'deprivation-of-liberty': deprivationOfLibertyEffects,
  'liberty-review': libertyReviewEffects,
  'private-fostering': privateFosteringEffects,
  'private-fostering-visit': privateFosteringVisitEffects,
  'unaccompanied-child': unaccompaniedChildEffects,
  'leaving-school-roll': leavingSchoolRollEffects,
} as const satisfies Readonly<Record<CaseStepId, StepEffects>>

/** Composed once: whoever makes a context hands it on. */
export const follows: Ctx['follows'] = {
  steps,
  childSeen: seenWhileLookedAfter,
  concernAnswered: async (tx, ctx, concernId) =>
    await meetClocksPastConcern(tx, concernId, {
      on: ctx.clock.today(),
      byKind: 'concern answer',
      byId: concernId,
    }),
  deathRecorded,
}
