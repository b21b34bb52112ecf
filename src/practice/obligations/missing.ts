import { defineObligation } from '#engine/obligation.ts'
import { hours } from '#kernel/working-days/length.ts'
import { trustLimit } from '../citations.ts'
import { missingGuidance } from '../missing/missing-guidance.ts'

/** What is owed while a child is missing, and when the child is back. Looking for the child waits for none of it. */

export const missingDiscussed = defineObligation({
  id: 'missing-discussed',
  title: 'Hold a strategy discussion: missing for a day',
  purpose: 'Police, health and we look together at what we know when a child has been gone for a day.',
  whose: 'Team manager',
  countedFromSays: 'the moment from which the child is missing',
  metBy: 'a strategy discussion, or the child back before then',
  limits: trustLimit(hours(24), 'a strategy discussion when a child has been missing for twenty-four hours', 'L'),
  rules: ['MI-03'],
})

/** How often makes going missing more than each time by itself; within how many days the house sets (`missing-repeatedly`). */
export const timesMissingDiscussed = 3

export const missingAgainDiscussed = defineObligation({
  id: 'missing-again-discussed',
  title: 'Hold a strategy discussion: missing for the third time',
  purpose: 'A child who goes missing again and again is running from something or to somebody.',
  whose: 'Team manager',
  countedFromSays: 'the moment from which the child is missing again',
  metBy: 'a strategy discussion',
  limits: trustLimit(hours(24), 'a strategy discussion within a day of the third time missing in ninety days', 'L'),
  rules: ['MI-01', 'MI-03'],
})

export const returnInterview = defineObligation({
  id: 'return-interview',
  title: 'Offer and hold the return home interview',
  purpose: 'Somebody who is not part of the child’s care hears why they went, while they still want to say.',
  whose: 'Independent interviewer',
  countedFromSays: 'the child’s return',
  metBy: 'an interview held, or declined by the child in their own words',
  limits: [{ since: '2014-01-01', within: hours(72), law: missingGuidance('independent return interviews') }],
  rules: ['MI-02'],
})
