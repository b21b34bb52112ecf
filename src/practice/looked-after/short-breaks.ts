import { form } from '#engine/form.ts'
import { date, longText, oneOf, text, verbatim, wholeNumber, yesOrNo } from '#engine/question.ts'
import { months } from '#kernel/working-days/length.ts'
import { childrenAct1989 } from '../citations.ts'
import { notBeforeAnswer, notBeforeBirth } from '../dates.ts'
import { defineStep } from '../define.ts'
import { mostDays } from '../plans/short-breaks.ts'
import { carePlanning, carePlanningLimit } from './law.ts'

const series = carePlanning('48', '(1)')

/** The regulation says days, and the house counts those of a stay as it counts the stays that are recorded one by one. */
const countedSo = 'We count from the day the child comes to the day they go home: one night is one day.'

export const shortBreaks = defineStep({
  id: 'short-breaks',
  title: 'Short breaks',
  purpose: 'Give a child something good of their own and a family a rest, by an agreement that everybody has read.',
  edition: '2026, second',
  law: [series, childrenAct1989('17', '(6)', 'M'), childrenAct1989('20', '(4)', 'M')],

  begins: {
    when: 'A disabled child, or another who needs it, stays away from home for nights that are planned ahead.',
    after: [],
  },

  form: form({
    basis: oneOf(
      'On what basis does the child stay away?',
      {
        section17: 'Section 17(6): a service to the family; the child is not looked after',
        section20: 'Section 20(4): the child is looked after while they stay',
      },
      { errorMissing: 'Select the basis on which the child stays away' },
    ),
    counted: oneOf(
      'How does the looked-after return count it?',
      { stays: 'Each stay by itself (V3)', agreement: 'The agreement as a whole (V4)' },
      {
        hint: 'Each stay by itself is recorded as it comes: the days of the year are then counted, and not estimated.',
        errorMissing: 'Select how the looked-after return counts it',
        askedWhen: { question: 'basis', is: ['section20'] },
      },
    ),
    agreedBy: text('Who with parental responsibility agrees, in writing?', { called: 'name of whoever agrees' }),
    from: date('From when?', { called: 'date from which the child has short breaks' }),
    provider: text('Where, and with whom?', { called: 'where and with whom' }),
    samePlace: yesOrNo('Are all stays in the same place?', {
      errorMissing: 'Select yes if all stays are in the same place',
    }),
    longestStay: wholeNumber('How many days has the longest stay?', {
      called: 'number of days of the longest stay',
      hint: countedSo,
      least: 1,
      most: 365,
    }),
    nightsAYear: wholeNumber('How many days in any twelve months?', {
      called: 'number of days in any twelve months',
      hint: countedSo,
      least: 1,
      most: 365,
    }),
    plan: longText('What must those who care know: medicine, sleep, food, fears, how the child says yes and no?', {
      called: 'short break care plan',
    }),
    childsWords: verbatim('How does the child show or say what they think of it?', {
      called: 'words or signs of the child',
    }),
    endedOn: date('If it has ended: when?', { called: 'date on which it ended', past: true, optional: true }),
  }),

  dates: [
    notBeforeBirth('from', 'Short breaks can’t begin'),
    notBeforeAnswer('endedOn', 'from', 'Short breaks can’t have ended before they began.'),
  ],

  toBegin: [],
  toConclude: [],
  timeLimits: [],

  outcomes: {
    agreed: {
      means: 'The agreement stands.',
      law: series,
      leadsTo: [],
      timeLimits: [
        {
          id: 'visited-first',
          what: 'Visit the child during a short break, and review how it goes',
          whose: 'Social worker',
          countedFrom: 'from',
          countedFromSays: 'the first short break',
          stoppedBy: 'event:short-break-visited',
          limits: carePlanningLimit(months(3), '48', '(3)(c) and (d)'),
        },
      ],
      needs: [
        {
          id: 'within-the-series',
          says: 'A series has no stay of more than 17 days and no more than 75 days in twelve months, in one place. Otherwise the child is looked after in full: record how.',
          metSays: 'The stays are a series of short breaks.',
          law: series,
          answerAt: 'longestStay',
          saysNow: ({ record, begunOn }) => {
            const { inOneStay, inAYear } = mostDays(begunOn, record)
            return `A series has no stay of more than ${inOneStay} days and no more than ${inAYear} days in twelve months, in one place. Otherwise the child is looked after in full: record how.`
          },
          met: ({ answers, record, begunOn }) => {
            if (answers.basis === 'section17') return true
            const { inOneStay, inAYear } = mostDays(begunOn, record)
            return (
              (answers.longestStay ?? 0) <= inOneStay &&
              (answers.nightsAYear ?? 0) <= inAYear &&
              answers.samePlace === true
            )
          },
        },
      ],
    },
    ended: {
      means: 'The short breaks have ended.',
      law: series,
      leadsTo: [],
      needs: [
        {
          id: 'end-is-told',
          says: 'Say when they ended.',
          metSays: 'The day on which they ended is recorded.',
          law: series,
          answerAt: 'endedOn',
          met: ({ answers }) => answers.endedOn !== undefined,
        },
      ],
    },
  },
})
