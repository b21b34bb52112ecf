import { form } from '#engine/form.ts'
import { date, longText, verbatim, yesOrNo } from '#engine/question.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { childrenAct1989, trustLimit } from '../citations.ts'
import { notBeforeRecorded } from '../dates.ts'
import { defineStep } from '../define.ts'
import { privateArrangements } from './private-fostering-law.ts'

const visits = privateArrangements('8', '(1)')
const rules = ['PF-03', 'PF-04'] as const

/** When it is due is counted from the last: `privately-fostered-seen` and `privately-fostered-seen-later`. */
export const privateFosteringVisit = defineStep({
  id: 'private-fostering-visit',
  title: 'Visit to a privately fostered child',
  purpose: 'See the child alone, hear them, and say whether the arrangement still does well by them.',
  edition: '2026',
  law: [visits],
  rules,

  begins: {
    when: 'At least every six weeks in the first year, every twelve from then; and whenever child, parent or carer asks.',
    after: [],
  },

  form: form({
    visitedOn: date('When was the visit?', { called: 'date of the visit', past: true }),
    seenAlone: yesOrNo('Was the child seen alone?', { errorMissing: 'Select yes if the child was seen alone' }),
    whyNotAlone: longText('Why was that not right, or not possible?', {
      errorMissing: 'Enter why the child was not seen alone',
      askedWhen: { question: 'seenAlone', is: ['no'] },
    }),
    childsWords: verbatim('What does the child say?', { called: 'words of the child' }),
    report: longText('Report of the visit', { called: 'report of the visit' }),
    endedOn: date('If the arrangement has ended: when?', {
      called: 'date on which the arrangement ended',
      past: true,
      optional: true,
    }),
    whereTo: longText('And where does the child live now?', { optional: true }),
  }),

  dates: [
    notBeforeRecorded('visitedOn', 'privatelyFosteredSince', 'The visit can’t have been before the child lived there.'),
    notBeforeRecorded('endedOn', 'privatelyFosteredSince', 'The arrangement can’t have ended before it began.'),
  ],

  toBegin: [
    {
      id: 'is-privately-fostered',
      says: 'No private fostering is recorded for the child. Begin with the notice.',
      metSays: 'The child is privately fostered.',
      law: visits,
      rules,
      met: ({ record }) => record.privatelyFosteredSince !== undefined,
    },
  ],
  toConclude: [],
  timeLimits: [],
  putRight: {
    whose: 'Social worker',
    limits: trustLimit(workingDays(2), 'the report of a visit is completed within two working days', 'L'),
  },

  outcomes: {
    goesOn: {
      means: 'It goes on as it is.',
      law: visits,
      rules,
      leadsTo: [],
      needs: [
        {
          id: 'has-not-ended',
          says: 'You have written on which day it ended. Take that out, or decide that it has ended.',
          metSays: 'Nothing says that the arrangement has ended.',
          law: visits,
          answerAt: 'endedOn',
          met: ({ answers }) => answers.endedOn === undefined,
        },
      ],
    },
    ended: {
      means: 'The arrangement has ended.',
      law: privateArrangements('10', '', 'M'),
      leadsTo: [],
      needs: [
        {
          id: 'end-is-told',
          says: 'Say when it ended, and where the child lives now.',
          metSays: 'When it ended, and where the child lives now, is recorded.',
          law: privateArrangements('10', '', 'M'),
          answerAt: 'endedOn',
          met: ({ answers }) => answers.endedOn !== undefined && answers.whereTo !== undefined,
        },
      ],
    },
    notSafe: {
      means: 'The child is not safe there: hold a strategy discussion now.',
      law: childrenAct1989('47', '(1)'),
      rules: ['CP-01'],
      leadsTo: ['strategy-discussion'],
      protective: true,
    },
  },
})
