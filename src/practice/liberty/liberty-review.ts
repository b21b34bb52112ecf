import { form } from '#engine/form.ts'
import { date, longText, oneOf, text, verbatim } from '#engine/question.ts'
import { trustStandard } from '../citations.ts'
import { notBeforeRecorded } from '../dates.ts'
import { defineStep } from '../define.ts'
import { secureRegulations } from './liberty-law.ts'

const reviewed = secureRegulations('15')
const ours = trustStandard('a deprivation of liberty is reviewed every month', 'L')

export const libertyReview = defineStep({
  id: 'liberty-review',
  title: 'Review of a deprivation of liberty',
  purpose: 'Ask of each restriction whether it is still needed, and let the child be free as soon as can be.',
  edition: '2026',
  law: [reviewed, secureRegulations('16'), ours],
  rules: ['LA-24'],

  begins: { when: 'A month after the order, and again while it lasts; at once when the child is free.', after: [] },

  form: form({
    heldOn: date('When was it reviewed?', { called: 'date of the review', past: true }),
    reviewers: text('Who reviewed it, and who of them is not of the trust?', { called: 'names of the reviewers' }),
    childsWords: verbatim('What does the child say?', { called: 'words of the child' }),
    restrictionsNow: longText('Which restrictions were used, how often, and which can be lifted?', {
      called: 'words on the restrictions',
    }),
    why: longText('Why was this decided?', { errorMissing: 'Enter the reason for the decision' }),
    freeOn: date('If the child is free: since when?', {
      called: 'date from which the child is free',
      past: true,
      optional: true,
    }),
    whatNow: oneOf(
      'Where does the child live now?',
      { same: 'In the same place', moved: 'Somewhere else' },
      { errorMissing: 'Select where the child lives now' },
    ),
  }),

  dates: [
    notBeforeRecorded(
      'heldOn',
      'deprivedOfLibertySince',
      'It can’t have been reviewed before the child was deprived of liberty.',
    ),
    notBeforeRecorded(
      'freeOn',
      'deprivedOfLibertySince',
      'The child can’t have been free again before being deprived of liberty.',
    ),
  ],

  toBegin: [
    {
      id: 'is-deprived-of-liberty',
      says: 'No deprivation of liberty is recorded for the child. Record the authority first.',
      metSays: 'The child is deprived of liberty.',
      law: reviewed,
      rules: ['LA-24'],
      met: ({ record }) => record.deprivedOfLibertySince !== undefined,
    },
  ],
  toConclude: [],
  timeLimits: [],

  outcomes: {
    goesOn: {
      means: 'It goes on until the order ends or the next review.',
      law: reviewed,
      rules: ['LA-24'],
      leadsTo: [],
    },
    renewed: {
      means: 'It goes on, and the court is asked again before the order ends.',
      law: secureRegulations('12'),
      rules: ['LA-24'],
      leadsTo: ['deprivation-of-liberty'],
    },
    free: {
      means: 'The child is free.',
      law: secureRegulations('16'),
      rules: ['LA-24'],
      leadsTo: [],
      needs: [
        {
          id: 'since-when-is-told',
          says: 'Say since when the child is free.',
          metSays: 'The day from which the child is free is recorded.',
          law: ours,
          answerAt: 'freeOn',
          met: ({ answers }) => answers.freeOn !== undefined,
        },
      ],
    },
  },
})
