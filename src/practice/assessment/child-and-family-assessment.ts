import { form } from '#engine/form.ts'
import type { OneGate } from '#engine/gate.ts'
import { anyOf, longText, oneOf } from '#engine/question.ts'
import { weeks, workingDays } from '#kernel/working-days/length.ts'
import {
  childrenAct1989,
  childrenInNeedCensus,
  trustLimit,
  trustStandard,
  workingTogether,
  workingTogetherLimits,
} from '../citations.ts'
import { notBeforeBirth } from '../dates.ts'
import { defineStep, type GateOfRecord, type Trust } from '../define.ts'
import { everyConcernIsAnswered, managerAuthorises, registeredManagerDecides } from '../gates.ts'
import { disagrees, isUnseen, pregnancyDatedFrom } from '../sighting.ts'
import { isAssessedAgain } from './assessed-again.ts'
import { childSeenAsked, childsWordsAsked, parentsAsked } from './child-seen-and-heard.ts'
import { factorOptions } from './factors.ts'

const assessing = workingTogether('chapter 3, assessment of need under the Children Act 1989')

/** The census keeps "no factors" for assessments after which nothing more is done: its own words for code 21. */
const factorsForWhatFollows: OneGate<Trust, { readonly factors: ReturnType<typeof anyOf<typeof factorOptions>> }> = {
  id: 'factors-for-the-plan',
  says: '“No factors identified” can be chosen only when no further action is taken.',
  metSays: 'Factors are selected, unless no further action is taken.',
  law: childrenInNeedCensus('AssessmentFactors, code 21'),
  rules: ['AS-03'],
  answerAt: 'factors',
  met: ({ answers }) => answers.factors?.has('factor21') !== true,
}

/** A manager who has decided that enquiries are needed has them made, and nobody ends the assessment past it. */
const section47IsNotNeeded: GateOfRecord = {
  id: 'section-47-not-needed',
  says: 'A manager decided that section 47 enquiries are needed. Hold a strategy discussion; do not end here.',
  metSays: 'No manager has decided that section 47 enquiries are needed.',
  law: childrenAct1989('47', '(1)(b)', 'M'),
  rules: ['AS-01', 'AS-04'],
  answerAt: 'decision:section-47',
  met: ({ record }) => record.managersSection47Decision?.decision !== 'enquiries needed',
}

export const childAndFamilyAssessment = defineStep({
  id: 'child-and-family-assessment',
  title: 'Child and family assessment',
  purpose: 'Understand the child’s life and needs, and decide what help the family should have.',
  edition: '2026',
  law: [childrenAct1989('17', '(1)'), assessing],
  rules: ['AS-01', 'AS-03', 'AS-04'],

  begins: {
    when: 'A referral is accepted, or a strategy discussion decides to go on under section 17.',
    after: [
      'contact-screening',
      'strategy-discussion',
      'section-47-enquiry',
      'family-help-assessment',
      'family-help-plan',
      'family-help-review',
      'child-in-need-review',
    ],
  },

  form: form({
    ...childSeenAsked('When was the child last seen for this assessment?'),
    childsWords: childsWordsAsked,
    wishesAndFeelings: longText('What does the child wish and feel, and how do you know?', {
      called: "child's wishes and feelings",
      askedWhen: { question: 'childSeen', is: ['seen'] },
    }),
    parentsSay: parentsAsked,
    household: longText('Who lives with the child, and who else matters to them?', { called: 'household and family' }),
    history: longText('What has happened before?', {
      hint: 'To this child, to brothers and sisters, and to the parents when they were children.',
      called: 'history',
    }),
    analysis: longText('What does all this mean for the child?', { called: 'analysis' }),
    factors: anyOf('What did the assessment find?', factorOptions, {
      exclusive: 'factor21',
      errorMissing: 'Select what the assessment found, or that no factors were identified',
    }),
    needs: oneOf(
      'Does the child need help?',
      { found: 'Yes, and each need is recorded', none: 'No need was found' },
      { errorMissing: 'Select whether the child needs help' },
    ),
  }),

  dates: [notBeforeBirth('childSeenOn', 'The child can’t have been seen')],

  toBegin: [],

  toConclude: [
    {
      id: 'seen-since-referral',
      says: 'The child must have been seen since the referral, or the reason why not must be told.',
      metSays: 'The child has been seen since the referral, or it is recorded why not.',
      law: assessing,
      rules: ['AS-01'],
      answerAt: 'childSeenOn',
      overridableBy: ['head-of-service'],
      met: ({ answers, record }) =>
        answers.childSeenOn === undefined ||
        record.referralOn === undefined ||
        Temporal.PlainDate.compare(answers.childSeenOn, record.referralOn) >= 0,
    },
    {
      id: 'truth-agrees-with-record',
      says: 'What is said of the child must agree with the record.',
      metSays: 'What is written about the child agrees with the record.',
      saysNow: ({ answers, record }) => disagrees(answers.childSeen, record) ?? '',
      law: trustStandard('it is recorded truly why a child was not seen'),
      rules: ['AS-01'],
      answerAt: 'childSeen',
      met: ({ answers, record }) => disagrees(answers.childSeen, record) === undefined,
    },
    {
      id: 'unseen-and-section-47-decided',
      says: 'Nobody has seen the child: a manager must decide whether section 47 applies, and record it, before the assessment ends.',
      metSays: 'The child was seen, or a manager has decided whether section 47 applies.',
      law: childrenAct1989('47', '(1)(b)', 'M'),
      rules: ['AS-01'],
      answerAt: 'decision:section-47',
      met: ({ answers, record }) => !isUnseen(answers.childSeen) || record.managersSection47Decision !== undefined,
    },
    {
      id: 'needs-are-named',
      says: 'Record each need that you found, or say that no need was found.',
      metSays: 'The needs that were found are recorded.',
      law: assessing,
      rules: ['AS-01'],
      answerAt: 'needs',
      met: ({ answers, record }) =>
        answers.needs === 'none' ? record.openNeeds.length === 0 : record.openNeeds.length > 0,
      saysNow: ({ answers }) =>
        answers.needs === 'none'
          ? 'Needs are recorded for this child: end them, or say that the child needs help.'
          : 'Record each need that you found, or say that no need was found.',
    },
    registeredManagerDecides,
    managerAuthorises('the assessment', childrenInNeedCensus('AssessmentAuthorisationDate'), ['AS-03']),
  ],

  timeLimits: [
    {
      id: 'conclude',
      what: 'Conclude the assessment',
      whose: 'Social worker',
      countedFrom: { from: (record) => record.referralOn },
      countedFromSays: 'the referral',
      stoppedBy: 'conclusion',
      limits: workingTogetherLimits(workingDays(45), 'chapter 3, assessment timeliness'),
      rules: ['AS-01'],
      when: (facts) => !isAssessedAgain(facts),
    },
    {
      id: 'conclude-again',
      what: 'Conclude the assessment, made again',
      whose: 'Social worker',
      countedFrom: 'begun',
      countedFromSays: 'the decision to assess the child again',
      stoppedBy: 'conclusion',
      limits: trustLimit(
        workingDays(45),
        'an assessment that is made again while the work goes on is concluded within forty-five working days of its beginning',
      ),
      rules: ['AS-01'],
      when: isAssessedAgain,
    },
    {
      id: 'before-birth',
      what: 'Conclude the assessment before the birth',
      whose: 'Social worker',
      countedFrom: { from: pregnancyDatedFrom },
      countedFromSays: 'the first day of the pregnancy as it is dated, forty weeks before the expected birth',
      stoppedBy: 'conclusion',
      limits: trustLimit(weeks(24), 'an assessment before birth is concluded by twenty-four weeks of pregnancy'),
      rules: ['CP-22'],
    },
    {
      id: 'first-checkpoint',
      what: "Manager's first look at the assessment",
      whose: 'Team manager',
      countedFrom: 'begun',
      countedFromSays: 'the beginning of the assessment',
      stoppedBy: 'event:first-assessment-checkpoint',
      limits: trustLimit(workingDays(10), 'a manager looks at an assessment by day 10'),
      rules: ['AS-02'],
    },
    {
      id: 'second-checkpoint',
      what: "Manager's second look at the assessment",
      whose: 'Team manager',
      countedFrom: 'begun',
      countedFromSays: 'the beginning of the assessment',
      stoppedBy: 'event:second-assessment-checkpoint',
      limits: trustLimit(workingDays(25), 'a manager looks at an assessment by day 25'),
      rules: ['AS-02'],
    },
  ],

  putRight: {
    whose: 'Social worker',
    limits: trustLimit(
      workingDays(5),
      'an assessment that led to a strategy discussion is completed within a week',
      'L',
    ),
  },

  outcomes: {
    childInNeedPlan: {
      means: 'Support the family under a child in need plan.',
      law: childrenAct1989('17', '(1)'),
      rules: ['CN-01'],
      leadsTo: ['child-in-need-plan'],
      needs: [
        {
          id: 'a-need-for-the-plan',
          says: 'A child in need plan needs at least one recorded need. Record it, or choose another ending.',
          metSays: 'A need is recorded for the child in need plan.',
          law: childrenAct1989('17', '(10)', 'M'),
          answerAt: 'needs',
          met: ({ record }) => record.openNeeds.length > 0,
        },
        factorsForWhatFollows,
      ],
    },
    strategyDiscussion: {
      means: 'Hold a strategy discussion.',
      law: childrenAct1989('47', '(1)(b)'),
      rules: ['AS-04', 'CP-01'],
      leadsTo: ['strategy-discussion'],
      protective: true,
    },
    familyHelp: {
      means: 'Pass to family help, which has accepted the child.',
      law: workingTogether('chapter 3, family help'),
      rules: ['FH-01', 'ST-02'],
      leadsTo: ['closure'],
      needs: [factorsForWhatFollows, section47IsNotNeeded],
    },
    lookedAfter: {
      means: 'The child is to be looked after.',
      law: childrenAct1989('20', '', 'M'),
      rules: ['LA-25'],
      leadsTo: ['becoming-looked-after'],
      needs: [factorsForWhatFollows],
    },
    legalAction: {
      means: 'Take legal advice on care proceedings.',
      law: childrenAct1989('31', '', 'M'),
      rules: ['PL-01'],
      leadsTo: ['legal-gateway'],
      needs: [factorsForWhatFollows],
    },
    noFurtherAction: {
      means: 'Take no further action.',
      law: trustStandard('closure accounts for the child'),
      rules: ['AS-05'],
      leadsTo: ['closure'],
      needs: [everyConcernIsAnswered, section47IsNotNeeded],
    },
  },
})
