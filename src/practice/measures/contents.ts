import { childrenAct1989Schedule2, trustStandard, workingTogether } from '../citations.ts'
import { carePlanning } from '../looked-after/law.ts'
import { defineMeasure, type Measure } from './measure.ts'

const screened = defineMeasure({
  id: 'contact-screened',
  title: 'Contacts screened within a working day',
  counts: 'Contacts on which a decision was made by the end of the next working day',
  outOf: 'contacts received whose day has come',
  over: 'the past twelve months',
  leftOut: 'Contacts whose day has not come yet, and those whose clock was ended because nothing was owed any more.',
  better: 'higher',
  monthIs: 'in which the contact came',
  law: trustStandard('a contact is screened within one working day'),
})

const decided = defineMeasure({
  id: 'referral-decided',
  title: 'Referrals decided within a working day',
  counts: 'Referrals on which the next steps were decided by the end of the next working day',
  outOf: 'referrals whose day has come',
  over: 'the past twelve months',
  leftOut: 'Referrals whose day has not come yet, and those whose clock was ended because nothing was owed any more.',
  better: 'higher',
  monthIs: 'of the referral',
  law: workingTogether('chapter 3, responding to a referral'),
})

const assessed = defineMeasure({
  id: 'assessment-in-time',
  title: 'Assessments concluded within 45 working days',
  counts: 'Assessments concluded by the 45th working day after the referral',
  outOf: 'assessments whose 45th working day has come, or that were concluded',
  over: 'the past twelve months',
  leftOut: 'Assessments still under way within their time, and those that ended because the case closed.',
  better: 'higher',
  monthIs: 'from which the 45 working days are counted',
  law: workingTogether('chapter 3, assessment timeliness'),
})

const conferences = defineMeasure({
  id: 'conference-in-time',
  title: 'Initial conferences held within fifteen working days',
  counts: 'Initial child protection conferences held by the fifteenth working day after the strategy discussion',
  outOf: 'conferences whose fifteenth working day has come, or that were held',
  over: 'the past twelve months',
  leftOut: 'Conferences whose day has not come yet, and those that were not owed any more.',
  better: 'higher',
  monthIs: 'of the strategy discussion',
  law: workingTogether('chapter 3, initial child protection conferences'),
})

const planReviews = defineMeasure({
  id: 'plan-review-in-time',
  title: 'Child protection plans reviewed in time',
  counts: 'Review conferences held within three months of the first conference, and within six months of each review',
  outOf: 'review conferences whose day has come, or that were held',
  over: 'the past twelve months',
  leftOut: 'Reviews whose day has not come yet, and those that were not owed any more.',
  better: 'higher',
  monthIs: 'of the conference before it',
  law: workingTogether('chapter 3, child protection review conferences'),
})

const careReviews = defineMeasure({
  id: 'care-review-in-time',
  title: 'Reviews of children in care held in time',
  counts:
    'Reviews held within twenty working days of coming into care, three months of that, and six months of each review',
  outOf: 'reviews whose day has come, or that were held',
  over: 'the past twelve months',
  leftOut: 'Reviews whose day has not come yet, and those that were not owed any more.',
  better: 'higher',
  monthIs: 'in which the child came into care, or of the review before it',
  law: carePlanning('33'),
})

const notSeen = defineMeasure({
  id: 'not-seen',
  title: 'Children not seen for twenty working days',
  counts: 'Children with an open case whom nobody of the trust has seen for twenty working days, or ever',
  outOf: 'children with an open case',
  over: 'today',
  leftOut: 'Children who are not born yet, and children who have died.',
  better: 'lower',
  monthIs: 'in which the child was last seen',
  brokenDownBy: 'whether ever seen',
  universe: 'children with an open case',
  law: trustStandard('every open child is seen at least every twenty working days'),
})

const unallocated = defineMeasure({
  id: 'unallocated',
  title: 'Children without a worker',
  counts: 'Children with an open case who have had no worker for more than one working day',
  outOf: 'children with an open case',
  over: 'today',
  leftOut: 'Nobody.',
  better: 'lower',
  monthIs: 'of the referral, or in which the last worker ended',
  brokenDownBy: 'how the case came',
  universe: 'children with an open case',
  law: trustStandard('no open child is without a worker for more than one working day'),
})

const closures = defineMeasure({
  id: 'closures',
  title: 'Closures that went through by override',
  counts: 'Closures in which a head of service let a gate through by override',
  outOf: 'cases closed',
  over: 'the past twelve months',
  leftOut: 'Nobody.',
  better: 'lower',
  monthIs: 'of the closure',
  brokenDownBy: 'reason',
  law: trustStandard('closure accounts for the child'),
})

const unmet = defineMeasure({
  id: 'unmet-needs',
  title: 'Unmet needs of children whose case was closed',
  counts: 'Needs in the register whose case was closed over them',
  outOf: 'needs standing in the unmet-need register',
  over: 'today',
  leftOut: 'Needs struck out as entered on the wrong child.',
  better: 'lower',
  monthIs: 'in which the need was entered in the register',
  brokenDownBy: 'kind of need',
  law: childrenAct1989Schedule2('1', 'M'),
})

const concerns = defineMeasure({
  id: 'concerns-open',
  title: 'Concerns that have waited beyond five working days',
  counts: 'Concerns that have waited beyond their five working days',
  outOf: 'concerns that nobody has answered yet',
  over: 'today',
  leftOut: 'Repeats, which are answered with the concern they joined.',
  better: 'lower',
  monthIs: 'in which the concern was raised',
  brokenDownBy: 'named or anonymous',
  law: trustStandard('a concern is answered within five working days'),
})

/** Every measure on the trust’s page, in the order in which it is read. */
export const measures = [
  ...([screened, decided, assessed, conferences, planReviews, careReviews] as const),
  ...([notSeen, unallocated, closures, unmet, concerns] as const),
] as const

export type MeasureId = (typeof measures)[number]['id']

export function measureById(id: string): Measure<MeasureId> | undefined {
  return measures.find((measure) => measure.id === id)
}
