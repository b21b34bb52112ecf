/** What a child's record says when a rule is asked: read by a store, judged here. */
import type { LocalSetting } from '#engine/limit.ts'
import type { LeavingCareStatus } from './leaving-care/eligibility.ts'
import type { Appointed } from './legal/dated-law.ts'

export type NeedState = 'open' | 'service asked' | 'unmet' | 'service running'

/** Another agency that has accepted a need by name, and the day on which we look whether it is answered. */
export interface Acceptance {
  readonly agency: string
  readonly on: Temporal.PlainDate
  readonly checkOn: Temporal.PlainDate
}

/** An assessed need that has not ended. */
export interface OpenNeed {
  readonly id: string
  readonly title: string
  readonly state: NeedState
  readonly acceptedBy?: Acceptance
}

/** A concern that nobody has answered. */
export interface OpenConcern {
  readonly id: string
  /** Whom it is about. */
  readonly aboutName: string
  readonly raisedOn: Temporal.PlainDate
}

export interface OpenStep {
  readonly id: string
  readonly begunOn: Temporal.PlainDate
}

export interface AttemptToSee {
  readonly on: Temporal.PlainDate
  /** "Called at the home; no answer" */
  readonly how: string
}

/** A manager's look at whether section 47 applies to a child whom nobody could see, or whose family declines help. */
export interface Section47Decision {
  readonly on: Temporal.PlainDate
  readonly by: string
  readonly decision: 'enquiries needed' | 'enquiries not needed'
  readonly reason: string
}

/** A placement as rules ask of it. */
export interface PlacementFacts {
  readonly id: string
  /** A code of the looked-after return. */
  readonly type: string
  readonly since: Temporal.PlainDate
  readonly outOfArea: boolean
  /** Meant to last until the young person is eighteen. */
  readonly meantToLast: boolean
  /** In a long-term foster placement: of sufficient understanding, and content with fewer visits. */
  readonly childAgreesFewerVisits: boolean
  /** Placed before the assessment: with a connected person (regulation 24), or with a parent (regulation 19). */
  readonly beforeAssessment?: 'connected person' | 'parent'
}

/** Of a child whose plan is adoption: what the trust is authorised to do, and how far it has come. */
export interface AdoptionFacts {
  /** Since when the trust may place the child, and by what; left out while it may not. */
  readonly authorisedOn?: Temporal.PlainDate
  readonly by?: 'placement order' | 'consent'
  /** The last match that was decided since then. */
  readonly matchedOn?: Temporal.PlainDate
  /** Since when the child has been placed for adoption. */
  readonly placedOn?: Temporal.PlainDate
  /** How often the family is visited, by the last review of the placement. */
  readonly visits?: 'every week' | 'as decided'
}

export interface VisitAfterOrder {
  readonly id: string
  /** "Offer the visit at six weeks after the order" */
  readonly what: string
  readonly dueOn: Temporal.PlainDate | undefined
}

/** Something in the designated officer’s own record that is not concluded: that it is, and whom to ring; never what it says. */
export interface OpenWithOfficer {
  /** About whom somebody proposes for good; or about this child, or whoever cares for the child now. */
  readonly about: 'child' | 'proposed'
  readonly ring?: string
  readonly phone?: string
  /** The officer has written that work with a child may end all the same. */
  readonly released: boolean
}

/** A kind of recommendation that the trust has suspended until a review reports. */
export interface PracticeHold {
  /** "special guardianship" */
  readonly on: string
  readonly since: Temporal.PlainDate
  readonly reason: string
  /** This child may be recommended for all the same, by a decision of its own. */
  readonly excepted: boolean
}

export interface ChildRecord {
  readonly dateOfBirth?: Temporal.PlainDate
  readonly expectedDateOfBirth?: Temporal.PlainDate
  readonly diedOn?: Temporal.PlainDate
  readonly lastSeenOn?: Temporal.PlainDate
  readonly lastSeenAlone?: boolean
  readonly attemptsToSee: readonly AttemptToSee[]
  readonly managersSection47Decision?: Section47Decision

  readonly contactReceivedOn?: Temporal.PlainDate
  readonly referralOn?: Temporal.PlainDate
  /** The strategy discussion at which the enquiry was begun that is open, or that waits for its conference. */
  readonly strategyDiscussionOn?: Temporal.PlainDate
  /** Whether the earlier contacts, referrals, closures and plans of the child and the siblings were on the page. */
  readonly historyShown: boolean

  readonly openNeeds: readonly OpenNeed[]
  readonly openConcerns: readonly OpenConcern[]
  readonly openDiscussions: readonly OpenStep[]
  readonly openAssessments: readonly OpenStep[]
  readonly openEnquiries: readonly OpenStep[]
  readonly openConferences: readonly OpenStep[]
  readonly familyHelpPlanOpenSince?: Temporal.PlainDate
  /** The day by which the plan that stands was to be reviewed. */
  readonly planReviewDueOn?: Temporal.PlainDate
  /** A conference has just decided that there is a child protection plan, which begins with its decision. */
  readonly conferenceHasDecided?: true
  /** The day on which the last child protection plan of this work ended. */
  readonly protectionPlanEndedOn?: Temporal.PlainDate
  readonly childInNeedPlanOpenSince?: Temporal.PlainDate
  readonly protectionPlanOpenSince?: Temporal.PlainDate

  // looked after
  readonly lookedAfterSince?: Temporal.PlainDate
  /** Under what, in a code of the looked-after return. */
  readonly legalStatus?: {
    readonly code: string
    readonly since: Temporal.PlainDate
    readonly endsOn?: Temporal.PlainDate
  }
  /** Where the child is placed; a temporary placement stands inside it. */
  readonly placement?: PlacementFacts
  readonly reviewingOfficer?: { readonly id: string; readonly name: string; readonly appointedOn: Temporal.PlainDate }
  /** The reviews held since the child has been looked after, the earliest first. */
  readonly lookedAfterReviewsOn?: readonly Temporal.PlainDate[]
  /** The last of them that was held as a meeting. */
  readonly lastReviewMeetingOn?: Temporal.PlainDate
  readonly carePlanMadeOn?: Temporal.PlainDate
  readonly placementPlanMadeOn?: Temporal.PlainDate
  // health, education, liberty and private fostering
  /** The last personal education plan since the child has been looked after. */
  readonly educationPlanMadeOn?: Temporal.PlainDate
  readonly deprivedOfLibertySince?: Temporal.PlainDate
  readonly privatelyFosteredSince?: Temporal.PlainDate
  /** A disability is recorded. */
  readonly disabled?: boolean

  // leaving care
  /** Since when the young person is owed help on leaving care, and what they are by law today. */
  readonly eligibleSince?: Temporal.PlainDate
  readonly leavingCareStatus?: LeavingCareStatus

  // permanence
  readonly adoption?: AdoptionFacts
  /** Concerns that nobody has answered about whoever is proposed as guardian or adopter, whichever child they were raised beside. */
  readonly concernsAboutGuardian?: readonly OpenConcern[]
  readonly practiceHolds?: readonly PracticeHold[]
  /** Visits after a special guardianship order that are still to be offered. */
  readonly visitsAfterOrder?: readonly VisitAfterOrder[]

  /** The child was seen, a need was named or something was decided on this referral: it was about this child. */
  readonly workWasDone: boolean
  /** An assessment was concluded and authorised, and no plan, enquiry or service has come since. */
  readonly nothingFollowedAssessment: boolean
  /** An assessment of this work has been authorised. */
  readonly assessedBefore?: true

  // Protection.
  /** Child protection plans of the child that have ended. */
  readonly earlierProtectionPlans?: number
  /** Whether the last conference of this work had its quorum; left out where none was held or it is not known. */
  readonly lastConferenceQuorate?: boolean
  /** Who manages the team that works with the child, or that did last, by their accounts. */
  readonly lineOfManagement?: readonly string[]
  /** Who decided on the referral, a discussion, an enquiry or an assessment of this work, by their accounts. */
  readonly decidedOnTheWork?: readonly string[]
  /** Steps of protection and of the law that are open, by their kind. */
  readonly openProtection?: readonly (OpenStep & { readonly kind: string })[]
  /** What came of offering a family group decision-making meeting. */
  readonly familyGroup?: {
    readonly offer?: 'accepted' | 'declined' | 'notOffered'
    readonly heldOn?: Temporal.PlainDate
  }

  // Family help.
  /** Left out: help to a child in need under section 17. */
  readonly help?: 'family help' | 'section 17'
  readonly openFamilyHelpAssessments?: readonly OpenStep[]
  readonly openFamilyHelpReviews?: readonly OpenStep[]

  /** What the designated officer deals with about this child, the carers, or those who are proposed. */
  readonly openWithOfficer?: readonly OpenWithOfficer[]

  /** What the house has set of numbers, and from which day: each binds what began on or after it. */
  readonly settings?: readonly LocalSetting[]

  /** The days appointed for law that was enacted and not in force. */
  readonly lawAppointed?: Appointed

  readonly allocatedTo?: { readonly id: string; readonly name: string }
}

/** A record with nothing in it yet. */
export const emptyRecord: ChildRecord = {
  attemptsToSee: [],
  historyShown: false,
  openNeeds: [],
  openConcerns: [],
  openDiscussions: [],
  openAssessments: [],
  openEnquiries: [],
  openConferences: [],
  workWasDone: false,
  nothingFollowedAssessment: false,
}
