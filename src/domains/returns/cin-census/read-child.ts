import type {
  CensusAssessment,
  CensusChild,
  CensusEnquiry,
  CensusEpisode,
  CensusPlan,
  CensusPreProceedings,
  CensusProtectionPlan,
} from './census-child.ts'
import { contentsOf, type Element, layout, type Oddity } from './element.ts'

/* The layout of a child in the census of 2025 to 2026, with the pre-proceedings block of 2026 to 2027. https://www.gov.uk/guidance/children-in-need-census */

const childLayout = layout({ groups: ['ChildIdentifiers', 'ChildCharacteristics', 'CINdetails'] })
const identifiersLayout = layout({
  once: [
    'LAchildID',
    'UPN',
    'FormerUPN',
    'UPNunknown',
    'PersonBirthDate',
    'ExpectedPersonBirthDate',
    'PersonDeathDate',
    'Sex',
    'GenderCurrent',
  ],
})
const characteristicsLayout = layout({ once: ['Ethnicity'], groups: ['Disabilities'] })
const disabilitiesLayout = layout({ many: ['Disability'] })
const detailsLayout = layout({
  once: [
    'CINreferralDate',
    'ReferralSource',
    'PrimaryNeedCode',
    'CINclosureDate',
    'ReasonForClosure',
    'DateOfInitialCPC',
    'ReferralNFA',
  ],
  groups: ['Assessments', 'CINPlanDates', 'Section47', 'ChildProtectionPlans', 'PreProceedingsandFGDM'],
})
const assessmentLayout = layout({
  once: ['AssessmentActualStartDate', 'AssessmentInternalReviewDate', 'AssessmentAuthorisationDate'],
  groups: ['FactorsIdentifiedAtAssessment'],
})
const factorsLayout = layout({ many: ['AssessmentFactors'] })
const planLayout = layout({ once: ['CINPlanStartDate', 'CINPlanEndDate'] })
const enquiryLayout = layout({
  once: ['S47ActualStartDate', 'InitialCPCtarget', 'DateOfInitialCPC', 'ICPCnotRequired'],
})
const protectionPlanLayout = layout({
  once: ['CPPstartDate', 'CPPendDate', 'InitialCategoryOfAbuse', 'LatestCategoryOfAbuse', 'NumberOfPreviousCPP'],
  groups: ['Reviews'],
})
const reviewLayout = layout({ many: ['CPPreviewDate'] })
const preProceedingsLayout = layout({
  once: [
    'PPStartDate',
    'LBPSentDate',
    'FGDMMeetingOffer',
    'FGDMMeetingFac',
    'InitialPPMeetingDate',
    'ReviewMeetingsCount',
    'StepDecisionDate',
    'PPOutcome',
    'CourtAppDate',
    'LetterInitCPDate',
  ],
})

/** The child that a `Child` element tells of. */
export function childFrom(element: Element): CensusChild {
  const oddities: Oddity[] = []
  const child = contentsOf([element], childLayout, oddities)
  const identifiers = contentsOf(child.groups('ChildIdentifiers'), identifiersLayout, oddities)
  const characteristics = contentsOf(child.groups('ChildCharacteristics'), characteristicsLayout, oddities)
  const disabilities = contentsOf(characteristics.groups('Disabilities'), disabilitiesLayout, oddities)
  return {
    laChildId: identifiers.value('LAchildID'),
    upn: identifiers.value('UPN'),
    formerUpn: identifiers.value('FormerUPN'),
    upnUnknown: identifiers.value('UPNunknown'),
    birthDate: identifiers.value('PersonBirthDate'),
    expectedBirthDate: identifiers.value('ExpectedPersonBirthDate'),
    deathDate: identifiers.value('PersonDeathDate'),
    sex: identifiers.value('Sex'),
    genderCurrent: identifiers.value('GenderCurrent'),
    ethnicity: characteristics.value('Ethnicity'),
    disabilities: disabilities.values('Disability'),
    episodes: child.groups('CINdetails').map((details) => episodeFrom(details, oddities)),
    oddities,
  }
}

function episodeFrom(element: Element, oddities: Oddity[]): CensusEpisode {
  const details = contentsOf([element], detailsLayout, oddities)
  return {
    referralDate: details.value('CINreferralDate'),
    referralSource: details.value('ReferralSource'),
    primaryNeed: details.value('PrimaryNeedCode'),
    noFurtherAction: details.value('ReferralNFA'),
    closureDate: details.value('CINclosureDate'),
    closureReason: details.value('ReasonForClosure'),
    initialConferenceDate: details.value('DateOfInitialCPC'),
    assessments: details.groups('Assessments').map((part) => assessmentFrom(part, oddities)),
    plans: details.groups('CINPlanDates').map((part) => planFrom(part, oddities)),
    enquiries: details.groups('Section47').map((part) => enquiryFrom(part, oddities)),
    protectionPlans: details.groups('ChildProtectionPlans').map((part) => protectionPlanFrom(part, oddities)),
    preProceedings: details.groups('PreProceedingsandFGDM').map((part) => preProceedingsFrom(part, oddities)),
  }
}

function assessmentFrom(element: Element, oddities: Oddity[]): CensusAssessment {
  const assessment = contentsOf([element], assessmentLayout, oddities)
  return {
    start: assessment.value('AssessmentActualStartDate'),
    internalReview: assessment.value('AssessmentInternalReviewDate'),
    authorised: assessment.value('AssessmentAuthorisationDate'),
    factors: contentsOf(assessment.groups('FactorsIdentifiedAtAssessment'), factorsLayout, oddities).values(
      'AssessmentFactors',
    ),
  }
}

function planFrom(element: Element, oddities: Oddity[]): CensusPlan {
  const plan = contentsOf([element], planLayout, oddities)
  return { start: plan.value('CINPlanStartDate'), end: plan.value('CINPlanEndDate') }
}

function enquiryFrom(element: Element, oddities: Oddity[]): CensusEnquiry {
  const enquiry = contentsOf([element], enquiryLayout, oddities)
  return {
    start: enquiry.value('S47ActualStartDate'),
    conferenceTarget: enquiry.value('InitialCPCtarget'),
    conferenceDate: enquiry.value('DateOfInitialCPC'),
    conferenceNotRequired: enquiry.value('ICPCnotRequired'),
  }
}

function protectionPlanFrom(element: Element, oddities: Oddity[]): CensusProtectionPlan {
  const plan = contentsOf([element], protectionPlanLayout, oddities)
  return {
    start: plan.value('CPPstartDate'),
    end: plan.value('CPPendDate'),
    initialCategory: plan.value('InitialCategoryOfAbuse'),
    latestCategory: plan.value('LatestCategoryOfAbuse'),
    previousPlans: plan.value('NumberOfPreviousCPP'),
    reviews: plan.groups('Reviews').flatMap((part) => reviewsFrom(part, oddities)),
  }
}

function reviewsFrom(element: Element, oddities: Oddity[]): readonly (string | undefined)[] {
  const dates = contentsOf([element], reviewLayout, oddities).values('CPPreviewDate')
  return dates.length === 0 ? [undefined] : dates
}

function preProceedingsFrom(element: Element, oddities: Oddity[]): CensusPreProceedings {
  const block = contentsOf([element], preProceedingsLayout, oddities)
  return {
    start: block.value('PPStartDate'),
    letterSent: block.value('LBPSentDate'),
    familyMeetingOffered: block.value('FGDMMeetingOffer'),
    familyMeetingFacilitated: block.value('FGDMMeetingFac'),
    firstMeeting: block.value('InitialPPMeetingDate'),
    reviewMeetings: block.value('ReviewMeetingsCount'),
    decision: block.value('StepDecisionDate'),
    outcome: block.value('PPOutcome'),
    courtApplication: block.value('CourtAppDate'),
    initiatingLetter: block.value('LetterInitCPDate'),
  }
}
