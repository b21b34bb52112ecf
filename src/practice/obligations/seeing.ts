import { defineObligation } from '#engine/obligation.ts'
import { hours, workingDays } from '#kernel/working-days/length.ts'
import { trustLimit } from '../citations.ts'

/** The manager's date for the child comes first; these stand where none was set. No law or guidance gives a number. */

export const childSeenAtRisk = defineObligation({
  id: 'child-seen-at-risk',
  title: 'See the child: section 47',
  purpose: 'A child who may be suffering significant harm is seen at once.',
  whose: 'Social worker',
  countedFromSays: 'the decision to make enquiries, or word of police protection',
  metBy: 'the child seen, or each attempt recorded',
  limits: trustLimit(hours(24), 'a child at risk is seen within twenty-four hours'),
  rules: ['FD-06'],
})

export const childSeenHighNeed = defineObligation({
  id: 'child-seen-high-need',
  title: 'See the child: high need',
  purpose: 'The child is seen as soon as their need requires.',
  whose: 'Social worker',
  countedFromSays: 'the decision on the referral',
  metBy: 'the child seen, or each attempt recorded',
  limits: trustLimit(workingDays(5), 'a child in high need is seen within five working days'),
  rules: ['FD-06'],
})

export const childSeen = defineObligation({
  id: 'child-seen',
  title: 'See the child',
  purpose: 'Every child who is assessed is seen.',
  whose: 'Social worker',
  countedFromSays: 'the decision on the referral',
  metBy: 'the child seen, or each attempt recorded',
  limits: trustLimit(workingDays(10), 'a child is seen within ten working days of the referral'),
  rules: ['FD-06'],
})

export const childSeenAgain = defineObligation({
  id: 'child-seen-again',
  title: 'See the child again',
  purpose: 'No open child goes unseen because nobody counted the days.',
  whose: 'Allocated worker',
  countedFromSays: 'the day the child was last seen',
  metBy: 'the child seen',
  limits: trustLimit(workingDays(20), 'every open child is seen within twenty working days'),
  rules: ['CN-02'],
})

/** Visits under a child in need plan come every twenty working days; this is the longest that may ever pass between two. */
export const childInNeedSeenAtMost = defineObligation({
  id: 'child-in-need-seen-at-most',
  title: 'See the child at the latest: child in need plan',
  purpose: 'A visit that slipped once does not slip again.',
  whose: 'Team manager',
  countedFromSays: 'the day the child was last seen',
  metBy: 'the child seen',
  limits: trustLimit(workingDays(30), 'a child in need is seen within thirty working days at most'),
  rules: ['CN-02'],
})

/** After a child protection plan the child is seen under the plan that follows. The day is booked at the conference. */
export const childSeenAfterStepDown = defineObligation({
  id: 'child-seen-after-step-down',
  title: 'Visit the child under the child in need plan',
  purpose: 'A plan that ends hands the child to somebody who comes.',
  whose: 'Lead practitioner',
  countedFromSays: 'the end of the child protection plan',
  metBy: 'the child seen',
  limits: trustLimit(workingDays(10), 'a child is visited within ten working days of stepping down'),
  rules: ['ST-01'],
})

export const childOnPlanSeenAgain = defineObligation({
  id: 'child-on-plan-seen-again',
  title: 'See the child again: child protection plan',
  purpose: 'A child who needs protecting is seen often.',
  whose: 'Lead social worker',
  countedFromSays: 'the day the child was last seen',
  metBy: 'the child seen',
  limits: trustLimit(workingDays(10), 'a child with a protection plan is seen within ten working days'),
  rules: ['CP-17'],
})
