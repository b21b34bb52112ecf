import { permanenceHeads } from '../adoption/permanence-report-heads.ts'
import type { StepId } from '../contents.ts'
import { scheduleHeads } from '../permanence/schedule-heads.ts'
import { decision, heading, owed, says } from './parts.ts'
import { everybody, family, type PaperPart, type StepPaper } from './step-paper.ts'

/** The heads of a report that the law lists, each under the words of its question. */
function headsOf(heads: Readonly<Record<string, { readonly label: string }>>): PaperPart {
  return { kind: 'answers', of: Object.fromEntries(Object.entries(heads).map(([name, { label }]) => [name, label])) }
}

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
  'special-guardianship-report': [
    {
      id: 'report',
      title: 'Report to the court on special guardianship',
      filedAs: 'plan',
      readers: ['court'],
      when: 'after',
      outcomes: ['recommended', 'notRecommended', 'filedAsRequired'],
      parts: [
        says(
          'This report deals with what the Schedule to the Special Guardianship Regulations 2005 asks, in its order (Children Act 1989, section 14A(8)).',
        ),
        { kind: 'answers', of: { guardian: 'Proposed guardian', connection: 'Who they are to {child}' } },
        headsOf(scheduleHeads),
        heading('How it was looked at'),
        {
          kind: 'answers',
          of: {
            refereesSeen: 'People named by the proposed guardian and interviewed',
            observedOn: 'Seen together on',
            observedBy: 'Seen by',
            motive: 'The part that money plays',
            checks: 'Checks that are back',
            concernsHeard: 'Who was asked whether they are worried, and what came of it',
          },
        },
        decision('What the trust says to the court'),
        owed('What is not answered yet, and by when it will be'),
      ],
    },
  ],
  'adoption-decision': [
    {
      id: 'decision',
      title: 'What we decided about adoption',
      filedAs: 'letter',
      readers: family,
      when: 'after',
      toWrite: 'What this reader needs to know of the reasons, in plain words, and who speaks with them.',
      parts: [
        says('This is what the agency decision maker of the trust decided about {child}.'),
        decision('What was decided'),
        { kind: 'answers', of: { reasons: 'Why' } },
        says(
          'No child is placed for adoption by this decision alone: a court must order it, or each parent must consent. Speak with your solicitor. Somebody who does not work with {child} can talk with you about what adoption means.',
        ),
      ],
    },
    {
      id: 'permanence-report',
      title: 'Child’s permanence report',
      filedAs: 'plan',
      readers: ['agency', 'court'],
      when: 'any time',
      parts: [
        says('It deals with what regulation 17 of the Adoption Agencies Regulations 2005 asks.'),
        headsOf(permanenceHeads),
        { kind: 'answers', of: { siblings: 'Brothers and sisters', childsWords: 'What {child} says' } },
      ],
    },
  ],
  'adoption-match': [
    {
      id: 'decision',
      title: 'What we decided: a family is found',
      filedAs: 'letter',
      readers: family,
      when: 'after',
      outcomes: ['matched'],
      toWrite:
        'What this reader may know, and about letters or contact. Never who the adopters are or where they live.',
      parts: [
        says('The agency decision maker has decided with whom {child} is to be placed for adoption.'),
        says('Who they are and where they live is told to nobody outside the trust.'),
        says('Tell us what you want {child} to know and to have: photographs, letters, things to keep.'),
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
