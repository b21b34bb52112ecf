import { defineObligation } from '#engine/obligation.ts'
import { months, workingDays } from '#kernel/working-days/length.ts'
import { allegationsInEducation } from '../allegations/allegations-guidance.ts'
import { trustLimit } from '../citations.ts'

/** What is owed when somebody who works with children is said to have harmed one. */

/** The day is established practice under the guidance, and not a number that it gives. */
export const allegationReported = defineObligation({
  id: 'allegation-reported',
  title: 'Tell the designated officer of an allegation',
  purpose: 'Whoever employs somebody who works with children does not look into it alone, nor first.',
  whose: 'The employer',
  countedFromSays: 'the day on which it was known',
  metBy: 'the designated officer told',
  limits: [
    {
      since: '2018-09-03',
      within: workingDays(1),
      law: allegationsInEducation('part 4, contacting the designated officer'),
    },
  ],
  rules: ['LD-01'],
})

export const allegationLookedAt = defineObligation({
  id: 'allegation-looked-at',
  title: 'Look at the allegation, and decide what is done first',
  purpose: 'No allegation waits unread: is a child safe today, and who must know?',
  whose: 'Designated officer',
  countedFromSays: 'the day on which we were told',
  metBy: 'the designated officer has written what is done first',
  limits: trustLimit(workingDays(1), 'the designated officer looks at an allegation within one working day', 'L'),
  rules: ['LD-01'],
})

export const allegationReviewed = defineObligation({
  id: 'allegation-reviewed',
  title: 'Review the allegation',
  purpose: 'Neither a child nor an adult is left waiting because nobody asked how far it is.',
  whose: 'Designated officer',
  countedFromSays: 'the day on which we were told, or the last review',
  metBy: 'a review written down',
  limits: [{ since: '2018-09-03', within: months(1), law: allegationsInEducation('part 4, monitoring progress') }],
  rules: ['LD-02'],
})
