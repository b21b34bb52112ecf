import { form } from '#engine/form.ts'
import { date, longText, text, yesOrNo } from '#engine/question.ts'
import { months, workingDays } from '#kernel/working-days/length.ts'
import { trustLimit } from '../citations.ts'
import { notBeforeAnswer } from '../dates.ts'
import { defineStep } from '../define.ts'
import { dataProtection } from './asked-law.ts'

const since = '2018-05-25'

/** The month runs once it is clear who asks and for what: while we wait for that, it stands still. */
export const subjectAccess = defineStep({
  id: 'subject-access',
  title: 'Subject access',
  purpose: 'Give people what is written about them, and their own story, with others’ confidences kept.',
  edition: '2026',
  law: [dataProtection('15'), dataProtection('12')],
  rules: ['IG-01'],

  begins: { when: 'Somebody asks for what we hold about them, or a parent asks for a child who cannot.', after: [] },

  form: form({
    receivedOn: date('When did we receive it?', { called: 'date on which we received it', past: true }),
    identity: longText('How do we know that it is them, and that they may have it?', {
      hint: 'What you saw: a passport, a visit by somebody who knows them. Of a solicitor or a parent: the authority, and that the child would not be harmed by it. A file in the wrong hands tells somebody where a family lives.',
      called: 'words on how we know that it is them',
      optional: true,
    }),
    clearOn: date('From when is it clear who asks, and for what?', {
      hint: 'The month is counted from then. Leave it empty while you wait to hear.',
      called: 'date from which it is clear who asks, and for what',
      past: true,
      optional: true,
    }),
    complex: yesOrNo('Is it complex, so that two more months are needed?', {
      hint: 'Whoever asks is told so, and why, within the first month.',
      optional: true,
    }),
    whyLonger: longText('Why does it take longer, in words that they are told?', {
      optional: true,
      goesOutside: true,
      askedWhen: { question: 'complex', is: ['yes'] },
    }),
    longerToldOn: date('When were they told that it takes longer, and why?', {
      called: 'date on which they were told that it takes longer',
      past: true,
      optional: true,
      askedWhen: { question: 'complex', is: ['yes'] },
    }),
    searched: longText('Where was it looked for?', {
      hint: 'A search that is reasonable and proportionate.',
      optional: true,
    }),
    keptBack: longText('What is kept back, and under which exemption?', { optional: true, goesOutside: true }),
    support: text('Who is there for whoever reads it?', {
      hint: 'For somebody who was in care: offer it.',
      optional: true,
    }),
    whyRefused: longText('If it is refused: why, in words that they are told?', {
      hint: 'Only where it is plainly unfounded or excessive, or where they may not have it: a parent without authority, or who would harm the child by it.',
      called: 'words on why it is refused',
      optional: true,
      goesOutside: true,
    }),
    answeredOn: date('When was it answered?', { called: 'date of the answer', past: true, optional: true }),
  }),

  dates: [
    notBeforeAnswer('clearOn', 'receivedOn', 'It can’t have been clear before we received it.'),
    notBeforeAnswer('answeredOn', 'receivedOn', 'It can’t have been answered before we received it.'),
    notBeforeAnswer('longerToldOn', 'receivedOn', 'They can’t have been told before we received it.'),
  ],

  toBegin: [],
  toConclude: [],
  timeLimits: [
    {
      id: 'made-clear',
      what: 'Find out who asks, and for what, where it is not clear',
      whose: 'Data protection officer',
      countedFrom: 'begun',
      countedFromSays: 'the day on which we received it',
      stoppedBy: 'event:clearOn',
      limits: trustLimit(
        workingDays(5),
        'who asks for a record, and for what, is asked within five working days: no month runs before that',
        'L',
      ),
      rules: ['IG-01'],
    },
    {
      id: 'answered',
      what: 'Answer the request for subject access',
      whose: 'Data protection officer',
      countedFrom: 'clearOn',
      countedFromSays: 'the day from which it was clear who asks, and for what',
      stoppedBy: 'event:answeredOn',
      limits: [{ since, within: months(1), law: dataProtection('12', 'H', '(3)') }],
      rules: ['IG-01'],
      when: ({ answers }) => answers.complex !== true,
    },
    {
      id: 'told-longer',
      what: 'Tell whoever asks that it takes longer, and why',
      whose: 'Data protection officer',
      countedFrom: 'clearOn',
      countedFromSays: 'the day from which it was clear who asks, and for what',
      stoppedBy: 'event:longerToldOn',
      limits: [{ since, within: months(1), law: dataProtection('12', 'H', '(3)') }],
      rules: ['IG-01'],
      when: ({ answers }) => answers.complex === true,
    },
    {
      id: 'answered-complex',
      what: 'Answer the request for subject access, which is complex',
      whose: 'Data protection officer',
      countedFrom: 'clearOn',
      countedFromSays: 'the day from which it was clear who asks, and for what',
      stoppedBy: 'event:answeredOn',
      limits: [{ since, within: months(3), law: dataProtection('12', 'H', '(3)') }],
      rules: ['IG-01'],
      when: ({ answers }) => answers.complex === true,
    },
  ],

  outcomes: {
    answered: {
      means: 'It is answered: with everything, or with what may be given and why the rest is kept back.',
      law: dataProtection('12'),
      rules: ['IG-01'],
      leadsTo: [],
      needs: [
        {
          id: 'it-is-them',
          says: 'Say how we know that it is them, and that they may have it.',
          metSays: 'It is known that it is them, and that they may have it.',
          law: dataProtection('12'),
          rules: ['IG-01'],
          answerAt: 'identity',
          met: ({ answers }) => answers.identity !== undefined,
        },
        {
          id: 'answer-was-given',
          says: 'Say when it was answered, and where it was looked for.',
          metSays: 'It was answered.',
          law: dataProtection('12'),
          rules: ['IG-01'],
          answerAt: 'answeredOn',
          met: ({ answers }) => answers.answeredOn !== undefined && answers.searched !== undefined,
        },
      ],
    },
    refused: {
      means:
        'It is refused. They were told why, and that they can complain to the Information Commissioner and ask a court.',
      law: dataProtection('12', 'H', '(4) and (5)'),
      leadsTo: [],
      needs: [
        {
          id: 'refusal-is-told',
          says: 'Say why it is refused, in words that they are told, and when they were told.',
          metSays: 'They were told why it is refused.',
          law: dataProtection('12', 'H', '(4)'),
          answerAt: 'whyRefused',
          met: ({ answers }) => answers.whyRefused !== undefined && answers.answeredOn !== undefined,
        },
      ],
    },
    withdrawn: {
      means: 'Whoever asked has withdrawn it, or never said who they are.',
      law: dataProtection('12'),
      leadsTo: [],
    },
  },
})
