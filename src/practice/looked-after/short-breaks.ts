import { form } from '#engine/form.ts'
import { date, longText, oneOf, text, verbatim, wholeNumber, yesOrNo } from '#engine/question.ts'
import { months } from '#kernel/working-days/length.ts'
import { childrenAct1989, trustLimit } from '../citations.ts'
import { notBeforeBirth } from '../dates.ts'
import { defineStep } from '../define.ts'
import { mostDays } from '../plans/short-breaks.ts'
import { isInShortBreaks } from './in-short-breaks.ts'
import { carePlanning, carePlanningLimit } from './law.ts'

const series = carePlanning('48', '(1)')
const whatIsASeries = carePlanning('48', '(2)(c)', 'H')
const lookedAfter = { askedWhen: { question: 'basis', is: ['section20'] }, optional: true } as const

/** Of short breaks that have ended nothing is asked but when: their agreement was recorded as it was made. */
const ofAnAgreement = { question: 'basis', is: ['section17', 'section20'] } as const

/** What the plan of a series says, in the words of the regulation; of a service under section 17 it is not asked. */
const planSays = {
  health: longText(
    'Health, feelings and behaviour: what does the child need while away, the disability above all?',
    lookedAfter,
  ),
  familyTime: longText('How do the child and the parents keep in touch while the child is away?', lookedAfter),
  leisure: longText('What does the child like to do there?', lookedAfter),
  education: longText('School: how does it go on while the child is away?', lookedAfter),
  doctor: text('Who is the child’s doctor, and at which surgery?', {
    ...lookedAfter,
    called: 'name and address of the doctor',
  }),
  visitsAgreed: text('How often is the child visited there, as agreed with the parents and the reviewing officer?', {
    ...lookedAfter,
    called: 'how often the child is visited',
    hint: 'Within three months of the first stay, and then at least every six.',
  }),
} as const
const headsOfPlan = ['health', 'familyTime', 'leisure', 'education', 'doctor', 'visitsAgreed'] as const

/** The regulation says days, and the house counts those of a stay as it counts the stays that are recorded one by one. */
const countedSo = 'We count from the day the child comes to the day they go home: one night is one day.'

export const shortBreaks = defineStep({
  id: 'short-breaks',
  title: 'Short breaks',
  purpose: 'Give a child something good of their own and a family a rest, by an agreement that everybody has read.',
  edition: '2026, fourth',
  law: [series, childrenAct1989('17', '(6)', 'M'), childrenAct1989('20', '(4)', 'M')],

  begins: {
    when: 'A disabled child, or another who needs it, stays away from home for nights that are planned ahead.',
    after: [],
  },

  form: form({
    basis: oneOf(
      'On what basis does the child stay away, or have the short breaks ended?',
      {
        section17: 'Section 17(6): a service to the family; the child is not looked after',
        section20: 'Section 20(4): the child is looked after while they stay',
        ended: 'The short breaks have ended: only the day is asked',
      },
      { errorMissing: 'Select the basis on which the child stays away, or that the short breaks have ended' },
    ),
    counted: oneOf(
      'How does the looked-after return count it?',
      { stays: 'Each stay by itself (V3)', agreement: 'The agreement as a whole (V4)' },
      {
        hint: 'Each stay by itself is recorded as it comes: the days of the year are then counted, and not estimated.',
        errorMissing: 'Select how the looked-after return counts it',
        askedWhen: { question: 'basis', is: ['section20'] },
      },
    ),
    agreedBy: text('Who with parental responsibility agrees, in writing?', {
      called: 'name of whoever agrees',
      askedWhen: ofAnAgreement,
    }),
    from: date('From when?', { called: 'date from which the child has short breaks', askedWhen: ofAnAgreement }),
    provider: text('Where, and with whom?', { called: 'where and with whom', askedWhen: ofAnAgreement }),
    samePlace: yesOrNo('Are all stays in the same place, or with the same person?', {
      errorMissing: 'Select yes if all stays are in the same place, or with the same person',
      askedWhen: ofAnAgreement,
    }),
    longestStay: wholeNumber('How many days has the longest stay?', {
      called: 'number of days of the longest stay',
      hint: countedSo,
      askedWhen: ofAnAgreement,
      least: 1,
      most: 365,
    }),
    nightsAYear: wholeNumber('How many days in any twelve months?', {
      called: 'number of days in any twelve months',
      hint: countedSo,
      askedWhen: ofAnAgreement,
      least: 1,
      most: 365,
    }),
    plan: longText('What must those who care know: medicine, sleep, food, fears, how the child says yes and no?', {
      called: 'short break care plan',
      askedWhen: ofAnAgreement,
    }),
    ...planSays,
    childsWords: verbatim('How does the child show or say what they think of it?', {
      called: 'words or signs of the child',
      askedWhen: ofAnAgreement,
    }),
    endedOn: date('When did they end?', {
      called: 'date on which the short breaks ended',
      past: true,
      askedWhen: { question: 'basis', is: ['ended'] },
    }),
  }),

  dates: [
    notBeforeBirth('from', 'Short breaks can’t begin'),
    notBeforeBirth('endedOn', 'Short breaks can’t have ended'),
  ],

  toBegin: [],
  toConclude: [],
  timeLimits: [],

  outcomes: {
    agreed: {
      means: 'The agreement stands.',
      law: series,
      leadsTo: [],
      timeLimits: [
        {
          id: 'visited-first',
          what: 'Visit the child during a short break, and review how it goes',
          whose: 'Social worker',
          countedFrom: 'from',
          countedFromSays: 'the first short break',
          stoppedBy: 'event:short-break-visited',
          limits: carePlanningLimit(months(3), '48', '(3)(c) and (d)'),
          rules: ['CN-05'],
          when: ({ answers }) => answers.basis !== 'section17',
        },
        {
          id: 'looked-at-first',
          what: 'Look with the child and the family at how the short breaks go; from then on each review of the plan does',
          whose: 'Social worker',
          countedFrom: 'from',
          countedFromSays: 'the first short break',
          stoppedBy: 'event:short-breaks-looked-at',
          limits: trustLimit(months(3), 'short breaks under section 17 are looked at within three months', 'L'),
          when: ({ answers }) => answers.basis === 'section17',
        },
      ],
      needs: [
        {
          id: 'is-an-agreement',
          says: 'Short breaks that have ended are not agreed: select the basis, or record that they have ended.',
          metSays: 'What is recorded is an agreement.',
          law: series,
          answerAt: 'basis',
          met: ({ answers }) => answers.basis !== 'ended',
        },
        {
          id: 'not-looked-after-in-full',
          says: 'The child is looked after in full: a stay away from the placement is a temporary placement, and is part of the care plan.',
          metSays: 'The child goes home after each stay, to a parent or somebody else with parental responsibility.',
          law: carePlanning('48', '(2)(a) and (c)(ii)', 'H'),
          rules: ['CN-05'],
          answerAt: 'basis',
          met: ({ answers, record }) =>
            answers.basis !== 'section20' ||
            record.lookedAfterSince === undefined ||
            isInShortBreaks(record.legalStatus?.code),
        },
        {
          id: 'plan-says-what-it-must',
          says: 'Under section 20 the plan says what the child needs for health and behaviour, how they keep in touch with the parents, what they like to do, how school goes on, who the doctor is, and how often they are visited.',
          metSays: 'The plan says all that the regulation asks, and how often the child is visited is agreed.',
          law: carePlanning('48', '(3)(a) and (c)', 'H'),
          rules: ['CN-05'],
          answerAt: 'health',
          met: ({ answers }) =>
            answers.basis !== 'section20' || headsOfPlan.every((head) => answers[head] !== undefined),
        },
        {
          id: 'within-the-series',
          says: 'A series has no stay of more than 17 days and no more than 75 days in twelve months, in one place. Otherwise the child is looked after in full: record how.',
          metSays: 'The stays are a series of short breaks.',
          law: whatIsASeries,
          rules: ['CN-05'],
          answerAt: 'longestStay',
          saysNow: ({ record, begunOn }) => {
            const { inOneStay, inAYear } = mostDays(begunOn, record)
            return `A series has no stay of more than ${inOneStay} days and no more than ${inAYear} days in twelve months, in one place. Otherwise the child is looked after in full: record how.`
          },
          met: ({ answers, record, begunOn }) => {
            if (answers.basis !== 'section20') return true
            const { inOneStay, inAYear } = mostDays(begunOn, record)
            return (
              (answers.longestStay ?? 0) <= inOneStay &&
              (answers.nightsAYear ?? 0) <= inAYear &&
              answers.samePlace === true
            )
          },
        },
      ],
    },
    ended: {
      means: 'The short breaks have ended.',
      law: series,
      leadsTo: [],
      needs: [
        {
          id: 'end-is-told',
          says: 'Select that the short breaks have ended: the day is then asked, and nothing else.',
          metSays: 'What is recorded is that the short breaks have ended.',
          law: series,
          answerAt: 'basis',
          met: ({ answers }) => answers.basis === undefined || answers.basis === 'ended',
        },
      ],
    },
  },
})
