import { form } from '#engine/form.ts'
import { date, longText, oneOf, text, verbatim } from '#engine/question.ts'
import { months, workingDays } from '#kernel/working-days/length.ts'
import { childrenAct1989Schedule2, trustLimit, trustStandard } from '../citations.ts'
import { notBeforeBirth } from '../dates.ts'
import { defineStep } from '../define.ts'
import { carePlanning } from '../looked-after/law.ts'
import { careLeavers } from './law.ts'

const planning = carePlanning('43', '', 'M')

/** The heads of a pathway plan (Schedule 8 to the Care Planning Regulations, Schedule 1 to the Care Leavers Regulations). */
export const pathwayHeads = {
  adviser: text('Who is the personal adviser?', {
    hint: 'By name. Neither the parent nor whoever gives the young person a home.',
    errorMissing: 'Enter who the personal adviser is',
  }),
  childsWords: verbatim('What does the young person want, in their own words?', {
    errorMissing: 'Enter what the young person wants, in their own words',
  }),
  health: longText('Health: what is done, by whom and by when?', { errorMissing: 'Enter what is done for health' }),
  education: longText('Education, training and work: what is done, by whom and by when?', {
    errorMissing: 'Enter what is done for education, training and work',
  }),
  emotional: longText('Feelings, identity and culture: what is done, by whom and by when?', {
    errorMissing: 'Enter what is done for feelings, identity and culture',
  }),
  family: longText('Family and friends: what is done, by whom and by when?', {
    errorMissing: 'Enter what is done for family and friends',
  }),
  skills: longText('Skills for living alone: what is done, by whom and by when?', {
    errorMissing: 'Enter what is done for skills',
  }),
  money: longText('Money: what is paid, when, and what is done when it runs out?', {
    errorMissing: 'Enter what is paid and when',
  }),
  home: longText('The place to live: which, why it is suitable, and what is done when it ends?', {
    errorMissing: 'Enter which place, why it is suitable, and what is done when it ends',
  }),
  contingency: longText('What happens if the plan fails?', { errorMissing: 'Enter what happens if the plan fails' }),
} as const

export const pathwayPlan = defineStep({
  id: 'pathway-plan',
  title: 'Pathway plan',
  purpose: 'Agree with the young person how they will be helped to live well after care, by whom and until when.',
  edition: '2026',
  law: [childrenAct1989Schedule2('19B', 'M'), planning, careLeavers('6')],
  rules: ['LC-02'],

  begins: {
    when: 'The needs on leaving care are assessed: as soon as can be after that.',
    after: ['leaving-care-needs-assessment'],
    afterClosure: true,
  },

  form: form({
    madeOn: date('On which day was the plan agreed?', { called: 'day on which the plan was agreed', past: true }),
    ...pathwayHeads,
    hasCopy: oneOf(
      'Does the young person have a copy?',
      { yes: 'Yes', declined: 'No: they do not want one', no: 'Not yet' },
      { errorMissing: 'Select whether the young person has a copy' },
    ),
  }),

  dates: [notBeforeBirth('madeOn', 'The plan can’t have been agreed')],

  toBegin: [],

  toConclude: [
    {
      id: 'young-person-has-it',
      says: 'Give the young person a copy of their plan, or say that they do not want one.',
      metSays: 'The young person has a copy, or does not want one.',
      law: planning,
      rules: ['LC-02'],
      answerAt: 'hasCopy',
      met: ({ answers }) => answers.hasCopy === 'yes' || answers.hasCopy === 'declined',
    },
  ],

  timeLimits: [
    {
      id: 'made',
      what: 'Make the pathway plan with the young person',
      whose: 'Social worker or personal adviser',
      countedFrom: 'begun',
      countedFromSays: 'the day on which the plan was begun',
      stoppedBy: 'conclusion',
      limits: trustLimit(
        workingDays(20),
        'a pathway plan is made within twenty working days of the assessment (regulation 43: as soon as possible)',
        'L',
      ),
      rules: ['LC-02'],
    },
  ],

  outcomes: {
    made: { means: 'The plan is made.', law: planning, rules: ['LC-02', 'LC-03'], leadsTo: [] },
    refused: {
      means: 'The young person does not want a plan now. We ask again.',
      law: trustStandard('a young person who wants no plan is asked again'),
      rules: ['LC-02'],
      leadsTo: [],
      timeLimits: [
        {
          id: 'asked-again',
          what: 'Ask the young person again whether they want a plan',
          whose: 'Personal adviser',
          countedFrom: 'concluded',
          countedFromSays: 'the day on which they did not want one',
          stoppedBy: 'pathway-plan',
          limits: trustLimit(months(3), 'a young person who wants no plan is asked again within three months', 'L'),
          rules: ['LC-02'],
        },
      ],
    },
  },
})
