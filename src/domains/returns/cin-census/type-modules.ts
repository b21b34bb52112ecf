import { assessmentFactors } from '#practice/code-lists/assessment-factors.ts'
import { categoryOfAbuse } from '#practice/code-lists/category-of-abuse.ts'
import type {
  AcceptedAssessment,
  AcceptedEnquiry,
  AcceptedEpisode,
  AcceptedPlan,
  AcceptedPreProceedings,
  AcceptedProtectionPlan,
} from './accepted-child.ts'
import type {
  CensusAssessment,
  CensusEnquiry,
  CensusEpisode,
  CensusPlan,
  CensusPreProceedings,
  CensusProtectionPlan,
} from './census-child.ts'
import type { ValueReader } from './value-reader.ts'

type Modules = Pick<AcceptedEpisode, 'assessments' | 'plans' | 'enquiries' | 'protectionPlans' | 'preProceedings'>

/** Types what followed from a referral. `of` says in a sentence which referral: "of the referral of 2026-10-06". */
export function typeModules(raw: CensusEpisode, of: string, read: ValueReader): Modules {
  return {
    assessments: raw.assessments.flatMap((part) => assessmentFrom(part, of, read)),
    plans: raw.plans.flatMap((part) => planFrom(part, of, read)),
    enquiries: raw.enquiries.flatMap((part) => enquiryFrom(part, of, read)),
    protectionPlans: raw.protectionPlans.flatMap((part) => protectionPlanFrom(part, of, read)),
    preProceedings: raw.preProceedings.map((part) => preProceedingsFrom(part, of, read)),
  }
}

function assessmentFrom(raw: CensusAssessment, of: string, read: ValueReader): AcceptedAssessment[] {
  const start = read.orderingDate(raw.start, `the start of an assessment ${of}`)
  const rest = {
    internalReview: read.date(raw.internalReview, `The internal review of an assessment ${of}`),
    authorised: read.orderingDate(raw.authorised, `the authorisation of an assessment ${of}`),
    factors: read.codes(raw.factors, assessmentFactors, `A factor of an assessment ${of}`, {
      unknown: 'CIN census rule 8897Q',
      twice: 'CIN census rule 8898',
    }),
  }
  if (raw.start === undefined) {
    if (raw.authorised === undefined) read.flag(`An assessment ${of} has neither start nor end; it was left out.`)
    else read.unbegun.push(`an assessment ${of} was authorised on ${raw.authorised} but has no start`)
  }
  return start === undefined ? [] : [{ start, ...rest }]
}

function planFrom(raw: CensusPlan, of: string, read: ValueReader): AcceptedPlan[] {
  const start = read.orderingDate(raw.start, `the start of a child in need plan ${of}`)
  const end = read.orderingDate(raw.end, `the end of a child in need plan ${of}`)
  if (raw.start === undefined) read.unbegun.push(`a child in need plan ${of} has no start (CIN census rule 4010)`)
  return start === undefined ? [] : [{ start, end }]
}

function enquiryFrom(raw: CensusEnquiry, of: string, read: ValueReader): AcceptedEnquiry[] {
  const start = read.orderingDate(raw.start, `the start of a section 47 enquiry ${of}`)
  const rest = {
    conferenceTarget: read.date(raw.conferenceTarget, `The target date for a conference ${of}`),
    conferenceDate: read.orderingDate(raw.conferenceDate, `the conference date of a section 47 enquiry ${of}`),
    conferenceNotRequired: read.truth(raw.conferenceNotRequired, `“Conference not required” ${of}`),
  }
  if (raw.start === undefined) {
    if (raw.conferenceDate === undefined) read.flag(`A section 47 enquiry ${of} has no start; it was left out.`)
    else
      read.unbegun.push(
        `a section 47 enquiry ${of} led to a conference on ${raw.conferenceDate} but has no start (CIN census rule 8615)`,
      )
  }
  return start === undefined ? [] : [{ start, ...rest }]
}

function protectionPlanFrom(raw: CensusProtectionPlan, of: string, read: ValueReader): AcceptedProtectionPlan[] {
  const start = read.orderingDate(raw.start, `the start of a child protection plan ${of}`)
  const rest = {
    end: read.orderingDate(raw.end, `the end of a child protection plan ${of}`),
    initialCategory: read.code(
      raw.initialCategory,
      categoryOfAbuse,
      `The initial category of a plan ${of}`,
      'CIN census rule 8905',
    ),
    latestCategory: read.code(
      raw.latestCategory,
      categoryOfAbuse,
      `The latest category of a plan ${of}`,
      'CIN census rule 8910',
    ),
    previousPlans: read.count(raw.previousPlans, `The number of earlier child protection plans ${of}`),
    reviews: raw.reviews.flatMap((review) => read.date(review, `The date of a review ${of}`) ?? []),
  }
  if (raw.reviews.includes(undefined))
    read.flag(`A review of a child protection plan ${of} has no date (CIN census rule 8842Q).`)
  if (raw.start === undefined) read.unbegun.push(`a child protection plan ${of} has no start (CIN census rule 8720)`)
  return start === undefined ? [] : [{ start, ...rest }]
}

function preProceedingsFrom(raw: CensusPreProceedings, of: string, read: ValueReader): AcceptedPreProceedings {
  const date = (words: string | undefined, what: string) => read.date(words, `${what} in the pre-proceedings ${of}`)
  return {
    start: date(raw.start, 'The start'),
    letterSent: date(raw.letterSent, 'The date of the letter before proceedings'),
    familyMeetingOffered: read.truth(raw.familyMeetingOffered, `The offer of a family meeting ${of}`),
    familyMeetingFacilitated: read.truth(
      raw.familyMeetingFacilitated,
      `Whether a family meeting was facilitated ${of}`,
    ),
    firstMeeting: date(raw.firstMeeting, 'The first meeting'),
    reviewMeetings: read.count(raw.reviewMeetings, `The number of review meetings ${of}`),
    decision: date(raw.decision, 'The decision'),
    outcome: raw.outcome,
    courtApplication: date(raw.courtApplication, 'The application to court'),
    initiatingLetter: date(raw.initiatingLetter, 'The letter (LetterInitCPDate)'),
  }
}
