import type { StepId } from '../contents.ts'
import { agreeOrNot, decision, heading, owed, says, written } from './parts.ts'
import { family, type StepPaper } from './step-paper.ts'

const appeal =
  'Whoever is given a requirement, or is told that the child cannot stay, can appeal to the court within fourteen days of being told (Children Act 1989, Schedule 8, paragraph 8).'

/** What parents and the carer are told in writing of a private arrangement: requirements bind only as they are written. */
export const privateFosteringPapers: Readonly<Partial<Record<StepId, readonly StepPaper[]>>> = {
  'private-fostering': [
    {
      id: 'decision',
      title: 'Private fostering: what we decided',
      filedAs: 'letter',
      readers: family,
      when: 'after',
      toWrite:
        'Whom to ring, and what changes of home or household we must be told of. The carer has a letter too: write them into the household first, under “Change family and household”.',
      parts: [
        says(
          'You told us, or we learned, that {child} lives with somebody who is not close family. The law asks us to visit, to see {child} alone, and to say whether {child} is safe and well there.',
        ),
        { kind: 'answers', of: { beganOn: '{child} lives there from', carer: 'With' } },
        decision('We decided'),
        { kind: 'answers', of: { judgement: 'Why', requirements: 'What we require, and until when' } },
        written,
        owed('What we do next, and by when'),
        heading('If you do not agree'),
        says(appeal),
        agreeOrNot,
      ],
    },
  ],
}
