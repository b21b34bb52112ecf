import { form } from '#engine/form.ts'
import { date, longText, oneOf, text, verbatim } from '#engine/question.ts'
import { trustStandard } from '../citations.ts'
import { notBeforeAnswer, notBeforeBirth } from '../dates.ts'
import { defineStep } from '../define.ts'
import { educationGuidance } from './education-guidance.ts'
import { isLookedAfter } from './is-looked-after.ts'

const placed = educationGuidance('where an emergency placement disrupts education')

export const outOfEducation = defineStep({
  id: 'out-of-education',
  title: 'Out of school',
  purpose: 'Get a child in our care back into school, and give them something to learn meanwhile.',
  edition: '2026',
  law: [placed, trustStandard('a child in our care who is out of school is followed up', 'L')],
  rules: ['LA-07', 'ED-02'],

  begins: {
    when: 'A child who is looked after is excluded, has no place at school, or is not taught full time.',
    after: ['personal-education-plan'],
  },

  form: form({
    since: date('From when is the child out of school?', {
      called: 'date from which the child is out of school',
      past: true,
    }),
    why: oneOf(
      'Why?',
      {
        moved: 'A move of placement in an emergency',
        suspended: 'Suspended',
        excluded: 'Permanently excluded',
        noPlace: 'No place has been found',
        partTime: 'On a part-time timetable',
        refuses: 'The child does not go',
      },
      { errorMissing: 'Select why the child is out of school' },
    ),
    school: text('Which school was or is it?', { called: 'school' }),
    toldVirtualSchoolOn: date('When was the virtual school head told?', {
      called: 'date on which the virtual school head was told',
      past: true,
      optional: true,
    }),
    meanwhile: longText('What is the child taught meanwhile, by whom and for how long each day?', {
      called: 'words on what the child is taught meanwhile',
    }),
    childsWords: verbatim('What does the child say?', { called: 'words of the child' }),
    backOn: date('When was the child back in school, full time?', {
      hint: 'Asked when the child is back.',
      called: 'date on which the child was back',
      past: true,
      optional: true,
    }),
    backAt: text('Which school is it now?', { optional: true }),
  }),

  dates: [
    notBeforeBirth('since', 'The child can’t have been out of school'),
    notBeforeAnswer('backOn', 'since', 'The child can’t have been back in school before leaving it.'),
  ],

  toBegin: [isLookedAfter],
  toConclude: [],
  timeLimits: [],

  outcomes: {
    back: {
      means: 'The child is back in school, full time.',
      law: placed,
      rules: ['LA-07'],
      leadsTo: [],
      needs: [
        {
          id: 'is-back',
          says: 'Say when the child was back in school, and where. Until then it stays open.',
          metSays: 'The child is back in school.',
          law: placed,
          rules: ['LA-07'],
          answerAt: 'backOn',
          met: ({ answers }) => answers.backOn !== undefined && answers.backAt !== undefined,
        },
        {
          id: 'virtual-school-was-told',
          says: 'Tell the virtual school head, and say when.',
          metSays: 'The virtual school head was told.',
          law: trustStandard('the virtual school head is told within one working day', 'L'),
          rules: ['ED-02'],
          answerAt: 'toldVirtualSchoolOn',
          met: ({ answers }) => answers.toldVirtualSchoolOn !== undefined,
        },
      ],
    },
    noLongerOurs: {
      means: 'The child is no longer looked after, or no longer of school age.',
      law: placed,
      leadsTo: [],
    },
  },
})
