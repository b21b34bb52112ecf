import { form } from '#engine/form.ts'
import { date, longText, oneOf, text } from '#engine/question.ts'
import { calendarDays, weeks, workingDays } from '#kernel/working-days/length.ts'
import { adoptionAct2002 } from '../adoption/law.ts'
import { childrenAct1989, childrenInNeedCensus, trustLimit } from '../citations.ts'
import { notBeforeAnswer, notBeforeBirth } from '../dates.ts'
import { defineStep, type TrustFacts } from '../define.ts'
import { madeBeforeSeventeen } from './care-order-age.ts'
import { practiceDirection12A } from './legal-gateway.ts'

const timetable = practiceDirection12A('paragraphs 2 to 5, the public law outline')

/**
 * Practice Direction 12A counts in business days and calls the day of issue day 1. Day 18 is therefore seventeen working days after it:
 * the counting of this house calls the day of issue day 0. That the hearing is not before day 12 is the court’s to see to, and no clock of
 * ours: one that came due on day 12 would be late while nothing is.
 */
const courtDay = (day: number) => workingDays(day - 1)

/** Which order it was decides what follows: the two may not say different things. */
const orderIs = (order: string, among: readonly string[]) =>
  agrees(`The order that was made is ${order}.`, `The order that was made is not ${order}.`, among)

const noOrderToUs = agrees('No order was made to us.', 'An order was made to us.', [
  'childArrangements',
  'none',
  'withdrawn',
])

function agrees(metSays: string, otherwise: string, among: readonly string[]) {
  return {
    id: 'order-agrees',
    says: `${otherwise} Select what the court decided as the order says it.`,
    metSays,
    law: childrenAct1989('31'),
    rules: ['PL-05'],
    answerAt: 'order',
    met: ({ answers }: { readonly answers: { readonly order?: string } }) =>
      answers.order === undefined || among.includes(answers.order),
  } as const
}

const told = {
  id: 'plan-after-court',
  what: 'Tell the child and the family what the court’s decision means, and who does what from now on',
  whose: 'Social worker',
  countedFrom: 'endedOn',
  countedFromSays: 'the end of the proceedings',
  stoppedBy: 'event:decision-told',
  limits: trustLimit(workingDays(5), 'a child is told within a week what a court has decided', 'L'),
  rules: ['PL-05'],
} as const

/** An interim care order ends with the proceedings: whoever stays in care without another authority is kept unlawfully. */
const authorityAfterCourt = {
  id: 'authority-after-court',
  what: 'Record the end of care, or the authority on which it goes on: an interim care order ends with the proceedings',
  whose: 'Social worker',
  countedFrom: 'endedOn',
  countedFromSays: 'the end of the proceedings',
  stoppedBy: 'event:authority-after-court',
  limits: [{ since: '1991-10-14', within: calendarDays(0), law: childrenAct1989('38', '(4)', 'M') }],
  rules: ['LA-25'],
  when: ({ record }: Pick<TrustFacts, 'record'>) => record.lookedAfterSince !== undefined,
} as const

export const careProceedings = defineStep({
  id: 'care-proceedings',
  title: 'Care proceedings',
  purpose: 'Put before a court what a child needs, in time for a decision within twenty-six weeks.',
  edition: '2026, fourth',
  law: [childrenAct1989('31'), childrenAct1989('32'), timetable, childrenInNeedCensus('CourtAppDate')],
  rules: ['PL-05', 'PL-06', 'PL-07'],

  begins: {
    when: 'A court is asked for a care or a supervision order.',
    after: ['legal-gateway', 'pre-proceedings', 'emergency-protection-order'],
    asksAtOnce: ['issuedOn'],
  },

  form: form({
    issuedOn: date('When was the application issued?', { called: 'date of issue', past: true }),
    court: text('Which court, and which case number?', { called: 'court and case number' }),
    guardian: text('Who is the children’s guardian, and who the child’s solicitor?', {
      optional: true,
      under: 'While the proceedings go on',
    }),
    interimCareOn: date('Has the court made an interim care order? When?', {
      optional: true,
      past: true,
      under: 'While the proceedings go on',
      hint: 'The first one. Record at once that the child is looked after: “Becoming looked after, or a change of legal status”.',
    }),
    section37On: date('Did the court ask for a report under section 37? When?', {
      optional: true,
      past: true,
      under: 'While the proceedings go on',
    }),
    caseManagementOn: date('When was the case management hearing?', {
      optional: true,
      past: true,
      under: 'While the proceedings go on',
      hint: 'Between day 12 and day 18, where the day of issue is day 1. The advocates meet two business days before it.',
    }),
    extendedUntil: date('If the court has extended the twenty-six weeks: until when?', {
      optional: true,
      under: 'While the proceedings go on',
      hint: 'By eight weeks at most each time, where that is needed to decide justly.',
    }),
    endedOn: date('When did the proceedings end?', {
      called: 'date on which the proceedings ended',
      past: true,
      under: 'When the court has decided',
    }),
    order: oneOf(
      'Which order was made at the end?',
      {
        care: 'Care order',
        supervision: 'Supervision order',
        specialGuardianship: 'Special guardianship order',
        childArrangements: 'Child arrangements order',
        placement: 'Care and placement orders',
        none: 'No order',
        withdrawn: 'The application was withdrawn',
      },
      { errorMissing: 'Select which order was made at the end', under: 'When the court has decided' },
    ),
    reason: longText('What did the court decide, and why?', {
      errorMissing: 'Enter what the court decided, and why',
      under: 'When the court has decided',
    }),
  }),

  dates: [
    notBeforeBirth('issuedOn', 'Care proceedings can’t have been issued'),
    notBeforeAnswer('caseManagementOn', 'issuedOn', 'The hearing can’t have been before the application was issued.'),
    notBeforeAnswer(
      'extendedUntil',
      'issuedOn',
      'The time can’t be extended until a day before the application was issued.',
    ),
    notBeforeAnswer(
      'interimCareOn',
      'issuedOn',
      'The interim order can’t have been made before the application was issued.',
    ),
    notBeforeAnswer('endedOn', 'issuedOn', 'The proceedings can’t have ended before they were issued.'),
    madeBeforeSeventeen('interimCareOn', 'interim care order'),
    madeBeforeSeventeen('endedOn', 'care order or supervision order', ({ order }) =>
      ['care', 'placement', 'supervision'].includes(String(order)),
    ),
  ],

  toBegin: [],

  toConclude: [],

  timeLimits: [
    {
      id: 'issue',
      what: 'Send the application to the court, and write down when it was issued',
      whose: 'Social worker',
      countedFrom: 'begun',
      countedFromSays: 'the decision to go to court',
      stoppedBy: 'event:application-issued',
      limits: trustLimit(workingDays(5), 'an application that was decided on is issued within five working days', 'L'),
      rules: ['PL-05'],
    },
    {
      id: 'twenty-six-weeks',
      what: 'The proceedings end',
      whose: 'Court',
      countedFrom: 'issuedOn',
      countedFromSays: 'the day on which the application was issued',
      stoppedBy: 'conclusion',
      limits: [{ since: '2014-04-22', within: weeks(26), law: childrenAct1989('32', '(1)(a)(ii)') }],
      rules: ['PL-05'],
    },
    {
      id: 'hearing',
      what: 'The case management hearing is held: not before day 12, and by this day, which is day 18',
      whose: 'Court',
      countedFrom: 'issuedOn',
      countedFromSays: 'the day of issue, which the court calls day 1',
      stoppedBy: 'event:case-management-hearing',
      limits: [{ since: '2014-04-22', within: courtDay(18), law: timetable }],
      rules: ['PL-06'],
    },
    {
      id: 'interim-care',
      what: 'Record that the child is looked after: the court has made an interim care order',
      whose: 'Social worker',
      countedFrom: 'interimCareOn',
      countedFromSays: 'the interim care order',
      stoppedBy: 'event:interim-care-recorded',
      limits: trustLimit(
        workingDays(1),
        'the record of becoming looked after is completed within one working day',
        'L',
      ),
      rules: ['LA-25'],
      when: ({ record }) => record.legalStatus?.code !== 'C1' && record.legalStatus?.code !== 'C2',
    },
    {
      id: 'section-37-report',
      what: 'File the report that the court asked for under section 37',
      whose: 'Social worker',
      countedFrom: 'section37On',
      countedFromSays: 'the direction of the court',
      stoppedBy: 'event:section-37-report-filed',
      limits: [{ since: '1991-10-14', within: weeks(8), law: childrenAct1989('37', '(4)', 'M') }],
      rules: ['PL-07'],
    },
    {
      id: 'extended-until',
      what: 'The proceedings end: the court has extended them until this day',
      whose: 'Court',
      countedFrom: 'extendedUntil',
      countedFromSays: 'the day until which the court has extended them, by eight weeks at most each time',
      stoppedBy: 'conclusion',
      limits: [{ since: '2014-04-22', within: calendarDays(0), law: childrenAct1989('32', '(8)') }],
      rules: ['PL-05'],
    },
  ],

  outcomes: {
    careOrder: {
      means: 'The court made a care order.',
      law: childrenAct1989('31', '(1)(a)'),
      rules: ['PL-05', 'LA-25'],
      leadsTo: ['becoming-looked-after'],
      needs: [orderIs('a care order', ['care'])],
      timeLimits: [told],
    },
    careAndPlacement: {
      means: 'The court made a care order and a placement order.',
      law: adoptionAct2002('21'),
      rules: ['PL-05', 'LA-25', 'AD-03'],
      leadsTo: ['becoming-looked-after', 'adoption-authority'],
      needs: [orderIs('a care and a placement order', ['placement'])],
      timeLimits: [told],
    },
    specialGuardianship: {
      means: 'The court made a special guardianship order.',
      law: childrenAct1989('14A', '(1)'),
      rules: ['PL-05', 'SG-03'],
      leadsTo: ['special-guardianship-order'],
      needs: [orderIs('a special guardianship order', ['specialGuardianship'])],
      timeLimits: [told],
    },
    supervision: {
      means: 'The court made a supervision order: we advise, help and befriend the child under a plan.',
      law: childrenAct1989('35', '(1)', 'M'),
      rules: ['PL-05'],
      leadsTo: ['child-in-need-plan'],
      needs: [orderIs('a supervision order', ['supervision'])],
      timeLimits: [told, authorityAfterCourt],
    },
    ended: {
      means: 'The proceedings ended without an order to us: a child arrangements order, no order, or withdrawn.',
      law: childrenAct1989('31'),
      rules: ['PL-05'],
      leadsTo: [],
      needs: [noOrderToUs],
      timeLimits: [told, authorityAfterCourt],
    },
  },
})
