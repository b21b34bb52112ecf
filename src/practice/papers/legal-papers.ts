import type { StepId } from '../contents.ts'
import { decision, heading, meeting, owed, says, written } from './parts.ts'
import { everybody, family, type StepPaper } from './step-paper.ts'

const lawyer =
  'Take this letter to a solicitor who works with children’s law as soon as you can. While we are in this process your advice is free, whatever you earn: this letter is what the solicitor needs to see. If you do not know one, ask us for a list, or ring the Law Society.'

/**
 * What the work before a court gives in writing. What a lawyer advises the trust is privileged: it stands in no paper, and the gateway meeting
 * gives nobody its record.
 */
export const legalPapers: Readonly<Partial<Record<StepId, readonly StepPaper[]>>> = {
  'legal-gateway': [
    {
      id: 'notice',
      title: 'Notice of the legal gateway meeting',
      filedAs: 'letter',
      readers: ['agency'],
      when: 'before',
      toWrite: 'What the meeting should have before it: chronology, assessments, plans, what was tried.',
      parts: [
        says(
          'A legal gateway meeting is held about {child}. A head of service chairs it, and a lawyer of the trust takes part.',
        ),
        meeting,
        says(
          'It looks at whether the threshold for care proceedings is met, whether the child is safe meanwhile, and what is done first.',
        ),
        says('What is said there is legal advice to the trust. Please do not pass it on.'),
      ],
    },
  ],
  'family-group-decision-making': [
    {
      id: 'offer',
      title: 'Will your family meet, and make a plan?',
      filedAs: 'letter',
      readers: family,
      when: 'before',
      toWrite: 'What worries you, and what a plan of the family must keep the child safe from, in plain words.',
      parts: [
        says(
          'We ask you, and whoever matters to {child}, to meet and make a plan of your own for {child}, before others decide. You choose who comes. Somebody who does not decide about {child} helps to bring you together.',
        ),
        meeting,
        says(
          'Part of the meeting is yours alone: none of us is there. We help with what your plan needs, unless it would not keep {child} safe.',
        ),
        says(
          'You can say yes or no. Tell us who should be asked, who must not be in the same room, and what would help you to take part.',
        ),
      ],
    },
    {
      id: 'plan',
      title: 'The family’s plan',
      filedAs: 'plan',
      readers: everybody,
      when: 'after',
      outcomes: ['planMade'],
      parts: [
        {
          kind: 'answers',
          of: {
            heldOn: 'The family met on',
            familysPlan: 'The plan, as the family agreed it',
            childsWords: 'What {child} said',
          },
        },
        decision('What we say to it'),
      ],
    },
  ],
  'care-proceedings': [
    {
      id: 'what-the-court-decided',
      title: 'What the court decided, and what it means',
      filedAs: 'letter',
      readers: family,
      when: 'after',
      toWrite: 'What it means for this reader: where the child lives, whom the child sees, and who decides what.',
      parts: [
        decision('What the court decided'),
        { kind: 'answers', of: { endedOn: 'On', court: 'Court and case number' } },
        says(
          'Your solicitor can tell you what the order says and by when an appeal must be made. If something here is not clear, ring us.',
        ),
        owed('What comes next, and by when'),
      ],
    },
  ],
  'pre-proceedings': [
    {
      id: 'letter-before-proceedings',
      title: 'Letter before proceedings',
      filedAs: 'letter',
      readers: family,
      when: 'before',
      toWrite:
        'What worries you, with examples and days, in plain words; what must change, and by when; what we and others do to help; and that a family group decision-making meeting is offered.',
      parts: [
        says(
          'This letter is about {child}. It is important. Please read it, or ask somebody to read it with you, and do not put it away.',
        ),
        says(
          'We are so worried about {child} that we are thinking of going to court. We want to work with you so that we do not have to. This letter says what worries us, what must change, and what we do to help.',
        ),
        heading('What worries us, what must change, and what we do to help'),
        written,
        heading('What to do now'),
        says('Come to a meeting with us. You can bring your solicitor, and somebody to support you.'),
        meeting,
        says(lawyer),
        says(
          'Tell us who in your family and among your friends can help, or could look after {child} if you cannot. Tell us what would help you to take part: an interpreter, another hour, help with reading.',
        ),
        says(
          'If things do not get better, or you do not come, we may have to ask a court to decide. If a child is in danger we may go to court at once.',
        ),
      ],
    },
    {
      id: 'notice-of-meeting',
      title: 'Notice of the pre-proceedings meeting',
      filedAs: 'letter',
      readers: ['person', 'representative', 'agency'],
      when: 'before',
      toWrite: 'Which meeting it is, and what it should look at.',
      parts: [
        says('There is a meeting about {child}, before anything is asked of a court.'),
        meeting,
        says('We talk of what worries us, what has changed, and what is agreed. Parents can bring a solicitor.'),
      ],
    },
    {
      id: 'what-was-agreed',
      title: 'What was agreed before proceedings, and what was decided',
      filedAs: 'letter',
      readers: ['person', 'representative', 'court'],
      when: 'after',
      parts: [
        {
          kind: 'answers',
          of: {
            letterSentOn: 'Letter before proceedings',
            firstMeetingOn: 'First meeting',
            midwayReviewOn: 'Midway review',
            agreement: 'What was agreed, and what came of it',
          },
        },
        decision('What was decided'),
        { kind: 'answers', of: { reason: 'Why' } },
        owed('What comes next, and by when'),
        says(
          'If you do not agree, speak with your solicitor, and tell us. You can complain, and an advocate can help you and {child}.',
        ),
      ],
    },
  ],
}
