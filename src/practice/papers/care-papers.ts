import type { StepId } from '../contents.ts'
import { decision, heading, invitation, owed, says } from './parts.ts'
import { everybody, family, type StepPaper } from './step-paper.ts'

/** What the plans and reviews of children who are looked after give in writing. */
export const carePapers: Readonly<Partial<Record<StepId, readonly StepPaper[]>>> = {
  'becoming-looked-after': [
    {
      id: 'what-it-means',
      title: 'Being looked after by us: what it rests on, and what you can do',
      filedAs: 'letter',
      readers: family,
      when: 'after',
      outcomes: ['lookedAfter', 'anotherAuthority'],
      toWrite: 'Where the child is tonight, as far as this reader may know it, and whom to ring.',
      parts: [
        says('{child} is looked after by us. This says on what authority, and what you can do.'),
        {
          kind: 'answers',
          of: {
            startedOn: 'From',
            way: 'On what authority',
            consentBy: 'Who agreed, when and to whom',
            meantUntil: 'Meant to last until, or to be decided by',
            orderMadeOn: 'The order was made on',
            orderSays: 'Court and case number',
            orderEndsOn: 'The order ends on',
            purpose: 'Why, and what must be so for {child} to go home',
          },
        },
        heading('If it is by agreement (section 20 of the Children Act 1989)'),
        says(
          'Nobody had to agree. Anyone with parental responsibility can take {child} home at any time, without notice and without asking us, unless a court has ordered otherwise. Keep this paper: it is your copy of what was agreed.',
        ),
        heading('What you can do'),
        says(
          'Speak with a solicitor who works with children’s law. Come to the reviews, or write what you think. If you do not agree, tell us, and the reviewing officer when one is named; you can complain, and an advocate can help you.',
        ),
      ],
    },
  ],
  'ending-looked-after': [
    {
      id: 'end',
      title: 'The end of being looked after: what follows',
      filedAs: 'letter',
      readers: everybody,
      when: 'after',
      parts: [
        says('{child} is not looked after by us any more.'),
        { kind: 'answers', of: { endedOn: 'Since', support: 'What support follows, and who gives it' } },
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
  'short-breaks': [
    {
      id: 'plan',
      title: 'Short breaks: what is agreed, and the plan for them',
      filedAs: 'plan',
      readers: everybody,
      when: 'after',
      outcomes: ['agreed'],
      parts: [
        {
          kind: 'answers',
          of: {
            basis: 'On what basis {child} stays away',
            agreedBy: 'Agreed by',
            from: 'From',
            provider: 'Where, and with whom',
            longestStay: 'The longest stay, in days',
            nightsAYear: 'Days in any twelve months',
            childsWords: 'How {child} shows or says what they think of it',
          },
        },
        heading('What those who care must know'),
        {
          kind: 'answers',
          of: {
            plan: 'Medicine, sleep, food, fears, and how {child} says yes and no',
            health: 'Health, feelings and behaviour',
            familyTime: 'Keeping in touch with home',
            leisure: 'What {child} likes to do',
            education: 'School',
            doctor: 'Doctor',
            visitsAgreed: 'How often {child} is visited there',
          },
        },
        heading('What it means'),
        says(
          'Nobody has to agree, and it can be changed or ended at any time: tell us. {child} goes home after each stay. If the stays become longer, or more, than is written here, we decide with you how {child} is looked after.',
        ),
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
            permanenceAgreed: 'Whether the plan says where {child} will grow up',
            drift: 'Whether the plan is carried out in {child}’s time',
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
}
