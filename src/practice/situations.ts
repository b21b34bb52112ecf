import {
  adoptionAuthoritySituations,
  adoptionDecisionSituations,
  adoptionDisruptionSituations,
  adoptionMatchSituations,
  adoptionOrderSituations,
  adoptionPlacementSituations,
  adoptionReviewSituations,
} from './adoption/adoption.situations.ts'
import { askingToAdoptSituations } from './adoption/asking-to-adopt.situations.ts'
import { allegationSituations } from './allegations/allegation.situations.ts'
import { unaccompaniedChildSituations } from './arrivals/unaccompanied-child.situations.ts'
import { complaintSituations } from './asked-of-us/complaint.situations.ts'
import { dataBreachSituations } from './asked-of-us/data-breach.situations.ts'
import { informationRequestSituations } from './asked-of-us/information-request.situations.ts'
import { subjectAccessSituations } from './asked-of-us/subject-access.situations.ts'
import { childAndFamilyAssessmentSituations } from './assessment/child-and-family-assessment.situations.ts'
import { closureSituations } from './closure/closure.situations.ts'
import type { StepId } from './contents.ts'
import { leavingSchoolRollSituations } from './education/leaving-school-roll.situations.ts'
import { familyHelpAssessmentSituations } from './family-help/family-help-assessment.situations.ts'
import { familyHelpPlanSituations } from './family-help/family-help-plan.situations.ts'
import { familyHelpReviewSituations } from './family-help/family-help-review.situations.ts'
import { contactScreeningSituations } from './front-door/contact-screening.situations.ts'
import { seriousIncidentSituations } from './learning/serious-incident.situations.ts'
import {
  leavingCareNeedsAssessmentSituations,
  pathwayPlanReviewSituations,
  pathwayPlanSituations,
  personalAdviserContactSituations,
} from './leaving-care/leaving-care.situations.ts'
import { careProceedingsSituations } from './legal/care-proceedings.situations.ts'
import { familyGroupDecisionMakingSituations } from './legal/family-group.situations.ts'
import { legalGatewaySituations } from './legal/legal-gateway.situations.ts'
import { preProceedingsSituations } from './legal/pre-proceedings.situations.ts'
import { deprivationOfLibertySituations } from './liberty/deprivation-of-liberty.situations.ts'
import { libertyReviewSituations } from './liberty/liberty-review.situations.ts'
import { becomingLookedAfterSituations } from './looked-after/becoming-looked-after.situations.ts'
import { carePlanSituations } from './looked-after/care-plan.situations.ts'
import { changeOfPlacementSituations } from './looked-after/change-of-placement.situations.ts'
import { connectedPersonApprovalSituations } from './looked-after/connected-person-approval.situations.ts'
import { endingLookedAfterSituations } from './looked-after/ending-looked-after.situations.ts'
import { initialHealthAssessmentSituations } from './looked-after/initial-health-assessment.situations.ts'
import { lookedAfterReviewSituations } from './looked-after/looked-after-review.situations.ts'
import { outOfAreaPlacementSituations } from './looked-after/out-of-area-placement.situations.ts'
import { outOfEducationSituations } from './looked-after/out-of-education.situations.ts'
import { personalEducationPlanSituations } from './looked-after/personal-education-plan.situations.ts'
import { placementPlanSituations } from './looked-after/placement-plan.situations.ts'
import { placementWithParentsSituations } from './looked-after/placement-with-parents.situations.ts'
import { reviewHealthAssessmentSituations } from './looked-after/review-health-assessment.situations.ts'
import { reviewingOfficerDisputeSituations } from './looked-after/reviewing-officer-dispute.situations.ts'
import { shortBreaksSituations } from './looked-after/short-breaks.situations.ts'
import { strengthsAndDifficultiesSituations } from './looked-after/strengths-and-difficulties.situations.ts'
import { missingEpisodeSituations } from './missing/missing-episode.situations.ts'
import { returnHomeInterviewSituations } from './missing/return-home-interview.situations.ts'
import {
  specialGuardianshipOrderSituations,
  specialGuardianshipSupportSituations,
  specialGuardianshipVisitSituations,
} from './permanence/special-guardianship-after.situations.ts'
import { specialGuardianshipReportSituations } from './permanence/special-guardianship-report.situations.ts'
import { childInNeedPlanSituations } from './plans/child-in-need-plan.situations.ts'
import { childInNeedReviewSituations } from './plans/child-in-need-review.situations.ts'
import { childProtectionPlanSituations } from './plans/child-protection-plan.situations.ts'
import { privateFosteringSituations } from './private-fostering/private-fostering.situations.ts'
import { privateFosteringVisitSituations } from './private-fostering/private-fostering-visit.situations.ts'
import { childAssessmentOrderSituations } from './protection/child-assessment-order.situations.ts'
import { coreGroupSituations } from './protection/core-group.situations.ts'
import { emergencyProtectionOrderSituations } from './protection/emergency-protection-order.situations.ts'
import { initialChildProtectionConferenceSituations } from './protection/initial-child-protection-conference.situations.ts'
import { policeProtectionSituations } from './protection/police-protection.situations.ts'
import { reviewConferenceSituations } from './protection/review-conference.situations.ts'
import { section47EnquirySituations } from './protection/section-47-enquiry.situations.ts'
import { strategyDiscussionSituations } from './protection/strategy-discussion.situations.ts'
import { transferInConferenceSituations } from './protection/transfer-in-conference.situations.ts'
import { transferOutSituations } from './protection/transfer-out.situations.ts'
import type { ToldSituation } from './situation.ts'
import { caseSupervisionSituations } from './supervision/case-supervision.situations.ts'

/** The situations of every step. A step without any does not compile. */
export const situations: Readonly<Record<StepId, readonly ToldSituation[]>> = {
  'contact-screening': contactScreeningSituations,
  'child-and-family-assessment': childAndFamilyAssessmentSituations,
  'strategy-discussion': strategyDiscussionSituations,
  'section-47-enquiry': section47EnquirySituations,
  'initial-child-protection-conference': initialChildProtectionConferenceSituations,
  'review-conference': reviewConferenceSituations,
  'core-group': coreGroupSituations,
  'police-protection': policeProtectionSituations,
  'emergency-protection-order': emergencyProtectionOrderSituations,
  'child-assessment-order': childAssessmentOrderSituations,
  'transfer-in-conference': transferInConferenceSituations,
  'transfer-out': transferOutSituations,
  'family-group-decision-making': familyGroupDecisionMakingSituations,
  'legal-gateway': legalGatewaySituations,
  'pre-proceedings': preProceedingsSituations,
  'care-proceedings': careProceedingsSituations,
  'child-in-need-plan': childInNeedPlanSituations,
  'child-protection-plan': childProtectionPlanSituations,
  'family-help-assessment': familyHelpAssessmentSituations,
  'family-help-plan': familyHelpPlanSituations,
  'family-help-review': familyHelpReviewSituations,
  'child-in-need-review': childInNeedReviewSituations,
  'missing-episode': missingEpisodeSituations,
  'return-home-interview': returnHomeInterviewSituations,
  'becoming-looked-after': becomingLookedAfterSituations,
  'special-guardianship-report': specialGuardianshipReportSituations,
  'special-guardianship-support': specialGuardianshipSupportSituations,
  'special-guardianship-order': specialGuardianshipOrderSituations,
  'special-guardianship-visit': specialGuardianshipVisitSituations,
  'adoption-decision': adoptionDecisionSituations,
  'adoption-authority': adoptionAuthoritySituations,
  'adoption-match': adoptionMatchSituations,
  'adoption-placement': adoptionPlacementSituations,
  'adoption-review': adoptionReviewSituations,
  'adoption-disruption': adoptionDisruptionSituations,
  'adoption-order': adoptionOrderSituations,
  'care-plan': carePlanSituations,
  'placement-plan': placementPlanSituations,
  'looked-after-review': lookedAfterReviewSituations,
  'reviewing-officer-dispute': reviewingOfficerDisputeSituations,
  'change-of-placement': changeOfPlacementSituations,
  'out-of-area-placement': outOfAreaPlacementSituations,
  'placement-with-parents': placementWithParentsSituations,
  'connected-person-approval': connectedPersonApprovalSituations,
  'ending-looked-after': endingLookedAfterSituations,
  'leaving-care-needs-assessment': leavingCareNeedsAssessmentSituations,
  'pathway-plan': pathwayPlanSituations,
  'pathway-plan-review': pathwayPlanReviewSituations,
  'personal-adviser-contact': personalAdviserContactSituations,
  'initial-health-assessment': initialHealthAssessmentSituations,
  'review-health-assessment': reviewHealthAssessmentSituations,
  'strengths-and-difficulties': strengthsAndDifficultiesSituations,
  'personal-education-plan': personalEducationPlanSituations,
  'out-of-education': outOfEducationSituations,
  'short-breaks': shortBreaksSituations,
  'deprivation-of-liberty': deprivationOfLibertySituations,
  'liberty-review': libertyReviewSituations,
  'private-fostering': privateFosteringSituations,
  'private-fostering-visit': privateFosteringVisitSituations,
  'unaccompanied-child': unaccompaniedChildSituations,
  'leaving-school-roll': leavingSchoolRollSituations,
  'serious-incident': seriousIncidentSituations,
  'case-supervision': caseSupervisionSituations,
  complaint: complaintSituations,
  'subject-access': subjectAccessSituations,
  'data-breach': dataBreachSituations,
  'information-request': informationRequestSituations,
  'asking-to-adopt': askingToAdoptSituations,
  allegation: allegationSituations,
  closure: closureSituations,
}
