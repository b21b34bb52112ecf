import { form } from '#engine/form.ts'
import { anyOf, dateTime, longText, text, yesOrNo } from '#engine/question.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { childrenAct1989, trustLimit, workingTogether } from '../citations.ts'
import { defineStep } from '../define.ts'
import { decisionIsQualified, managerAuthorises } from '../gates.ts'
import { inducedIllnessQuestions, paediatricianLacking } from './induced-illness.ts'

const discussion = workingTogether('chapter 3, strategy discussion')

/** The agencies without which a strategy discussion is not quorate. */
export const neededAgencies = ['socialCare', 'police', 'health'] as const

/**
 * Protecting waits for nobody; deciding that nothing more is done to protect does: a manager, and those without whom what is
 * known is not known.
 */
const standsDown = [
  decisionIsQualified,
  managerAuthorises('that no enquiries are made', discussion, ['CP-01']),
  {
    id: 'quorate-to-stand-down',
    says: 'Police and health must take part before it is decided that no enquiries are made. Hold the discussion again with them.',
    metSays: 'Children’s social care, police and health took part.',
    law: discussion,
    rules: ['CP-01'],
    answerAt: 'agencies' as const,
    overridableBy: ['head-of-service' as const],
    met: ({ answers }: { readonly answers: { readonly agencies?: ReadonlySet<string> } }) =>
      neededAgencies.every((agency) => answers.agencies?.has(agency) === true),
  },
] as const

export const strategyDiscussion = defineStep({
  id: 'strategy-discussion',
  title: 'Strategy discussion',
  purpose:
    'Decide with police, health and others whether a child is at risk of significant harm, and what is done now.',
  edition: '2026, third',
  law: [discussion, childrenAct1989('47', '(1)')],
  rules: ['CP-01'],
  protective: 'to begin',

  begins: {
    when: 'There is reasonable cause to suspect that a child is suffering, or is likely to suffer, significant harm.',
    after: [
      'contact-screening',
      'child-and-family-assessment',
      'family-help-assessment',
      'family-help-review',
      'child-in-need-review',
      'review-conference',
      'core-group',
      'police-protection',
      'emergency-protection-order',
      'child-assessment-order',
      'return-home-interview',
      'special-guardianship-visit',
      'personal-adviser-contact',
      'private-fostering',
      'private-fostering-visit',
      'leaving-school-roll',
      'case-supervision',
    ],
    during: ['child-and-family-assessment', 'child-in-need-plan', 'child-protection-plan', 'family-help-plan'],
  },

  form: form({
    heldAt: dateTime('When was it held?', { called: 'date and time of the discussion', past: true }),
    chairedBy: text('Who chaired it?', { optional: true, hint: "A manager of children's social care, by name." }),
    agencies: anyOf(
      'Who took part?',
      {
        socialCare: "Children's social care",
        police: 'Police',
        health: 'Health',
        education: 'School, nursery or education',
        other: 'Someone else',
      },
      { errorMissing: 'Select who took part in the discussion' },
    ),
    whoWasChased: longText('If police or health did not take part: who was asked, and when?', {
      optional: true,
      hint: 'The discussion goes ahead without them when waiting would harm the child.',
    }),
    ...inducedIllnessQuestions,
    whatIsKnown: longText('What does each agency know?', { called: 'information that was shared' }),
    everyChildConsidered: yesOrNo('Was every child of the household considered?', {
      errorMissing: 'Select yes if every child of the household was considered',
    }),
    otherChildren: longText('What was decided for the other children?', {
      called: 'decision for the other children',
      askedWhen: { question: 'everyChildConsidered', is: ['yes'] },
    }),
    reason: longText('Why was this decided?', { errorMissing: 'Enter the reason for the decision' }),
    actions: longText('Who does what now, and by when?', {
      hint: 'Who sees the child and asks whom, a medical examination, what the police do, how the child is safe tonight.',
      called: 'actions, each with who does it and by when',
    }),
    familyTold: longText('What are the child and the parents told, by whom and when?', {
      optional: true,
      hint: 'Or why telling them has to wait: it would put the child at risk, or spoil what the police must find.',
    }),
    someoneDisagreed: yesOrNo('Did anyone disagree?', { errorMissing: 'Select yes if anyone disagreed' }),
    dissent: longText('Who disagreed, and why?', {
      errorMissing: 'Enter who disagreed, and why',
      askedWhen: { question: 'someoneDisagreed', is: ['yes'] },
    }),
  }),

  toBegin: [],
  toConclude: [],

  /** Working Together gives no number: it is held as soon as it can be. The working day is our own. */
  timeLimits: [
    {
      id: 'held',
      what: 'Hold the strategy discussion: today where a child is in danger now',
      whose: 'Team manager',
      countedFrom: 'begun',
      countedFromSays: 'the day on which it was decided that one is needed',
      stoppedBy: 'conclusion',
      limits: trustLimit(workingDays(1), 'a strategy discussion is held within one working day, and at once in danger'),
      rules: ['CP-01'],
    },
  ],

  becomesClock: [
    {
      id: 'quorate',
      says: "Children's social care, police and health did not all take part.",
      what: 'Hold the discussion again with those who were missing',
      whose: 'Team manager',
      limits: trustLimit(workingDays(1), 'a discussion without quorum is held again within one working day'),
      stoppedBy: 'event:discussion-reconvened',
      rules: ['CP-01'],
      met: ({ answers }) => neededAgencies.every((agency) => answers.agencies?.has(agency) === true),
    },
    {
      id: 'every-child',
      says: 'Not every child of the household was considered.',
      what: 'Consider every child of the household',
      whose: 'Team manager',
      limits: trustLimit(workingDays(1), 'brothers and sisters are considered within one working day'),
      stoppedBy: 'event:every-child-considered',
      rules: ['CP-01', 'CP-02'],
      met: ({ answers }) => answers.everyChildConsidered === true,
    },
    paediatricianLacking('CP-01', 'Team manager'),
  ],

  putRight: {
    whose: 'Chair of the discussion',
    limits: trustLimit(workingDays(1), 'the record of a discussion is completed within one working day', 'L'),
  },

  outcomes: {
    jointEnquiry: {
      means: 'Make section 47 enquiries jointly with the police.',
      law: childrenAct1989('47', '(1)'),
      rules: ['CP-02'],
      leadsTo: ['section-47-enquiry'],
      protective: true,
    },
    singleEnquiry: {
      means: "Make section 47 enquiries by children's social care.",
      law: childrenAct1989('47', '(1)'),
      rules: ['CP-02'],
      leadsTo: ['section-47-enquiry'],
      protective: true,
    },
    immediateProtection: {
      means: 'Protect the child now, and make section 47 enquiries.',
      law: childrenAct1989('44'),
      rules: ['CP-07', 'CP-08'],
      leadsTo: ['section-47-enquiry'],
      protective: true,
    },
    continueUnderSection17: {
      means: 'Go on with assessment and support under section 17.',
      law: childrenAct1989('17'),
      leadsTo: ['child-and-family-assessment'],
      needs: standsDown,
    },
    noFurtherAction: { means: 'Take no further action.', law: discussion, leadsTo: ['closure'], needs: standsDown },
  },
})
