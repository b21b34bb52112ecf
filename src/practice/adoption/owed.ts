import { defineObligation } from '#engine/obligation.ts'
import { calendarDays, months, weeks } from '#kernel/working-days/length.ts'
import { trustLimit } from '../citations.ts'
import { adoptionAgenciesLimit } from './law.ts'

/** What is owed to a child whom the trust may place, or has placed, for adoption; the rest comes from the steps. */

const review = { whose: 'Independent reviewing officer', metBy: 'a review of the adoption plan held' } as const

export const firstReviewOfAuthority = defineObligation({
  ...review,
  id: 'adoption-review-authorised',
  title: 'Review the adoption plan: no family is found yet',
  purpose: 'A child who waits for a family is not forgotten.',
  countedFromSays: 'the day on which the trust was authorised to place the child',
  limits: adoptionAgenciesLimit(months(3), '36', '(1)(a)'),
  rules: ['AD-03'],
})

export const laterReviewOfAuthority = defineObligation({
  ...review,
  id: 'adoption-review-authorised-later',
  title: 'Review the adoption plan again: no family is found yet',
  purpose: 'A child who waits for a family is not forgotten.',
  countedFromSays: 'the last review',
  limits: adoptionAgenciesLimit(months(6), '36', '(1)(b)'),
  rules: ['AD-03'],
})

export const firstReviewOfPlacement = defineObligation({
  ...review,
  id: 'adoption-review-placed',
  title: 'Review the placement for adoption',
  purpose: 'How a child and a new family begin is looked at within a month.',
  countedFromSays: 'the day on which the child was placed for adoption',
  limits: adoptionAgenciesLimit(weeks(4), '36', '(3)(a)'),
  rules: ['AD-04'],
})

export const secondReviewOfPlacement = defineObligation({
  ...review,
  id: 'adoption-review-placed-second',
  title: 'Review the placement for adoption again',
  purpose: 'How a child and a new family go on is looked at within three months.',
  countedFromSays: 'the first review of the placement',
  limits: adoptionAgenciesLimit(months(3), '36', '(3)(b)'),
  rules: ['AD-04'],
})

export const laterReviewOfPlacement = defineObligation({
  ...review,
  id: 'adoption-review-placed-later',
  title: 'Review the placement for adoption again, until the order',
  purpose: 'Until there is an order no child goes without a review for more than six months.',
  countedFromSays: 'the last review',
  limits: adoptionAgenciesLimit(months(6), '36', '(3)(c)'),
  rules: ['AD-04'],
})

/** A review may be held before; this one looks when the first weeks are over, and no earlier one stands in its place. */
export const daysBeforeReviewAfterReturn = 28

/**
 * Which paragraph of the regulation says it has not been read again: the handbook calls it to be verified. Owed where adopters gave notice, or the agency did (section 35(1) and (2) of the Act): not before four weeks after the return, and
 * within six.
 */
export const reviewAfterReturn = defineObligation({
  id: 'adoption-review-after-return',
  title: 'Review the child’s plan after the return: not before four weeks, and within six',
  purpose: 'A child who comes back from adopters is not planned for in the first days, and not forgotten after them.',
  whose: 'Independent reviewing officer',
  countedFromSays: 'the day on which the child was returned',
  metBy: 'a review of the adoption plan, held four weeks or more after the return',
  limits: adoptionAgenciesLimit(calendarDays(42), '36', ', on a child returned under section 35', 'L'),
  rules: ['AD-04'],
})

/** A measure and no duty: said to be so. */
export const matchedInTime = defineObligation({
  id: 'adoption-match-in-time',
  title: 'Find a family for the child, or look at the plan again',
  purpose: 'A plan that nobody can carry out is not a plan: after four months somebody says so.',
  whose: 'Team manager',
  countedFromSays: 'the day on which the trust was authorised to place the child',
  metBy: 'a match decided',
  limits: trustLimit(
    calendarDays(121),
    'the adoption scorecard’s threshold from the authority to a match (A2); a measure, and no duty',
    'L',
  ),
  rules: ['AD-07'],
})

export const adoptionReviews = [
  firstReviewOfAuthority,
  laterReviewOfAuthority,
  firstReviewOfPlacement,
  secondReviewOfPlacement,
  laterReviewOfPlacement,
] as const
