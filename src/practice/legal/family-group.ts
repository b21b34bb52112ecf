import { form } from '#engine/form.ts'
import { date, longText, oneOf, verbatim } from '#engine/question.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { childrenInNeedCensus, trustLimit, trustStandard } from '../citations.ts'
import { notBeforeAnswer } from '../dates.ts'
import { defineStep } from '../define.ts'
import { decisionIsQualified } from '../gates.ts'
import { datedLaw } from './dated-law.ts'

const offering = trustStandard('a family is offered to decide together before a court is asked', 'L')

export const familyGroupDecisionMaking = defineStep({
  id: 'family-group-decision-making',
  title: 'Family group decision-making',
  purpose: 'Ask the family to meet and make a plan of their own, before others decide.',
  edition: '2026',
  law: [datedLaw.familyGroupBeforeProceedings.law, childrenInNeedCensus('FGDMMeetingOffer, FGDMMeetingFac')],
  rules: ['PL-04'],

  begins: {
    when: 'A child may have to live elsewhere, or a court may be asked.',
    after: [],
    asksAtOnce: ['offer', 'offeredOn'],
  },

  form: form({
    offer: oneOf(
      'Was a meeting offered to everybody with parental responsibility?',
      {
        accepted: 'Yes, and at least one of them accepts',
        declined: 'Yes, and all of them decline',
        notOffered: 'No: a meeting would be against the child’s best interests',
      },
      { errorMissing: 'Select whether a meeting was offered' },
    ),
    offeredOn: date('When was it offered?', {
      called: 'date of the offer',
      past: true,
      askedWhen: { question: 'offer', is: ['accepted', 'declined'] },
    }),
    toWhom: longText('To whom, and what did each of them say?', {
      errorMissing: 'Enter to whom it was offered, and what each of them said',
      askedWhen: { question: 'offer', is: ['accepted', 'declined'] },
    }),
    whyNot: longText('Why would a meeting be against the child’s best interests?', {
      errorMissing: 'Enter why a meeting would be against the child’s best interests',
      askedWhen: { question: 'offer', is: ['notOffered'] },
    }),
    heldOn: date('When was the meeting held?', {
      optional: true,
      past: true,
      askedWhen: { question: 'offer', is: ['accepted'] },
    }),
    childThere: oneOf(
      'Was the child there?',
      { yes: 'Yes', no: 'No', represented: 'No, but somebody spoke for the child' },
      { optional: true, askedWhen: { question: 'offer', is: ['accepted'] } },
    ),
    childsWords: verbatim('What does the child say, in their own words?', { optional: true }),
    familysPlan: longText('What is the family’s plan?', {
      optional: true,
      hint: 'In the words that they agreed.',
      askedWhen: { question: 'offer', is: ['accepted'] },
    }),
  }),

  dates: [notBeforeAnswer('heldOn', 'offeredOn', 'The meeting can’t have been held before it was offered.')],

  toBegin: [],
  toConclude: [
    decisionIsQualified,
    {
      id: 'held-after-offered',
      says: 'The meeting can’t have been held before it was offered. Change one of the dates.',
      metSays: 'The meeting was held after it was offered, or not yet.',
      law: offering,
      rules: ['PL-04'],
      answerAt: 'heldOn',
      met: ({ answers: { heldOn, offeredOn } }) =>
        heldOn === undefined || offeredOn === undefined || Temporal.PlainDate.compare(heldOn, offeredOn) >= 0,
    },
  ],

  timeLimits: [
    {
      id: 'offer',
      what: 'Offer a meeting to everybody with parental responsibility, or decide that it would be against the child’s best interests',
      whose: 'Social worker',
      countedFrom: 'begun',
      countedFromSays: 'the day on which it was begun',
      stoppedBy: 'event:family-meeting-offered',
      limits: trustLimit(workingDays(5), 'a family is offered a meeting within five working days', 'L'),
      rules: ['PL-04'],
    },
    {
      id: 'hold',
      what: 'Hold the family group decision-making meeting',
      whose: 'Social worker',
      countedFrom: 'offeredOn',
      countedFromSays: 'the offer that was accepted',
      stoppedBy: 'conclusion',
      limits: trustLimit(workingDays(20), 'a meeting that a family accepts is held within twenty working days', 'L'),
      rules: ['PL-04'],
      when: ({ answers }) => answers.offer === 'accepted',
    },
  ],

  outcomes: {
    planMade: {
      means: 'The family met and made a plan, which we support.',
      law: offering,
      rules: ['PL-04'],
      leadsTo: [],
      needs: [
        {
          id: 'was-held',
          says: 'Enter when the meeting was held, and the family’s plan.',
          metSays: 'The meeting was held, and the family’s plan is written.',
          law: offering,
          rules: ['PL-04'],
          answerAt: 'heldOn',
          met: ({ answers }) => answers.heldOn !== undefined && answers.familysPlan !== undefined,
        },
      ],
    },
    noPlan: {
      means: 'The family met, and no plan keeps the child safe.',
      law: offering,
      rules: ['PL-04'],
      leadsTo: [],
      needs: [
        {
          id: 'was-held',
          says: 'Enter when the meeting was held.',
          metSays: 'The meeting was held.',
          law: offering,
          rules: ['PL-04'],
          answerAt: 'heldOn',
          met: ({ answers }) => answers.heldOn !== undefined,
        },
      ],
    },
    notHeld: {
      means: 'No meeting is held: all decline, or it would be against the child’s best interests.',
      law: offering,
      rules: ['PL-04'],
      leadsTo: [],
      needs: [
        {
          id: 'nobody-accepts',
          says: 'Somebody accepts the meeting: hold it.',
          metSays: 'Nobody accepts, or a meeting would be against the child’s best interests.',
          law: offering,
          rules: ['PL-04'],
          answerAt: 'offer',
          met: ({ answers }) => answers.offer === 'declined' || answers.offer === 'notOffered',
        },
      ],
    },
  },
})
