import { form } from '#engine/form.ts'
import { anyOf, date, longText, verbatim, yesOrNo } from '#engine/question.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { trustLimit } from '../citations.ts'
import { notBeforeBirth } from '../dates.ts'
import { defineStep } from '../define.ts'
import { lookedAfterNow, placedNow } from './gates.ts'
import { carePlanning, carePlanningGuidance } from './law.ts'

const planned = carePlanning('9')

/** Decisions of a day that a carer may be trusted with. What is not given stays with whoever has parental responsibility. */
export const delegable = {
  medicine: 'First aid, medicine without prescription, dentist and optician',
  treatment: 'Consent to routine treatment and immunisation',
  school: 'School meetings, reports and day trips',
  overnight: 'Nights with friends',
  trips: 'School journeys in this country',
  abroad: 'Journeys abroad',
  activities: 'Sport, clubs and swimming',
  hair: 'Haircuts and clothes',
  phone: 'Telephone, internet and social media',
  photos: 'Photographs at school',
  faith: 'Taking part in worship',
} as const

export const placementPlan = defineStep({
  id: 'placement-plan',
  title: 'Placement plan',
  purpose: 'Tell whoever cares for the child how to care for this child, and what they may decide.',
  edition: '2026',
  law: [planned, carePlanningGuidance('chapter 3, placement plan and delegation of authority')],
  rules: ['LA-02'],

  begins: {
    when: 'A child is placed: before the placement where that can be done, otherwise within five working days of it.',
    after: [],
  },

  form: form({
    dailyLife: longText('How is the child cared for from day to day: sleep, food, routines, comfort?', {
      called: 'care from day to day',
    }),
    safety: longText('What must the carer know to keep the child and others safe?', {
      called: 'what the carer must know to keep the child safe',
      hint: 'Nothing that we know of harm is kept from a carer who must protect the child from it.',
    }),
    health: longText('Health: conditions, allergies, medicine, doctor, consents', {
      called: 'arrangements for health',
    }),
    education: longText('School: which, how the child gets there, who goes to meetings', {
      called: 'arrangements for school',
    }),
    familyTime: longText('Time with family: what the carer does, and what they do not', {
      called: 'arrangements for family time',
    }),
    delegated: anyOf(
      'What may the carer decide?',
      { ...delegable, nothing: 'Nothing: each decision is asked for' },
      {
        exclusive: 'nothing',
        errorMissing: 'Select what the carer may decide, or that they may decide nothing',
      },
    ),
    whoDecidesRest: longText('Who decides the rest, and how is that person reached at night?', {
      called: 'who decides the rest',
    }),
    allDecidersAgree: yesOrNo('Has everybody with parental responsibility agreed to this?', {
      errorMissing: 'Select yes if everybody with parental responsibility has agreed',
    }),
    whyNotAgreed: longText('Who has not, and what was done?', {
      errorMissing: 'Enter who has not agreed, and what was done',
      askedWhen: { question: 'allDecidersAgree', is: ['no'] },
    }),
    childsView: verbatim('What does the child want the carer to know, in their own words?', { optional: true }),
    carerAgreed: yesOrNo('Has the carer agreed to the plan and signed it?', {
      errorMissing: 'Select yes if the carer has signed the plan',
    }),
    carerSignedOn: date('On what day?', {
      past: true,
      called: 'day on which the carer signed',
      askedWhen: { question: 'carerAgreed', is: ['yes'] },
    }),
  }),

  dates: [notBeforeBirth('carerSignedOn', 'The carer can’t have signed')],

  toBegin: [lookedAfterNow, placedNow],
  toConclude: [
    lookedAfterNow,
    placedNow,
    {
      id: 'delegation-is-said',
      says: 'Say what the carer may decide, and who decides the rest. A carer who does not know cannot say yes to a child.',
      metSays: 'What the carer may decide is recorded.',
      law: carePlanning('9', ' and Schedule 2, paragraph 3'),
      rules: ['LA-02'],
      answerAt: 'delegated',
      met: ({ answers }) => answers.delegated !== undefined && answers.whoDecidesRest !== undefined,
    },
  ],
  timeLimits: [],

  becomesClock: [
    {
      id: 'signed-by-the-carer',
      says: 'The carer has not signed the plan.',
      what: 'Go through the placement plan with the carer, and have it signed',
      whose: 'Social worker',
      limits: trustLimit(workingDays(5), 'a placement plan is signed by the carer within five working days', 'L'),
      stoppedBy: 'event:placement-plan-signed',
      rules: ['LA-02'],
      met: ({ answers }) => answers.carerAgreed === true,
    },
  ],

  outcomes: {
    planned: {
      means: 'The placement plan is made and given to the carer.',
      law: planned,
      rules: ['LA-02'],
      leadsTo: [],
    },
  },
})
