import { form } from '#engine/form.ts'
import { date, longText } from '#engine/question.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { notBeforeAnswer } from '../dates.ts'
import { defineStep } from '../define.ts'
import { freedomOfInformation } from './asked-law.ts'

export const informationRequest = defineStep({
  id: 'information-request',
  title: 'Freedom of information',
  purpose: 'Tell the public what the trust does, and nothing of any child.',
  edition: '2026',
  law: [freedomOfInformation],
  rules: ['IG-03'],

  begins: { when: 'Anybody asks in writing for what the trust holds, and not about themselves.', after: [] },

  form: form({
    receivedOn: date('When did we receive it?', { called: 'date on which we received it', past: true }),
    small: longText('Could the answer show who a child is: small numbers, places, dates?', {
      called: 'words on what the answer could show',
      optional: true,
    }),
    keptBack: longText('What is kept back, and under which exemption?', { optional: true, goesOutside: true }),
    answeredOn: date('When was it answered?', { called: 'date of the answer', past: true, optional: true }),
  }),

  dates: [notBeforeAnswer('answeredOn', 'receivedOn', 'It can’t have been answered before we received it.')],

  toBegin: [],
  toConclude: [],
  timeLimits: [
    {
      id: 'answered',
      what: 'Answer the request under freedom of information',
      whose: 'Freedom of information officer',
      countedFrom: 'begun',
      countedFromSays: 'the day on which we received it',
      stoppedBy: 'event:answeredOn',
      limits: [{ since: '2005-01-01', within: workingDays(20), law: freedomOfInformation }],
      rules: ['IG-03'],
    },
  ],

  outcomes: {
    answered: {
      means: 'It is answered.',
      law: freedomOfInformation,
      rules: ['IG-03'],
      leadsTo: [],
      needs: [
        {
          id: 'answer-was-given',
          says: 'Say when it was answered.',
          metSays: 'It was answered.',
          law: freedomOfInformation,
          rules: ['IG-03'],
          answerAt: 'answeredOn',
          met: ({ answers }) => answers.answeredOn !== undefined,
        },
        {
          id: 'small-numbers-were-looked-at',
          says: 'Say whether the answer could show who a child is.',
          metSays: 'It was checked whether the answer could show who a child is.',
          law: freedomOfInformation,
          answerAt: 'small',
          met: ({ answers }) => answers.small !== undefined,
        },
      ],
    },
    withdrawn: { means: 'Whoever asked has withdrawn it.', law: freedomOfInformation, leadsTo: [] },
  },
})
