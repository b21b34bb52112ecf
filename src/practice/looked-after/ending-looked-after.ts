import { form } from '#engine/form.ts'
import { date, longText, oneOf, verbatim, yesOrNo } from '#engine/question.ts'
import { weeks, workingDays } from '#kernel/working-days/length.ts'
import { childrenAct1989, trustLimit } from '../citations.ts'
import { notBeforeRecorded } from '../dates.ts'
import { defineStep, type TrustFacts } from '../define.ts'
import { everyConcernIsAnswered, managerAuthorises, registeredManagerDecides } from '../gates.ts'
import { isEighteen } from '../sighting.ts'
import { lookedAfterNow } from './gates.ts'
import { carePlanning, lookedAfterReturn } from './law.ts'

const ended = carePlanning('39')

/** How care ends as planned, and the code of the return. */
export const plannedEndings = {
  E4A: 'Home to parents or relatives, as planned',
  E13: 'To live with somebody without parental responsibility',
  E41: 'Child arrangements order',
  E45: 'Special guardianship order: former foster carer, relative or friend',
  E46: 'Special guardianship order: another former foster carer',
  E47: 'Special guardianship order: relative or friend who did not foster',
  E48: 'Special guardianship order: somebody else',
  E11: 'Adopted, not opposed',
  E12: 'Adopted, the court dispensed with consent',
  E5: 'Independent living with support',
  E6: 'Independent living without formal support',
  E17: 'Eighteen, and stays with the carers',
  E7: 'Residential care funded by adult social care',
  E3: 'Another authority took over the care',
  E15: 'Found to be eighteen or over',
  E16: 'Moved abroad',
} as const

/** What has happened, and is recorded as it is: also what another authority, or a finding of age, has brought about. */
export const otherEndings = {
  E3: plannedEndings.E3,
  E15: plannedEndings.E15,
  E4B: 'Taken home by somebody with parental responsibility, not as planned',
  E14: 'The remand ended',
  E9: 'Sentenced to custody',
  E2: 'The child died',
  E8: 'Ended otherwise',
} as const

const home = ['E4A', 'E4B', 'E13']
const sixteenOrSeventeen = ({ record, today }: Pick<TrustFacts, 'record' | 'today'>): boolean =>
  record.dateOfBirth !== undefined &&
  Temporal.PlainDate.compare(record.dateOfBirth.add({ years: 16 }), today) <= 0 &&
  !isEighteen(record, today)

const visitAfter = {
  id: 'visit-at-home',
  what: 'Visit the child at home: care has ended',
  whose: 'Social worker',
  countedFrom: 'endedOn',
  countedFromSays: 'the end of care',
  stoppedBy: 'event:child-seen',
  limits: trustLimit(weeks(1), 'a child who goes home from care is visited within a week, then weekly for a month'),
  rules: ['ST-03'],
  when: ({ answers }: { readonly answers: { readonly how?: string; readonly other?: string } }) =>
    home.includes(answers.how ?? answers.other ?? ''),
} as const

export const endingLookedAfter = defineStep({
  id: 'ending-looked-after',
  title: 'End of being looked after',
  purpose: 'A child leaves care to something that holds: reviewed before, supported after.',
  edition: '2026, second',
  law: [ended, carePlanning('40', '', 'M'), childrenAct1989('20', '(8)', 'M')],
  rules: ['LA-28', 'ST-03'],
  protective: 'to begin',

  begins: { when: 'A review supports that the child leaves care, or care has ended.', after: ['looked-after-review'] },

  form: form({
    endedOn: date('On which day does, or did, care end?', { called: 'day on which care ends', past: true }),
    how: oneOf('How does it end, as planned?', plannedEndings, { optional: true }),
    other: oneOf('Or what has happened?', otherEndings, {
      optional: true,
      hint: 'Answer this one where care has ended otherwise than planned, or another authority or a finding of age has ended it.',
    }),
    reviewedOn: date('When did a review look at it?', { optional: true, past: true }),
    childsView: verbatim('What does the child say, in their own words?', { optional: true }),
    support: longText('What support follows, who gives it, and who goes on as the child’s worker?', {
      called: 'support that follows',
    }),
    handedOver: yesOrNo('Have health, education and, from sixteen, the pathway plan been handed over?', {
      errorMissing: 'Select yes if health, education and the pathway plan have been handed over',
    }),
    safeNow: longText('If it was not planned: is the child safe, and how do you know?', { optional: true }),
    reason: longText('Why does care end?', { errorMissing: 'Enter why care ends' }),
  }),

  dates: [
    notBeforeRecorded('endedOn', 'lookedAfterSince', 'Care can’t have ended before it began.'),
    notBeforeRecorded(
      'reviewedOn',
      'lookedAfterSince',
      'The review can’t have been held before the child was looked after.',
    ),
  ],

  toBegin: [],
  toConclude: [],
  timeLimits: [],

  becomesClock: [
    {
      id: 'handed-over',
      says: 'Health, education or the pathway plan have not been handed over.',
      what: 'Hand over health, education and the pathway plan',
      whose: 'Social worker',
      limits: trustLimit(
        workingDays(5),
        'what belongs to a child who leaves care is handed over within five working days',
        'L',
      ),
      stoppedBy: 'event:handed-over-after-care',
      rules: ['LA-28'],
      met: ({ answers }) => answers.handedOver === true,
    },
  ],

  putRight: {
    whose: 'Social worker',
    limits: trustLimit(
      workingDays(1),
      'the record of an end of care that was not planned is completed within one working day',
      'L',
    ),
    rules: ['LA-28'],
  },

  outcomes: {
    planned: {
      means: 'Care ends, as planned.',
      law: ended,
      rules: ['LA-28'],
      leadsTo: [],
      needs: [
        lookedAfterNow,
        everyConcernIsAnswered,
        {
          id: 'how-it-ends',
          says: 'Select how care ends, as planned.',
          metSays: 'How care ends is recorded.',
          law: lookedAfterReturn('reason episode ceased'),
          rules: ['LA-28'],
          answerAt: 'how',
          met: ({ answers }) => answers.how !== undefined,
        },
        {
          id: 'reviewed-before-the-end',
          says: 'A review must look at the plan before a child leaves care.',
          metSays:
            'A review looked at the plan before the child left care, or care ended with the eighteenth birthday.',
          law: ended,
          rules: ['LA-28'],
          answerAt: 'reviewedOn',
          met: ({ answers: { reviewedOn, endedOn }, record }) =>
            reviewedOn !== undefined || (endedOn !== undefined && isEighteen(record, endedOn)),
        },
        {
          id: 'sixteen-and-over',
          says: 'The nominated officer must approve that a young person of sixteen or seventeen leaves accommodation. Save this, and ask the head of service to conclude it.',
          metSays: 'The young person is under sixteen or eighteen, or the nominated officer approves.',
          law: carePlanning('39', '(3)'),
          rules: ['LA-28'],
          met: ({ actor, record, today }) =>
            !sixteenOrSeventeen({ record, today }) ||
            record.legalStatus?.code !== 'V2' ||
            ['head-of-service', 'director'].includes(actor.profession),
        },
        registeredManagerDecides,
        managerAuthorises('that the child leaves care', ended, ['LA-28', 'ST-03']),
      ],
      timeLimits: [visitAfter],
    },
    happened: {
      means: 'Care has ended, not as planned. What must follow is owed.',
      law: childrenAct1989('20', '(8)', 'M'),
      rules: ['LA-28', 'ST-03'],
      leadsTo: [],
      protective: true,
      needs: [
        {
          id: 'what-has-happened',
          says: 'Select what has happened.',
          metSays: 'What has happened is recorded.',
          law: lookedAfterReturn('reason episode ceased'),
          rules: ['LA-28'],
          lawfulAuthority: true,
          answerAt: 'other',
          met: ({ answers }) => answers.other !== undefined,
        },
      ],
      timeLimits: [
        visitAfter,
        {
          id: 'looked-at-by-a-manager',
          what: 'Decide whether the child is safe where they are, and whether section 47 applies',
          whose: 'Team manager',
          countedFrom: 'concluded',
          countedFromSays: 'the day it was recorded that care had ended',
          stoppedBy: 'event:safety-decided-after-care',
          limits: trustLimit(
            workingDays(1),
            'when a child is taken from care a manager decides by the next working day what follows',
          ),
          rules: ['ST-03'],
          when: ({ answers }) => answers.other === 'E4B' || answers.other === 'E8',
        },
      ],
    },
  },
})
