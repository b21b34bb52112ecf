import type { StepId } from '../contents.ts'
import { agreeOrNot, decision, heading, says } from './parts.ts'
import { family, type StepPaper } from './step-paper.ts'

/** What the end of our work gives in writing: to the family, and to whoever told us or works with the child. */
export const closurePapers: Readonly<Partial<Record<StepId, readonly StepPaper[]>>> = {
  closure: [
    {
      id: 'family',
      title: 'Our work with you has ended',
      filedAs: 'letter',
      readers: family,
      when: 'after',
      toWrite: 'What went well, whom to ring, and a word to the child.',
      parts: [
        says('Our work with {child} has ended. This letter says why, and what comes now.'),
        decision('What was decided'),
        {
          kind: 'answers',
          of: {
            reason: 'Why',
            followedBy: 'What comes now',
            receiver: 'Who goes on with you',
            checkOn: 'We ask how it goes on',
          },
        },
        heading('If you need us again'),
        says(
          'Ring us at any time. Nobody has to begin again from nothing: we keep what you told us, and you can ask to read it.',
        ),
        agreeOrNot,
      ],
    },
    {
      id: 'agency',
      title: 'Our work with a child has ended',
      filedAs: 'letter',
      readers: ['agency'],
      when: 'after',
      toWrite: 'What this agency goes on doing, and what would be a reason to tell us again.',
      parts: [
        says('You told us of {child}, or work with {child}. Our work has ended.'),
        decision('What was decided'),
        { kind: 'answers', of: { followedBy: 'What comes now', receiver: 'Who goes on with the family' } },
        says(
          'If you are worried again, tell us at once, also of something that you have told us before: what is known is read beside it. If your agency does not agree that the work ends, say so within one working day.',
        ),
      ],
    },
  ],
}
