import { form } from '#engine/form.ts'
import type { DatedLimits } from '#engine/limit.ts'
import { anyOf, date, longText, oneOf, text } from '#engine/question.ts'
import { calendarDays, months } from '#kernel/working-days/length.ts'
import { trustLimit, trustStandard } from '../citations.ts'
import { notBeforeAnswer } from '../dates.ts'
import { defineStep } from '../define.ts'
import { managerAuthorises } from '../gates.ts'
import { lastDayAsSet, saysAsSet } from '../standing/as-set.ts'
import { specialGuardianshipRegulations } from './law.ts'

const assessing = specialGuardianshipRegulations('regulation 11', 'M')
const planning = specialGuardianshipRegulations('regulation 14', 'H')
const telling = specialGuardianshipRegulations('regulation 15', 'M')

/** The clock, and what asks whether it has run out: one number, set at the clock. */
const representations = {
  id: 'special-guardianship-support/representations',
  limits: [{ since: '2005-12-30', within: calendarDays(28), law: telling }] satisfies DatedLimits,
} as const

export const specialGuardianshipSupport = defineStep({
  id: 'special-guardianship-support',
  title: 'Special guardianship support plan',
  purpose:
    'Find out what help the child, the guardian and the parents need for the order to last, say what we will give, and name who watches over it.',
  edition: '2026',
  law: [assessing, specialGuardianshipRegulations('regulation 12', 'M'), planning],
  rules: ['SG-04', 'SG-05', 'SG-06'],

  begins: {
    when: 'A report on special guardianship is begun, or the child, a guardian or a parent asks for support.',
    after: [],
    afterClosure: true,
  },

  form: form({
    askedBy: oneOf(
      'Who asked, or for whom is it made?',
      {
        lookedAfter: 'The child is or was looked after: an assessment must be made when asked',
        guardian: 'The guardian, or somebody who is to be guardian',
        child: 'The child',
        parent: 'A parent',
        other: 'Somebody else',
      },
      { errorMissing: 'Select who asked, or for whom it is made' },
    ),
    askedOn: date('When was it asked for?', { called: 'day on which it was asked for', past: true }),
    needs: longText('What does each of them need for the order to last, and how do you know?', {
      errorMissing: 'Enter what each of them needs',
    }),
    services: anyOf(
      'Which support will be given?',
      {
        financial: 'Financial support',
        contact: 'Help with contact and mediation',
        therapeutic: 'Therapy for the child',
        training: 'Training and groups for the guardian',
        respite: 'Short breaks',
        counselling: 'Advice and counselling',
        none: 'None',
      },
      { exclusive: 'none', errorMissing: 'Select which support will be given' },
    ),
    detail: longText('What exactly, from whom, how often, for how long and what is paid?', {
      errorMissing: 'Enter what exactly will be given, or why nothing will be',
    }),
    proposedOn: date('When were they sent the proposal, with their right to say what they think of it?', {
      called: 'day on which they were sent the proposal',
      past: true,
      optional: true,
    }),
    said: longText('What did they say to it?', { optional: true }),
    monitor: text('Who watches over the plan?', { hint: 'By name.', optional: true }),
    visits: anyOf(
      'Which visits after the order are offered?',
      { sixWeeks: 'At six weeks', threeMonths: 'At three months', twelveMonths: 'At twelve months' },
      { hint: 'They are offered: a guardian may decline them.', optional: true },
    ),
  }),

  dates: [notBeforeAnswer('proposedOn', 'askedOn', 'The proposal can’t have been sent before support was asked for.')],

  toBegin: [],

  toConclude: [
    {
      id: 'they-were-asked',
      says: 'Send them the proposal and say when: they may say what they think of it before it is decided.',
      metSays: 'They were sent the proposal and could say what they think of it.',
      law: telling,
      rules: ['SG-04'],
      answerAt: 'proposedOn',
      met: ({ answers }) => answers.proposedOn !== undefined,
    },
    {
      id: 'heard-or-time-over',
      says: 'They have their time to say what they think of the proposal, and nothing is decided before: write what they said, or decide when the time is over.',
      saysNow: ({ answers, begunOn, record }) =>
        `They have ${saysAsSet(representations, answers.proposedOn ?? begunOn, record)} to say what they think of the proposal, and nothing is decided before: write what they said, or decide when the days are over.`,
      metSays: 'They said what they think of the proposal, or their time to do so was over.',
      law: telling,
      rules: ['SG-04'],
      answerAt: 'said',
      met: ({ answers: { proposedOn, said }, record, today }) => {
        if (proposedOn === undefined || said !== undefined) return true
        const last = lastDayAsSet(representations, proposedOn, record)
        return last !== undefined && Temporal.PlainDate.compare(today, last) > 0
      },
    },
  ],

  timeLimits: [
    {
      id: 'representations',
      what: 'Hear what they say about the proposal, then decide',
      whose: 'Social worker',
      countedFrom: 'proposedOn',
      countedFromSays: 'the proposal',
      stoppedBy: 'conclusion',
      limits: representations.limits,
      rules: ['SG-04'],
    },
  ],

  outcomes: {
    planMade: {
      means: 'Give the support in a plan.',
      law: planning,
      rules: ['SG-05'],
      leadsTo: [],
      needs: [
        {
          id: 'monitor-is-named',
          says: 'Name who watches over the plan.',
          metSays: 'Somebody is named who watches over the plan.',
          law: planning,
          rules: ['SG-05'],
          answerAt: 'monitor',
          met: ({ answers }) => answers.monitor !== undefined,
        },
        {
          id: 'visits-are-offered',
          says: 'The child is in our care, and an order is to come: offer the visits at six weeks, three months and twelve months after it in this plan. A guardian may decline them, and is offered them all the same.',
          metSays: 'The visits after the order are offered in the plan, or the child is not in our care.',
          law: trustStandard('visits after the order are offered in the support plan and booked before it'),
          rules: ['SG-03', 'SG-06'],
          answerAt: 'visits',
          met: ({ answers, record }) => record.lookedAfterSince === undefined || answers.visits?.size === 3,
        },
        {
          id: 'something-is-given',
          says: 'A plan gives some support. Select which, or decide that none is given.',
          metSays: 'The plan gives some support.',
          law: planning,
          rules: ['SG-05'],
          answerAt: 'services',
          met: ({ answers }) => answers.services?.has('none') !== true,
        },
      ],
      timeLimits: [
        {
          id: 'first-look',
          what: 'Look at the support plan for the first time',
          whose: 'Whoever watches over the plan',
          countedFrom: 'concluded',
          countedFromSays: 'the plan',
          stoppedBy: 'event:special-guardianship-support-reviewed',
          limits: trustLimit(months(3), 'a special guardianship support plan is first looked at after three months'),
          rules: ['SG-06'],
        },
        {
          id: 'yearly-review',
          what: 'Review the special guardianship support plan and what is paid',
          whose: 'Whoever watches over the plan',
          countedFrom: 'concluded',
          countedFromSays: 'the plan',
          stoppedBy: 'special-guardianship-support',
          limits: [
            {
              since: '2005-12-30',
              within: months(12),
              law: specialGuardianshipRegulations('regulation 17(2)(c)', 'H'),
            },
          ],
          rules: ['SG-06'],
        },
      ],
    },
    noSupport: {
      means: 'Give no support, and say why.',
      law: telling,
      rules: ['SG-04'],
      leadsTo: [],
      needs: [managerAuthorises('that no support is given', telling, ['SG-04'])],
    },
  },
})
