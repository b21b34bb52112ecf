/** Every published list of codes, in the order in which a child’s journey comes to it. */
import { adopterLegalStatus } from './adopter-legal-status.ts'
import { adoptionDroppedReason } from './adoption-dropped-reason.ts'
import { assessmentFactors } from './assessment-factors.ts'
import { assessmentOutcome } from './assessment-outcome.ts'
import { categoryOfAbuse } from './category-of-abuse.ts'
import type { CodeList } from './code-list.ts'
import { contactOutcome } from './contact-outcome.ts'
import { disability } from './disability.ts'
import { ethnicity } from './ethnicity.ts'
import { inTouch, leaversAccommodation, leaversActivity } from './leaving-care.ts'
import { legalStatus } from './legal-status.ts'
import { missing } from './missing.ts'
import { noQuestionnaire } from './no-questionnaire.ts'
import { placementChangeReason } from './placement-change-reason.ts'
import { placementProvider } from './placement-provider.ts'
import { placementType } from './placement-type.ts'
import { previousPermanence } from './previous-permanence.ts'
import { primaryNeed } from './primary-need.ts'
import { reasonEpisodeCeased } from './reason-episode-ceased.ts'
import { reasonForClosure } from './reason-for-closure.ts'
import { reasonNewEpisode } from './reason-new-episode.ts'
import { referralOutcome } from './referral-outcome.ts'
import { referralSource } from './referral-source.ts'
import { reviewParticipation } from './review-participation.ts'
import { section47Outcome } from './section-47-outcome.ts'
import { sex } from './sex.ts'
import { specialEducationalNeed } from './special-educational-need.ts'
import { upnUnknownReason } from './upn-unknown-reason.ts'
import { workerChangeReason } from './worker-change-reason.ts'
import { workerRole } from './worker-role.ts'

const inNeed = 'Children in need census'
const lookedAfter = 'Looked-after children return'
const dataset = 'Standard Safeguarding Dataset'

export interface PublishedList {
  readonly title: string
  /** Which return carries it. */
  readonly source: string
  readonly list: CodeList
  /** What is easily got wrong. */
  readonly mind?: string
}

export const codeLists: readonly PublishedList[] = [
  { title: 'Contact: outcome', source: dataset, list: contactOutcome },
  {
    title: 'Referral: who told us',
    source: inNeed,
    list: referralSource,
    mind: 'Also where nothing more was done.',
  },
  { title: 'Referral: outcome', source: dataset, list: referralOutcome },
  {
    title: 'Primary need',
    source: inNeed,
    list: primaryNeed,
    mind: 'Needed unless nothing more was done on the referral. The looked-after return has N1 to N8 only.',
  },
  { title: 'Sex', source: inNeed, list: sex, mind: 'Not known, for a child who is not born yet.' },
  { title: 'Ethnic background', source: inNeed, list: ethnicity },
  { title: 'Disability', source: inNeed, list: disability, mind: 'Several may apply. “No disability” stands alone.' },
  { title: 'Special educational need', source: dataset, list: specialEducationalNeed },
  {
    title: 'No unique pupil number: why',
    source: `${inNeed} and ${lookedAfter.toLowerCase()}`,
    list: upnUnknownReason,
    mind: 'UN7 only where nothing more was done on any referral of the child.',
  },
  {
    title: 'Assessment: factors',
    source: inNeed,
    list: assessmentFactors,
    mind: 'Several may apply, none twice, and only at the end of an assessment. 21 stands alone.',
  },
  { title: 'Assessment: outcome', source: dataset, list: assessmentOutcome },
  { title: 'Section 47 enquiry: outcome', source: dataset, list: section47Outcome },
  {
    title: 'Child protection plan: category',
    source: inNeed,
    list: categoryOfAbuse,
    mind: 'A new plan has one. “Multiple” stands in older records only.',
  },
  {
    title: 'Closure: reason',
    source: inNeed,
    list: reasonForClosure,
    mind: 'RC8 and RC9 only where nothing followed the assessment. RC7 also says that a child is no longer in need.',
  },
  {
    title: 'Legal status',
    source: lookedAfter,
    list: legalStatus,
    mind: 'V2 never with a placement with parents (P1). L1 lasts 72 hours at most, L3 seven days.',
  },
  {
    title: 'New episode of care: reason',
    source: lookedAfter,
    list: reasonNewEpisode,
    mind: 'The first episode of a period of care is S.',
  },
  {
    title: 'Placement',
    source: lookedAfter,
    list: placementType,
    mind: 'K3 from sixteen. T3 lasts three weeks at most and T4 seven days; the child returns to the same placement. A period of care neither begins nor ends with one. Z11 to Z14 stand in the guide too: what each means has not been checked, so none is offered.',
  },
  {
    title: 'Placement: who provides it',
    source: lookedAfter,
    list: placementProvider,
    mind: 'PR0 only for a placement with parents (P1).',
  },
  { title: 'Placement: why it ended', source: lookedAfter, list: placementChangeReason },
  {
    title: 'Episode of care ended: reason',
    source: lookedAfter,
    list: reasonEpisodeCeased,
    mind: 'X1 says that the next episode begins on the same day. The last episode carries the real reason. Adoption and special guardianship not after eighteen.',
  },
  { title: 'Looked-after review: how the child took part', source: lookedAfter, list: reviewParticipation },
  { title: 'Missing', source: lookedAfter, list: missing },
  { title: 'No strengths and difficulties questionnaire: why', source: lookedAfter, list: noQuestionnaire },
  { title: 'Social worker changed: why', source: lookedAfter, list: workerChangeReason },
  { title: 'Permanence before coming into care', source: lookedAfter, list: previousPermanence },
  { title: 'Adoption no longer the plan: why', source: lookedAfter, list: adoptionDroppedReason },
  { title: 'Adopters', source: lookedAfter, list: adopterLegalStatus },
  { title: 'Leaving care: in touch', source: lookedAfter, list: inTouch },
  { title: 'Leaving care: what the young person does', source: lookedAfter, list: leaversActivity },
  {
    title: 'Leaving care: where the young person lives',
    source: lookedAfter,
    list: leaversAccommodation,
    mind: 'Told with whether it is suitable. Z not at seventeen.',
  },
  { title: 'Social work roles', source: 'Children’s social work workforce census', list: workerRole },
]
