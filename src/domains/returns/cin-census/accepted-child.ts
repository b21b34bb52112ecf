import type { Upn } from '#domains/people/upn.ts'
import type { AssessmentFactors } from '#practice/code-lists/assessment-factors.ts'
import type { CategoryOfAbuse } from '#practice/code-lists/category-of-abuse.ts'
import type { Disability } from '#practice/code-lists/disability.ts'
import type { Ethnicity } from '#practice/code-lists/ethnicity.ts'
import type { PrimaryNeed } from '#practice/code-lists/primary-need.ts'
import type { ReasonForClosure } from '#practice/code-lists/reason-for-closure.ts'
import type { ReferralSource } from '#practice/code-lists/referral-source.ts'
import type { Sex } from '#practice/code-lists/sex.ts'
import type { UpnUnknownReason } from '#practice/code-lists/upn-unknown-reason.ts'

/**
 * A child of a census return as it may be loaded: every value typed, every code of its published list.
 * A value that the file does not give, or that could not be read and is flagged, is undefined.
 */
export interface AcceptedChild {
  /** The authority's own number for the child: one to twenty letters and digits. */
  readonly laChildId: string
  readonly upn: Upn | undefined
  readonly formerUpn: Upn | undefined
  readonly upnUnknown: UpnUnknownReason | undefined
  /** One of birth and expected birth, never both. */
  readonly birthDate: Temporal.PlainDate | undefined
  readonly expectedBirthDate: Temporal.PlainDate | undefined
  readonly deathDate: Temporal.PlainDate | undefined
  readonly sex: Sex | undefined
  readonly ethnicity: Ethnicity | undefined
  /** None twice, and NONE only by itself. Empty where nothing is known. */
  readonly disabilities: readonly Disability[]
  /** In the order of the file. */
  readonly episodes: readonly AcceptedEpisode[]
}

/** A referral and what followed from it. */
export interface AcceptedEpisode {
  readonly referralDate: Temporal.PlainDate
  readonly referralSource: ReferralSource | undefined
  readonly primaryNeed: PrimaryNeed | undefined
  /** Whether the referral led to no further action. */
  readonly noFurtherAction: boolean | undefined
  readonly closureDate: Temporal.PlainDate | undefined
  readonly closureReason: ReasonForClosure | undefined
  /** The initial child protection conference, where it is not recorded with an enquiry. */
  readonly initialConferenceDate: Temporal.PlainDate | undefined
  readonly assessments: readonly AcceptedAssessment[]
  readonly plans: readonly AcceptedPlan[]
  readonly enquiries: readonly AcceptedEnquiry[]
  readonly protectionPlans: readonly AcceptedProtectionPlan[]
  readonly preProceedings: readonly AcceptedPreProceedings[]
}

export interface AcceptedAssessment {
  readonly start: Temporal.PlainDate
  readonly internalReview: Temporal.PlainDate | undefined
  readonly authorised: Temporal.PlainDate | undefined
  /** None twice. */
  readonly factors: readonly AssessmentFactors[]
}

/** A child in need plan. */
export interface AcceptedPlan {
  readonly start: Temporal.PlainDate
  readonly end: Temporal.PlainDate | undefined
}

/** An enquiry under section 47. */
export interface AcceptedEnquiry {
  readonly start: Temporal.PlainDate
  readonly conferenceTarget: Temporal.PlainDate | undefined
  readonly conferenceDate: Temporal.PlainDate | undefined
  readonly conferenceNotRequired: boolean | undefined
}

export interface AcceptedProtectionPlan {
  readonly start: Temporal.PlainDate
  readonly end: Temporal.PlainDate | undefined
  readonly initialCategory: CategoryOfAbuse | undefined
  readonly latestCategory: CategoryOfAbuse | undefined
  readonly previousPlans: number | undefined
  readonly reviews: readonly Temporal.PlainDate[]
}

export interface AcceptedPreProceedings {
  readonly start: Temporal.PlainDate | undefined
  readonly letterSent: Temporal.PlainDate | undefined
  readonly familyMeetingOffered: boolean | undefined
  readonly familyMeetingFacilitated: boolean | undefined
  readonly firstMeeting: Temporal.PlainDate | undefined
  readonly reviewMeetings: number | undefined
  readonly decision: Temporal.PlainDate | undefined
  /** The outcome as the file codes it: the census publishes the block before any rule on it. */
  readonly outcome: string | undefined
  readonly courtApplication: Temporal.PlainDate | undefined
  readonly initiatingLetter: Temporal.PlainDate | undefined
}
