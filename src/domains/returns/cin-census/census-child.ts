import type { Oddity } from './element.ts'

/**
 * A child as a CIN census return gives it: the words of the file, trimmed, blanks read as absent, nothing yet judged.
 * Names are ours; `read-child.ts` says which element each comes from.
 */
export interface CensusChild {
  readonly laChildId: string | undefined
  readonly upn: string | undefined
  readonly formerUpn: string | undefined
  readonly upnUnknown: string | undefined
  readonly birthDate: string | undefined
  readonly expectedBirthDate: string | undefined
  readonly deathDate: string | undefined
  /** From 2024 to 2025. */
  readonly sex: string | undefined
  /** Until 2023 to 2024. */
  readonly genderCurrent: string | undefined
  readonly ethnicity: string | undefined
  readonly disabilities: readonly string[]
  readonly episodes: readonly CensusEpisode[]
  readonly oddities: readonly Oddity[]
}

/** One referral and what followed from it (`CINdetails`). */
export interface CensusEpisode {
  readonly referralDate: string | undefined
  readonly referralSource: string | undefined
  readonly primaryNeed: string | undefined
  readonly noFurtherAction: string | undefined
  readonly closureDate: string | undefined
  readonly closureReason: string | undefined
  readonly initialConferenceDate: string | undefined
  readonly assessments: readonly CensusAssessment[]
  readonly plans: readonly CensusPlan[]
  readonly enquiries: readonly CensusEnquiry[]
  readonly protectionPlans: readonly CensusProtectionPlan[]
  readonly preProceedings: readonly CensusPreProceedings[]
}

export interface CensusAssessment {
  readonly start: string | undefined
  readonly internalReview: string | undefined
  readonly authorised: string | undefined
  readonly factors: readonly string[]
}

export interface CensusPlan {
  readonly start: string | undefined
  readonly end: string | undefined
}

/** An enquiry under section 47. */
export interface CensusEnquiry {
  readonly start: string | undefined
  readonly conferenceTarget: string | undefined
  readonly conferenceDate: string | undefined
  readonly conferenceNotRequired: string | undefined
}

export interface CensusProtectionPlan {
  readonly start: string | undefined
  readonly end: string | undefined
  readonly initialCategory: string | undefined
  readonly latestCategory: string | undefined
  readonly previousPlans: string | undefined
  /** The date of each review; undefined where a review has none. */
  readonly reviews: readonly (string | undefined)[]
}

/** Pre-proceedings and family group decision making, in returns from 2026 to 2027. */
export interface CensusPreProceedings {
  readonly start: string | undefined
  readonly letterSent: string | undefined
  readonly familyMeetingOffered: string | undefined
  readonly familyMeetingFacilitated: string | undefined
  readonly firstMeeting: string | undefined
  readonly reviewMeetings: string | undefined
  readonly decision: string | undefined
  readonly outcome: string | undefined
  readonly courtApplication: string | undefined
  readonly initiatingLetter: string | undefined
}
