import { defineObligation } from '#engine/obligation.ts'
import { calendarDays, months, workingDays } from '#kernel/working-days/length.ts'
import { childrenAct1989, trustLimit } from '../citations.ts'
import { lookedAfterReturn } from '../looked-after/law.ts'
import { careLeaversLimit } from './law.ts'

/** What is owed to a young person because of the pathway plan, and after leaving care. */

export const pathwayPlanReviewed = defineObligation({
  id: 'pathway-plan-reviewed',
  title: 'Review the pathway plan',
  purpose: 'The plan keeps step with a young person’s life.',
  whose: 'Personal adviser',
  countedFromSays: 'the plan, or its last review',
  metBy: 'a review held with the young person',
  limits: careLeaversLimit(months(6), '7', '(2)', 'H'),
  rules: ['LC-02'],
})

export const pathwayPlanReviewedAfterMove = defineObligation({
  id: 'pathway-plan-reviewed-after-move',
  title: 'Review the pathway plan after a move',
  purpose: 'A new home is looked at before it goes wrong.',
  whose: 'Personal adviser',
  countedFromSays: 'the move',
  metBy: 'a review held with the young person',
  limits: careLeaversLimit(calendarDays(28), '7', '(3)'),
  rules: ['LC-02'],
})

export const adviserVisits = defineObligation({
  id: 'personal-adviser-visits',
  title: 'Visit the young person',
  purpose: 'Somebody who knows the young person keeps coming.',
  whose: 'Personal adviser',
  countedFromSays: 'the end of care, the plan made after it, or the last visit',
  metBy: 'the young person seen',
  limits: careLeaversLimit(months(2), '8', '(2)'),
  rules: ['LC-03'],
})

export const adviserVisitsAfterMove = defineObligation({
  id: 'personal-adviser-visits-after-move',
  title: 'Visit the young person in the new home',
  purpose: 'Nobody moves into a place that none of us has seen.',
  whose: 'Personal adviser',
  countedFromSays: 'the move',
  metBy: 'the young person seen there',
  limits: careLeaversLimit(calendarDays(7), '8', '(2)'),
  rules: ['LC-03'],
})

export const supportOffered = defineObligation({
  id: 'leaving-care-support-offered',
  title: 'Ask the young person whether they want support',
  purpose: 'From twenty-one to twenty-five help is there for whoever asks, and they are told so every year.',
  whose: 'Personal adviser',
  countedFromSays: 'the last time that it was offered',
  metBy: 'support offered',
  limits: [{ since: '2018-04-01', within: months(12), law: childrenAct1989('23CZB', '', 'M') }],
  rules: ['LC-04'],
})

export const inTouchRecorded = defineObligation({
  id: 'leaving-care-in-touch',
  title: 'Record whether we are in touch, what the young person does and where they live',
  purpose: 'Around each birthday from seventeen to twenty-one we know how the young person is.',
  whose: 'Personal adviser',
  countedFromSays: 'the birthday; it may be recorded from three months before it',
  metBy: 'contact recorded from three months before the birthday to one month after it',
  limits: [
    {
      since: '2016-04-01',
      within: months(1),
      law: lookedAfterReturn('care leavers: in touch, activity and accommodation'),
    },
  ],
  rules: ['LC-05'],
})

export const unsuitableHomeLeft = defineObligation({
  id: 'unsuitable-accommodation-left',
  title: 'Find the young person a suitable place',
  purpose: 'Bed and breakfast, and any place that is not suitable, is for an emergency and for two days.',
  whose: 'Personal adviser',
  countedFromSays: 'the day on which the place was found not suitable',
  metBy: 'a move to a suitable place',
  limits: trustLimit(
    workingDays(2),
    'no young person stays longer than two working days in a place that is not suitable',
    'L',
  ),
  rules: ['LC-06'],
})
