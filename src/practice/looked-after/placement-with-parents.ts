import { form } from '#engine/form.ts'
import { anyOf, date, longText, oneOf, verbatim, yesOrNo } from '#engine/question.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { defineStep } from '../define.ts'
import { lookedAfterNow, nominatedOfficerApproves } from './gates.ts'
import { carePlanning, carePlanningLimit } from './law.ts'

/** What the assessment of Schedule 3 looks at. */
export const assessedAbout = {
  household: 'Everybody of the household, and who comes and goes',
  history: 'What happened before, and what has changed since',
  care: 'How the parent cares for this child, seen together',
  protection: 'Whether the parent can protect the child',
  health: 'The parent’s health, and drink and drugs',
  support: 'Family, friends and neighbours who help',
  home: 'The home, money and work',
  checks: 'Police and other checks',
} as const

const decided = carePlanning('18')

export const placementWithParents = defineStep({
  id: 'placement-with-parents',
  title: 'Placement with a parent',
  purpose:
    'A child in our care goes to live with a parent only when it has been found safe, and somebody with authority has said so.',
  edition: '2026',
  law: [carePlanning('15'), carePlanning('17'), decided, carePlanning('19', '', 'H')],
  rules: ['LA-22'],
  protective: 'to begin',

  begins: {
    when: 'It is proposed that a child under a care order lives with a parent or another person with parental responsibility, or one had to be placed there at once.',
    after: [],
    during: ['care-plan', 'looked-after-review'],
  },

  form: form({
    placedAlready: yesOrNo('Does the child live with the parent already, because their welfare required it at once?', {
      errorMissing: 'Select yes if the child lives with the parent already',
    }),
    assessedOn: date('When was the assessment finished?', { optional: true, past: true }),
    assessedAbout: anyOf('What did the assessment look at?', assessedAbout, {
      errorMissing: 'Select what the assessment looked at',
    }),
    finding: longText('What did it find? Is the child safe there, and how do you know?', {
      called: 'finding of the assessment',
    }),
    support: longText('What support does the family have, and who gives it?', { called: 'support of the family' }),
    reviewed: yesOrNo('Has a review looked at it?', { errorMissing: 'Select yes if a review has looked at it' }),
    childsView: verbatim('What does the child say, in their own words?', { optional: true }),
    consulted: longText('Who was consulted, and what did they say?', { called: 'people who were consulted' }),
    breaksDown: oneOf(
      'Is it agreed what happens if it breaks down?',
      { yes: 'Yes, and the family knows', no: 'No' },
      { errorMissing: 'Select whether it is agreed what happens if it breaks down' },
    ),
  }),

  toBegin: [],
  toConclude: [
    lookedAfterNow,
    {
      id: 'not-under-section-20',
      says: 'A child accommodated under section 20 who goes to live with a parent is no longer looked after. End their being looked after instead.',
      metSays: 'The child is in our care under an order.',
      law: carePlanning('15'),
      rules: ['LA-22', 'LA-26'],
      answerAt: 'period-of-care:open',
      met: ({ record }) => record.legalStatus?.code !== 'V2',
    },
  ],
  timeLimits: [],

  outcomes: {
    confirmed: {
      means: 'The placement with the parent is approved, or confirmed.',
      law: decided,
      rules: ['LA-22'],
      leadsTo: [],
      needs: [
        {
          id: 'assessed',
          says: 'The assessment must be finished, and must have looked at everything that Schedule 3 asks.',
          metSays: 'The assessment is finished, and looked at everything that Schedule 3 asks.',
          law: carePlanning('17', ' and Schedule 3'),
          rules: ['LA-22'],
          answerAt: 'assessedAbout',
          met: ({ answers }) =>
            answers.assessedOn !== undefined && answers.assessedAbout?.size === Object.keys(assessedAbout).length,
        },
        {
          id: 'reviewed-before',
          says: 'A review must look at it before the child goes home. Where the child had to go at once, it follows.',
          metSays: 'A review looked at it, or the child had to go at once.',
          law: carePlanning('32', '(2)', 'H'),
          rules: ['LA-12'],
          answerAt: 'reviewed',
          met: ({ answers }) => answers.reviewed === true || answers.placedAlready === true,
        },
        nominatedOfficerApproves('that the child lives with the parent', '18', ['LA-22']),
      ],
    },
    notConfirmed: {
      means: 'The placement with the parent is not approved: another is found.',
      law: carePlanning('19', '(c)', 'H'),
      rules: ['LA-22'],
      leadsTo: ['change-of-placement'],
      protective: true,
      timeLimits: [
        {
          id: 'moved-from-the-parent',
          what: 'Move the child from the parent: the placement was not confirmed',
          whose: 'Social worker',
          countedFrom: 'concluded',
          countedFromSays: 'the decision not to confirm the placement',
          stoppedBy: 'event:moved-from-the-parent',
          limits: carePlanningLimit(workingDays(1), '19', '(c), which asks for the placement to end', 'L'),
          rules: ['LA-22'],
        },
      ],
    },
  },

  putRight: {
    whose: 'Social worker',
    limits: carePlanningLimit(workingDays(10), '19', '(a)', 'M'),
    rules: ['LA-22'],
  },
})
