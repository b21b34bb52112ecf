import { local } from '#engine/citation.ts'
import { form } from '#engine/form.ts'
import type { DatedLimits } from '#engine/limit.ts'
import { date, longText, oneOf, wholeNumber } from '#engine/question.ts'
import { weeks, workingDays } from '#kernel/working-days/length.ts'
import { childrenAct1989, childrenInNeedCensus, trustLimit } from '../citations.ts'
import { notBeforeAnswer } from '../dates.ts'
import { defineStep } from '../define.ts'
import { decisionIsQualified } from '../gates.ts'
import { lastDayAsSet } from '../standing/as-set.ts'
import { datedLaw, wasInForce } from './dated-law.ts'
import { practiceDirection12A } from './legal-gateway.ts'

const bestPractice = local('best practice guidance of the Public Law Working Group, 2021', {
  at: 'pre-proceedings are complete within sixteen weeks (Public Law Working Group, 2021), with a review midway',
  decidedBy: 'practice board',
  since: '2021-03-01',
})
const letter = practiceDirection12A('letter before proceedings')

/** The clock, and what asks why it ran on: one number, set at the clock. */
const complete = {
  id: 'pre-proceedings/complete',
  limits: [{ since: '2021-03-01', within: weeks(16), law: bestPractice }] satisfies DatedLimits,
} as const

export const preProceedings = defineStep({
  id: 'pre-proceedings',
  title: 'Pre-proceedings',
  purpose: 'Tell the parents in writing what must change, work with them, and decide whether a court is still needed.',
  edition: '2026',
  law: [letter, childrenInNeedCensus('PreProceedingsandFGDM')],
  rules: ['PL-02', 'PL-03', 'PL-04'],

  begins: { when: 'A legal gateway meeting decides on it.', after: ['legal-gateway'] },

  form: form({
    letterSentOn: date('When was the letter before proceedings sent?', { called: 'date of the letter', past: true }),
    familyGroupOffered: oneOf(
      'Does the letter offer a family group decision-making meeting?',
      { yes: 'Yes', no: 'No' },
      { errorMissing: 'Select whether the letter offers a family group decision-making meeting' },
    ),
    firstMeetingOn: date('When did the parents and their lawyers first meet with us?', {
      called: 'date of the first meeting',
      past: true,
    }),
    midwayReviewOn: date('When was the midway review?', { optional: true, past: true }),
    reviews: wholeNumber('How many review meetings were held?', {
      called: 'number of review meetings',
      least: 0,
      most: 20,
    }),
    extendedBecause: longText('If it lasts longer than sixteen weeks: why, and who agreed?', { optional: true }),
    agreement: longText('What was agreed with the parents, and what came of it?', { called: 'what was agreed' }),
    reason: longText('What was decided, and why?', { errorMissing: 'Enter what was decided, and why' }),
  }),

  dates: [
    notBeforeAnswer(
      'firstMeetingOn',
      'letterSentOn',
      'The first meeting can’t have been held before the letter was sent.',
    ),
    notBeforeAnswer('midwayReviewOn', 'letterSentOn', 'The midway review can’t have been before the letter was sent.'),
  ],

  toBegin: [],

  toConclude: [
    {
      id: 'letter-offers-the-meeting',
      says: 'The law in force when this began asks that the letter offers a family group decision-making meeting. Send it again with the offer.',
      metSays: 'The letter offers the meeting, or the law did not ask for it when this began.',
      law: datedLaw.familyGroupBeforeProceedings.law,
      rules: ['PL-03', 'PL-04'],
      answerAt: 'familyGroupOffered',
      met: ({ answers, begunOn, record }) =>
        answers.familyGroupOffered === 'yes' ||
        !wasInForce(datedLaw.familyGroupBeforeProceedings, begunOn, record.lawAppointed),
    },
  ],

  /** To have lasted longer stops nobody, least of all on the way to court: why is then owed. */
  becomesClock: [
    {
      id: 'longer-with-a-reason',
      says: 'This has lasted longer than sixteen weeks, and why is not told.',
      what: 'Say why pre-proceedings lasted longer than sixteen weeks, and which head of service agreed',
      whose: 'Team manager',
      limits: trustLimit(workingDays(5), 'the reason for longer pre-proceedings is told within five working days', 'L'),
      stoppedBy: 'event:longer-explained',
      rules: ['PL-02'],
      met: ({ answers, begunOn, record, today }) => {
        const last = lastDayAsSet(complete, begunOn, record)
        return (
          answers.extendedBecause !== undefined || last === undefined || Temporal.PlainDate.compare(today, last) <= 0
        )
      },
    },
  ],

  timeLimits: [
    {
      id: 'complete',
      what: 'Complete pre-proceedings: step down, or go to court',
      whose: 'Social worker',
      countedFrom: 'begun',
      countedFromSays: 'the decision to begin',
      stoppedBy: 'conclusion',
      limits: complete.limits,
      rules: ['PL-02'],
    },
    {
      id: 'midway-review',
      what: 'Review pre-proceedings midway with a head of service',
      whose: 'Head of service',
      countedFrom: 'begun',
      countedFromSays: 'the decision to begin',
      stoppedBy: 'event:midway-review',
      limits: [{ since: '2021-03-01', within: weeks(8), law: bestPractice }],
      rules: ['PL-02'],
    },
    {
      id: 'parents-meeting',
      what: 'Meet with the parents and their lawyers',
      whose: 'Social worker',
      countedFrom: 'letterSentOn',
      countedFromSays: 'the letter before proceedings',
      stoppedBy: 'event:parents-met',
      limits: trustLimit(workingDays(10), 'parents are met within ten working days of the letter', 'L'),
      rules: ['PL-03'],
    },
  ],

  putRight: {
    whose: 'Head of service',
    limits: trustLimit(workingDays(1), 'a decision to go to court at once is written up in one working day', 'L'),
  },

  outcomes: {
    steppedDown: {
      means: 'Step down: enough has changed, and the plan goes on.',
      law: letter,
      rules: ['PL-02'],
      leadsTo: [],
      needs: [decisionIsQualified],
    },
    issue: {
      means: 'Go to court.',
      law: childrenAct1989('31', '(1)'),
      rules: ['PL-02', 'PL-04', 'PL-05'],
      leadsTo: ['care-proceedings'],
      needs: [
        decisionIsQualified,
        {
          id: 'family-group-came-first',
          says: 'The law in force when this began asks that a family group decision-making meeting was offered, and held where somebody accepts, before a court is asked.',
          metSays: 'The family was offered a meeting, or the law did not ask for it when this began.',
          law: datedLaw.familyGroupBeforeProceedings.law,
          rules: ['PL-04'],
          answerAt: 'step:family-group-decision-making',
          met: ({ record, begunOn }) => {
            if (!wasInForce(datedLaw.familyGroupBeforeProceedings, begunOn, record.lawAppointed)) return true
            const { offer, heldOn } = record.familyGroup ?? {}
            return offer === 'declined' || offer === 'notOffered' || (offer === 'accepted' && heldOn !== undefined)
          },
        },
      ],
    },
    issueNow: {
      means: 'The child is not safe now: go to court today.',
      law: childrenAct1989('31', '(1)'),
      rules: ['PL-05'],
      leadsTo: ['care-proceedings'],
      protective: true,
    },
  },
})
