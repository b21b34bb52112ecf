/** Every step that gives something in writing, with its papers. */
import type { StepId } from '../contents.ts'
import { conferencePapers } from './conference-papers.ts'
import { agencies, everybody, family, type PaperPart, type StepPaper } from './step-paper.ts'

const says = (text: string): PaperPart => ({ kind: 'says', text })
const heading = (text: string): PaperPart => ({ kind: 'heading', text })
const owed = (text: string): PaperPart => ({ kind: 'owed', heading: text })
const decision = (label: string): PaperPart => ({ kind: 'decision', label })
const needs: PaperPart = { kind: 'needs', heading: 'What the child needs' }

const agreeOrNot = says(
  'If something here is wrong, or you do not agree, tell us: we write down what you say beside it. You can complain, and an advocate can help you.',
)

/** An invitation to a meeting, with what the worker still has to write. */
function invitation(meeting: string, asks: string): StepPaper {
  return {
    id: 'invitation',
    title: `Invitation to the ${meeting}`,
    filedAs: 'letter',
    readers: everybody,
    when: 'before',
    toWrite: 'When and where it is held, who else is asked to come, and whom to ring about it.',
    parts: [
      says(`We ask you to come to the ${meeting} about {child}.`),
      says(asks),
      says(
        'You can come, write what you think, or ask somebody to say it for you. Tell us what would help you to take part.',
      ),
    ],
  }
}

const ofSteps: Readonly<Partial<Record<StepId, readonly StepPaper[]>>> = {
  'strategy-discussion': [
    {
      id: 'record',
      title: 'Record of the strategy discussion',
      filedAs: 'conference papers',
      readers: agencies,
      when: 'after',
      parts: [
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
        decision('Decision'),
        { kind: 'answers', of: { reason: 'Why', dissent: 'Who disagreed, and why' } },
        owed('What comes next, and by when'),
      ],
    },
  ],
  'child-and-family-assessment': [
    {
      id: 'assessment',
      title: 'Assessment of the child and the family',
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
        decision('What we decided'),
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
  'section-47-enquiry': [
    {
      id: 'outcome',
      title: 'What our enquiry found',
      filedAs: 'letter',
      readers: family,
      when: 'after',
      parts: [
        says(
          'We had to find out whether {child} is safe (Children Act 1989, section 47). We have finished, and this is what we found.',
        ),
        { kind: 'answers', of: { finding: 'What we found', childsWords: 'What {child} said' } },
        decision('What happens now'),
        owed('By when'),
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
        { kind: 'answers', of: { finding: 'What was found', analysis: 'Why', agenciesAgree: 'Do the agencies agree' } },
        decision('Decision'),
        owed('What comes next, and by when'),
      ],
    },
  ],
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
    },
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
        { kind: 'answers', of: { heldOn: 'The core group met on', came: 'Came', childsView: 'What {child} says' } },
        needs,
        {
          kind: 'answers',
          of: { progress: 'What has been done, and what has changed', actions: 'Who does what, by when' },
        },
        owed('What comes next, and by when'),
      ],
    },
  ],
  'family-help-plan': [
    {
      id: 'plan',
      title: 'Your family help plan',
      filedAs: 'plan',
      readers: everybody,
      when: 'any time',
      parts: [
        says(
          'This is what was agreed. You can take your agreement back at any time, and tell us if something in it is wrong.',
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
      filedAs: 'plan',
      readers: everybody,
      when: 'after',
      parts: [
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
        decision('What was decided'),
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
        { kind: 'answers', of: { contingency: 'If things do not get better' } },
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
      filedAs: 'plan',
      readers: everybody,
      when: 'after',
      parts: [
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
        decision('What was decided'),
        { kind: 'answers', of: { reason: 'Why', acceptedBy: 'Who goes on with the family' } },
        owed('What comes next, and by when'),
      ],
    },
  ],
  'care-plan': [
    {
      id: 'plan',
      title: 'Care plan',
      filedAs: 'plan',
      readers: everybody,
      when: 'any time',
      parts: [
        {
          kind: 'answers',
          of: {
            permanence: 'Where {child} is to grow up',
            permanenceBy: 'By when',
            plan: 'How, and what if it cannot be',
            childsView: 'What {child} says about it',
            familysView: 'What the parents and others say',
          },
        },
        heading('How the child is cared for'),
        {
          kind: 'answers',
          of: {
            health: 'Health',
            education: 'Education',
            identity: 'Identity',
            feelings: 'Feelings and behaviour',
            whyThisPlacement: 'Why this placement',
            familyTime: 'Time with parents and others',
            siblingsApart: 'Brothers and sisters',
          },
        },
        owed('What comes next, and by when'),
      ],
    },
  ],
  'placement-plan': [
    {
      id: 'plan',
      title: 'Placement plan',
      filedAs: 'plan',
      readers: everybody,
      when: 'any time',
      parts: [
        {
          kind: 'answers',
          of: {
            childsView: 'What {child} wants the carer to know',
            dailyLife: 'From day to day',
            safety: 'Keeping safe',
            health: 'Health',
            education: 'School',
            familyTime: 'Time with family',
          },
        },
        heading('Who decides'),
        {
          kind: 'answers',
          of: {
            delegated: 'The carer may decide',
            whoDecidesRest: 'Who decides the rest',
            allDecidersAgree: 'Has everybody with parental responsibility agreed',
            whyNotAgreed: 'Who has not',
          },
        },
      ],
    },
  ],
  'looked-after-review': [
    invitation(
      'looked-after review',
      'The reviewing officer looks with {child} and with you at whether the care plan is right, and whether it is carried out.',
    ),
    {
      id: 'record',
      title: 'Record of the looked-after review',
      filedAs: 'plan',
      readers: everybody,
      when: 'after',
      parts: [
        {
          kind: 'answers',
          of: {
            heldOn: 'Held on',
            whoCame: 'Who took part',
            tookPart: 'How {child} took part',
            childsWords: 'What {child} said',
            actionsDone: 'What was to be done, and was it done',
            placementRight: 'The placement',
            familyTime: 'Time with family',
            healthAndSchool: 'Health and education',
            permanenceAgreed: 'Where {child} will grow up',
            drift: 'Is the plan carried out in the child’s time',
          },
        },
        heading('What was decided'),
        { kind: 'answers', of: { decisions: 'Who does what, by when' } },
        decision('The plan'),
        owed('What comes next, and by when'),
      ],
    },
    {
      id: 'to-the-child',
      title: 'What we talked about at your review',
      filedAs: 'letter',
      readers: family,
      when: 'after',
      toWrite:
        'What you want to say to the child yourself, in words that they will want to read again when they are grown.',
      parts: [
        {
          kind: 'answers',
          of: { heldOn: 'Your review was on', childsWords: 'You said', decisions: 'What was decided, and who does it' },
        },
        says(
          'If something is wrong here, or you want it to be otherwise, tell me, or an advocate, who is there for you alone.',
        ),
      ],
    },
  ],
  'personal-education-plan': [
    {
      id: 'plan',
      title: 'Personal education plan',
      filedAs: 'plan',
      readers: everybody,
      when: 'after',
      parts: [
        {
          kind: 'answers',
          of: {
            heldOn: 'Made or reviewed on',
            tookPart: 'Who took part',
            school: 'School',
            childsWords: 'What {child} says about school',
            howItGoes: 'How it goes',
            attendance: 'Attendance',
            aims: 'What is to be reached this term, and who does what',
          },
        },
        owed('What comes next, and by when'),
      ],
    },
  ],
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

/** The papers of a step; none where it gives nothing in writing. */
export function papersOfStep(kind: StepId): readonly StepPaper[] {
  return ofSteps[kind] ?? []
}
