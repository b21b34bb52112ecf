import { caseSupervisionEffects } from '#domains/casework/step-effects/case-supervision.ts'
import { assessmentEffects } from '#domains/casework/step-effects/child-and-family-assessment.ts'
import { childInNeedPlanEffects } from '#domains/casework/step-effects/child-in-need-plan.ts'
import { childInNeedReviewEffects } from '#domains/casework/step-effects/child-in-need-review.ts'
import { childProtectionPlanEffects } from '#domains/casework/step-effects/child-protection-plan.ts'
import type { StepEffects } from '#domains/casework/step-effects/effect.ts'
import { familyHelpAssessmentEffects } from '#domains/casework/step-effects/family-help-assessment.ts'
import { familyHelpPlanEffects } from '#domains/casework/step-effects/family-help-plan.ts'
import { familyHelpReviewEffects } from '#domains/casework/step-effects/family-help-review.ts'
import {
  conferenceEffects,
  transferInEffects,
} from '#domains/casework/step-effects/initial-child-protection-conference.ts'
import { missingEpisodeEffects } from '#domains/casework/step-effects/missing-episode.ts'
import {
  careProceedingsEffects,
  childAssessmentOrderEffects,
  emergencyProtectionOrderEffects,
  familyGroupEffects,
  legalGatewayEffects,
  policeProtectionEffects,
  preProceedingsEffects,
  transferOutEffects,
} from '#domains/casework/step-effects/orders.ts'
import { returnHomeInterviewEffects } from '#domains/casework/step-effects/return-home-interview.ts'
import { coreGroupEffects, reviewConferenceEffects } from '#domains/casework/step-effects/review-conference.ts'
import { section47Effects } from '#domains/casework/step-effects/section-47-enquiry.ts'
import { seriousIncidentEffects } from '#domains/casework/step-effects/serious-incident.ts'
import { strategyDiscussionEffects } from '#domains/casework/step-effects/strategy-discussion.ts'
import type { CaseStepId } from '#domains/casework/steps/step.ts'

/** What the steps of casework bring about. Domains that stand on casework add theirs to it: see `docs/decisions/0025-what-follows.md`. */
export const caseworkEffects = {
  'child-and-family-assessment': assessmentEffects,
  'strategy-discussion': strategyDiscussionEffects,
  'section-47-enquiry': section47Effects,
  'initial-child-protection-conference': conferenceEffects,
  'child-in-need-plan': childInNeedPlanEffects,
  'child-protection-plan': childProtectionPlanEffects,
  'family-help-assessment': familyHelpAssessmentEffects,
  'family-help-plan': familyHelpPlanEffects,
  'family-help-review': familyHelpReviewEffects,
  'child-in-need-review': childInNeedReviewEffects,
  'serious-incident': seriousIncidentEffects,
  'case-supervision': caseSupervisionEffects,
  'missing-episode': missingEpisodeEffects,
  'return-home-interview': returnHomeInterviewEffects,
  'review-conference': reviewConferenceEffects,
  'core-group': coreGroupEffects,
  'police-protection': policeProtectionEffects,
  'emergency-protection-order': emergencyProtectionOrderEffects,
  'child-assessment-order': childAssessmentOrderEffects,
  'transfer-in-conference': transferInEffects,
  'transfer-out': transferOutEffects,
  'family-group-decision-making': familyGroupEffects,
  'legal-gateway': legalGatewayEffects,
  'pre-proceedings': preProceedingsEffects,
  'care-proceedings': careProceedingsEffects,
} as const satisfies Readonly<Partial<Record<CaseStepId, StepEffects>>>
