import { form } from '#engine/form.ts'
import { anyOf, date, longText, oneOf } from '#engine/question.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { childrenAct1989, trustLimit } from '../citations.ts'
import { notBeforeAnswer, notBeforeRecorded } from '../dates.ts'
import { defineStep } from '../define.ts'
import { lookedAfterNow } from './gates.ts'
import { carePlanning, reviewingHandbook, reviewingHandbookLimit } from './law.ts'

const disputed = reviewingHandbook('chapter 6, dispute resolution and complaints')

export const reviewingOfficerDispute = defineStep({
  id: 'reviewing-officer-dispute',
  title: 'Dispute of the independent reviewing officer',
  purpose:
    'Put right what the plan or the work does not do for the child: nobody who watches over a child gives up quietly.',
  edition: '2026',
  law: [childrenAct1989('25B', '(3)', 'M'), carePlanning('45'), disputed],
  rules: ['LA-29'],

  begins: {
    when: 'The reviewing officer finds drift, a decision that is not carried out, or that the child’s rights or welfare are not kept.',
    after: [],
    during: ['looked-after-review'],
  },

  form: form({
    about: longText('What is wrong for the child, and since when?', { called: 'what is wrong for the child' }),
    wanted: longText('What must be done, and by when?', { called: 'what must be done' }),
    raisedInformally: date('When did you first raise it with the manager?', { optional: true, past: true }),
    stages: anyOf(
      'With whom has it been raised?',
      { manager: 'Team manager', head: 'Head of service', director: 'Director', lawyer: 'Independent legal advice' },
      { optional: true },
    ),
    answer: longText('What did they answer, and when?', { optional: true }),
    childsView: longText('What does the child want, and does the child have an advocate or know how to complain?', {
      optional: true,
    }),
    result: oneOf(
      'What came of it?',
      { resolved: 'It is put right', partly: 'It is partly put right', notResolved: 'It is not put right' },
      { optional: true },
    ),
    referredOn: date('When was it referred to Cafcass?', { optional: true, past: true }),
    reason: longText('Why do you end it so?', { errorMissing: 'Enter why you end it so' }),
  }),

  dates: [
    notBeforeRecorded(
      'raisedInformally',
      'lookedAfterSince',
      'It can’t have been raised before the child was looked after.',
    ),
    notBeforeAnswer(
      'referredOn',
      'raisedInformally',
      'It can’t have been referred to Cafcass before it was first raised.',
    ),
  ],

  toBegin: [
    lookedAfterNow,
    {
      id: 'raised-by-the-reviewer',
      says: 'A dispute is begun by an independent reviewing officer. Raise a concern instead: it must be answered by name.',
      metSays: 'The dispute was begun by an independent reviewing officer.',
      law: disputed,
      rules: ['LA-29'],
      met: ({ actor }) => actor.profession === 'reviewing-officer',
    },
  ],
  toConclude: [
    {
      id: 'ended-by-the-reviewer',
      says: 'Only the independent reviewing officer ends a dispute.',
      metSays: 'The independent reviewing officer ended the dispute.',
      law: disputed,
      rules: ['LA-29'],
      met: ({ actor }) => actor.profession === 'reviewing-officer',
    },
  ],

  timeLimits: [
    {
      id: 'first-answer',
      what: 'Answer the reviewing officer',
      whose: 'Team manager',
      countedFrom: 'begun',
      countedFromSays: 'the beginning of the dispute',
      stoppedBy: 'event:first-answer-given',
      limits: trustLimit(workingDays(5), 'a manager answers a reviewing officer within five working days', 'L'),
      rules: ['LA-29'],
    },
    {
      id: 'heads-answer',
      what: 'Answer the reviewing officer, if the manager has not put it right',
      whose: 'Head of service',
      countedFrom: 'begun',
      countedFromSays: 'the beginning of the dispute',
      stoppedBy: 'event:heads-answer-given',
      limits: trustLimit(workingDays(10), 'a head of service answers a reviewing officer within ten working days', 'L'),
      rules: ['LA-29'],
    },
    {
      id: 'directors-answer',
      what: 'Answer the reviewing officer, if the head of service has not put it right',
      whose: 'Director',
      countedFrom: 'begun',
      countedFromSays: 'the beginning of the dispute',
      stoppedBy: 'event:directors-answer-given',
      limits: trustLimit(workingDays(15), 'a director answers a reviewing officer within fifteen working days', 'L'),
      rules: ['LA-29'],
    },
    {
      id: 'resolve',
      what: 'Resolve the dispute, or refer it to Cafcass; it may be referred at any time',
      whose: 'Independent reviewing officer',
      countedFrom: 'begun',
      countedFromSays: 'the beginning of the dispute',
      stoppedBy: 'conclusion',
      limits: reviewingHandbookLimit(workingDays(20), 'chapter 6, dispute resolution'),
      rules: ['LA-29'],
    },
  ],

  outcomes: {
    resolved: {
      means: 'It is put right for the child.',
      law: disputed,
      rules: ['LA-29'],
      leadsTo: [],
      needs: [
        {
          id: 'what-was-done-is-said',
          says: 'Say what came of it: a dispute is not ended because it has lasted long enough.',
          metSays: 'What came of it is recorded.',
          law: disputed,
          rules: ['LA-29'],
          answerAt: 'result',
          met: ({ answers }) => answers.result === 'resolved' || answers.result === 'partly',
        },
      ],
    },
    referred: {
      means: 'It is referred to Cafcass.',
      law: childrenAct1989('25B', '(3)', 'M'),
      rules: ['LA-29'],
      leadsTo: [],
      needs: [
        {
          id: 'day-of-referral',
          says: 'Enter the day on which it was referred to Cafcass.',
          metSays: 'It was referred to Cafcass, on the day recorded.',
          law: childrenAct1989('25B', '(3)', 'M'),
          rules: ['LA-29'],
          answerAt: 'referredOn',
          met: ({ answers }) => answers.referredOn !== undefined,
        },
      ],
    },
  },
})
