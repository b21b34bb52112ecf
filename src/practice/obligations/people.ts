import { regulation } from '#engine/citation.ts'
import { defineObligation } from '#engine/obligation.ts'
import { months } from '#kernel/working-days/length.ts'
import { trustLimit } from '../citations.ts'

/** What is owed to those who work with children, and about those who care for them. */

export const childSupervised = defineObligation({
  id: 'child-supervised',
  title: 'Discuss the child in supervision',
  purpose: 'Every child is thought about by somebody who is not in the middle of it.',
  whose: 'Team manager',
  countedFromSays: 'the last supervision in which the child was discussed',
  metBy: 'a supervision of the case held',
  limits: trustLimit(
    months(3),
    'each child is discussed in supervision at least every three months (employer standards for social workers)',
  ),
  rules: ['SV-01'],
})

export const practitionerSupervised = defineObligation({
  id: 'practitioner-supervised',
  title: 'Supervise the practitioner',
  purpose: 'Nobody carries other people’s pain alone.',
  whose: 'Team manager',
  countedFromSays: 'the last supervision',
  metBy: 'a supervision held, one to one',
  limits: trustLimit(months(1), 'one-to-one supervision at least monthly (employer standards for social workers)'),
  rules: ['SV-01'],
})

export const fosterCarerReviewed = defineObligation({
  id: 'foster-carer-reviewed',
  title: 'Review the foster carer’s approval',
  purpose: 'Whoever cares for our children is asked each year how it goes, and looked at anew.',
  whose: 'Fostering service',
  countedFromSays: 'the approval, or the last review',
  metBy: 'a review of the approval; the first before the panel',
  limits: [
    {
      since: '2011-04-01',
      within: months(12),
      law: regulation(
        'Fostering Services (England) Regulations 2011',
        'regulation 28(2)',
        'https://www.legislation.gov.uk/uksi/2011/581/regulation/28',
        { confidence: 'M', since: '2011-04-01' },
      ),
    },
  ],
  rules: ['FO-01'],
})
