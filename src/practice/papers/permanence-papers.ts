import type { StepId } from '../contents.ts'
import { decision, owed, says } from './parts.ts'
import { everybody, type StepPaper } from './step-paper.ts'

/** What leaving care and special guardianship give in writing. */
export const permanencePapers: Readonly<Partial<Record<StepId, readonly StepPaper[]>>> = {
  'pathway-plan': [
    {
      id: 'plan',
      title: 'Your pathway plan',
      filedAs: 'plan',
      readers: everybody,
      when: 'any time',
      parts: [
        says(
          'This is what we do to help you to live on your own, and who does it. It is yours: ask for it to be changed when your life does.',
        ),
        {
          kind: 'answers',
          of: {
            childsWords: 'What you want',
            adviser: 'Your personal adviser',
            home: 'A place to live',
            money: 'Money',
            health: 'Health',
            education: 'Education, training and work',
            emotional: 'Feelings, identity and culture',
            family: 'Family and friends',
            skills: 'Living alone',
            contingency: 'If it does not work out',
          },
        },
        owed('What comes next, and by when'),
      ],
    },
  ],
  'pathway-plan-review': [
    {
      id: 'record',
      title: 'Review of your pathway plan',
      filedAs: 'plan',
      readers: everybody,
      when: 'after',
      parts: [
        {
          kind: 'answers',
          of: {
            heldOn: 'Held on',
            childsWords: 'What you said',
            done: 'What was done, and what was not',
            home: 'Your home',
            changed: 'What changes',
          },
        },
        decision('What was decided'),
      ],
    },
  ],
  'special-guardianship-support': [
    {
      id: 'proposal',
      title: 'Special guardianship support plan: what we propose',
      filedAs: 'plan',
      readers: everybody,
      when: 'any time',
      parts: [
        says(
          'This is the support that we propose. You have twenty-eight days to tell us what you think of it, before we decide (Special Guardianship Regulations 2005, regulation 15).',
        ),
        {
          kind: 'answers',
          of: {
            needs: 'What each needs for the order to last',
            services: 'Which support',
            detail: 'What exactly, from whom, how often and how long',
            monitor: 'Who watches over it',
            visits: 'Visits after the order',
          },
        },
      ],
    },
  ],
}
