import { defineObligation } from '#engine/obligation.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { trustLimit, workingTogether } from '../citations.ts'

/** What is owed when a child has died, or been seriously harmed. What was owed to a child who died ends with the child. */

export const seriousIncidentNotified = defineObligation({
  id: 'serious-incident-notified',
  title: 'Notify the national panel',
  purpose: 'The death or serious harm of a child is told to those who learn from it.',
  whose: 'Director',
  countedFromSays: 'the day we became aware',
  metBy: 'the notification sent',
  // The duty is in section 16C of the Children Act 2004, which gives no number: the five days are the guidance's.
  limits: [
    {
      since: '2018-06-29',
      within: workingDays(5),
      law: workingTogether('chapter 5, notifying serious incidents (Children Act 2004, section 16C)'),
    },
  ],
  rules: ['SI-01'],
})

export const deathLookedAt = defineObligation({
  id: 'death-looked-at',
  title: 'Decide whether the death must be notified: record a serious incident',
  purpose: 'A manager looks at every death of a child whom we work with, expected or not.',
  whose: 'Team manager',
  countedFromSays: 'the day the death was recorded',
  metBy: 'a serious incident recorded, also where nothing need be notified',
  limits: trustLimit(workingDays(1), 'a manager looks at the death of a child by the next working day', 'L'),
  rules: ['SI-01'],
})

// The duty to review is theirs (Children Act 2004, sections 16M and 16N); by when they are told is not in the Act, and the number is ours.
export const childDeathReviewTold = defineObligation({
  id: 'child-death-review-told',
  title: 'See that the child death review partners have been told',
  purpose:
    'Every death of a child is reviewed, to find what could keep other children alive (Children Act 2004, section 16M).',
  whose: 'Team manager',
  countedFromSays: 'the day the death was recorded',
  metBy: 'the child death review partners told, by us or by the hospital',
  limits: trustLimit(
    workingDays(2),
    'the child death review partners are told of a death within two working days; the Act asks for a review and gives no number',
    'L',
  ),
  rules: ['SI-01'],
})

/** A death written down for the wrong child is put right the same way: what ended with it is begun again, by people. */
export const begunAgainAfterMistake = defineObligation({
  id: 'begun-again-after-mistake',
  title: 'Begin again what ended when a death was recorded by mistake',
  purpose: 'A child who is alive has a plan, a home and visits again at once.',
  whose: 'Team manager',
  countedFromSays: 'the day the date of death was taken away',
  metBy: 'the plan, the care and the visits begun again',
  limits: trustLimit(workingDays(1), 'what ended by mistake is begun again by the next working day', 'L'),
})
