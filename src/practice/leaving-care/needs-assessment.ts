import { form } from '#engine/form.ts'
import { longText, oneOf, verbatim } from '#engine/question.ts'
import { months } from '#kernel/working-days/length.ts'
import { childrenAct1989Schedule2 } from '../citations.ts'
import { defineStep } from '../define.ts'
import { carePlanning } from '../looked-after/law.ts'
import { careLeavers } from './law.ts'

const assessing = carePlanning('42', '', 'H')

const statuses = {
  eligible: 'Eligible: sixteen or seventeen, looked after, and for thirteen weeks since fourteen',
  relevant: 'Relevant: was eligible, under eighteen, no longer looked after',
  'former relevant': 'Former relevant: was eligible or relevant, eighteen to twenty-five',
  qualifying: 'Qualifying: looked after at sixteen or seventeen for less than that',
} as const

export const leavingCareNeedsAssessment = defineStep({
  id: 'leaving-care-needs-assessment',
  title: 'Assessment of needs on leaving care',
  purpose: 'Find out with the young person what help they need now, and after they have left care.',
  edition: '2026',
  law: [childrenAct1989Schedule2('19B', 'M'), assessing, careLeavers('5')],
  rules: ['LC-01'],

  begins: {
    when: 'A young person who is or was looked after is sixteen, or becomes eligible later.',
    after: [],
    afterClosure: true,
  },

  form: form({
    status: oneOf('What is the young person by law?', statuses, {
      errorMissing: 'Select what the young person is by law',
    }),
    whyOther: longText('Why is it not what the record says?', {
      hint: 'Only where it differs: time in care of another authority, short breaks, detention or hospital.',
      optional: true,
    }),
    took: longText('Who took part, and who was asked?', {
      hint: 'The young person, parents, carer, school or college, health, anybody whom they name.',
      errorMissing: 'Enter who took part and who was asked',
    }),
    childsWords: verbatim('What does the young person say, in their own words?', {
      errorMissing: 'Enter what the young person says, or how you tried to hear them',
    }),
    health: longText('Health and development', { errorMissing: 'Enter what is needed for health' }),
    education: longText('Education, training and work', {
      errorMissing: 'Enter what is needed for education and work',
    }),
    support: longText('Family, friends and who stands by them', {
      errorMissing: 'Enter who stands by the young person',
    }),
    money: longText('Money', { errorMissing: 'Enter what is needed for money' }),
    skills: longText('Skills for living alone', { errorMissing: 'Enter which skills are needed' }),
    care: longText('Care, support and a place to live', {
      errorMissing: 'Enter what care, support and place are needed',
    }),
    views: longText('What do the parents, the carer, the school and the reviewing officer think?', {
      errorMissing: 'Enter what the others think',
    }),
  }),

  toBegin: [],

  toConclude: [
    {
      id: 'status-as-recorded',
      says: 'By the record the young person is something else. Select that, or say why it is not so.',
      metSays: 'The young person’s status in law agrees with the record, or it is recorded why not.',
      saysNow: ({ record }) =>
        `By the record the young person is ${record.leavingCareStatus ?? 'not known'}. Select that, or say why it is not so.`,
      law: carePlanning('40', '', 'M'),
      rules: ['LC-01'],
      answerAt: 'status',
      met: ({ answers, record }) =>
        record.leavingCareStatus === undefined ||
        answers.status === record.leavingCareStatus ||
        answers.whyOther !== undefined,
    },
  ],

  timeLimits: [
    {
      id: 'conclude',
      what: 'Complete the assessment of needs on leaving care',
      whose: 'Social worker',
      countedFrom: { from: (record) => record.eligibleSince },
      countedFromSays: 'the day on which the young person became eligible',
      stoppedBy: 'conclusion',
      limits: [{ since: '2011-04-01', within: months(3), law: assessing }],
      rules: ['LC-01'],
    },
  ],

  outcomes: {
    pathwayPlan: {
      means: 'Make a pathway plan.',
      law: carePlanning('43', '', 'M'),
      rules: ['LC-02'],
      leadsTo: ['pathway-plan'],
    },
    adviceOnly: {
      means: 'Advise and help without a plan: the young person qualifies for that.',
      law: careLeavers('5'),
      rules: ['LC-01'],
      leadsTo: [],
      needs: [
        {
          id: 'qualifies-only',
          says: 'Whoever is eligible, relevant or former relevant has a pathway plan. Make one.',
          metSays: 'The young person qualifies for advice and help.',
          law: careLeavers('6'),
          rules: ['LC-02'],
          answerAt: 'status',
          met: ({ answers }) => answers.status === 'qualifying',
        },
      ],
    },
  },
})
