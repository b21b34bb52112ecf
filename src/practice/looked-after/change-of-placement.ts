import { form } from '#engine/form.ts'
import { anyOf, date, longText, oneOf, verbatim, yesOrNo } from '#engine/question.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { trustLimit } from '../citations.ts'
import { notBeforeRecorded } from '../dates.ts'
import { defineStep } from '../define.ts'
import { managerAuthorises, registeredManagerDecides } from '../gates.ts'
import { lookedAfterNow, placedNow } from './gates.ts'
import { carePlanning } from './law.ts'

const reviewBefore = carePlanning('14', '', 'M')

export const changeOfPlacement = defineStep({
  id: 'change-of-placement',
  title: 'Decision to move the child to another placement',
  purpose:
    'Move a child only when it is right for the child, after those concerned were told and a review has looked at it.',
  edition: '2026',
  law: [reviewBefore, carePlanning('32', '(2)', 'H'), carePlanning('13')],
  rules: ['LA-12', 'LA-03'],
  protective: 'to begin',

  begins: {
    when: 'A placement is to end, or has broken down.',
    after: ['out-of-area-placement', 'placement-with-parents', 'connected-person-approval'],
    during: ['looked-after-review'],
  },

  form: form({
    why: longText('Why is the placement to end?', { called: 'reason why the placement is to end' }),
    tried: longText('What was done to keep it going?', { called: 'what was done to keep the placement going' }),
    reviewedOn: date('When did a review look at the move?', { optional: true, past: true }),
    told: anyOf(
      'Who has been told, with reasonable notice?',
      {
        child: 'The child',
        parents: 'The parents',
        carer: 'The carer',
        officer: 'The reviewing officer',
        school: 'The school',
        area: 'The area authority',
      },
      { errorMissing: 'Select who has been told' },
    ),
    childsView: verbatim('What does the child say about it, in their own words?', { optional: true }),
    school: oneOf(
      'What happens to the child’s school?',
      {
        same: 'The child stays at the same school',
        changes: 'The school changes',
        examYears: 'The school changes in the years of examinations (key stage 4)',
      },
      { errorMissing: 'Select what happens to the child’s school' },
    ),
    schoolWhy: longText('Why must the school change in those years, and what does the virtual school head say?', {
      errorMissing: 'Enter why the school must change, and what the virtual school head says',
      askedWhen: { question: 'school', is: ['examYears'] },
    }),
    siblings: longText('What does the move mean for brothers and sisters?', { optional: true }),
    next: longText('Where will the child go, and why is that right?', { called: 'next placement and why it is right' }),
    agreed: yesOrNo('Does the reviewing officer agree?', { optional: true }),
  }),

  dates: [
    notBeforeRecorded(
      'reviewedOn',
      'lookedAfterSince',
      'The review can’t have been held before the child was looked after.',
    ),
  ],

  toBegin: [],
  toConclude: [],
  timeLimits: [],

  becomesClock: [
    {
      id: 'told-in-time',
      says: 'Not everybody who must be told has been told of the move.',
      what: 'Tell the child, the parents, the carer and the reviewing officer of the move',
      whose: 'Social worker',
      limits: trustLimit(workingDays(1), 'those who were not told before a move are told by the next working day', 'L'),
      stoppedBy: 'event:told-of-the-move',
      rules: ['LA-03'],
      met: ({ answers }) =>
        (['child', 'parents', 'carer', 'officer'] as const).every((one) => answers.told?.has(one) === true),
    },
  ],

  putRight: {
    whose: 'Social worker',
    limits: trustLimit(workingDays(1), 'the record of an immediate move is completed within one working day', 'L'),
  },

  outcomes: {
    planned: {
      means: 'The child moves, as planned: record the placement when the child has moved.',
      law: reviewBefore,
      rules: ['LA-12'],
      leadsTo: [],
      needs: [
        lookedAfterNow,
        placedNow,
        {
          id: 'reviewed-before-the-move',
          says: 'A review must look at the move before it is made. If the child cannot stay safely, decide on an immediate move: the review follows.',
          metSays: 'A review looked at the move before it was made.',
          law: carePlanning('32', '(2)', 'H'),
          rules: ['LA-12'],
          answerAt: 'reviewedOn',
          met: ({ answers }) => answers.reviewedOn !== undefined,
        },
        {
          id: 'examination-years',
          says: 'A school is not changed in the years of examinations without its reasons and the view of the virtual school head.',
          metSays: 'The school does not change in the years of examinations, or the reasons are given.',
          law: carePlanning('10', '', 'M'),
          rules: ['LA-12'],
          answerAt: 'schoolWhy',
          met: ({ answers }) => answers.school !== 'examYears' || answers.schoolWhy !== undefined,
        },
        registeredManagerDecides,
        managerAuthorises('the move', reviewBefore, ['LA-12']),
      ],
    },
    immediate: {
      means: 'The child moves now: it is not safe, or no longer possible, to stay. A review follows.',
      law: carePlanning('14', '(3)', 'M'),
      rules: ['LA-12'],
      leadsTo: [],
      protective: true,
      timeLimits: [
        {
          id: 'review-after-immediate-move',
          what: 'Hold a review: the child was moved without one',
          whose: 'Independent reviewing officer',
          countedFrom: 'concluded',
          countedFromSays: 'the immediate move',
          stoppedBy: 'looked-after-review',
          limits: trustLimit(workingDays(10), 'a review follows an immediate move within ten working days', 'L'),
          rules: ['LA-12'],
        },
      ],
    },
    stays: {
      means: 'The child stays, with more help for the placement.',
      law: carePlanning('14', '', 'M'),
      rules: ['LA-12'],
      leadsTo: [],
    },
  },
})
