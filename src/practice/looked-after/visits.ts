import { defineObligation } from '#engine/obligation.ts'
import { months, weeks } from '#kernel/working-days/length.ts'
import { adoptionAgenciesLimit } from '../adoption/law.ts'
import { trustLimit } from '../citations.ts'
import { carePlanning, carePlanningLimit } from './law.ts'

/**
 * Visits to a child who is looked after: by the representative of the authority, as regulation 28 counts them. On each the child is
 * spoken with in private, unless the child, who understands, refuses or it is not appropriate (regulation 29): the visit says which.
 */

const visit = {
  whose: 'Social worker',
  metBy: 'the child seen, and spoken with in private unless the child refuses or it is not appropriate',
} as const

export const firstPlacementVisit = defineObligation({
  ...visit,
  id: 'placement-visit-first',
  title: 'Visit the child in the placement',
  purpose: 'A child who has moved is seen within a week.',
  countedFromSays: 'the beginning of the placement',
  limits: carePlanningLimit(weeks(1), '28', '(2)(a)', 'H'),
  rules: ['LA-13', 'LA-21'],
})

export const visitInFirstYear = defineObligation({
  ...visit,
  id: 'placement-visit-six-weekly',
  title: 'Visit the child again',
  purpose: 'A child who is looked after is seen at least every six weeks.',
  countedFromSays: 'the last visit at which the child was seen',
  limits: carePlanningLimit(weeks(6), '28', '(2)(b)', 'H'),
  rules: ['LA-14', 'LA-21'],
})

export const visitMeantToLast = defineObligation({
  ...visit,
  id: 'placement-visit-three-monthly',
  title: 'Visit the child again: placement meant to last until eighteen',
  purpose: 'After a year in a placement that is meant to last, the child is seen at least every three months.',
  countedFromSays: 'the last visit at which the child was seen',
  limits: carePlanningLimit(months(3), '28', '(2)(c)', 'H'),
  rules: ['LA-15', 'LA-21'],
})

export const visitLongTermFostered = defineObligation({
  ...visit,
  id: 'placement-visit-six-monthly',
  title: 'Visit the child again: long-term foster placement, and the child agrees to fewer visits',
  purpose: 'A young person who has settled is not visited more often than they wish.',
  countedFromSays: 'the last visit at which the child was seen',
  // Inserted by the Care Planning and Fostering (Miscellaneous Amendments) (England) Regulations 2015, which came into force that day.
  limits: [{ since: '2015-04-01', within: months(6), law: carePlanning('28', '(2) as amended from 1 April 2015') }],
  rules: ['LA-16', 'LA-21'],
})

export const visitBeforeAssessed = defineObligation({
  ...visit,
  id: 'placement-visit-weekly',
  title: 'Visit the child every week',
  purpose:
    'Until the first review a child with somebody not yet assessed, or at home under an interim order, is seen every week.',
  countedFromSays: 'the last visit at which the child was seen',
  limits: carePlanningLimit(weeks(1), '28', '(3) and (4)', 'H'),
  rules: ['LA-17', 'LA-18'],
})

export const visitWithParentAssessing = defineObligation({
  ...visit,
  id: 'placement-visit-parent-six-weekly',
  title: 'Visit the child again: placed with a parent before the assessment',
  purpose: 'After the first review a child placed with a parent is seen at least every six weeks.',
  countedFromSays: 'the last visit at which the child was seen',
  limits: carePlanningLimit(weeks(6), '28', '(3)', 'H'),
  rules: ['LA-17'],
})

export const visitTemporarilyApproved = defineObligation({
  ...visit,
  id: 'placement-visit-four-weekly',
  title: 'Visit the child again: connected person approved for a time, or at home under an interim order',
  purpose: 'After the first review the child is seen at least every four weeks.',
  countedFromSays: 'the last visit at which the child was seen',
  limits: carePlanningLimit(weeks(4), '28', '(4)', 'H'),
  rules: ['LA-18'],
})

export const visitAfterCareOrder = defineObligation({
  ...visit,
  id: 'placement-visit-care-order',
  title: 'Visit the child at home: a care order has been made',
  purpose: 'A child who lives with a parent when a care order is made is seen within a week.',
  countedFromSays: 'the care order',
  limits: carePlanningLimit(weeks(1), '28', '(5)', 'H'),
  rules: ['LA-19'],
})

export const visitUnderCareOrder = defineObligation({
  ...visit,
  id: 'placement-visit-care-order-six-weekly',
  title: 'Visit the child again: at home under a care order',
  purpose: 'A child at home under a care order is seen at least every six weeks.',
  countedFromSays: 'the last visit at which the child was seen',
  limits: carePlanningLimit(weeks(6), '28', '(5)', 'H'),
  rules: ['LA-19'],
})

/** Regulation 28 asks for it whenever it is reasonably asked for, and gives no number: the week is ours. */
export const visitAskedFor = defineObligation({
  ...visit,
  id: 'placement-visit-asked',
  title: 'Visit the child: somebody asked',
  purpose: 'When the child, a parent or the carer reasonably asks for a visit, the child is visited.',
  countedFromSays: 'the day the visit was asked for',
  limits: trustLimit(
    weeks(1),
    'a visit that is reasonably asked for is made within a week (regulation 28 gives no number)',
    'L',
  ),
  rules: ['LA-20'],
})

export const visitPlacedForAdoption = defineObligation({
  ...visit,
  id: 'placement-visit-adoption-weekly',
  title: 'Visit the child and the adopters',
  purpose: 'A child who is placed for adoption, and the family, are seen every week until the first review.',
  countedFromSays: 'the placement for adoption, or the last visit at which the child was seen',
  limits: adoptionAgenciesLimit(weeks(1), '36', '(4)(a)'),
  rules: ['AD-05'],
})

/** The review decides how often; the number is the most that the trust lets it be. */
export const visitPlacedForAdoptionAsDecided = defineObligation({
  ...visit,
  id: 'placement-visit-adoption-as-decided',
  title: 'Visit the child and the adopters, as the review decided',
  purpose: 'After the first review the family is visited as often as the review decided.',
  countedFromSays: 'the last visit at which the child was seen',
  limits: trustLimit(
    weeks(6),
    'a child placed for adoption is visited every six weeks at least; regulation 36(4)(a) leaves the number to the review',
    'L',
  ),
  rules: ['AD-05'],
})
