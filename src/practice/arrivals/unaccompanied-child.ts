import { act, guidance } from '#engine/citation.ts'
import { form } from '#engine/form.ts'
import { date, longText, oneOf, text, verbatim, yesOrNo } from '#engine/question.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { childrenAct1989, trustLimit } from '../citations.ts'
import { notBeforeAnswer } from '../dates.ts'
import { defineStep, type TrustFacts } from '../define.ts'
import { decisionIsQualified, managerAuthorises } from '../gates.ts'

const section20 = childrenAct1989('20', '(1)', 'M')
/** In force, for what it was not before, by regulation 2 of the Commencement No. 5 Regulations 2023 (SI 2023/283). */
const borders = act(
  'Nationality and Borders Act 2022',
  'section 50',
  'https://www.legislation.gov.uk/ukpga/2022/36/section/50',
  { confidence: 'M', since: '2023-03-31' },
)
const transferScheme = guidance(
  'National Transfer Scheme protocol for unaccompanied asylum seeking children',
  'transfer of a child',
  'https://www.gov.uk/government/publications/unaccompanied-asylum-seeking-children-interim-national-transfer-scheme',
  { edition: '2022 edition', confidence: 'L', since: '2022-02-15' },
)

/** Whoever was looked after here is so until the end of it is recorded, with its day and its reason. */
const endOfCareRecorded = {
  id: 'end-of-care-recorded',
  what: 'Record how care here has ended',
  whose: 'Social worker',
  countedFrom: 'concluded',
  countedFromSays: 'the day on which this was decided',
  stoppedBy: 'ending-looked-after',
  limits: trustLimit(workingDays(1), 'that care has ended is recorded within one working day', 'L'),
  rules: ['UA-02'],
  when: ({ record }: TrustFacts<Record<never, never>>) => record.lookedAfterSince !== undefined,
} as const

/** A child alone in the country. Whoever says that they are a child is looked after as one until two social workers have found otherwise. */
export const unaccompaniedChild = defineStep({
  id: 'unaccompanied-child',
  title: 'Unaccompanied child',
  purpose:
    'Look after a child who came alone, hear where they come from and what they fear, and doubt their age only fairly.',
  edition: '2026',
  law: [section20, borders],
  rules: ['UA-01'],
  protective: 'to begin',

  begins: { when: 'A child arrives, or is found, with nobody who is responsible for them in this country.', after: [] },

  form: form({
    cameOn: date('When did the child come to us?', { called: 'date on which the child came to us', past: true }),
    foundBy: text('Who brought or found the child?', { called: 'name of whoever brought or found the child' }),
    language: text('Which language, and which interpreter?', { called: 'language and interpreter' }),
    saysBornOn: date('When does the child say that they were born?', {
      called: 'date of birth as the child says it',
      past: true,
    }),
    age: oneOf(
      'Is the age doubted?',
      {
        no: 'No',
        homeOffice: 'By the Home Office',
        us: 'By us',
        clearlyAdult: 'Appearance and bearing very strongly suggest well over eighteen',
      },
      { errorMissing: 'Select whether the age is doubted' },
    ),
    assessors: text('Which two social workers assess the age?', {
      called: 'names of the two social workers',
      askedWhen: { question: 'age', is: ['homeOffice', 'us'] },
    }),
    appropriateAdult: yesOrNo(
      'Was an appropriate adult there, and an interpreter, and could the child answer what was doubted?',
      {
        errorMissing: 'Select yes if an appropriate adult was there and the child could answer',
        askedWhen: { question: 'age', is: ['homeOffice', 'us'] },
      },
    ),
    ageReasons: longText('What was found, and why?', {
      called: 'findings on the age',
      askedWhen: { question: 'age', is: ['homeOffice', 'us', 'clearlyAdult'] },
    }),
    childsWords: verbatim('What does the child say, in their own words?', { called: 'words of the child' }),
    fears: longText('Whom or what does the child fear? Was the child trafficked, or made to work?', {
      called: 'words on what the child fears',
    }),
    referredToTransferOn: date('When was the child referred to the National Transfer Scheme?', {
      hint: 'Only where the trust looks after as many as it can. Leave it empty otherwise.',
      called: 'date of the referral to the National Transfer Scheme',
      past: true,
      optional: true,
    }),
    transferredOn: date('When did another authority take the child over?', {
      called: 'date of the transfer',
      past: true,
      optional: true,
    }),
    receivedBy: text('Which authority, and who there accepted by name?', { optional: true }),
  }),

  dates: [
    notBeforeAnswer(
      'cameOn',
      'saysBornOn',
      'The child can’t have come before the day on which they say that they were born.',
    ),
    notBeforeAnswer('referredToTransferOn', 'cameOn', 'The child can’t have been referred before coming to us.'),
    notBeforeAnswer(
      'transferredOn',
      'referredToTransferOn',
      'Another authority can’t have taken the child over before the referral.',
    ),
  ],

  toBegin: [],
  toConclude: [],

  timeLimits: [],
  putRight: {
    whose: 'Social worker',
    limits: trustLimit(
      workingDays(2),
      'the record of a child who came alone is completed within two working days',
      'L',
    ),
  },

  outcomes: {
    lookedAfterAsChild: {
      means: 'A child: looked after by us, and counted as unaccompanied.',
      law: section20,
      rules: ['UA-01'],
      leadsTo: [],
      protective: true,
      timeLimits: [
        {
          id: 'authority-recorded',
          what: 'Record that the child is looked after, on what authority and where',
          whose: 'Social worker',
          countedFrom: 'concluded',
          countedFromSays: 'the day on which the child was found to be alone',
          stoppedBy: 'becoming-looked-after',
          limits: trustLimit(
            workingDays(1),
            'that a child who came alone is looked after is recorded within one working day',
            'L',
          ),
          rules: ['UA-01'],
          when: ({ record }) => record.lookedAfterSince === undefined,
        },
        {
          id: 'transferred',
          what: 'Transfer the child under the National Transfer Scheme',
          whose: 'Team manager, with the Home Office',
          countedFrom: 'referredToTransferOn',
          countedFromSays: 'the referral to the scheme',
          stoppedBy: 'event:child-transferred',
          limits: [{ since: '2022-02-15', within: workingDays(10), law: transferScheme }],
          rules: ['UA-02'],
        },
      ],
    },
    transferred: {
      means: 'Another authority looks after the child.',
      law: transferScheme,
      rules: ['UA-02'],
      leadsTo: [],
      timeLimits: [endOfCareRecorded],
      needs: [
        {
          id: 'received-by-name',
          says: 'Say when, and who accepted the child by name. Until then the child is ours.',
          metSays: 'Another authority has accepted the child by name.',
          law: transferScheme,
          rules: ['UA-02'],
          answerAt: 'transferredOn',
          met: ({ answers }) => answers.transferredOn !== undefined && answers.receivedBy !== undefined,
        },
      ],
    },
    adult: {
      means: 'An adult: found so fairly, and told why in their own language.',
      law: borders,
      rules: ['UA-01'],
      leadsTo: [],
      timeLimits: [endOfCareRecorded],
      needs: [
        decisionIsQualified,
        {
          id: 'age-was-assessed-fairly',
          says: 'Two social workers assess, with an appropriate adult and an interpreter, and the young person can answer each doubt. Until then they are a child.',
          metSays: 'The age was assessed fairly.',
          law: borders,
          rules: ['UA-01'],
          answerAt: 'appropriateAdult',
          met: ({ answers }) =>
            answers.ageReasons !== undefined &&
            (answers.age === 'clearlyAdult' || (answers.assessors !== undefined && answers.appropriateAdult === true)),
        },
        managerAuthorises('that somebody who says they are a child is an adult', borders, ['UA-01']),
      ],
    },
    noLongerUnaccompanied: {
      means: 'A parent, or somebody responsible by law, has come for the child.',
      law: section20,
      leadsTo: [],
      needs: [managerAuthorises('that the child is no longer alone', section20, ['UA-01'])],
    },
  },
})
