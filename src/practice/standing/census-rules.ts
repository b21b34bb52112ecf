/** What the returns to the department count, and what they call an error. */
import { calendarDays, months, workingDays } from '#kernel/working-days/length.ts'
import { childrenInNeedCensus } from '../citations.ts'
import { reReferralMonths } from '../front-door/re-referral.ts'
import { lookedAfterReturn } from '../looked-after/law.ts'
import { defineStandingRule } from './standing-rule.ts'

export const reReferral = defineStandingRule({
  id: 're-referral',
  title: `A referral within ${reReferralMonths} calendar months of an earlier one is a re-referral, and is decided with that one’s closure in view`,
  kept: 'The front door shows the earlier referral and the reason for which it was closed; the episode is marked as a re-referral.',
  keptBy: ['contact-screening'],
  law: childrenInNeedCensus('referrals within twelve months of an earlier referral'),
  counting: 'No time limit: the twelve months are counted back from the date of the referral, that date included.',
  rules: ['FD-07'],
})

export const oneOpenAssessment = defineStandingRule({
  id: 'one-open-assessment',
  title: 'A second assessment is not opened while one is open: what is new is added to it',
  kept: 'The database refuses two open assessments of one referral. A strategy discussion can be begun from an open one at any time.',
  keptBy: ['child-and-family-assessment'],
  law: childrenInNeedCensus('rules 8896 and 8863Q'),
  rules: ['AS-04'],
})

export const enquiryWithoutOutcome = defineStandingRule({
  id: 'enquiry-without-outcome',
  title: 'An enquiry with neither a conference nor a decision against one after fifteen working days is queried',
  kept: 'The clock of the conference says so to the worker and the chair on the day, long before the return does.',
  keptBy: ['section-47-enquiry'],
  law: childrenInNeedCensus('rule 8675Q'),
  limits: [{ since: '2013-04-15', within: workingDays(15), law: childrenInNeedCensus('rule 8675Q') }],
  rules: ['CP-10'],
})

export const planAgain = defineStandingRule({
  id: 'plan-again',
  title: 'A second or later child protection plan is counted as such, and the earlier one is read',
  kept: 'The number of earlier plans is taken from the record; the chair reads the earlier plan within five working days, which is ours.',
  keptBy: ['initial-child-protection-conference'],
  law: childrenInNeedCensus('NumberOfPreviousCPP'),
  rules: ['CP-20'],
})

export const plansApart = defineStandingRule({
  id: 'plans-apart',
  title: 'A child in need plan ends by the day on which a child protection plan begins: they never run together',
  kept: 'To begin one ends the other on the same day, and the database refuses both at once.',
  keptBy: ['child-in-need-plan', 'child-protection-plan', 'initial-child-protection-conference'],
  law: childrenInNeedCensus('rules 4001, 4003, 4016 and 4017'),
  limits: [
    { since: '2013-04-15', within: calendarDays(0), law: childrenInNeedCensus('rules 4001, 4003, 4016 and 4017') },
  ],
  counting: 'None: the one ends on the day on which the other begins, or earlier.',
  rules: ['CP-21'],
})

export const oneChildInNeedPlan = defineStandingRule({
  id: 'one-child-in-need-plan',
  title:
    'A child has one child in need plan at a time: none beside a child protection plan, none after a referral on which nothing more was done, and none that ends before it begins',
  kept: 'The step does not begin beside another plan, the database refuses two at once, and a plan belongs to work that is open.',
  keptBy: ['child-in-need-plan'],
  law: childrenInNeedCensus('rules 4000, 4001, 4004, 4011 and 4014'),
  rules: ['CN-04'],
})

export const notAccommodatedWithAParent = defineStandingRule({
  id: 'not-accommodated-with-a-parent',
  title: 'A child accommodated under section 20 (V2) is never placed with a parent (P1)',
  kept: 'Neither the authority nor the placement can be recorded so: a child who goes home from section 20 is no longer looked after.',
  keptBy: ['becoming-looked-after', 'placement-with-parents'],
  law: lookedAfterReturn('legal status V2 with placement P1 is not valid'),
  rules: ['LA-26'],
})

export const inTouchWindow = defineStandingRule({
  id: 'in-touch-window',
  title:
    'Whether we are in touch is recorded in the four months around each birthday from seventeen to twenty-one: three before it, one after',
  kept: 'The clock ends one month after the birthday; what is recorded from three months before it meets the clock.',
  keptBy: ['leaving-care-in-touch'],
  law: lookedAfterReturn('care leavers: in touch, activity and accommodation'),
  limits: [
    {
      since: '2016-04-01',
      within: months(4),
      law: { ...lookedAfterReturn('care leavers: in touch, activity and accommodation'), confidence: 'M' },
    },
  ],
  counting: 'From three months before the birthday to one month after it.',
  rules: ['LC-05'],
})
