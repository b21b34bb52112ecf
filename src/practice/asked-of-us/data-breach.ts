import { form } from '#engine/form.ts'
import { date, dateTime, longText, oneOf } from '#engine/question.ts'
import { hours } from '#kernel/working-days/length.ts'
import { notBeforeAnswer } from '../dates.ts'
import { defineStep } from '../define.ts'
import { dataProtection } from './asked-law.ts'

const article = dataProtection('33', 'M')

export const dataBreach = defineStep({
  id: 'data-breach',
  title: 'Breach of personal data',
  purpose:
    'Keep people safe from what has got out, tell them and those who must know, and see that it cannot happen again.',
  edition: '2026',
  law: [article, dataProtection('34', 'M')],
  rules: ['IG-02'],

  begins: {
    when: 'Something about somebody has been lost, sent to the wrong person or seen by somebody who may not.',
    after: [],
  },

  form: form({
    knownAt: dateTime('When did we become aware of it?', {
      called: 'date and time at which we became aware',
      past: true,
    }),
    happened: longText('What has got out, about whom, and to whom?', { called: 'words on what has happened' }),
    danger: oneOf(
      'Could it put anybody in danger, such as an address that was kept from someone?',
      { yes: 'Yes', no: 'No' },
      {
        hint: 'If yes: ring duty now, and those in danger.',
        errorMissing: 'Select whether it could put anybody in danger',
      },
    ),
    madeSafe: longText('What has been done to make them safe, and to get it back?', { called: 'what has been done' }),
    commissionerToldOn: date('When was the Information Commissioner told?', {
      called: 'date on which the Commissioner was told',
      past: true,
      optional: true,
    }),
    peopleToldOn: date('When were those whom it is about told?', {
      called: 'date on which they were told',
      past: true,
      optional: true,
    }),
    learned: longText('Why did it happen, and what is changed?', { optional: true }),
  }),

  dates: [
    notBeforeAnswer('commissionerToldOn', 'knownAt', 'The Commissioner can’t have been told before we knew of it.'),
    notBeforeAnswer('peopleToldOn', 'knownAt', 'They can’t have been told before we knew of it.'),
  ],

  toBegin: [],
  toConclude: [],
  timeLimits: [
    {
      id: 'notified',
      what: 'Tell the Information Commissioner',
      whose: 'Data protection officer',
      countedFrom: 'knownAt',
      countedFromSays: 'the moment at which we became aware',
      stoppedBy: 'event:commissionerToldOn',
      limits: [{ since: '2018-05-25', within: hours(72), law: article }],
      rules: ['IG-02'],
    },
  ],

  outcomes: {
    told: {
      means: 'The Commissioner was told, and people are safe.',
      law: article,
      rules: ['IG-02'],
      leadsTo: [],
      needs: [
        {
          id: 'commissioner-was-told',
          says: 'Say when the Commissioner was told.',
          metSays: 'The Commissioner was told.',
          law: article,
          rules: ['IG-02'],
          answerAt: 'commissionerToldOn',
          met: ({ answers }) => answers.commissionerToldOn !== undefined,
        },
      ],
    },
    noRisk: {
      means: 'A risk to anybody is unlikely: it is kept here, with the reasons.',
      law: article,
      rules: ['IG-02'],
      leadsTo: [],
      needs: [
        {
          id: 'nobody-is-in-danger',
          says: 'It could put somebody in danger: the Commissioner must be told.',
          metSays: 'It puts nobody in danger.',
          law: article,
          rules: ['IG-02'],
          answerAt: 'danger',
          met: ({ answers }) => answers.danger === 'no',
        },
      ],
    },
  },
})
