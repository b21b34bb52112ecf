import { form } from '#engine/form.ts'
import { date, longText, oneOf, verbatim, yesOrNo } from '#engine/question.ts'
import { calendarDays, months, workingDays } from '#kernel/working-days/length.ts'
import { trustLimit } from '../citations.ts'
import { notBeforeAnswer, notBeforeBirth } from '../dates.ts'
import { defineStep } from '../define.ts'
import { everyConcernIsAnswered } from '../gates.ts'
import { noPracticeHold } from '../permanence/permanence-gates.ts'
import { secondReaderIsIndependent, secondReaderQuestions } from '../permanence/second-reader.ts'
import { decisionMakerDecides, panelGuidance } from './adoption-gates.ts'
import { adoptionAct2002, adoptionAgencies, adoptionGuidanceLimit } from './law.ts'
import { permanenceQuestions } from './permanence-report-heads.ts'
import { tellOfDecision } from './tell-of-decision.ts'

const decided = adoptionAgencies('19')
const asked = adoptionAgencies('14')
const consented = { askedWhen: { question: 'route', is: ['consent'] } } as const

/**
 * Whether the child should be placed for adoption. Where a court is asked for a placement order no panel stands before it
 * (since 1 September 2012); where the parents consent, the panel recommends first.
 */
export const adoptionDecision = defineStep({
  id: 'adoption-decision',
  title: 'Decision whether the child should be placed for adoption',
  purpose:
    'Decide, on the whole of the child’s permanence report and for the whole of the child’s life, whether nothing but adoption will do.',
  edition: '2026',
  law: [adoptionAct2002('1', '(2) to (6)'), adoptionAgencies('17'), decided, panelGuidance],
  rules: ['AD-01', 'AD-02'],

  begins: { when: 'A review of the child finds that the plan should be adoption, or parents ask for it.', after: [] },

  form: form({
    reviewedOn: date('At which review did adoption become the plan?', {
      called: 'day of the review at which adoption became the plan',
      past: true,
    }),
    route: oneOf(
      'How will the trust be authorised to place the child?',
      {
        court: 'A court is, or will be, asked for a placement order: no panel stands before the decision',
        consent: 'Each parent consents: the panel recommends first',
      },
      { errorMissing: 'Select how the trust will be authorised to place the child' },
    ),
    ...permanenceQuestions,
    siblings: longText('Brothers and sisters: placed together or apart, and why?', {
      errorMissing: 'Enter whether brothers and sisters are placed together or apart, and why',
    }),
    parentsCounselled: oneOf(
      'Have the parents been counselled, and told in writing what adoption means for them?',
      { yes: 'Yes', declined: 'It was offered, and declined', no: 'Not yet' },
      { errorMissing: 'Select whether the parents have been counselled' },
    ),
    childCounselled: oneOf(
      'Has the child been helped to understand, in a way for their age?',
      { yes: 'Yes', tooYoung: 'The child is too young', no: 'Not yet' },
      { errorMissing: 'Select whether the child has been helped to understand' },
    ),
    childsWords: verbatim('What does the child say, in their own words?', { optional: true }),
    legalAdvice: longText('What does the legal adviser say?', { errorMissing: 'Enter what the legal adviser says' }),
    panelOn: date('When did the panel meet?', { ...consented, called: 'day of the panel', past: true, optional: true }),
    panelSays: oneOf(
      'What did the panel recommend?',
      { yes: 'That the child should be placed for adoption', no: 'That the child should not' },
      { ...consented, optional: true },
    ),
    minutesOn: date('When did the decision maker receive the panel’s recommendation and minutes?', {
      ...consented,
      called: 'day on which the minutes were received',
      past: true,
      optional: true,
    }),
    ...secondReaderQuestions,
    reasons: longText('Why is this decided? What weighed for it, and what against?', {
      errorMissing: 'Enter why this is decided',
    }),
    fatherKnown: yesOrNo('Is every parent found and told, the father without parental responsibility too?', {
      errorMissing: 'Select yes if every parent is found and told',
    }),
    fatherWhy: longText('Who is not, what was done to find them, or what did the court say?', {
      errorMissing: 'Enter who is not told, and why',
      askedWhen: { question: 'fatherKnown', is: ['no'] },
    }),
  }),

  dates: [
    notBeforeBirth('reviewedOn', 'The review can’t have been held'),
    notBeforeAnswer(
      'panelOn',
      'reviewedOn',
      'The panel can’t have met before the review at which adoption became the plan.',
    ),
    notBeforeAnswer('minutesOn', 'panelOn', 'The recommendation can’t have come before the panel met.'),
  ],

  toBegin: [],
  toConclude: [],

  timeLimits: [
    {
      id: 'decide',
      what: 'Decide whether the child should be placed for adoption',
      whose: 'Agency decision maker',
      countedFrom: 'reviewedOn',
      countedFromSays: 'the review at which adoption became the plan',
      stoppedBy: 'conclusion',
      limits: adoptionGuidanceLimit(months(2), 'chapter 2, the decision whether a child should be placed'),
      rules: ['AD-01'],
    },
    {
      id: 'decide-after-panel',
      what: 'Decide on the panel’s recommendation',
      whose: 'Agency decision maker',
      countedFrom: 'minutesOn',
      countedFromSays: 'the day on which the panel’s recommendation and minutes were received',
      stoppedBy: 'conclusion',
      limits: adoptionGuidanceLimit(workingDays(7), 'chapter 1, the decision after the panel'),
      rules: ['AD-02'],
      when: ({ answers }) => answers.route === 'consent',
    },
  ],

  outcomes: {
    shouldBePlaced: {
      means: 'The child should be placed for adoption.',
      law: decided,
      rules: ['AD-01', 'AD-02'],
      leadsTo: ['adoption-authority'],
      needs: [
        everyConcernIsAnswered,
        {
          id: 'parents-counselled',
          says: 'Counsel the parents and tell them in writing what adoption means, or say that they declined.',
          metSays: 'The parents were counselled and told in writing, or declined.',
          law: asked,
          rules: ['AD-01'],
          answerAt: 'parentsCounselled',
          met: ({ answers }) => answers.parentsCounselled !== 'no',
        },
        {
          id: 'child-counselled',
          says: 'Help the child to understand first, in a way for their age.',
          metSays: 'The child was helped to understand, or is too young.',
          law: adoptionAgencies('13'),
          rules: ['AD-01'],
          answerAt: 'childCounselled',
          met: ({ answers }) => answers.childCounselled !== 'no',
        },
        {
          id: 'panel-where-needed',
          says: 'Where the parents consent the panel recommends first. Say when it met, what it recommended and when the minutes were received.',
          metSays: 'The panel has recommended, or a court is asked.',
          law: adoptionAgencies('18'),
          rules: ['AD-02'],
          answerAt: 'panelOn',
          met: ({ answers }) =>
            answers.route !== 'consent' ||
            (answers.panelOn !== undefined && answers.panelSays !== undefined && answers.minutesOn !== undefined),
        },
        secondReaderIsIndependent,
        noPracticeHold('adoption', ['AD-01']),
        decisionMakerDecides('whether the child should be placed for adoption', '19', ['AD-01', 'AD-02']),
      ],
      timeLimits: [
        ...tellOfDecision('the parents', 'chapter 2, telling the parents, with regulation 19(3)'),
        {
          id: 'entry-to-placement',
          what: 'Place the child with adopters: the national measure counts 426 days from coming into care',
          whose: 'Team manager',
          countedFrom: { from: ({ lookedAfterSince }) => lookedAfterSince },
          countedFromSays: 'the day the child became looked after',
          stoppedBy: 'adoption-placement',
          limits: trustLimit(
            calendarDays(426),
            'the adoption scorecard’s threshold from coming into care to placement (A10); a measure, and no duty',
            'L',
          ),
          rules: ['AD-07'],
        },
      ],
    },
    shouldNotBePlaced: {
      means: 'The child should not be placed for adoption: the plan is changed.',
      law: decided,
      rules: ['AD-01'],
      leadsTo: ['care-plan'],
      needs: [decisionMakerDecides('whether the child should be placed for adoption', '19', ['AD-01'])],
      timeLimits: tellOfDecision('the parents', 'chapter 2, telling the parents, with regulation 19(3)'),
    },
  },
})
