import { form } from '#engine/form.ts'
import { dateTime, longText, oneOf, text, verbatim, yesOrNo } from '#engine/question.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { childrenAct1989, trustLimit } from '../citations.ts'
import { notBeforeAnswer, notBeforeBirth } from '../dates.ts'
import { defineStep } from '../define.ts'
import { wordsOfNoCapacity } from '../no-capacity.ts'
import { missingGuidance } from './missing-guidance.ts'

const interviews = missingGuidance('independent return interviews')

export const returnHomeInterview = defineStep({
  id: 'return-home-interview',
  title: 'Return home interview',
  purpose:
    'Hear from the child, in private and from somebody independent, why they went and what would make it safe to stay.',
  edition: '2026',
  law: [interviews],
  rules: ['MI-02'],

  begins: { when: 'A missing child is back.', after: ['missing-episode'] },

  form: form({
    offeredAt: dateTime('When was an interview offered?', { called: 'date and time of the offer', past: true }),
    offeredBy: text('Who offered it, and how?', { called: 'name of whoever offered it, and how' }),
    answer: oneOf(
      'What did the child say to the offer?',
      { accepted: 'Yes', declined: 'No', noAnswer: 'The child could not be asked' },
      { errorMissing: 'Select what the child said to the offer' },
    ),
    whyNot: verbatim('Why not, in the child’s words, or why could the child not be asked?', {
      called: 'reason in the child’s words, or why the child could not be asked',
      askedWhen: { question: 'answer', is: ['declined', 'noAnswer'] },
    }),
    otherWays: longText('Which other person, place or way of talking was offered?', {
      called: 'other ways that were offered',
      askedWhen: { question: 'answer', is: ['declined'] },
    }),
    heldAt: dateTime('When was the interview held?', {
      called: 'date and time of the interview',
      past: true,
      askedWhen: { question: 'answer', is: ['accepted'] },
    }),
    interviewer: text('Who held it?', {
      called: 'name of the interviewer',
      askedWhen: { question: 'answer', is: ['accepted'] },
    }),
    independent: yesOrNo('Is the interviewer independent?', {
      hint: 'Not the child’s worker, nor a carer, nor anybody who manages or decides on the child’s care.',
      errorMissing: 'Select yes if the interviewer is independent',
      askedWhen: { question: 'answer', is: ['accepted'] },
    }),
    childsWords: verbatim('Why did they go, and what happened, in the child’s own words?', {
      called: 'words of the child',
      askedWhen: { question: 'answer', is: ['accepted'] },
    }),
    wouldHelp: longText('What would make it safe to stay?', {
      called: 'words on what would make it safe to stay',
      askedWhen: { question: 'answer', is: ['accepted'] },
    }),
    harm: oneOf(
      'Was the child hurt, or made to do anything?',
      { no: 'Nothing points to it', unclear: 'We cannot tell', yes: 'Yes, or it is likely' },
      { errorMissing: 'Select whether the child was hurt, or made to do anything' },
    ),
    sharedWithPolice: yesOrNo('Has what was learnt been shared with the police?', {
      errorMissing: 'Select yes if it has been shared with the police',
    }),
    whyNotShared: longText('Why has it not been shared?', {
      errorMissing: 'Enter why it has not been shared',
      askedWhen: { question: 'sharedWithPolice', is: ['no'] },
    }),
  }),

  dates: [
    notBeforeBirth('offeredAt', 'The interview can’t have been offered'),
    notBeforeAnswer('heldAt', 'offeredAt', 'The interview can’t have been held before it was offered.'),
  ],

  toBegin: [],
  toConclude: [],
  timeLimits: [],
  putRight: {
    whose: 'Social worker',
    limits: trustLimit(workingDays(1), 'the record of a return interview is completed within one working day', 'L'),
  },

  outcomes: {
    held: {
      means: 'The interview was held.',
      law: interviews,
      rules: ['MI-02'],
      leadsTo: [],
      needs: [
        {
          id: 'interview-was-held',
          says: 'Say when the interview was held. If it was not held, say what the child said to the offer.',
          metSays: 'The interview was held.',
          law: interviews,
          rules: ['MI-02'],
          answerAt: 'answer',
          met: ({ answers }) => answers.answer === 'accepted' && answers.heldAt !== undefined,
        },
        {
          id: 'interviewer-is-independent',
          says: 'Somebody independent must hold it: offer the child another interviewer.',
          metSays: 'The interviewer is independent of the child’s care.',
          law: interviews,
          rules: ['MI-02'],
          answerAt: 'independent',
          overridableBy: ['head-of-service'],
          met: ({ answers }) => answers.independent === true,
        },
      ],
    },
    declined: {
      means: 'The child does not want one. It stays open to them.',
      law: interviews,
      rules: ['MI-02'],
      leadsTo: [],
      needs: [
        {
          id: 'child-was-asked',
          says: 'An interview is declined by the child and by nobody else. Say what the child said.',
          metSays: 'The child was asked and said no.',
          law: interviews,
          rules: ['MI-02'],
          answerAt: 'answer',
          met: ({ answers }) => answers.answer === 'declined',
        },
      ],
    },
    couldNotBe: {
      means: 'It could not be held: the child is missing again, abroad or has died, or cannot be asked.',
      law: interviews,
      rules: ['MI-02'],
      leadsTo: [],
      needs: [
        {
          id: 'what-is-true-is-told',
          says: 'Say why the child could not be asked. “No interviewer” is not a reason: keep it open and tell your manager.',
          metSays: 'The reason why the child could not be asked is recorded.',
          law: interviews,
          rules: ['MI-02'],
          answerAt: 'whyNot',
          met: ({ answers }) =>
            answers.answer === 'noAnswer' &&
            answers.whyNot !== undefined &&
            wordsOfNoCapacity(answers.whyNot) === undefined,
        },
      ],
    },
    strategyDiscussion: {
      means: 'The child was hurt or is at risk: hold a strategy discussion now.',
      law: childrenAct1989('47', '(1)'),
      rules: ['CP-01', 'MI-02'],
      leadsTo: ['strategy-discussion'],
      protective: true,
    },
  },
})
