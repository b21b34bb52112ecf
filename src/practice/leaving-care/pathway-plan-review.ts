import { form } from '#engine/form.ts'
import { date, longText, oneOf, verbatim } from '#engine/question.ts'
import { notBeforeBirth } from '../dates.ts'
import { defineStep } from '../define.ts'
import { careLeavers } from './law.ts'

const reviewing = careLeavers('7', '', 'H')

export const pathwayPlanReview = defineStep({
  id: 'pathway-plan-review',
  title: 'Review of the pathway plan',
  purpose: 'See with the young person whether the plan does what it should, and change it where it does not.',
  edition: '2026',
  law: [reviewing],
  rules: ['LC-02'],

  begins: {
    when: 'Six months have passed, the young person has moved, or somebody asks: the young person or the reviewing officer at any time.',
    after: [],
    afterClosure: true,
  },

  form: form({
    heldOn: date('When was the review held?', { called: 'date of the review', past: true }),
    why: oneOf(
      'Why now?',
      {
        due: 'Six months',
        moved: 'A move',
        asked: 'The young person or the reviewing officer asked',
        risk: 'Something has gone wrong',
      },
      { errorMissing: 'Select why the review was held' },
    ),
    youngPerson: oneOf(
      'Did the young person take part?',
      { yes: 'Yes', written: 'In writing or through somebody', no: 'No' },
      { errorMissing: 'Select whether the young person took part' },
    ),
    whyNot: longText('Why not, and how were they asked?', {
      errorMissing: 'Enter why the young person did not take part, and how they were asked',
      askedWhen: { question: 'youngPerson', is: ['no'] },
    }),
    childsWords: verbatim('What does the young person say, in their own words?', { optional: true }),
    done: longText('What of the plan was done, and what was not?', {
      errorMissing: 'Enter what was done and what was not',
    }),
    home: longText('Is the place to live suitable, and will it last?', {
      errorMissing: 'Enter whether the place is suitable and will last',
    }),
    changed: longText('What changes in the plan?', { errorMissing: 'Enter what changes, or that nothing does' }),
  }),

  dates: [notBeforeBirth('heldOn', 'The review can’t have been held')],

  toBegin: [],
  toConclude: [],
  timeLimits: [],

  outcomes: {
    goesOn: { means: 'The plan goes on, with what was changed.', law: reviewing, rules: ['LC-02'], leadsTo: [] },
    newPlan: {
      means: 'The plan no longer fits: assess again.',
      law: careLeavers('5'),
      rules: ['LC-01', 'LC-02'],
      leadsTo: [],
    },
  },
})
