import type { Obligation } from '#engine/obligation.ts'
import { adoptionAuthority } from './adoption/adoption-authority.ts'
import { adoptionDecision } from './adoption/adoption-decision.ts'
import { adoptionDisruption } from './adoption/adoption-disruption.ts'
import { adoptionMatch } from './adoption/adoption-match.ts'
import { adoptionOrder } from './adoption/adoption-order.ts'
import { adoptionPlacement } from './adoption/adoption-placement.ts'
import { adoptionReview } from './adoption/adoption-review.ts'
import { askingToAdopt } from './adoption/asking-to-adopt.ts'
import * as adoptionOwed from './adoption/owed.ts'
import { allegation } from './allegations/allegation.ts'
import { unaccompaniedChild } from './arrivals/unaccompanied-child.ts'
import { complaint } from './asked-of-us/complaint.ts'
import { dataBreach } from './asked-of-us/data-breach.ts'
import { informationRequest } from './asked-of-us/information-request.ts'
import { subjectAccess } from './asked-of-us/subject-access.ts'
import { childAndFamilyAssessment } from './assessment/child-and-family-assessment.ts'
import { closure } from './closure/closure.ts'
import type { StepId } from './contents.ts'
import type { TrustStep } from './define.ts'
import { leavingSchoolRoll } from './education/leaving-school-roll.ts'
import { familyHelpAssessment } from './family-help/family-help-assessment.ts'
import { familyHelpPlan } from './family-help/family-help-plan.ts'
import { familyHelpReview } from './family-help/family-help-review.ts'
import { contactScreening } from './front-door/contact-screening.ts'
import { seriousIncident } from './learning/serious-incident.ts'
import { leavingCareNeedsAssessment } from './leaving-care/needs-assessment.ts'
import * as leavingCare from './leaving-care/owed.ts'
import { pathwayPlan } from './leaving-care/pathway-plan.ts'
import { pathwayPlanReview } from './leaving-care/pathway-plan-review.ts'
import { personalAdviserContact } from './leaving-care/personal-adviser-contact.ts'
import { careProceedings } from './legal/care-proceedings.ts'
import { familyGroupDecisionMaking } from './legal/family-group.ts'
import { legalGateway } from './legal/legal-gateway.ts'
import { preProceedings } from './legal/pre-proceedings.ts'
import { deprivationOfLiberty } from './liberty/deprivation-of-liberty.ts'
import { libertyReview } from './liberty/liberty-review.ts'
import { becomingLookedAfter } from './looked-after/becoming-looked-after.ts'
import { carePlan } from './looked-after/care-plan.ts'
import { changeOfPlacement } from './looked-after/change-of-placement.ts'
import { connectedPersonApproval } from './looked-after/connected-person-approval.ts'
import { endingLookedAfter } from './looked-after/ending-looked-after.ts'
import { initialHealthAssessment } from './looked-after/initial-health-assessment.ts'
import { lookedAfterReview } from './looked-after/looked-after-review.ts'
import { outOfAreaPlacement } from './looked-after/out-of-area-placement.ts'
import { outOfEducation } from './looked-after/out-of-education.ts'
import * as lookedAfterOwed from './looked-after/owed.ts'
import { personalEducationPlan } from './looked-after/personal-education-plan.ts'
import { placementPlan } from './looked-after/placement-plan.ts'
import { placementWithParents } from './looked-after/placement-with-parents.ts'
import { reviewHealthAssessment } from './looked-after/review-health-assessment.ts'
import { reviewingOfficerDispute } from './looked-after/reviewing-officer-dispute.ts'
import { shortBreaks } from './looked-after/short-breaks.ts'
import { strengthsAndDifficulties } from './looked-after/strengths-and-difficulties.ts'
import * as lookedAfterVisits from './looked-after/visits.ts'
import { missingEpisode } from './missing/missing-episode.ts'
import { returnHomeInterview } from './missing/return-home-interview.ts'
import * as afterADeath from './obligations/after-a-death.ts'
import * as allegations from './obligations/allegations.ts'
import * as checks from './obligations/checks.ts'
import * as confidential from './obligations/confidential.ts'
import * as disagreement from './obligations/disagreement.ts'
import * as enquiring from './obligations/enquiring.ts'
import * as frontDoor from './obligations/front-door.ts'
import * as education from './obligations/health-and-education.ts'
import * as keeping from './obligations/keeping.ts'
import * as liberty from './obligations/liberty.ts'
import * as missing from './obligations/missing.ts'
import * as outOfHours from './obligations/out-of-hours.ts'
import * as people from './obligations/people.ts'
import * as privateFosteringVisits from './obligations/private-fostering.ts'
import * as restriction from './obligations/restriction.ts'
import * as seeing from './obligations/seeing.ts'
import { specialGuardianshipOrder } from './permanence/special-guardianship-order.ts'
import { specialGuardianshipReport } from './permanence/special-guardianship-report.ts'
import { specialGuardianshipSupport } from './permanence/special-guardianship-support.ts'
import { specialGuardianshipVisit } from './permanence/special-guardianship-visit.ts'
import { childInNeedPlan } from './plans/child-in-need-plan.ts'
import { childInNeedReview } from './plans/child-in-need-review.ts'
import { childProtectionPlan } from './plans/child-protection-plan.ts'
import { privateFostering } from './private-fostering/private-fostering.ts'
import { privateFosteringVisit } from './private-fostering/private-fostering-visit.ts'
import { childAssessmentOrder } from './protection/child-assessment-order.ts'
import { coreGroup } from './protection/core-group.ts'
import { emergencyProtectionOrder } from './protection/emergency-protection-order.ts'
import { initialChildProtectionConference } from './protection/initial-child-protection-conference.ts'
import { policeProtection } from './protection/police-protection.ts'
import { reviewConference } from './protection/review-conference.ts'
import { section47Enquiry } from './protection/section-47-enquiry.ts'
import { strategyDiscussion } from './protection/strategy-discussion.ts'
import { transferInConference } from './protection/transfer-in-conference.ts'
import { transferOut } from './protection/transfer-out.ts'
import * as askedByGates from './standing/asked-by-gates.ts'
import * as census from './standing/census-rules.ts'
import * as duties from './standing/duties.ts'
import * as numbers from './standing/numbers.ts'
import type { StandingRule } from './standing/standing-rule.ts'
import { caseSupervision } from './supervision/case-supervision.ts'

/** Every step, by its id. A missing one does not compile. */
export const steps = {
  'contact-screening': contactScreening,
  'child-and-family-assessment': childAndFamilyAssessment,
  'strategy-discussion': strategyDiscussion,
  'section-47-enquiry': section47Enquiry,
  'initial-child-protection-conference': initialChildProtectionConference,
  'child-in-need-plan': childInNeedPlan,
  'child-protection-plan': childProtectionPlan,
  'family-help-assessment': familyHelpAssessment,
  'family-help-plan': familyHelpPlan,
  'family-help-review': familyHelpReview,
  'child-in-need-review': childInNeedReview,
  'special-guardianship-report': specialGuardianshipReport,
  'special-guardianship-support': specialGuardianshipSupport,
  'special-guardianship-order': specialGuardianshipOrder,
  'special-guardianship-visit': specialGuardianshipVisit,
  'adoption-decision': adoptionDecision,
  'adoption-authority': adoptionAuthority,
  'adoption-match': adoptionMatch,
  'adoption-placement': adoptionPlacement,
  'adoption-review': adoptionReview,
  'adoption-disruption': adoptionDisruption,
  'adoption-order': adoptionOrder,
  'leaving-care-needs-assessment': leavingCareNeedsAssessment,
  'pathway-plan': pathwayPlan,
  'pathway-plan-review': pathwayPlanReview,
  'personal-adviser-contact': personalAdviserContact,
  'missing-episode': missingEpisode,
  'return-home-interview': returnHomeInterview,
  'becoming-looked-after': becomingLookedAfter,
  'care-plan': carePlan,
  'placement-plan': placementPlan,
  'looked-after-review': lookedAfterReview,
  'reviewing-officer-dispute': reviewingOfficerDispute,
  'change-of-placement': changeOfPlacement,
  'out-of-area-placement': outOfAreaPlacement,
  'placement-with-parents': placementWithParents,
  'connected-person-approval': connectedPersonApproval,
  'ending-looked-after': endingLookedAfter,
  'review-conference': reviewConference,
  'core-group': coreGroup,
  'police-protection': policeProtection,
  'emergency-protection-order': emergencyProtectionOrder,
  'child-assessment-order': childAssessmentOrder,
  'transfer-in-conference': transferInConference,
  'transfer-out': transferOut,
  'family-group-decision-making': familyGroupDecisionMaking,
  'legal-gateway': legalGateway,
  'pre-proceedings': preProceedings,
  'care-proceedings': careProceedings,
  'initial-health-assessment': initialHealthAssessment,
  'review-health-assessment': reviewHealthAssessment,
  'strengths-and-difficulties': strengthsAndDifficulties,
  'personal-education-plan': personalEducationPlan,
  'out-of-education': outOfEducation,
  'short-breaks': shortBreaks,
  'deprivation-of-liberty': deprivationOfLiberty,
  'liberty-review': libertyReview,
  'private-fostering': privateFostering,
  'private-fostering-visit': privateFosteringVisit,
  'unaccompanied-child': unaccompaniedChild,
  'leaving-school-roll': leavingSchoolRoll,
  'serious-incident': seriousIncident,
  'case-supervision': caseSupervision,
  complaint,
  'subject-access': subjectAccess,
  'data-breach': dataBreach,
  'information-request': informationRequest,
  'asking-to-adopt': askingToAdopt,
  allegation,
  closure,
} as const satisfies Readonly<Record<StepId, TrustStep>>

/** The same steps where any of them will do. */
export const anyStep: Readonly<Record<StepId, TrustStep>> = steps

/** Every obligation that comes from the record, by the file in which it stands. */
export const obligationsByFile: Readonly<Record<string, readonly Obligation[]>> = {
  'obligations/front-door.ts': Object.values(frontDoor),
  'obligations/checks.ts': Object.values(checks),
  'obligations/disagreement.ts': [
    disagreement.disagreementBetweenPractitioners,
    disagreement.disagreementBetweenManagers,
    disagreement.disagreementBetweenHeads,
    disagreement.disagreementInPartnership,
  ],
  'obligations/enquiring.ts': Object.values(enquiring),
  'obligations/seeing.ts': Object.values(seeing),
  'obligations/keeping.ts': Object.values(keeping),
  'obligations/after-a-death.ts': Object.values(afterADeath),
  'obligations/health-and-education.ts': [
    education.nextHealthAssessmentUnderFive,
    education.nextHealthAssessment,
    education.healthAssessmentOfferedAgain,
    education.teethChecked,
    education.questionnaireFilledIn,
    education.nextEducationPlan,
    education.virtualSchoolTold,
    education.schoolPlaceFound,
  ],
  'obligations/liberty.ts': [
    liberty.secureWithoutCourt,
    liberty.libertyOrderEnds,
    liberty.secureReviewedFirst,
    liberty.secureReviewedAgain,
    liberty.libertyReviewed,
    liberty.unregisteredHomeLeft,
  ],
  'obligations/private-fostering.ts': Object.values(privateFosteringVisits),
  'obligations/people.ts': Object.values(people),
  'obligations/allegations.ts': Object.values(allegations),
  'obligations/missing.ts': [missing.missingDiscussed, missing.missingAgainDiscussed, missing.returnInterview],
  'obligations/out-of-hours.ts': Object.values(outOfHours),
  'obligations/restriction.ts': Object.values(restriction),
  'leaving-care/owed.ts': Object.values(leavingCare),
  'adoption/owed.ts': [...adoptionOwed.adoptionReviews, adoptionOwed.reviewAfterReturn, adoptionOwed.matchedInTime],
  'obligations/confidential.ts': Object.values(confidential),
  'looked-after/owed.ts': Object.values(lookedAfterOwed),
  'looked-after/visits.ts': Object.values(lookedAfterVisits),
}

/** Every obligation that comes from the record. */
export const obligations: readonly Obligation[] = Object.values(obligationsByFile).flat()

/** Every rule that stands beside the steps, by the file in which it stands. */
export const standingRulesByFile: Readonly<Record<string, readonly StandingRule[]>> = {
  'standing/duties.ts': Object.values(duties),
  'standing/census-rules.ts': Object.values(census),
  'standing/numbers.ts': Object.values(numbers),
  'standing/asked-by-gates.ts': Object.values(askedByGates),
}

/** The file in which each step stands. */
export const stepFiles: Readonly<Record<StepId, string>> = {
  'contact-screening': 'front-door/contact-screening.ts',
  'child-and-family-assessment': 'assessment/child-and-family-assessment.ts',
  'strategy-discussion': 'protection/strategy-discussion.ts',
  'section-47-enquiry': 'protection/section-47-enquiry.ts',
  'initial-child-protection-conference': 'protection/initial-child-protection-conference.ts',
  'child-in-need-plan': 'plans/child-in-need-plan.ts',
  'child-protection-plan': 'plans/child-protection-plan.ts',
  'family-help-assessment': 'family-help/family-help-assessment.ts',
  'family-help-plan': 'family-help/family-help-plan.ts',
  'family-help-review': 'family-help/family-help-review.ts',
  'child-in-need-review': 'plans/child-in-need-review.ts',
  'missing-episode': 'missing/missing-episode.ts',
  'return-home-interview': 'missing/return-home-interview.ts',
  'becoming-looked-after': 'looked-after/becoming-looked-after.ts',
  'special-guardianship-report': 'permanence/special-guardianship-report.ts',
  'special-guardianship-support': 'permanence/special-guardianship-support.ts',
  'special-guardianship-order': 'permanence/special-guardianship-order.ts',
  'special-guardianship-visit': 'permanence/special-guardianship-visit.ts',
  'adoption-decision': 'adoption/adoption-decision.ts',
  'adoption-authority': 'adoption/adoption-authority.ts',
  'adoption-match': 'adoption/adoption-match.ts',
  'adoption-placement': 'adoption/adoption-placement.ts',
  'adoption-review': 'adoption/adoption-review.ts',
  'adoption-disruption': 'adoption/adoption-disruption.ts',
  'adoption-order': 'adoption/adoption-order.ts',
  'care-plan': 'looked-after/care-plan.ts',
  'placement-plan': 'looked-after/placement-plan.ts',
  'looked-after-review': 'looked-after/looked-after-review.ts',
  'reviewing-officer-dispute': 'looked-after/reviewing-officer-dispute.ts',
  'change-of-placement': 'looked-after/change-of-placement.ts',
  'out-of-area-placement': 'looked-after/out-of-area-placement.ts',
  'placement-with-parents': 'looked-after/placement-with-parents.ts',
  'connected-person-approval': 'looked-after/connected-person-approval.ts',
  'ending-looked-after': 'looked-after/ending-looked-after.ts',
  'leaving-care-needs-assessment': 'leaving-care/needs-assessment.ts',
  'pathway-plan': 'leaving-care/pathway-plan.ts',
  'pathway-plan-review': 'leaving-care/pathway-plan-review.ts',
  'personal-adviser-contact': 'leaving-care/personal-adviser-contact.ts',
  'review-conference': 'protection/review-conference.ts',
  'core-group': 'protection/core-group.ts',
  'police-protection': 'protection/police-protection.ts',
  'emergency-protection-order': 'protection/emergency-protection-order.ts',
  'child-assessment-order': 'protection/child-assessment-order.ts',
  'transfer-in-conference': 'protection/transfer-in-conference.ts',
  'transfer-out': 'protection/transfer-out.ts',
  'family-group-decision-making': 'legal/family-group.ts',
  'legal-gateway': 'legal/legal-gateway.ts',
  'pre-proceedings': 'legal/pre-proceedings.ts',
  'care-proceedings': 'legal/care-proceedings.ts',
  'initial-health-assessment': 'looked-after/initial-health-assessment.ts',
  'review-health-assessment': 'looked-after/review-health-assessment.ts',
  'strengths-and-difficulties': 'looked-after/strengths-and-difficulties.ts',
  'personal-education-plan': 'looked-after/personal-education-plan.ts',
  'out-of-education': 'looked-after/out-of-education.ts',
  'short-breaks': 'looked-after/short-breaks.ts',
  'deprivation-of-liberty': 'liberty/deprivation-of-liberty.ts',
  'liberty-review': 'liberty/liberty-review.ts',
  'private-fostering': 'private-fostering/private-fostering.ts',
  'private-fostering-visit': 'private-fostering/private-fostering-visit.ts',
  'unaccompanied-child': 'arrivals/unaccompanied-child.ts',
  'leaving-school-roll': 'education/leaving-school-roll.ts',
  'serious-incident': 'learning/serious-incident.ts',
  'case-supervision': 'supervision/case-supervision.ts',
  complaint: 'asked-of-us/complaint.ts',
  'subject-access': 'asked-of-us/subject-access.ts',
  'data-breach': 'asked-of-us/data-breach.ts',
  'information-request': 'asked-of-us/information-request.ts',
  'asking-to-adopt': 'adoption/asking-to-adopt.ts',
  allegation: 'allegations/allegation.ts',
  closure: 'closure/closure.ts',
}
