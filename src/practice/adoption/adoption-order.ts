import { cite } from '#engine/citation.ts'
import { form } from '#engine/form.ts'
import { date, longText, oneOf, text } from '#engine/question.ts'
import { calendarDays, workingDays } from '#kernel/working-days/length.ts'
import { trustLimit, trustStandard } from '../citations.ts'
import { notBeforeAnswer, notBeforeBirth } from '../dates.ts'
import { defineStep } from '../define.ts'
import { adoptionAct2002 } from './law.ts'

const order = adoptionAct2002('46')
const home = adoptionAct2002('42', '(2)', 'H')
/** For so long the child’s home must have been with those with whom the trust placed the child, before they apply. */
const homeBefore = { weeks: 10 } as const

/** How care ends by the order, in the codes of the looked-after return. */
export const careEndsByAdoption = {
  E11: 'Nobody opposed it',
  E12: 'The court dispensed with a parent’s consent',
} as const

/**
 * From the adopters’ application to the court’s decision. Recording the decision waits for nothing. After the order the work is
 * closed and the record of the birth identity sealed: see `docs/decisions/0020-two-identities-and-one-row.md`.
 */
export const adoptionOrder = defineStep({
  id: 'adoption-order',
  title: 'Adoption application, and the decision of the court',
  purpose:
    'Give the court what it must know in time, record what it decided, and keep the child’s two identities apart.',
  edition: '2026, second',
  law: [order, home, adoptionAct2002('43')],
  rules: ['AD-04'],

  begins: { when: 'The adopters apply to the court, or the court has decided.', after: [] },

  form: form({
    homeSince: date('Since when has the child had their home with them, without a break?', {
      called: 'day since which the child has had their home with them',
      hint: 'Only where it is from before the placement for adoption: as their foster child, for example. That time counts.',
      past: true,
      optional: true,
    }),
    appliedOn: date('When did the adopters apply?', {
      called: 'day of the application',
      hint: `Where the trust placed the child, not before ten weeks with them (${cite(home)}).`,
      past: true,
      optional: true,
    }),
    reportBy: date('By which day does the court want our report?', {
      called: 'day by which the court wants the report',
      optional: true,
    }),
    filedOn: date('When was it filed?', { called: 'day on which it was filed', past: true, optional: true }),
    decidedOn: date('When did the court decide?', {
      called: 'day on which the court decided',
      past: true,
      optional: true,
    }),
    court: text('Which court?', { optional: true }),
    opposed: oneOf('Was the order opposed?', careEndsByAdoption, { optional: true }),
    otherOrders: longText('What else did the court order: contact, conditions?', { optional: true }),
    healthToldHow: longText('How was the child’s health handed over, without naming who the child was?', {
      optional: true,
    }),
    lifeStory: longText('Who gives the life story book and the later life letter, and by when?', { optional: true }),
    why: longText('If no order was made: what follows for the child?', { optional: true }),
  }),

  dates: [
    notBeforeBirth('homeSince', 'The child can’t have had a home'),
    notBeforeBirth('appliedOn', 'They can’t have applied'),
    {
      question: 'appliedOn',
      earliest: ({ homeSince }, { adoption }) =>
        (homeSince instanceof Temporal.PlainDate ? homeSince : adoption?.placedOn)?.add(homeBefore),
      says: 'The adopters can’t apply before the child has had their home with them for ten weeks (section 42(2) of the Adoption and Children Act 2002). Check the day with the lawyer; if the child lived with them before the placement, say since when.',
    },
    notBeforeAnswer('reportBy', 'appliedOn', 'The court can’t want the report before they applied.'),
    notBeforeAnswer('filedOn', 'appliedOn', 'The report can’t have been filed before they applied.'),
    notBeforeAnswer('decidedOn', 'appliedOn', 'The court can’t have decided before they applied.'),
  ],

  toBegin: [],
  toConclude: [],

  timeLimits: [
    {
      id: 'report',
      what: 'File the report on the adoption application',
      whose: 'Social worker',
      countedFrom: 'reportBy',
      countedFromSays: 'the day that the court gave',
      stoppedBy: 'event:adoption-report-filed',
      limits: [{ since: '2005-12-30', within: calendarDays(0), law: adoptionAct2002('43') }],
      rules: ['AD-04'],
    },
  ],

  outcomes: {
    made: {
      means: 'An adoption order was made: the child is no longer looked after. Close the work, and seal the record.',
      law: order,
      rules: ['AD-04'],
      leadsTo: ['closure'],
      needs: [
        {
          id: 'order-is-told',
          says: 'Say when and where the order was made, and whether it was opposed.',
          metSays: 'When and where the order was made is recorded.',
          law: order,
          answerAt: 'decidedOn',
          met: ({ answers: { decidedOn, court, opposed } }) =>
            decidedOn !== undefined && court !== undefined && opposed !== undefined,
        },
      ],
      timeLimits: [
        {
          id: 'sealed',
          what: 'Close the work and have the record sealed by whoever is named for adoption records',
          whose: 'Team manager',
          countedFrom: 'decidedOn',
          countedFromSays: 'the order',
          stoppedBy: 'event:birth-record-sealed',
          limits: trustLimit(
            workingDays(10),
            'the record of a child who was adopted is closed and sealed within ten working days of the order',
            'L',
          ),
        },
      ],
    },
    refused: {
      means: 'The court made no adoption order, or the application was given up.',
      law: order,
      rules: ['AD-04'],
      leadsTo: [],
      needs: [
        {
          id: 'what-follows',
          says: 'Say what follows for the child.',
          metSays: 'What follows for the child is recorded.',
          law: trustStandard('what a court decides, and what follows for the child, is kept in words'),
          answerAt: 'why',
          met: ({ answers }) => answers.why !== undefined,
        },
      ],
    },
  },
})
