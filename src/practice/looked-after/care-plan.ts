import { form } from '#engine/form.ts'
import { date, longText, oneOf, verbatim, yesOrNo } from '#engine/question.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { childrenAct1989, childrenAct1989Schedule2, trustLimit } from '../citations.ts'
import { notBeforeRecorded } from '../dates.ts'
import { defineStep } from '../define.ts'
import { managerAuthorises, registeredManagerDecides } from '../gates.ts'
import { lookedAfterNow } from './gates.ts'
import { carePlanning, carePlanningGuidance } from './law.ts'

const planned = carePlanning('5')

/** Where a child is to grow up: by the second review the plan says one of these, and no longer that it is not known. */
export const permanence = {
  home: 'At home with parents',
  family: 'With relatives or friends',
  longTermFostering: 'With foster carers until eighteen',
  specialGuardianship: 'With a special guardian, or under a child arrangements order',
  adoption: 'With adopters',
  residential: 'In a children’s home',
  independence: 'On their own, with support',
  notKnown: 'Not known yet',
} as const

export const carePlan = defineStep({
  id: 'care-plan',
  title: 'Care plan',
  purpose: 'Say what the child needs, who will see to it, and where the child will grow up.',
  edition: '2026',
  law: [
    planned,
    carePlanning('4'),
    childrenAct1989('22', '(4) and (5)', 'M'),
    childrenAct1989('31A', '', 'M'),
    childrenAct1989Schedule2('17', 'M'),
  ],
  rules: ['LA-01'],

  begins: {
    when: 'A child is looked after: before the placement where that can be done, otherwise within ten working days of it.',
    after: [
      'becoming-looked-after',
      'looked-after-review',
      'adoption-decision',
      'adoption-authority',
      'adoption-review',
    ],
  },

  form: form({
    permanence: oneOf('Where is the child to grow up?', permanence, {
      errorMissing: 'Select where the child is to grow up',
    }),
    permanenceBy: date('By when is that to be so?', { optional: true }),
    plan: longText('How will that be brought about, and what if it cannot be?', {
      called: 'plan and what is done if it fails',
    }),
    health: longText('Health: what does the child need, and who sees to it?', {
      called: 'plan for the child’s health',
    }),
    education: longText('Education: what does the child need, and who sees to it?', {
      called: 'plan for the child’s education',
    }),
    identity: longText('Identity: language, faith, origin, gender, memories', {
      called: 'plan for the child’s identity',
    }),
    feelings: longText('Feelings and behaviour: what helps this child?', { called: 'what helps the child' }),
    whyThisPlacement: longText('Why is this placement right for the child, and how near is it to home and school?', {
      called: 'reason for the placement',
    }),
    familyTime: longText('Time with parents and others: with whom, how often, where, and with whom beside them?', {
      called: 'arrangements for family time',
    }),
    siblings: oneOf(
      'Are the brothers and sisters who are looked after together?',
      { none: 'There are none', together: 'Yes, together', apart: 'No, apart' },
      { errorMissing: 'Select whether the brothers and sisters are together' },
    ),
    siblingsApart: longText('Why are they apart, and how do they see one another?', {
      called: 'reason why they are apart, and how they see one another',
      askedWhen: { question: 'siblings', is: ['apart'] },
    }),
    childsView: verbatim('What does the child say about the plan, in their own words?', { optional: true }),
    familysView: longText('What do the parents, and others with parental responsibility, say?', {
      called: 'views of the parents',
    }),
    advocateOffered: yesOrNo('Has the child been offered an advocate?', {
      errorMissing: 'Select yes if the child has been offered an advocate',
    }),
    independentVisitor: oneOf(
      'Would an independent visitor be in the child’s interests?',
      {
        appointed: 'Yes, and one is appointed',
        wanted: 'Yes, and one is to be found',
        no: 'No: parents visit enough, or it would not help',
        childRefuses: 'The child, who understands, does not want one',
      },
      { errorMissing: 'Select whether an independent visitor would be in the child’s interests' },
    ),
  }),

  dates: [notBeforeRecorded('permanenceBy', 'lookedAfterSince', 'That can’t be before the child was looked after.')],

  toBegin: [lookedAfterNow],
  toConclude: [
    lookedAfterNow,
    registeredManagerDecides,
    managerAuthorises('the care plan', carePlanningGuidance('chapter 2, care plan'), ['LA-01']),
  ],
  timeLimits: [],

  becomesClock: [
    {
      id: 'advocate-offered',
      says: 'The child has not been offered an advocate.',
      what: 'Offer the child an advocate',
      whose: 'Social worker',
      limits: trustLimit(
        workingDays(5),
        'a child who is looked after is offered an advocate within five working days of the plan',
        'L',
      ),
      stoppedBy: 'event:advocate-offered',
      rules: ['LA-01'],
      met: ({ answers }) => answers.advocateOffered === true,
    },
    {
      id: 'independent-visitor',
      says: 'An independent visitor is to be found.',
      what: 'Find an independent visitor for the child',
      whose: 'Social worker',
      limits: trustLimit(workingDays(40), 'an independent visitor is found within eight weeks', 'L'),
      stoppedBy: 'event:independent-visitor-appointed',
      met: ({ answers }) => answers.independentVisitor !== 'wanted',
    },
  ],

  outcomes: {
    planned: {
      means: 'The care plan is made. It goes to the child, the parents, the carer and the reviewing officer.',
      law: planned,
      rules: ['LA-01'],
      leadsTo: [],
      timeLimits: [
        {
          id: 'plan-given',
          what: 'Give the care plan to the child, the parents, the carer and the reviewing officer',
          whose: 'Social worker',
          countedFrom: 'concluded',
          countedFromSays: 'the day the care plan was made',
          stoppedBy: 'event:care-plan-given',
          limits: trustLimit(workingDays(5), 'a care plan is given to those concerned within five working days', 'L'),
          rules: ['LA-01'],
        },
      ],
    },
  },
})
