import { form } from '#engine/form.ts'
import { date, longText, oneOf, text } from '#engine/question.ts'
import type { TimeLimit } from '#engine/step.ts'
import { months, workingDays } from '#kernel/working-days/length.ts'
import { childrenAct1989, trustLimit, workingTogether, workingTogetherLimits } from '../citations.ts'
import { notBeforeAnswer } from '../dates.ts'
import { defineStep, type Trust } from '../define.ts'
import { everyConcernIsAnswered } from '../gates.ts'
import { childSeenAfterStepDown } from '../obligations/seeing.ts'
import { lastDayAsSet, saysAsSet } from '../standing/as-set.ts'
import {
  chairIsIndependent,
  conferenceQuestions,
  quorate,
  quorumLacking,
  reportShared,
  secondWithoutQuorum,
  steppingDown,
} from './conference.ts'
import { paediatricianLacking } from './induced-illness.ts'
import { categoryOptions } from './initial-child-protection-conference.ts'

const reviews = workingTogether('chapter 3, child protection review conferences')

/** While the plan stands the next review is owed, whatever else was decided. */
const nextReview: TimeLimit<Trust, { readonly heldOn: ReturnType<typeof date> }> = {
  id: 'next-review',
  what: 'Hold the next review conference',
  whose: 'Conference chair',
  countedFrom: 'heldOn',
  countedFromSays: 'the last review conference',
  stoppedBy: 'review-conference',
  limits: workingTogetherLimits(months(6), 'chapter 3, child protection review conferences'),
  rules: ['CP-16'],
}

export const reviewConference = defineStep({
  id: 'review-conference',
  title: 'Review child protection conference',
  purpose: 'Look with the family and the agencies at whether the child is safer, and decide whether the plan goes on.',
  edition: '2026, second',
  law: [reviews],
  rules: ['CP-15', 'CP-16', 'CP-18', 'ST-01'],

  begins: {
    when: 'A child protection plan is under way and its review is due, or something has changed.',
    after: ['core-group'],
    during: ['child-protection-plan'],
  },

  form: form({
    ...conferenceQuestions,
    progress: longText('What has changed for the child since the last conference?', { called: 'change for the child' }),
    notDone: longText('What was to be done under the plan and was not, and why?', {
      called: 'actions that were not done',
    }),
    category: oneOf('Under which category does the plan go on?', categoryOptions, {
      optional: true,
      under: 'If the plan goes on',
      hint: 'The latest category, which may not be the first.',
    }),
    planNow: longText('What changes in the plan: what is to be done, by whom, and by when?', {
      optional: true,
      under: 'If the plan goes on',
    }),
    stepDownLead: text('Who has accepted to lead the child in need plan?', {
      optional: true,
      under: 'If the plan is stepped down to a child in need plan',
      hint: 'By name.',
    }),
    acceptedOn: date('On what day did they accept?', {
      optional: true,
      past: true,
      under: 'If the plan is stepped down to a child in need plan',
    }),
    firstVisitOn: date('When is the first visit under the child in need plan?', {
      optional: true,
      under: 'If the plan is stepped down to a child in need plan',
      hint: 'Within ten working days of the conference.',
    }),
  }),

  dates: [
    notBeforeAnswer('firstVisitOn', 'heldOn', 'The first visit under the next plan can’t be before the conference.'),
  ],

  toBegin: [
    {
      id: 'a-plan-to-review',
      says: 'The child has no child protection plan, so there is nothing to review.',
      metSays: 'A child protection plan stands.',
      law: reviews,
      rules: ['CP-15'],
      met: ({ record }) => record.protectionPlanOpenSince !== undefined,
    },
  ],

  toConclude: [
    chairIsIndependent,
    quorate,
    {
      id: 'held-under-the-plan',
      says: 'The review must have been held after the day on which the plan began. Change the date.',
      metSays: 'The review was held while the plan stood.',
      law: reviews,
      rules: ['CP-15'],
      answerAt: 'heldOn',
      met: ({ answers, record }) =>
        answers.heldOn === undefined ||
        record.protectionPlanOpenSince === undefined ||
        Temporal.PlainDate.compare(answers.heldOn, record.protectionPlanOpenSince) > 0,
    },
  ],

  timeLimits: [],

  becomesClock: [
    quorumLacking,
    secondWithoutQuorum,
    reportShared(5),
    paediatricianLacking('CP-12', 'Conference chair'),
  ],

  putRight: {
    whose: 'Conference chair',
    limits: trustLimit(workingDays(5), 'a review that led to protection now is completed within a week', 'L'),
  },

  outcomes: {
    goOn: {
      means: 'The plan goes on.',
      law: reviews,
      rules: ['CP-16'],
      leadsTo: [],
      needs: [
        {
          id: 'category',
          says: 'Select the category under which the plan goes on.',
          metSays: 'The category under which the plan goes on is chosen.',
          law: reviews,
          rules: ['CP-12'],
          answerAt: 'category',
          met: ({ answers }) => answers.category !== undefined,
        },
      ],
      timeLimits: [nextReview],
    },
    legalGateway: {
      means: 'The plan goes on, and lawyers look with us at whether a court should.',
      law: childrenAct1989('31', '', 'M'),
      rules: ['CP-19', 'PL-01'],
      leadsTo: ['legal-gateway'],
      timeLimits: [nextReview],
    },
    strategyDiscussion: {
      means: 'The child is not safe now: hold a strategy discussion. The plan goes on.',
      law: childrenAct1989('47', '(1)(b)'),
      rules: ['CP-01'],
      leadsTo: ['strategy-discussion'],
      protective: true,
      timeLimits: [nextReview],
    },
    childInNeedPlan: {
      means: 'End the plan, and go on under a child in need plan from the same day.',
      law: reviews,
      rules: ['CP-18', 'CP-21', 'ST-01'],
      leadsTo: ['child-in-need-plan'],
      needs: [
        everyConcernIsAnswered,
        {
          id: 'next-lead-has-accepted',
          says: 'Name who has accepted to lead the child in need plan.',
          metSays: 'Whoever leads the child in need plan has accepted.',
          law: steppingDown,
          rules: ['ST-01'],
          answerAt: 'stepDownLead',
          met: ({ answers }) => answers.stepDownLead !== undefined,
        },
        {
          id: 'day-of-acceptance',
          says: 'Enter the day on which they accepted.',
          metSays: 'The day on which they accepted is recorded.',
          law: steppingDown,
          rules: ['ST-01'],
          answerAt: 'acceptedOn',
          met: ({ answers }) => answers.acceptedOn !== undefined,
        },
        {
          id: 'first-visit-is-booked',
          says: 'Enter the date of the first visit under the child in need plan: after the conference, within ten working days.',
          metSays: 'The first visit under the child in need plan is booked.',
          saysNow: ({ answers: { heldOn }, record, today }) =>
            `Enter the date of the first visit under the child in need plan: after the conference, within ${saysAsSet(childSeenAfterStepDown, heldOn ?? today, record)}.`,
          law: steppingDown,
          rules: ['ST-01'],
          answerAt: 'firstVisitOn',
          met: ({ answers: { firstVisitOn, heldOn }, record }) => {
            if (firstVisitOn === undefined) return false
            if (heldOn === undefined) return true
            const last = lastDayAsSet(childSeenAfterStepDown, heldOn, record)
            return (
              Temporal.PlainDate.compare(firstVisitOn, heldOn) >= 0 &&
              (last === undefined || Temporal.PlainDate.compare(firstVisitOn, last) <= 0)
            )
          },
        },
      ],
    },
    lookedAfter: {
      means: 'End the plan: the child is looked after, and kept safe by the care plan.',
      law: childrenAct1989('22', '', 'M'),
      rules: ['CP-18'],
      leadsTo: [],
      needs: [
        everyConcernIsAnswered,
        {
          id: 'is-looked-after',
          says: 'The record must show that the child is looked after before the plan ends for that.',
          metSays: 'The child is looked after.',
          law: childrenAct1989('22', '', 'M'),
          rules: ['CP-18'],
          met: ({ record }) => record.lookedAfterSince !== undefined,
        },
      ],
    },
  },
})
