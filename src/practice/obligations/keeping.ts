import { defineObligation } from '#engine/obligation.ts'
import { months, weeks, workingDays } from '#kernel/working-days/length.ts'
import { trustLimit, workingTogetherLimits } from '../citations.ts'

export const childAllocated = defineObligation({
  id: 'child-allocated',
  title: 'Allocate the child',
  purpose: 'Every open child has a named worker.',
  whose: 'Team manager',
  countedFromSays: 'the day the child was left without a worker',
  metBy: 'a named worker',
  limits: trustLimit(workingDays(1), 'no open child is without a worker for more than one working day'),
})

/** The day is chosen by whoever passes the need on; it may not lie further away than this. */
export const needPassedOnChecked = defineObligation({
  id: 'need-passed-on-checked',
  title: 'Check that the agency answers the need',
  purpose: 'A need that was passed on is met by somebody, and not only accepted.',
  whose: 'Whoever passed it on',
  countedFromSays: 'the day the agency accepted it',
  metBy: 'what the check found',
  limits: trustLimit(weeks(12), 'a need passed on is checked within twelve weeks', 'L'),
  rules: ['AS-05'],
})

export const handoverToFamilyHelp = defineObligation({
  id: 'handover-to-family-help',
  title: 'Hold the handover meeting with the family and whoever leads the help',
  purpose: 'A family hears from the one who leaves and the one who comes, together, what goes on.',
  whose: 'Lead practitioner',
  countedFromSays: 'the step down to family help',
  metBy: 'a handover meeting held',
  limits: trustLimit(workingDays(10), 'a handover meeting is held within ten working days of stepping down', 'L'),
  rules: ['ST-02'],
})

export const concernAnswered = defineObligation({
  id: 'concern-answered',
  title: 'Answer the concern',
  purpose: 'Whoever is worried about a child is answered by a named person, with reasons.',
  whose: 'The person named to answer',
  countedFromSays: 'the day the concern was raised',
  metBy: 'an answer with reasons, told to whoever raised it',
  limits: trustLimit(workingDays(5), 'a concern is answered within five working days', 'L'),
})

export const needAskedFor = defineObligation({
  id: 'need-asked-for',
  title: 'Ask for a service that meets the need',
  purpose: 'A need that is found is acted on, and what cannot be found is counted.',
  whose: 'Allocated worker',
  countedFromSays: 'the day the need was recorded',
  metBy: 'a service asked, or the need put on the unmet-need register',
  limits: trustLimit(workingDays(5), 'something is asked for within five working days of a need', 'L'),
})

export const nextCoreGroup = defineObligation({
  id: 'next-core-group',
  title: 'Hold the next core group',
  purpose: 'Those who carry out the plan meet often enough to keep it alive.',
  whose: 'Lead social worker',
  countedFromSays: 'the last core group',
  metBy: 'a core group held',
  limits: trustLimit(weeks(6), 'core groups meet at least every six weeks', 'L'),
  rules: ['CP-14'],
})

export const nextReviewConference = defineObligation({
  id: 'next-review-conference',
  title: 'Hold the next review conference',
  purpose: 'A plan is looked at anew by people who were not in it every day.',
  whose: 'Conference chair',
  countedFromSays: 'the last review conference',
  metBy: 'a review conference held',
  limits: workingTogetherLimits(months(6), 'chapter 3, child protection review conferences'),
  rules: ['CP-16'],
})

export const nextPlanReview = defineObligation({
  id: 'next-plan-review',
  title: 'Review the child in need plan',
  purpose: 'A plan that does not help is changed, and one that has helped is ended.',
  whose: 'Lead practitioner',
  countedFromSays: 'the last review',
  metBy: 'a review held',
  limits: trustLimit(weeks(12), 'a child in need plan is reviewed every twelve weeks'),
  rules: ['CN-03'],
})

/** Whose registration has run out protects a child all the same: what they decided is looked at again by somebody registered. */
export const registeredSecondLook = defineObligation({
  id: 'registered-second-look',
  title: 'Look again, as a registered social worker, at what was decided',
  purpose: 'Protection does not wait for a registration, and a decision does not stand without one.',
  whose: 'A registered social worker or manager',
  countedFromSays: 'the day it was decided by somebody whose registration had run out',
  metBy: 'a registered social worker’s finding that it stands, or what is to be changed',
  limits: trustLimit(
    workingDays(1),
    'a protective decision made without registration is looked at again the next working day',
  ),
})
