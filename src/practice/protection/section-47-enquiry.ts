import { form } from '#engine/form.ts'
import { anyOf, longText, oneOf, yesOrNo } from '#engine/question.ts'
import { weeks, workingDays } from '#kernel/working-days/length.ts'
import { childSeenAsked, childsWordsAsked, parentsAsked } from '../assessment/child-seen-and-heard.ts'
import { childrenAct1989, trustLimit, trustStandard, workingTogether, workingTogetherLimits } from '../citations.ts'
import { notBeforeBirth } from '../dates.ts'
import { defineStep } from '../define.ts'
import { decisionIsQualified, everyConcernIsAnswered, managerAuthorises } from '../gates.ts'
import { disagrees, isVeryYoung, pregnancyDatedFrom } from '../sighting.ts'

const enquiries = workingTogether('chapter 3, section 47 enquiries')

/** Nothing more is done to protect: found by the enquiry, and authorised by a manager. */
const notBorneOut = [
  {
    id: 'found-not-borne-out',
    says: 'You must have found that the concerns are not borne out.',
    metSays: 'The concerns are found not to be borne out.',
    law: enquiries,
    answerAt: 'finding' as const,
    met: ({ answers }: { readonly answers: { readonly finding?: string } }) => answers.finding === 'notBorneOut',
  },
  decisionIsQualified,
  managerAuthorises('the end of the enquiries', enquiries, ['CP-02']),
] as const

export const section47Enquiry = defineStep({
  id: 'section-47-enquiry',
  title: 'Section 47 enquiry',
  purpose:
    'Find out whether the child is suffering, or is likely to suffer, significant harm, and decide what must be done.',
  edition: '2026, third',
  law: [childrenAct1989('47', '(1)(b)'), childrenAct1989('47', '(5A)', 'M'), enquiries],
  rules: ['CP-02', 'CP-03', 'CP-04', 'CP-05', 'CP-06'],
  protective: 'to begin',

  begins: { when: 'A strategy discussion decides that enquiries are needed.', after: ['strategy-discussion'] },

  form: form({
    ...childSeenAsked('When was the child seen?'),
    decisionOnOrders: longText('Was a court order asked for? If not, why is the child safe without one?', {
      hint: 'When access is refused, or we are not told where the child is, the law says to apply for an order unless the child’s welfare is safeguarded without it.',
      errorMissing: 'Enter whether a court order was asked for, and if not, why the child is safe without one',
      askedWhen: { question: 'childSeen', is: ['refused'] },
    }),
    childsWords: childsWordsAsked,
    wishesAndFeelings: longText('What does the child wish and feel, and what weight did you give it?', {
      hint: 'The law asks for it, as far as the child’s age and understanding allow: section 47(5A).',
      called: "child's wishes and feelings",
      askedWhen: { question: 'childSeen', is: ['seen'] },
    }),
    parentsSay: parentsAsked,
    medical: longText('Was a medical examination needed? What did the doctor find?', {
      optional: true,
      hint: 'If none was needed, say who decided that, and why.',
    }),
    agencies: anyOf(
      'Who gave information?',
      {
        police: 'Police',
        health: 'Health',
        education: 'School, nursery or education',
        other: 'Someone else',
        none: 'Nobody',
      },
      { exclusive: 'none', errorMissing: 'Select who gave information' },
    ),
    everyChildConsidered: yesOrNo('Was every child of the household considered?', {
      errorMissing: 'Select yes if every child of the household was considered',
    }),
    analysis: longText('What do you make of what you have found?', { called: 'analysis' }),
    finding: oneOf(
      'What did you find?',
      {
        continuingRisk: 'Concerns are borne out, and the child is at continuing risk of significant harm',
        noContinuingRisk: 'Concerns are borne out, but the child is not at continuing risk of significant harm',
        notBorneOut: 'Concerns are not borne out',
      },
      { errorMissing: 'Select what you found' },
    ),
    safeMeanwhile: longText('What keeps the child safe from now on, and who sees to it?', {
      called: 'what keeps the child safe from now on',
    }),
    told: longText('Who was told what was found, and when?', {
      optional: true,
      hint: 'The child, each parent, whoever told us, and the agencies. Or why somebody is not told yet.',
    }),
    agenciesAgree: oneOf(
      'Do the agencies agree that no conference is needed?',
      { agree: 'Yes, all agree', disagree: 'No, at least one disagrees', notAsked: 'They have not been asked' },
      {
        errorMissing: 'Select whether the agencies agree that no conference is needed',
        askedWhen: { question: 'finding', is: ['noContinuingRisk'] },
      },
    ),
  }),

  dates: [notBeforeBirth('childSeenOn', 'The child can’t have been seen')],

  toBegin: [],

  toConclude: [
    {
      id: 'child-seen',
      metSays: 'The child was seen, is not yet born, or has died.',
      says: 'The child must have been seen. Where that cannot be, the head of service must sign, with the reason.',
      law: childrenAct1989('47', '(4)', 'M'),
      rules: ['CP-03'],
      answerAt: 'childSeen',
      overridableBy: ['head-of-service'],
      met: ({ answers }) => ['seen', 'unborn', 'died'].includes(answers.childSeen ?? ''),
    },
    {
      id: 'truth-agrees-with-record',
      says: 'What is said of the child must agree with the record.',
      metSays: 'What is written about the child agrees with the record.',
      saysNow: ({ answers, record }) => disagrees(answers.childSeen, record) ?? '',
      law: trustStandard('it is recorded truly why a child was not seen'),
      rules: ['CP-03'],
      answerAt: 'childSeen',
      met: ({ answers, record }) => disagrees(answers.childSeen, record) === undefined,
    },
    {
      id: 'seen-alone',
      metSays: 'The child was seen alone, or is too young to be.',
      says: 'The child must have been seen alone. Where that cannot be, the head of service must sign, with the reason.',
      law: enquiries,
      rules: ['CP-03'],
      answerAt: 'childSeenAlone',
      overridableBy: ['head-of-service'],
      met: ({ answers, record, today }) =>
        answers.childSeen !== 'seen' ||
        answers.childSeenAlone === 'yes' ||
        (answers.childSeenAlone === 'notPossible' && isVeryYoung(record, today)),
    },
    {
      id: 'seen-since-discussion',
      says: 'The child must have been seen since the strategy discussion.',
      metSays: 'The child has been seen since the strategy discussion, or it is recorded why not.',
      law: childrenAct1989('47', '(4)', 'M'),
      rules: ['CP-03'],
      answerAt: 'childSeenOn',
      overridableBy: ['head-of-service'],
      met: ({ answers, record }) =>
        answers.childSeenOn === undefined ||
        record.strategyDiscussionOn === undefined ||
        Temporal.PlainDate.compare(answers.childSeenOn, record.strategyDiscussionOn) >= 0,
    },
    {
      id: 'every-child-considered',
      says: 'Every child of the household must have been considered.',
      metSays: 'Every child of the household was considered.',
      law: enquiries,
      rules: ['CP-02'],
      answerAt: 'everyChildConsidered',
      overridableBy: ['head-of-service'],
      met: ({ answers }) => answers.everyChildConsidered === true,
    },
  ],

  timeLimits: [
    {
      id: 'conference',
      what: 'Hold the initial child protection conference, or decide that none is needed',
      whose: 'Conference chair',
      countedFrom: { from: (record) => record.strategyDiscussionOn },
      countedFromSays:
        'the strategy discussion at which the enquiries were begun, or the day on which they were begun without one',
      stoppedBy: 'initial-child-protection-conference',
      limits: workingTogetherLimits(workingDays(15), 'chapter 3, initial child protection conferences'),
      rules: ['CP-05', 'CP-10'],
    },
    {
      id: 'before-birth',
      what: 'Hold the conference before the birth',
      whose: 'Conference chair',
      countedFrom: { from: pregnancyDatedFrom },
      countedFromSays: 'the first day of the pregnancy as it is dated, forty weeks before the expected birth',
      stoppedBy: 'initial-child-protection-conference',
      limits: trustLimit(weeks(30), 'a conference before birth is held by thirty weeks of pregnancy'),
      rules: ['CP-22'],
    },
  ],

  /** Whom nobody could see goes to conference all the same: seeing the child, and the other children, is then owed at once. */
  putRight: {
    whose: 'Social worker',
    limits: trustLimit(
      workingDays(1),
      'what an enquiry lacked when it went to conference is put right in one working day',
      'L',
    ),
  },

  outcomes: {
    conference: {
      means: 'Hold an initial child protection conference.',
      law: enquiries,
      rules: ['CP-05'],
      leadsTo: ['initial-child-protection-conference'],
      protective: true,
      needs: [
        {
          id: 'continuing-risk',
          metSays: 'There is a continuing risk of significant harm, or an agency asks for a conference.',
          says: 'A conference follows when you have found a continuing risk of significant harm, or an agency asks for one.',
          law: enquiries,
          rules: ['CP-05', 'CP-06'],
          answerAt: 'finding',
          met: ({ answers }) => answers.finding === 'continuingRisk' || answers.agenciesAgree === 'disagree',
        },
      ],
    },
    noConferenceNeeded: {
      means: 'Concerns are borne out, but no conference is needed: support the family.',
      law: enquiries,
      rules: ['CP-06'],
      leadsTo: ['child-in-need-plan'],
      needs: [
        {
          id: 'no-continuing-risk',
          says: 'A child at continuing risk of significant harm goes to conference.',
          metSays: 'The child is not found to be at continuing risk of significant harm.',
          law: enquiries,
          rules: ['CP-06'],
          answerAt: 'finding',
          met: ({ answers }) => answers.finding === 'noContinuingRisk',
        },
        {
          id: 'agencies-agree',
          metSays: 'The agencies agree that no conference is needed.',
          says: 'The agencies must have been asked. If one of them wants a conference, hold it.',
          law: enquiries,
          rules: ['CP-06'],
          answerAt: 'agenciesAgree',
          met: ({ answers }) => answers.agenciesAgree === 'agree',
        },
        decisionIsQualified,
        managerAuthorises('the decision that no conference is needed', enquiries, ['CP-06']),
      ],
    },
    notBorneOut: {
      means: 'Concerns are not borne out: go on with the assessment under section 17.',
      law: enquiries,
      leadsTo: ['child-and-family-assessment'],
      needs: notBorneOut,
    },
    notBorneOutPlanGoesOn: {
      means: 'Concerns are not borne out: the plan that stands goes on.',
      law: enquiries,
      leadsTo: [],
      needs: [
        ...notBorneOut,
        {
          id: 'a-plan-stands',
          says: 'No plan of this child stands. Go on with the assessment, or end.',
          metSays: 'The child has a plan, and it is still open.',
          law: enquiries,
          met: ({ record }) =>
            record.familyHelpPlanOpenSince !== undefined ||
            record.childInNeedPlanOpenSince !== undefined ||
            record.protectionPlanOpenSince !== undefined ||
            record.lookedAfterSince !== undefined,
        },
      ],
    },
    notBorneOutEnd: {
      means: 'Concerns are not borne out, and the child needs nothing more from us. Then ask to close.',
      law: enquiries,
      leadsTo: ['closure'],
      needs: [...notBorneOut, everyConcernIsAnswered],
    },
  },
})
