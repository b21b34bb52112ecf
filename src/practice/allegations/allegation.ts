import { form } from '#engine/form.ts'
import { anyOf, longText, oneOf, yesOrNo } from '#engine/question.ts'
import { workingTogether } from '../citations.ts'
import { defineStep } from '../define.ts'
import { allegationsInEducation } from './allegations-guidance.ts'

const outcomes = allegationsInEducation('part 4, outcomes of allegations')
const rules = ['LD-02'] as const

/** The four ways in which somebody who works with children may have put one at risk. */
export const limbs = {
  harmed: 'Behaved in a way that has harmed a child, or may have harmed one',
  offence: 'Possibly committed a criminal offence against a child, or related to a child',
  risk: 'Behaved towards a child or children in a way that shows they may pose a risk of harm',
  unsuitable: 'Behaved, or may have behaved, in a way that shows they may not be suitable to work with children',
} as const

/**
 * It has a record of its own, with a command of its own: `src/domains/concerns/allegations`. A child who must be protected is
 * protected by the steps for that, and waits for nothing here.
 */
export const allegation = defineStep({
  id: 'allegation',
  title: 'Allegation about somebody who works with children',
  purpose: 'Keep children safe from people whom they are meant to trust, and deal fairly with whoever is accused.',
  edition: '2026, second',
  law: [workingTogether('chapter 2, people in positions of trust'), outcomes],
  rules: ['LD-01', 'LD-02'],

  begins: {
    when: 'Somebody who works with children, paid or not, is said to have harmed one or to be a risk to them.',
    after: [],
  },

  form: form({
    childrenSafe: longText('How do you know that children are safe from this person now?', {
      called: 'how you know that children are safe',
    }),
    shown: longText('What was found, by whom, and on what evidence?', { called: 'findings and evidence' }),
    adultHeard: longText('What does the person say?', { called: 'account of the person' }),
    childHeard: longText('What do the child, and the child’s family, say?', {
      called: 'account of the child and family',
    }),
    whoTold: anyOf(
      'Who has been told of the outcome?',
      { child: 'The child and family', adult: 'The person', employer: 'The employer', police: 'The police' },
      { errorMissing: 'Select who has been told of the outcome' },
    ),
    whyNotTold: longText('If one of them was not told: why?', {
      optional: true,
      hint: 'Nobody knows which child it was, the family cannot be found, the police ask us to wait.',
    }),
    barring: oneOf(
      'Must the Disclosure and Barring Service, or a regulator, be told?',
      { done: 'Yes, and it was done', no: 'No', notYet: 'Yes, and it is still to be done' },
      { errorMissing: 'Select whether the Disclosure and Barring Service or a regulator must be told' },
    ),
    learned: yesOrNo('Is there something to learn for how people are recruited, supervised or heard?', {
      errorMissing: 'Select yes if there is something to learn',
    }),
    learning: longText('What, and who takes it up?', {
      called: 'what there is to learn',
      askedWhen: { question: 'learned', is: ['yes'] },
    }),
  }),

  toBegin: [],
  toConclude: [
    {
      id: 'those-concerned-were-told',
      says: 'Tell the child and family, the person and the employer before it is concluded, or say why one of them was not told.',
      metSays: 'The child and family, the person and the employer have been told, or why not is said.',
      law: outcomes,
      rules,
      answerAt: 'whoTold',
      met: ({ answers }) =>
        answers.whyNotTold !== undefined ||
        (['child', 'adult', 'employer'] as const).every((one) => answers.whoTold?.has(one) === true),
    },
  ],
  timeLimits: [],

  outcomes: {
    substantiated: {
      means: 'Substantiated: there is enough evidence to prove it.',
      law: outcomes,
      rules,
      leadsTo: [],
      needs: [
        {
          id: 'barring-was-referred',
          says: 'Refer to the Disclosure and Barring Service, or say that it is not needed, before it is concluded as substantiated.',
          metSays: 'The Disclosure and Barring Service was told, or need not be.',
          law: outcomes,
          rules,
          answerAt: 'barring',
          met: ({ answers }) => answers.barring === 'done' || answers.barring === 'no',
        },
      ],
    },
    malicious: {
      means: 'Malicious: there is enough evidence to disprove it, and it was meant to deceive.',
      law: outcomes,
      rules,
      leadsTo: [],
    },
    false: { means: 'False: there is enough evidence to disprove it.', law: outcomes, rules, leadsTo: [] },
    unsubstantiated: {
      means: 'Unsubstantiated: there is not enough evidence either way. It says nothing of guilt or innocence.',
      law: outcomes,
      rules,
      leadsTo: [],
    },
    unfounded: { means: 'Unfounded: nothing supports it.', law: outcomes, rules, leadsTo: [] },
    notAnAllegation: {
      means: 'It does not meet the threshold: it is for the employer, as a low-level concern.',
      law: outcomes,
      rules: ['LD-01'],
      leadsTo: [],
    },
  },
})
