import * as adoption from './adoption/owed.ts'
import { type StepId, stepIds } from './contents.ts'
import * as leaving from './leaving-care/owed.ts'
import * as owed from './looked-after/owed.ts'
import { enquiryDiscussed } from './obligations/enquiring.ts'
import * as education from './obligations/health-and-education.ts'
import { nextCoreGroup, nextPlanReview, nextReviewConference } from './obligations/keeping.ts'
import { libertyReviewed, secureReviewedAgain, secureReviewedFirst } from './obligations/liberty.ts'
import { missingAgainDiscussed, missingDiscussed, returnInterview } from './obligations/missing.ts'
import { privatelyFosteredSeen, privatelyFosteredSeenLater } from './obligations/private-fostering.ts'
import { anyStep } from './registry.ts'

/** What a step does that was owed before it was begun: a plan since the placement, a review since the last one. */
const doneBy: Partial<Readonly<Record<StepId, readonly string[]>>> = {
  'strategy-discussion': [enquiryDiscussed.id, missingDiscussed.id, missingAgainDiscussed.id],
  'return-home-interview': [returnInterview.id],
  'core-group': [nextCoreGroup.id],
  'review-conference': [nextReviewConference.id],
  'child-in-need-review': ['child-in-need-plan/first-review', nextPlanReview.id],
  'legal-gateway': [owed.section20WithoutPlan.id],
  'becoming-looked-after': [
    'care-proceedings/interim-care',
    owed.policeProtectionEnds.id,
    owed.emergencyOrderEnds.id,
    owed.assessmentOrderEnds.id,
    owed.authorityEnds.id,
  ],
  'care-plan': [owed.carePlanMade.id],
  'placement-plan': [owed.placementPlanMade.id],
  'looked-after-review': [
    owed.firstLookedAfterReview.id,
    owed.secondLookedAfterReview.id,
    owed.laterLookedAfterReview.id,
    'change-of-placement/review-after-immediate-move',
  ],
  'out-of-area-placement': [owed.outOfAreaApproved.id],
  'placement-with-parents': [owed.placementApproved.id, owed.parentAssessed.id, owed.parentConfirmed.id],
  'connected-person-approval': [
    owed.placementApproved.id,
    owed.connectedPersonAssessed.id,
    owed.connectedPersonExtended.id,
  ],
  'ending-looked-after': [owed.careEndsAtEighteen.id],
  'review-health-assessment': [
    education.nextHealthAssessmentUnderFive.id,
    education.nextHealthAssessment.id,
    education.healthAssessmentOfferedAgain.id,
  ],
  'strengths-and-difficulties': [education.questionnaireFilledIn.id],
  'personal-education-plan': [education.nextEducationPlan.id],
  'liberty-review': [libertyReviewed.id, secureReviewedFirst.id, secureReviewedAgain.id],
  'private-fostering-visit': [privatelyFosteredSeen.id, privatelyFosteredSeenLater.id],
  'special-guardianship-visit': [
    'special-guardianship-order/visit-at-six-weeks',
    'special-guardianship-order/visit-at-three-months',
    'special-guardianship-order/visit-at-twelve-months',
  ],
  'adoption-match': [adoption.matchedInTime.id],
  'adoption-review': [...adoption.adoptionReviews.map(({ id }) => id), adoption.reviewAfterReturn.id],
  'pathway-plan-review': [leaving.pathwayPlanReviewed.id, leaving.pathwayPlanReviewedAfterMove.id],
  'personal-adviser-contact': [
    leaving.adviserVisits.id,
    leaving.adviserVisitsAfterMove.id,
    leaving.inTouchRecorded.id,
    leaving.supportOffered.id,
  ],
  'case-supervision': ['child-supervised'],
}

/** The kinds of clock of any step that the conclusion of this one stops. */
export function stoppedBy(step: StepId): readonly string[] {
  return stepIds.flatMap((id) => {
    const { timeLimits, outcomes } = anyStep[id]
    return [...timeLimits, ...Object.values(outcomes).flatMap((outcome) => outcome.timeLimits ?? [])]
      .filter((limit) => limit.stoppedBy === step)
      .map((limit) => `${id}/${limit.id}`)
  })
}

const kinds = new Map(stepIds.map((id) => [id, [...new Set([...(doneBy[id] ?? []), ...stoppedBy(id)])]] as const))

/** The kinds of clock that are met by doing a step and were begun by something else: whoever does it is shown by when it is due. */
export function dueByStep(id: StepId): readonly string[] {
  return kinds.get(id) ?? []
}
