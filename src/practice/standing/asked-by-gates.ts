/**
 * Numbers that a gate or the beginning of a clock asks for, and that no clock keeps. The house sets them from a day (`settable.ts`); they
 * travel with the record, so that a gate stays pure.
 */
import { calendarDays, months } from '#kernel/working-days/length.ts'
import { trustLimit, trustStandard } from '../citations.ts'
import { carePlanning } from '../looked-after/law.ts'
import { defineStandingRule } from './standing-rule.ts'

const seriesOfBreaks = carePlanning('48', '(2)(c)', 'H')

export const shortBreaksOfAYear = defineStandingRule({
  id: 'short-breaks-of-a-year',
  title: 'Short breaks of at most 17 days each, and of at most 75 days in twelve months, stand under the plan',
  kept: 'Each review asks for the longest break and for the days of twelve months; beyond either the child is looked after in full.',
  keptBy: ['child-in-need-review', 'short-breaks'],
  law: seriesOfBreaks,
  limits: [{ since: '2011-04-01', within: calendarDays(75), law: seriesOfBreaks }],
  counting: 'Every day of every break in any twelve months is counted.',
  rules: ['CN-05'],
})

export const shortBreakInOneStay = defineStandingRule({
  id: 'short-break-in-one-stay',
  title: 'One short break lasts at most 17 days',
  kept: 'The agreement, each review and each stay ask how long the longest break is; beyond this the child is looked after in full.',
  keptBy: ['child-in-need-review', 'short-breaks'],
  law: seriesOfBreaks,
  limits: [{ since: '2011-04-01', within: calendarDays(17), law: seriesOfBreaks }],
  rules: ['CN-05'],
})

const managerLooks = 'a manager decides on a child in need plan that goes on beyond nine months'

export const planBeforeAManagerLooks = defineStandingRule({
  id: 'child-in-need-plan-before-a-manager-looks',
  title: 'How long a child in need plan goes on before a manager decides that it does',
  kept: 'The review of an older plan is decided by a manager.',
  keptBy: ['child-in-need-review'],
  law: trustStandard(managerLooks),
  limits: trustLimit(months(9), managerLooks),
  rules: ['CN-03'],
})

const afterProtection = 'a child in need plan lasts three months after a child protection plan'

export const planAfterProtection = defineStandingRule({
  id: 'child-in-need-plan-after-protection',
  title: 'How long a child in need plan goes on after a child protection plan',
  kept: 'A review does not end the plan sooner, unless a head of service lets it.',
  keptBy: ['child-in-need-review'],
  law: trustStandard(afterProtection),
  limits: trustLimit(months(3), afterProtection),
  rules: ['ST-01'],
})

const goneAgain = 'three times missing within ninety days are discussed'

export const missingRepeatedly = defineStandingRule({
  id: 'missing-repeatedly',
  title: 'Within how many days three times missing make a strategy discussion owed',
  kept: 'When a child goes missing the earlier times are counted; the third within these days begins the clock of a discussion.',
  keptBy: ['missing-episode', 'missing-again-discussed'],
  law: trustStandard(goneAgain, 'L'),
  limits: trustLimit(calendarDays(90), goneAgain, 'L'),
  rules: ['MI-01'],
})
