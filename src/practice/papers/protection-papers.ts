import type { StepId } from '../contents.ts'
import { conferencePapers } from './conference-papers.ts'
import { heading, invitation, needs, owed, says } from './parts.ts'
import { everybody, type StepPaper } from './step-paper.ts'

/** What conferences, transfers and core groups give in writing. */
export const protectionPapers: Readonly<Partial<Record<StepId, readonly StepPaper[]>>> = {
  'initial-child-protection-conference': conferencePapers({
    meeting: 'initial child protection conference',
    asks: 'The meeting looks at whether {child} is likely to be harmed, and whether a child protection plan is needed.',
    agenda: [
      'Who is here, and what may be told to whom',
      'What the child says, and how the child is',
      'What has happened, and what each person knows',
      'What the family thinks, and what goes well',
      'Is the child likely to suffer significant harm?',
      'If a plan is needed: why, who leads it, who is in the core group, and when it meets',
      'Who does not agree, and why',
    ],
    more: {
      earlierPlan: 'An earlier child protection plan, and what is different now',
      category: 'Category of the plan',
      lead: 'Who leads the plan',
      outlinePlan: 'What must change, who does what, and by when',
      contingency: 'If it does not change',
      coreGroup: 'The core group',
      firstCoreGroupOn: 'The core group first meets on',
    },
    next: {
      lead: 'Who leads the plan',
      coreGroup: 'The core group',
      firstCoreGroupOn: 'The core group first meets on',
    },
    becomesPlan: ['childProtectionPlan'],
  }),
  'review-conference': conferencePapers({
    meeting: 'review child protection conference',
    asks: 'The meeting looks at whether {child} is safer, and whether the child protection plan is still needed.',
    agenda: [
      'Who is here, and what may be told to whom',
      'What the child says, and how the child is',
      'What was done under the plan, and what was not',
      'What the family thinks, and what has changed',
      'Is the child still likely to suffer significant harm?',
      'If the plan ends: who goes on with the family, and when they are first seen',
      'Who does not agree, and why',
    ],
    more: {
      progress: 'What has changed for the child',
      notDone: 'What was not done, and why',
      category: 'Category of the plan',
      planNow: 'What changes in the plan',
      stepDownLead: 'Who leads the child in need plan',
      firstVisitOn: 'First visit under the child in need plan',
    },
    next: {
      planNow: 'What changes in the plan',
      stepDownLead: 'Who leads the child in need plan',
      firstVisitOn: 'First visit under the child in need plan',
    },
    becomesPlan: ['goOn', 'legalGateway', 'strategyDiscussion'],
  }),
  'transfer-in-conference': conferencePapers({
    meeting: 'transfer-in conference',
    asks: '{child} has come to live here, and had a child protection plan before. The meeting decides whether there is one here.',
    agenda: [
      'Who is here, and what may be told to whom',
      'What the plan was, and what the other authority knows',
      'What the child says, and how the child is',
      'What the family thinks',
      'Is a plan needed here, and who leads it?',
      'From when we are responsible, and who tells the other authority',
    ],
    more: {
      fromAuthority: 'From which authority',
      receivedBy: 'Who here received their papers',
      receivedOn: 'Received on',
      category: 'Category of the plan',
      lead: 'Who leads the plan here',
      outlinePlan: 'What must change, who does what, and by when',
      contingency: 'If it does not change',
      coreGroup: 'The core group',
    },
    next: { lead: 'Who leads the plan here', coreGroup: 'The core group' },
    becomesPlan: ['childProtectionPlan'],
  }),
  'transfer-out': [
    {
      id: 'hand-over',
      title: 'A child with a child protection plan has moved to your area',
      filedAs: 'letter',
      readers: ['agency'],
      when: 'any time',
      toWrite: 'Where the child lives now, who is in the household, and where our papers are.',
      parts: [
        says(
          '{child} has a child protection plan here and has moved to your area, or is about to. We stay responsible until your conference has been held. Please give us a receipt for our papers, by name, and hold a transfer-in conference within fifteen working days of being told.',
        ),
        {
          kind: 'answers',
          of: {
            movedOn: 'Moved on',
            notifiedOn: 'You were told on',
            notifiedWhom: 'Who was told',
            reason: 'What stays with us',
          },
        },
        owed('By when'),
      ],
    },
  ],
  'core-group': [
    invitation(
      'core group',
      'The core group is the people who carry out the child protection plan. It decides who does what, and by when.',
    ),
    {
      id: 'plan',
      title: 'Child protection plan, as the core group has worked it out',
      filedAs: 'plan',
      readers: everybody,
      when: 'after',
      parts: [
        heading('The core group'),
        { kind: 'answers', of: { heldOn: 'It met on', came: 'Came', childsView: 'What {child} says' } },
        needs,
        heading('The plan now'),
        {
          kind: 'answers',
          of: {
            progress: 'What has been done, and what has changed',
            actions: 'Who does what, by when',
            nextOn: 'The core group meets next on',
          },
        },
        owed('What comes next, and by when'),
      ],
    },
  ],
}
