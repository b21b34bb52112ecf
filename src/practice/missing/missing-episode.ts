import { form } from '#engine/form.ts'
import { dateTime, longText, oneOf, text, verbatim, yesOrNo } from '#engine/question.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { childrenAct1989, childrenAct2004, trustLimit } from '../citations.ts'
import { notBeforeAnswer, notBeforeBirth } from '../dates.ts'
import { defineStep } from '../define.ts'
import { missingGuidance } from './missing-guidance.ts'

/**
 * A child who is not where they should be. It begins with one press and stands on everybody's list from then; nothing that is
 * asked here holds anybody up, and none of it is a score.
 */
export const missingEpisode = defineStep({
  id: 'missing-episode',
  title: 'Missing child',
  purpose: 'Find the child, keep everybody who is looking in the same picture, and hear why the child went.',
  edition: '2026',
  law: [missingGuidance('when a child goes missing'), childrenAct1989('22', '(3)', 'M')],
  rules: ['MI-01'],
  protective: 'throughout',

  begins: {
    when: 'A child is not where they should be, whether they live at home or in care. Ring 101, or 999 where the child is in danger, first.',
    after: [],
  },

  form: form({
    kind: oneOf(
      'Do we know where the child is?',
      {
        missing: 'No: the child is missing',
        away: 'Yes: the child is away without authorisation, somewhere they should not be',
      },
      { errorMissing: 'Select whether we know where the child is' },
    ),
    missingFrom: dateTime('From when is the child missing?', {
      hint: 'When they were last known to be where they should be, or did not come when they should have. For example, 7 9 2026 and 9:30pm.',
      called: 'date and time from which the child is missing',
      past: true,
    }),
    reportedBy: text('Who told us, and how do we reach them?', { called: 'name and number of whoever told us' }),
    lastSeen: longText('Where, when and by whom was the child last seen, and what were they wearing?', {
      called: 'words on where and by whom the child was last seen',
    }),
    fears: longText('What are you afraid of for this child?', {
      hint: 'Who might hurt them, what they might do, medicine they need, who they may be with. In words: nobody is given a score.',
      called: 'words on what you are afraid of',
    }),
    policeTold: yesOrNo('Have the police been told?', { errorMissing: 'Select yes if the police have been told' }),
    policeToldAt: dateTime('When were the police told?', {
      called: 'date and time at which the police were told',
      past: true,
      askedWhen: { question: 'policeTold', is: ['yes'] },
    }),
    policeReference: text('Police reference', {
      optional: true,
      askedWhen: { question: 'policeTold', is: ['yes'] },
    }),
    policeSay: verbatim('How do the police grade it, in their words?', {
      hint: 'Their category as they told it, and what they are doing.',
      optional: true,
      askedWhen: { question: 'policeTold', is: ['yes'] },
    }),
    parentsTold: oneOf(
      'Have those with parental responsibility been told?',
      { yes: 'Yes', no: 'Not yet', unsafe: 'No: telling them would put the child at risk' },
      { errorMissing: 'Select whether those with parental responsibility have been told' },
    ),
    reviewingOfficerTold: oneOf(
      'Has the independent reviewing officer been told?',
      { yes: 'Yes', no: 'Not yet', notLookedAfter: 'The child is not looked after' },
      { errorMissing: 'Select whether the independent reviewing officer has been told' },
    ),
    actions: longText('What is being done to find the child, by whom?', {
      hint: 'Add to this as the hours pass: each time it is saved, what stood before is kept.',
      called: 'words on what is being done to find the child',
    }),
    foundAt: dateTime('When was the child back, or found?', {
      hint: 'Asked when the child is back.',
      called: 'date and time of the return',
      past: true,
      optional: true,
    }),
    foundHow: longText('How, where and by whom was the child found, and how are they?', { optional: true }),
    childsWords: verbatim('What did the child say on coming back?', { optional: true }),
  }),

  dates: [
    notBeforeBirth('missingFrom', 'The child can’t have been missing'),
    notBeforeAnswer('policeToldAt', 'missingFrom', 'The police can’t have been told before the child was missing.'),
  ],

  toBegin: [],
  toConclude: [],
  timeLimits: [],
  putRight: {
    whose: 'Social worker',
    limits: trustLimit(workingDays(1), 'the record of a missing child is completed within one working day', 'L'),
  },

  outcomes: {
    returned: {
      means: 'The child is back, or has been found.',
      law: missingGuidance('when a child is found'),
      rules: ['MI-02'],
      leadsTo: ['return-home-interview'],
      timeLimits: [
        {
          id: 'return-is-timed',
          what: 'Say when the child was back, or found: the interview is due within 72 hours of it, and is counted from the record until then',
          whose: 'Social worker',
          countedFrom: 'concluded',
          countedFromSays: 'the record of the return, which does not say when the child was back',
          stoppedBy: 'event:return-timed',
          limits: trustLimit(workingDays(1), 'when a missing child was back is written by the next working day', 'L'),
          rules: ['MI-02'],
          when: ({ answers }) => answers.foundAt === undefined,
        },
      ],
    },
    neverMissing: {
      means: 'The child was where they should be: it was reported in error.',
      law: missingGuidance('definitions'),
      leadsTo: [],
    },
    eighteen: {
      means: 'The young person has turned eighteen and is still missing. The police and adult services go on looking.',
      law: missingGuidance('definitions'),
      leadsTo: [],
    },
    died: {
      means: 'The child has died.',
      law: childrenAct2004('16C', 'M'),
      rules: ['SI-01'],
      leadsTo: [],
    },
  },
})
