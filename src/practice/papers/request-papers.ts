import type { StepId } from '../contents.ts'
import { heading, owed, says } from './parts.ts'
import type { StepPaper } from './step-paper.ts'

const letter = { filedAs: 'letter', readers: ['person'], when: 'any time' } as const

const notContent =
  'Tell us: somebody else looks at it again. You can complain to the Information Commissioner, and ask a court.'

/** What somebody is told who asks for what is written about them, or to adopt. */
export const requestPapers: Readonly<Partial<Record<StepId, readonly StepPaper[]>>> = {
  'subject-access': [
    {
      ...letter,
      id: 'request-received',
      title: 'We have your request for your record',
      parts: [
        says('You have asked for what is written about you. It is yours to ask for, and it costs you nothing.'),
        { kind: 'answers', of: { receivedOn: 'It came on', clearOn: 'It is clear who asks, and for what, since' } },
        says('Where we do not know yet that it is you, or what you ask for, we ask. The month runs once we know.'),
        owed('By when you have it'),
        says('If it needs longer because it is complex, we tell you within the first month, and why.'),
        { kind: 'answers', of: { support: 'Who is there for you while you read it' } },
      ],
    },
    {
      ...letter,
      id: 'request-longer',
      once: { question: 'whyLonger' },
      unless: 'answeredOn',
      title: 'Your request takes longer',
      parts: [
        says('You have asked for what is written about you. We need longer than a month for it.'),
        { kind: 'answers', of: { whyLonger: 'Why' } },
        owed('By when you have it'),
        heading('If you are not content'),
        says(notContent),
      ],
    },
    {
      ...letter,
      id: 'request-refused',
      once: { question: 'whyRefused' },
      title: 'Why we do not give what you asked for',
      parts: [
        says('We have looked at what you asked for, and do not give it.'),
        { kind: 'answers', of: { whyRefused: 'Why', answeredOn: 'Decided on' } },
        heading('If you are not content'),
        says(notContent),
      ],
    },
    {
      ...letter,
      id: 'request-answered',
      once: { question: 'answeredOn' },
      unless: 'whyRefused',
      title: 'Your record',
      parts: [
        says('With this letter is what is written about you. You may want somebody beside you when you read it.'),
        {
          kind: 'answers',
          of: {
            support: 'Who is there for you while you read it',
            searched: 'Where we looked',
            keptBack: 'What is kept back, and why',
          },
        },
        says('What others said of themselves in confidence, and who told us something, is left out where it must be.'),
        says('If something is wrong, say so: we put it right, or write beside it what you say.'),
        heading('If you are not content'),
        says(notContent),
      ],
    },
  ],
  'asking-to-adopt': [
    {
      ...letter,
      id: 'interest-taken-up',
      once: { question: 'acceptedOn' },
      title: 'You want to adopt: we take it up',
      parts: [
        says('Thank you for wanting to be a family for a child.'),
        { kind: 'answers', of: { receivedOn: 'You registered your interest on', acceptedOn: 'We took it up on' } },
        owed('By when we do what'),
        says('If it needs longer than that, we tell you before the day, and why. You may ask us to wait, too.'),
      ],
    },
    {
      ...letter,
      id: 'suitability-decided',
      once: { question: 'decidedOn' },
      title: 'What we decided on your wish to adopt',
      parts: [
        { kind: 'answers', of: { decidedOn: 'Decided on', reasons: 'Why' } },
        says(
          'If we do not approve you, you have forty working days from this letter to tell us what you think of it, or to ask for an independent review.',
        ),
      ],
    },
  ],
}
