import { defineObligation } from '#engine/obligation.ts'
import { calendarDays, months, workingDays } from '#kernel/working-days/length.ts'
import { trustLimit, trustStandard } from '../citations.ts'

export const brokenGlassReviewed = defineObligation({
  id: 'broken-glass-reviewed',
  title: 'Review what was opened in an emergency',
  purpose:
    'A restricted record is opened at once where a child may be at risk, and somebody else always asks whether that was right.',
  whose: 'Head of service',
  countedFromSays: 'the day the record was opened',
  metBy: 'a review by somebody other than who opened it',
  limits: trustLimit(workingDays(1), 'opening a restricted record is reviewed by the next working day', 'L'),
})

export const declaredInterestAnswered = defineObligation({
  id: 'declared-interest-answered',
  title: 'See that the work goes to somebody else',
  purpose: 'Nobody works with a family that they know, and no child waits because a worker said so.',
  whose: 'Team manager',
  countedFromSays: 'the day somebody said that they know the family',
  metBy: 'the manager records to whom the work went',
  limits: trustLimit(
    workingDays(1),
    'work with a family that a worker knows goes to another by the next working day',
    'L',
  ),
})

export const restrictedListWorked = defineObligation({
  id: 'restricted-list-worked',
  title: 'Work through the list of restricted children',
  purpose:
    'A restricted child is on no list that others see: somebody who is named asks every day, also when the trust is closed, who is unseen, unallocated or late.',
  whose: 'The named manager; at weekends and on bank holidays whoever is named for them',
  countedFromSays: 'the day they were named, or the list was last worked through',
  metBy: 'the list worked through by somebody who is named for it',
  limits: [
    {
      ...trustLimit(calendarDays(1), 'the list of restricted children is worked every day', 'L')[0],
      corrected: {
        until: '2026-11-22',
        within: workingDays(1),
        law: trustStandard('the list of restricted children is worked every working day', 'L'),
        says: 'It is owed also on the days on which the trust is closed.',
      },
    },
  ],
})

export const openingUseLookedAt = defineObligation({
  id: 'opening-use-looked-at',
  title: 'Look through how emergency opening is used',
  purpose:
    'Each opening is reviewed by itself; whether one person, team or hour stands out is seen only by whoever looks at all of them.',
  whose: 'Head of service or director',
  countedFromSays: 'the first opening since it was last looked through',
  metBy: 'a head of service or the director writing what they saw and what they do',
  limits: trustLimit(months(1), 'how emergency opening is used is looked through within a month of its use', 'L'),
})
