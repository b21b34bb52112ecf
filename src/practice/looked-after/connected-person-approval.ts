import { form } from '#engine/form.ts'
import { anyOf, date, longText, oneOf, text, verbatim } from '#engine/question.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { trustLimit } from '../citations.ts'
import { notBeforeBirth } from '../dates.ts'
import { defineStep } from '../define.ts'
import { lookedAfterNow, nominatedOfficerApproves } from './gates.ts'
import { carePlanning } from './law.ts'

/** What is looked at before a relative or friend is approved for a time (Schedule 4). */
export const lookedAt = {
  home: 'The home, and who lives there',
  relationship: 'How the child and the person know one another, seen together',
  care: 'How they can care for this child, and keep the child from harm',
  health: 'Their health',
  checks: 'Police and other checks, or that they are asked for',
  family: 'What the family thinks, and how family time will be',
  wishes: 'What the child wishes',
} as const

const approval = carePlanning('24')

export const connectedPersonApproval = defineStep({
  id: 'connected-person-approval',
  title: 'Temporary approval of a connected person',
  purpose: 'Let a child stay with somebody they know tonight, while it is found out whether that is safe for longer.',
  edition: '2026',
  law: [approval, carePlanning('25'), carePlanning('24', ' with Schedule 4')],
  rules: ['LA-23'],
  protective: 'to begin',

  begins: {
    when: 'A child is to be placed, or had to be placed, with a relative or friend who is not approved to foster.',
    after: [],
    during: ['becoming-looked-after'],
  },

  form: form({
    person: text('Who is the connected person?', { called: 'name of the connected person' }),
    relationship: text('What are they to the child?', { called: 'relationship to the child' }),
    visitedOn: date('When was the home visited, and the person seen with the child?', { optional: true, past: true }),
    lookedAt: anyOf('What was looked at?', lookedAt, { errorMissing: 'Select what was looked at' }),
    finding: longText('What was found, and what is not known yet?', { called: 'what was found' }),
    childsView: verbatim('What does the child say, in their own words?', { optional: true }),
    support: longText('What help do they have from tonight: money, equipment, a telephone number at night?', {
      called: 'help from tonight',
    }),
    extension: oneOf(
      'If the sixteen weeks are extended: why?',
      { notFinished: 'The assessment is not finished', negativeReviewed: 'A negative decision is being reviewed' },
      { optional: true },
    ),
  }),

  dates: [notBeforeBirth('visitedOn', 'The person can’t have been seen with the child')],

  toBegin: [],
  toConclude: [lookedAfterNow],
  timeLimits: [],

  becomesClock: [
    {
      id: 'home-visited',
      says: 'The home has not been visited.',
      what: 'Visit the home, and see the person with the child',
      whose: 'Social worker',
      limits: trustLimit(workingDays(1), 'the home of a connected person is visited by the next working day', 'L'),
      stoppedBy: 'event:home-visited',
      rules: ['LA-23'],
      met: ({ answers }) => answers.visitedOn !== undefined,
    },
  ],

  putRight: {
    whose: 'Social worker',
    limits: trustLimit(
      workingDays(1),
      'what a temporary approval went ahead without is put right by the next working day',
      'L',
    ),
    rules: ['LA-23'],
  },

  outcomes: {
    approvedForATime: {
      means: 'Approved for up to sixteen weeks, while the assessment is made.',
      law: approval,
      rules: ['LA-23'],
      leadsTo: [],
      protective: true,
      needs: [
        {
          ...nominatedOfficerApproves('the connected person for a time', '24', ['LA-23']),
          // The child is placed all the same: what is said stands on the clock that is owed from then on.
          says: 'The nominated officer must approve the connected person for a time.',
        },
        {
          id: 'looked-at-what-schedule-4-asks',
          says: 'Look at everything that Schedule 4 asks, as far as it can be known now.',
          metSays: 'Everything that Schedule 4 asks was looked at.',
          law: carePlanning('24', ' and Schedule 4'),
          rules: ['LA-23'],
          answerAt: 'lookedAt',
          met: ({ answers }) => answers.lookedAt?.size === Object.keys(lookedAt).length,
        },
      ],
    },
    extended: {
      means: 'The approval is extended once, by up to eight weeks.',
      law: carePlanning('25'),
      rules: ['LA-23'],
      leadsTo: [],
      needs: [
        {
          id: 'extended-for-a-reason-of-the-law',
          says: 'An approval is extended only because the assessment is not finished, or because a negative decision is being reviewed.',
          metSays: 'The approval is extended for a reason that the law names.',
          law: carePlanning('25'),
          rules: ['LA-23'],
          answerAt: 'extension',
          met: ({ answers }) => answers.extension !== undefined,
        },
        nominatedOfficerApproves('the extension', '25', ['LA-23']),
      ],
    },
    approvedToFoster: {
      means: 'Approved to foster the child, after the full assessment.',
      law: carePlanning('25', '', 'M'),
      rules: ['LA-23'],
      leadsTo: [],
      needs: [
        nominatedOfficerApproves('the connected person as a foster carer, on the panel’s recommendation', '25', [
          'LA-23',
        ]),
      ],
    },
    notApproved: {
      means: 'Not approved: another placement is found.',
      law: carePlanning('25'),
      rules: ['LA-23'],
      leadsTo: ['change-of-placement'],
      protective: true,
    },
  },
})
