import { form } from '#engine/form.ts'
import { date, longText, oneOf, text, verbatim, wholeNumber } from '#engine/question.ts'
import { offered } from '../code-lists/code-list.ts'
import { noQuestionnaire } from '../code-lists/no-questionnaire.ts'
import { notBeforeBirth } from '../dates.ts'
import { defineStep } from '../define.ts'
import { isLookedAfter } from './is-looked-after.ts'
import { lookedAfterReturn } from './law.ts'

const table = lookedAfterReturn('table OC2, SDQ_SCORE and SDQ_REASON')
const rules = ['LA-30'] as const

const reasons = Object.fromEntries(offered(noQuestionnaire).map(({ code, label }) => [code, label])) as {
  readonly [K in (typeof noQuestionnaire)[number]['code']]: string
}

/**
 * The questionnaire of the looked-after return, as the carer filled it in. Its total is kept because the return asks for it; nothing
 * is made of it here: no band, no colour, no order of children.
 */
export const strengthsAndDifficulties = defineStep({
  id: 'strengths-and-difficulties',
  title: 'Strengths and difficulties questionnaire',
  purpose: 'Hear from whoever lives with the child how they are doing, and talk about it with them and the child.',
  edition: '2026',
  law: [table],
  rules,

  begins: {
    when: 'A child aged four to sixteen has been looked after for a year, and each year from then.',
    after: [],
  },

  form: form({
    has: oneOf(
      'Is there a questionnaire?',
      { yes: 'Yes: it was filled in', no: 'No' },
      { errorMissing: 'Select whether there is a questionnaire' },
    ),
    filledInOn: date('When was it filled in?', {
      called: 'date on which it was filled in',
      past: true,
      askedWhen: { question: 'has', is: ['yes'] },
    }),
    filledInBy: text('Who filled it in?', {
      called: 'name of whoever filled it in',
      askedWhen: { question: 'has', is: ['yes'] },
    }),
    total: wholeNumber('What does it add up to?', {
      hint: 'From 0 to 40, as on the questionnaire. It is for the yearly return: what the carer said matters more.',
      called: 'total of the questionnaire',
      least: 0,
      most: 40,
      askedWhen: { question: 'has', is: ['yes'] },
    }),
    whyNone: oneOf('Why is there none?', reasons, {
      errorMissing: 'Select why there is none',
      askedWhen: { question: 'has', is: ['no'] },
    }),
    whatTheySay: longText('What do carer and child say about it?', { called: 'what carer and child say about it' }),
    childsWords: verbatim('What does the child say, in their own words?', { optional: true }),
    whatFollows: longText('What will be done?', { called: 'words on what will be done' }),
  }),

  dates: [notBeforeBirth('filledInOn', 'The questionnaire can’t have been filled in')],

  toBegin: [isLookedAfter],
  toConclude: [],
  timeLimits: [],
  outcomes: {
    kept: {
      means: 'The questionnaire is kept, and was talked about.',
      law: table,
      rules,
      leadsTo: [],
      needs: [
        {
          id: 'was-filled-in',
          says: 'There is no questionnaire. Say why there is none.',
          metSays: 'The questionnaire was filled in.',
          law: table,
          rules,
          answerAt: 'has',
          met: ({ answers }) => answers.has === 'yes',
        },
      ],
    },
    none: {
      means: 'There is none, for a reason that the return knows.',
      law: table,
      rules,
      leadsTo: [],
      needs: [
        {
          id: 'reason-is-true',
          says: 'Say why there is none. A child of four to sixteen is not left out for their age.',
          metSays: 'The reason why there is none is recorded.',
          law: table,
          rules,
          answerAt: 'whyNone',
          met: ({ answers, record, today }) => {
            if (answers.has !== 'no' || answers.whyNone === undefined) return false
            if (answers.whyNone !== 'SDQ1' || record.dateOfBirth === undefined) return true
            const { years } = record.dateOfBirth.until(today, { largestUnit: 'years' })
            return years < 4 || years > 16
          },
        },
      ],
    },
  },
})
