import { court } from '#engine/citation.ts'
import { form } from '#engine/form.ts'
import { anyOf, date, longText, yesOrNo } from '#engine/question.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { childrenAct1989, trustLimit } from '../citations.ts'
import { defineStep } from '../define.ts'
import { decisionIsQualified } from '../gates.ts'

export const practiceDirection12A = (at: string) =>
  court(
    'Family Procedure Rules 2010, Practice Direction 12A',
    at,
    // The practice directions are not on either site that is cited here: this is the part of the Rules that the direction supplements.
    'https://www.legislation.gov.uk/uksi/2010/2955/part/12',
    { confidence: 'M', since: '2014-04-22' },
  )

const planning = practiceDirection12A('pre-proceedings checklist')

export const legalGateway = defineStep({
  id: 'legal-gateway',
  title: 'Legal gateway meeting',
  purpose: 'Decide with a lawyer whether the threshold for care proceedings is met, and what is done first.',
  edition: '2026, second',
  law: [planning, childrenAct1989('31', '(2)')],
  rules: ['PL-01', 'CP-04', 'CP-19'],

  begins: {
    when: 'A child suffers or is likely to suffer significant harm at home, and plans have not been enough.',
    after: ['review-conference', 'child-and-family-assessment'],
  },

  form: form({
    heldOn: date('When was the meeting held?', { called: 'date of the meeting', past: true }),
    came: anyOf(
      'Who took part?',
      {
        headOfService: 'Head of service, in the chair',
        lawyer: 'A lawyer',
        socialWorker: 'The social worker',
        teamManager: 'The team manager',
        reviewingOfficer: 'The independent reviewing officer',
        virtualSchool: 'The virtual school',
      },
      { errorMissing: 'Select who took part' },
    ),
    threshold: yesOrNo('Is the threshold for a care order met?', {
      errorMissing: 'Select yes if the threshold for a care order is met',
    }),
    advice: longText('What does the lawyer advise?', { called: 'advice of the lawyer' }),
    immediate: yesOrNo('Is the child safe enough to work with the parents first?', {
      errorMissing: 'Select yes if the child is safe enough to work with the parents first',
    }),
    reason: longText('What was decided, and why?', { errorMissing: 'Enter what was decided, and why' }),
  }),

  toBegin: [],

  toConclude: [
    {
      id: 'head-and-lawyer',
      says: 'A head of service chairs, and a lawyer, the social worker and the team manager take part. Hold the meeting with them.',
      metSays: 'A head of service chaired, with a lawyer, the social worker and the team manager.',
      law: planning,
      rules: ['PL-01'],
      answerAt: 'came',
      met: ({ answers }) =>
        (['headOfService', 'lawyer', 'socialWorker', 'teamManager'] as const).every(
          (one) => answers.came?.has(one) === true,
        ),
    },
    {
      id: 'head-of-service-decides',
      says: 'A head of service decides this. Save it, and ask the head of service to conclude it.',
      metSays: 'A head of service decides this.',
      law: planning,
      rules: ['PL-01'],
      met: ({ actor }) => actor.profession === 'head-of-service' || actor.profession === 'director',
    },
  ],

  timeLimits: [
    {
      id: 'hold',
      what: 'Hold the legal gateway meeting',
      whose: 'Head of service',
      countedFrom: 'begun',
      countedFromSays: 'the day on which it was asked for',
      stoppedBy: 'conclusion',
      limits: trustLimit(
        workingDays(10),
        'a legal gateway meeting is held within ten working days of being asked for',
        'L',
      ),
      rules: ['PL-01'],
    },
  ],

  putRight: {
    whose: 'Head of service',
    limits: trustLimit(workingDays(1), 'a decision to go to court at once is written up in one working day', 'L'),
  },

  outcomes: {
    continuePlan: {
      means: 'Go on with the plan: the threshold is not met, or the plan is enough.',
      law: planning,
      rules: ['PL-01'],
      leadsTo: [],
      needs: [decisionIsQualified],
    },
    preProceedings: {
      means: 'Begin pre-proceedings with the parents.',
      law: planning,
      rules: ['PL-01', 'PL-02'],
      leadsTo: ['pre-proceedings'],
      needs: [
        decisionIsQualified,
        {
          id: 'threshold-is-met',
          says: 'Pre-proceedings begin only where the threshold for a care order is met.',
          metSays: 'The threshold for a care order is met.',
          law: childrenAct1989('31', '(2)'),
          rules: ['PL-01'],
          answerAt: 'threshold',
          met: ({ answers }) => answers.threshold === true,
        },
      ],
    },
    issue: {
      means: 'Go to court now: the child is not safe meanwhile.',
      law: childrenAct1989('31', '(1)'),
      rules: ['PL-01', 'PL-05'],
      leadsTo: ['care-proceedings'],
      protective: true,
    },
    emergency: {
      means: 'Ask for an emergency protection order today.',
      law: childrenAct1989('44'),
      rules: ['CP-07', 'PL-01'],
      leadsTo: ['emergency-protection-order'],
      protective: true,
    },
  },
})
