import { form } from '#engine/form.ts'
import { date, longText, oneOf, text, yesOrNo } from '#engine/question.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { calendarDays, workingDays } from '#kernel/working-days/length.ts'
import { childrenAct1989, trustLimit } from '../citations.ts'
import { notBeforeAnswer, notBeforeBirth } from '../dates.ts'
import { defineStep } from '../define.ts'
import { courtRefused } from './court-refused.ts'

/** An order lasts as long as the court says, and never longer than these: days. */
const longestOrder = 8
const longestExtension = 7

/** The days of an order may end on a day on which no court sits: it may then last until the first later day on which one does. */
function lastOfTheDays(madeOn: Temporal.PlainDate): Temporal.PlainDate {
  let last = madeOn.add({ days: longestOrder })
  if (!isPublicHoliday(last)) return last
  while (!isCourtDay(last)) last = last.add({ days: 1 })
  return last
}

function isPublicHoliday(day: Temporal.PlainDate): boolean {
  return day.dayOfWeek === 7 || englandAndWales.holidays.some(({ date: held }) => held === day.toString())
}

/** No Saturday: a court that moves an end past Christmas moves it past the weekend that follows. */
function isCourtDay(day: Temporal.PlainDate): boolean {
  return day.dayOfWeek < 6 && !isPublicHoliday(day)
}

const isAfter = (one: Temporal.PlainDate, other: Temporal.PlainDate) => Temporal.PlainDate.compare(one, other) > 0

/** The order gives an end of its own, and that one counts. */
const endsAsOrdered = ({ madeOn, endsOn }: Given): boolean =>
  endsOn !== undefined && (madeOn === undefined || !madeOn.add({ days: longestOrder }).equals(endsOn))
const extendedAsOrdered = ({ endsOn, extendedUntil }: Given): boolean =>
  extendedUntil !== undefined &&
  (endsOn === undefined || isAfter(endsOn.add({ days: longestExtension }), extendedUntil))

interface Given {
  readonly madeOn?: Temporal.PlainDate | undefined
  readonly endsOn?: Temporal.PlainDate | undefined
  readonly extendedUntil?: Temporal.PlainDate | undefined
}

const dayOf = (value: unknown) => (value instanceof Temporal.PlainDate ? value : undefined)
const lastExtended = (endsOn: Temporal.PlainDate) => endsOn.add({ days: longestExtension })

const tooLong =
  'An order lasts eight days at most from the day on which it was made; only where the eighth is a Sunday or a bank holiday may it end at noon on the next day that is none. Read the end from the order again.'
const extendedTooLong = 'An order is extended once, by seven days at most from the day on which it would have ended.'

export const emergencyProtectionOrder = defineStep({
  id: 'emergency-protection-order',
  title: 'Emergency protection order',
  purpose: 'Ask a court to let us keep a child safe now, for days, and decide what follows before the order ends.',
  edition: '2026, second',
  law: [childrenAct1989('44'), childrenAct1989('45', '', 'M')],
  rules: ['CP-04', 'CP-07'],
  protective: 'throughout',

  begins: {
    when: 'A child is likely to suffer significant harm unless removed or kept where they are, or access is refused.',
    after: ['police-protection', 'child-assessment-order', 'legal-gateway'],
    dayAsked: 'When did we ask the court?',
    asksAtOnce: ['granted', 'madeOn', 'endsOn'],
  },

  form: form({
    grounds: longText('Why is an order needed today?', { errorMissing: 'Enter why an order is needed today' }),
    court: text('Which court, and which case number?', { called: 'court and case number' }),
    granted: oneOf(
      'Did the court make the order?',
      { yes: 'Yes', no: 'No' },
      { errorMissing: 'Select whether the court made the order' },
    ),
    madeOn: date('When was the order made?', {
      called: 'date the order was made',
      past: true,
      askedWhen: { question: 'granted', is: ['yes'] },
    }),
    endsOn: date('When does it end? As the order says.', {
      called: 'date on which the order ends',
      askedWhen: { question: 'granted', is: ['yes'] },
    }),
    extended: yesOrNo('Has the court extended it?', {
      optional: true,
      hint: 'Once, and by seven days at most.',
      askedWhen: { question: 'granted', is: ['yes'] },
    }),
    extendedUntil: date('Until when?', {
      called: 'date until which the order is extended',
      askedWhen: { question: 'extended', is: ['yes'] },
    }),
    whatItAllows: longText('What does the order allow or direct?', {
      hint: 'Removal or keeping where the child is, contact, examinations, who must leave the home.',
      optional: true,
      askedWhen: { question: 'granted', is: ['yes'] },
    }),
    howEnded: oneOf(
      'Has the order ended, and how?',
      {
        stands: 'It still stands, while a court is asked for another',
        ranOut: 'It ran out, on its last day',
        discharged: 'The court discharged it',
        replaced: 'Another order of a court has taken its place',
      },
      {
        hint: 'A child who would be safe without it is brought back at once, also while it lasts: say so below.',
        errorMissing: 'Select whether the order has ended, and how',
        askedWhen: { question: 'granted', is: ['yes'] },
      },
    ),
    endedOn: date('When did it end?', {
      called: 'date on which the order ended',
      past: true,
      askedWhen: { question: 'howEnded', is: ['ranOut', 'discharged', 'replaced'] },
    }),
    reason: longText('What was decided, and why?', { errorMissing: 'Enter what was decided, and why' }),
  }),

  dates: [
    notBeforeBirth('madeOn', 'The order can’t have been made'),
    notBeforeAnswer('endsOn', 'madeOn', 'The order can’t end before it was made.'),
    {
      question: 'endsOn',
      says: tooLong,
      notAfter: ({ madeOn }) => {
        const made = dayOf(madeOn)
        return made === undefined ? undefined : lastOfTheDays(made)
      },
    },
    notBeforeAnswer('extendedUntil', 'endsOn', 'The order can’t be extended until a day before it ends.'),
    {
      question: 'extendedUntil',
      says: extendedTooLong,
      notAfter: ({ endsOn }) => {
        const ends = dayOf(endsOn)
        return ends === undefined ? undefined : lastExtended(ends)
      },
    },
    notBeforeAnswer('endedOn', 'madeOn', 'The order can’t have ended before it was made.'),
    {
      question: 'endedOn',
      says: 'The order can’t have ended after its last day, as you have written it. Change one of the dates.',
      notAfter: ({ endsOn, extendedUntil }) => dayOf(extendedUntil) ?? dayOf(endsOn),
    },
  ],

  toBegin: [],

  toConclude: [
    {
      id: 'by-order-of-the-court',
      says: 'Only a court makes this order. Say that it was made, and when; until then police protection or consent keeps the child.',
      metSays: 'A court has decided.',
      law: childrenAct1989('44', '(1)'),
      rules: ['CP-07'],
      lawfulAuthority: true,
      answerAt: 'madeOn',
      met: ({ answers }) => answers.granted === 'no' || (answers.granted === 'yes' && answers.madeOn !== undefined),
    },
    {
      id: 'within-the-longest',
      says: tooLong,
      metSays: 'The order ends within eight days, or on the first day after that on which a court sits.',
      law: childrenAct1989('45', '(1) and (2)', 'M'),
      rules: ['CP-07'],
      lawfulAuthority: true,
      answerAt: 'endsOn',
      met: ({ answers: { madeOn, endsOn } }) =>
        madeOn === undefined ||
        endsOn === undefined ||
        (!isAfter(endsOn, lastOfTheDays(madeOn)) && !isAfter(madeOn, endsOn)),
    },
    {
      id: 'extended-once',
      says: extendedTooLong,
      metSays: 'The order was not extended, or by seven days at most.',
      law: childrenAct1989('45', '(5)'),
      rules: ['CP-07'],
      lawfulAuthority: true,
      answerAt: 'extendedUntil',
      met: ({ answers: { endsOn, extendedUntil } }) =>
        extendedUntil === undefined ||
        (endsOn !== undefined && !isAfter(extendedUntil, lastExtended(endsOn)) && isAfter(extendedUntil, endsOn)),
    },
    {
      id: 'stands-until-its-end',
      says: 'The order has run out, by the end that you have written: it stands no more. Say that it ended, and when; or when this was decided, if that was before.',
      metSays: 'The order stood no longer than its end.',
      law: childrenAct1989('45', '(1) and (5)'),
      rules: ['CP-07'],
      lawfulAuthority: true,
      answerAt: 'howEnded',
      met: ({ answers: { howEnded, endsOn, extendedUntil }, today }) => {
        const last = extendedUntil ?? endsOn
        return howEnded !== 'stands' || last === undefined || !isAfter(today, last)
      },
    },
  ],

  timeLimits: [
    {
      id: 'ends',
      what: 'Decide what keeps the child safe: the order ends',
      whose: 'Social worker',
      countedFrom: 'madeOn',
      countedFromSays: 'the day on which the court made the order, until its own end is written down',
      stoppedBy: 'conclusion',
      limits: [{ since: '1991-10-14', within: calendarDays(longestOrder), law: childrenAct1989('45', '(1)') }],
      rules: ['CP-07'],
      when: ({ answers }) => !endsAsOrdered(answers),
    },
    {
      id: 'ends-as-ordered',
      what: 'Decide what keeps the child safe: the order ends, as the court has said',
      whose: 'Social worker',
      countedFrom: 'endsOn',
      countedFromSays: 'the end that the order gives, where that is not the eighth day',
      stoppedBy: 'conclusion',
      limits: [{ since: '1991-10-14', within: calendarDays(0), law: childrenAct1989('45', '(1)') }],
      rules: ['CP-07'],
      when: ({ answers }) => endsAsOrdered(answers),
    },
    {
      id: 'court-decided',
      what: 'Write down what the court decided: the eight days run from its order',
      whose: 'Social worker',
      countedFrom: 'begun',
      countedFromSays: 'the day on which the order was asked for',
      stoppedBy: 'event:court-decided',
      limits: trustLimit(
        workingDays(1),
        'what a court decides on an emergency is written down by the next working day',
        'L',
      ),
      rules: ['CP-07'],
      forUsAlone: true,
      when: ({ answers }) => answers.granted !== 'no' && answers.madeOn === undefined,
    },
    {
      id: 'extension-ends',
      what: 'Decide what keeps the child safe: the extended order ends',
      whose: 'Social worker',
      countedFrom: 'endsOn',
      countedFromSays: 'the day on which the order would have ended',
      stoppedBy: 'conclusion',
      limits: [{ since: '1991-10-14', within: calendarDays(longestExtension), law: childrenAct1989('45', '(5)') }],
      rules: ['CP-07'],
      when: ({ answers }) => answers.extended === true && !extendedAsOrdered(answers),
    },
    {
      id: 'extension-ends-as-ordered',
      what: 'Decide what keeps the child safe: the extended order ends, as the court has said',
      whose: 'Social worker',
      countedFrom: 'extendedUntil',
      countedFromSays: 'the day until which the court has extended it, which is sooner than the law’s longest',
      stoppedBy: 'conclusion',
      limits: [{ since: '1991-10-14', within: calendarDays(0), law: childrenAct1989('45', '(5)') }],
      rules: ['CP-07'],
      when: ({ answers }) => extendedAsOrdered(answers),
    },
  ],

  putRight: {
    whose: 'Social worker',
    limits: trustLimit(workingDays(1), 'the record of an order is completed within one working day', 'L'),
  },

  outcomes: {
    careProceedings: {
      means: 'Care proceedings are issued.',
      law: childrenAct1989('31'),
      rules: ['PL-05'],
      leadsTo: ['care-proceedings'],
      protective: true,
    },
    ended: {
      means: 'The order has ended or was discharged: the child is safe without it.',
      law: childrenAct1989('44', '(10)', 'M'),
      rules: ['CP-07'],
      leadsTo: [],
      protective: true,
      needs: [
        {
          id: 'there-was-an-order',
          says: 'You have written that the court made no order: then none has ended. Change that, or what is decided.',
          metSays: 'The court had made an order.',
          law: childrenAct1989('44', '(1)'),
          rules: ['CP-07'],
          lawfulAuthority: true,
          answerAt: 'granted',
          met: ({ answers }) => answers.granted !== 'no',
        },
        {
          id: 'the-order-has-ended',
          says: 'You have written that the order still stands. Change that, or what is decided.',
          metSays: 'The order does not stand any more.',
          law: childrenAct1989('44', '(10)', 'M'),
          rules: ['CP-07'],
          lawfulAuthority: true,
          answerAt: 'howEnded',
          met: ({ answers: { granted, howEnded } }) => granted === 'no' || howEnded !== 'stands',
        },
      ],
    },
    discussAgain: {
      means:
        'The order has ended or was discharged, and what keeps the child safe is not settled: hold a strategy discussion today.',
      law: childrenAct1989('47', '(1)'),
      rules: ['CP-04', 'CP-07'],
      leadsTo: ['strategy-discussion'],
      protective: true,
    },
    refused: {
      means: 'The court refused: hold the strategy discussion again today.',
      law: childrenAct1989('47', '(6)', 'M'),
      rules: ['CP-04'],
      leadsTo: ['strategy-discussion'],
      protective: true,
      needs: [courtRefused(childrenAct1989('44', '(1)'))],
    },
  },
})
