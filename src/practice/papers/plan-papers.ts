import type { StepId } from '../contents.ts'
import { agreeOrNot, decision, heading, invitation, needs, owed, says } from './parts.ts'
import { everybody, type StepPaper } from './step-paper.ts'

/** What plans of family help and for children in need, and their reviews, give in writing. */
export const planPapers: Readonly<Partial<Record<StepId, readonly StepPaper[]>>> = {
  'family-help-plan': [
    {
      id: 'plan',
      title: 'Family help plan',
      filedAs: 'plan',
      readers: everybody,
      when: 'any time',
      parts: [
        heading('The plan'),
        says(
          'This is what was agreed with the family, who can take their agreement back at any time. Tell us if something in it is wrong.',
        ),
        {
          kind: 'answers',
          of: {
            agreedOn: 'Agreed on',
            lead: 'Who leads the help',
            team: 'Who helps',
            childsView: 'What {child} thinks of it',
            aims: 'What should be different',
          },
        },
        needs,
        heading('What is done'),
        { kind: 'answers', of: { actions: 'Who does what, by when', contingency: 'If things do not get better' } },
        owed('What comes next, and by when'),
      ],
    },
  ],
  'family-help-review': [
    invitation('review of your family help plan', 'We look together at what has changed, and at what still helps.'),
    {
      id: 'record',
      title: 'Review of the family help plan',
      notForFamily: ['strategyDiscussion'],
      filedAs: 'plan',
      readers: everybody,
      when: 'after',
      parts: [
        heading('The review'),
        {
          kind: 'answers',
          of: {
            heldOn: 'Held on',
            whoCame: 'Who came',
            childsView: 'What {child} says',
            progress: 'What has changed',
            notDone: 'What was not done, and why',
            actions: 'Who does what, by when',
            nextReviewOn: 'The next review',
          },
        },
        heading('What was decided'),
        decision('Decision'),
        { kind: 'answers', of: { reason: 'Why' } },
      ],
    },
  ],
  'child-in-need-plan': [
    {
      id: 'plan',
      title: 'Child in need plan',
      filedAs: 'plan',
      readers: everybody,
      when: 'any time',
      parts: [
        heading('The plan'),
        says('This is what was agreed with the family (Children Act 1989, section 17).'),
        {
          kind: 'answers',
          of: {
            agreedOn: 'Agreed on',
            lead: 'Who leads the plan',
            childsView: 'What {child} thinks of it',
            aims: 'What should be different',
          },
        },
        needs,
        heading('What is done'),
        { kind: 'answers', of: { actions: 'Who does what, by when', contingency: 'If things do not get better' } },
        owed('What comes next, and by when'),
        agreeOrNot,
      ],
    },
  ],
  'child-in-need-review': [
    invitation(
      'review of the child in need plan',
      'We look together at what has changed for {child}, and at what is still needed.',
    ),
    {
      id: 'record',
      title: 'Review of the child in need plan',
      notForFamily: ['strategyDiscussion'],
      filedAs: 'plan',
      readers: everybody,
      when: 'after',
      parts: [
        heading('The review'),
        {
          kind: 'answers',
          of: {
            heldOn: 'Held on',
            chairedBy: 'Chaired by',
            whoCame: 'Who came',
            childsView: 'What {child} says',
            progress: 'What has changed',
            notDone: 'What was not done, and why',
            actions: 'Who does what, by when',
            unmetNeeds: 'Needs that are not met yet, and who goes on with each',
          },
        },
        heading('What was decided'),
        decision('Decision'),
        { kind: 'answers', of: { reason: 'Why', acceptedBy: 'Who goes on with the family' } },
        owed('What comes next, and by when'),
      ],
    },
  ],
}
