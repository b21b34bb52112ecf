import type { StepId } from '../contents.ts'
import { agreeOrNot, decision, heading, needs, owed, says, written } from './parts.ts'
import { agencies, family, type StepPaper } from './step-paper.ts'

/** What assessments, strategy discussions and enquiries give in writing. */
export const assessmentPapers: Readonly<Partial<Record<StepId, readonly StepPaper[]>>> = {
  'strategy-discussion': [
    {
      id: 'record',
      title: 'Record of the strategy discussion',
      filedAs: 'conference papers',
      readers: agencies,
      when: 'after',
      parts: [
        heading('The discussion'),
        {
          kind: 'answers',
          of: {
            heldAt: 'Held',
            chairedBy: 'Chaired by',
            agencies: 'Took part',
            whoWasChased: 'Who was asked and did not come',
            whatIsKnown: 'What each agency knows',
            otherChildren: 'The other children',
          },
        },
        heading('What was decided'),
        decision('Decision'),
        {
          kind: 'answers',
          of: {
            reason: 'Why',
            actions: 'Who does what, by when',
            familyTold: 'What the child and the parents are told',
            dissent: 'Who disagreed, and why',
          },
        },
        owed('What comes next, and by when'),
      ],
    },
  ],
  'child-and-family-assessment': [
    {
      id: 'assessment',
      title: 'Assessment of the child and the family',
      notForFamily: ['strategyDiscussion'],
      filedAs: 'letter',
      readers: family,
      when: 'after',
      parts: [
        says('We have written down what we understand of {child}’s life. This is it, and what we think should happen.'),
        {
          kind: 'answers',
          of: {
            childsWords: 'What {child} said',
            wishesAndFeelings: 'What {child} wishes and feels',
            parentsSay: 'What you told us',
            analysis: 'What it means',
          },
        },
        needs,
        heading('What happens now'),
        decision('We decided'),
        owed('By when'),
        heading('If you do not agree'),
        agreeOrNot,
      ],
    },
    {
      id: 'agencies',
      title: 'Outcome of the assessment: for agencies',
      filedAs: 'letter',
      readers: agencies,
      when: 'after',
      parts: [
        says('You told us of {child}, or took part in the assessment.'),
        decision('What was decided'),
        owed('What comes next'),
      ],
    },
  ],
  'family-help-assessment': [
    {
      id: 'assessment',
      title: 'What would help your family',
      notForFamily: ['strategyDiscussion'],
      filedAs: 'letter',
      readers: family,
      when: 'after',
      parts: [
        says('We have looked with you at what would help {child} and the family. This is what we understood.'),
        {
          kind: 'answers',
          of: {
            family: 'Who is in the family, and what goes well',
            worries: 'What is hard',
            childsWords: 'What {child} said',
            analysis: 'What it means',
          },
        },
        needs,
        heading('What happens now'),
        decision('We decided'),
        { kind: 'answers', of: { lead: 'Who leads the help' } },
        says('You can take back your agreement to have help at any time.'),
        agreeOrNot,
      ],
    },
  ],
  'section-47-enquiry': [
    {
      id: 'outcome',
      title: 'What our enquiry found',
      filedAs: 'letter',
      readers: family,
      when: 'after',
      toWrite:
        'In plain words: what we were worried about and why; what happens now, or that nothing more does; and whom to ring.',
      parts: [
        says(
          'We had to find out whether {child} is safe (Children Act 1989, section 47). We have finished, and this is what we found.',
        ),
        {
          kind: 'answers',
          of: {
            finding: 'What we found',
            childsWords: 'What {child} said',
          },
        },
        decision('What happens now'),
        written,
        owed('By when'),
        heading('If you do not agree'),
        agreeOrNot,
      ],
    },
    {
      id: 'agencies',
      title: 'Outcome of the section 47 enquiry: for agencies',
      filedAs: 'letter',
      readers: agencies,
      when: 'after',
      parts: [
        {
          kind: 'answers',
          of: {
            finding: 'What was found',
            analysis: 'Why',
            safeMeanwhile: 'What keeps {child} safe from now on',
            agenciesAgree: 'Do the agencies agree',
          },
        },
        decision('Decision'),
        owed('What comes next, and by when'),
      ],
    },
  ],
}
