import { form } from '#engine/form.ts'
import { date, longText, oneOf, text, yesOrNo } from '#engine/question.ts'
import { months, weeks, workingDays } from '#kernel/working-days/length.ts'
import { childrenAct1989, trustLimit, trustStandard } from '../citations.ts'
import { notBeforeBirth } from '../dates.ts'
import { defineStep } from '../define.ts'
import { specialGuardianshipRegulations } from './law.ts'

const order = childrenAct1989('14A', '(1)')

/** Reasons for which a period of care ends by the order, in the codes of the looked-after return for 2026 to 2027. */
export const careEndsBy = {
  E45: 'A foster carer of the child who is a relative or friend',
  E46: 'A foster carer of the child, not a relative or friend',
  E47: 'A relative or friend who did not foster the child',
  E48: 'Somebody else who did not foster the child',
} as const

/** What the court decided. Recording it waits for nothing; what it obliges us to begins with it. */
export const specialGuardianshipOrder = defineStep({
  id: 'special-guardianship-order',
  title: 'Decision of the court on special guardianship',
  purpose:
    'Record what the court decided, and begin what is owed to the child afterwards. Our work does not end with the order.',
  edition: '2026',
  law: [order, childrenAct1989('14C', '(1)')],
  rules: ['SG-03', 'SG-06', 'SG-07'],

  begins: { when: 'The court has decided on special guardianship.', after: ['care-proceedings'] },

  form: form({
    decidedOn: date('When did the court decide?', { called: 'day on which the court decided', past: true }),
    court: text('Which court?', { errorMissing: 'Enter which court' }),
    guardian: text('Who is special guardian?', {
      hint: 'By name. Leave empty when no order was made.',
      optional: true,
    }),
    guardianStandsAs: oneOf('Who are they to the child?', careEndsBy, { optional: true }),
    otherOrders: longText('What else did the court order: contact, supervision, conditions?', { optional: true }),
    agreesToVisits: yesOrNo('Does the guardian agree to the visits that the support plan offers?', { optional: true }),
    whyNoVisits: longText('What did the guardian say?', {
      errorMissing: 'Enter what the guardian said',
      askedWhen: { question: 'agreesToVisits', is: ['no'] },
    }),
    healthToldHow: longText(
      'How was the child’s health handed over: to which practice and health visitor or school nurse?',
      {
        optional: true,
      },
    ),
    movesArea: yesOrNo('Will the child live in another authority’s area?', { optional: true }),
  }),

  dates: [notBeforeBirth('decidedOn', 'The court can’t have made the order')],

  toBegin: [],
  toConclude: [],

  timeLimits: [],

  outcomes: {
    made: {
      means: 'An order was made.',
      law: order,
      rules: ['SG-03', 'SG-07'],
      leadsTo: ['special-guardianship-visit'],
      needs: [
        {
          id: 'guardian-is-named',
          says: 'Name the special guardian, and who they are to the child.',
          metSays: 'The special guardian is named.',
          law: order,
          answerAt: 'guardian',
          met: ({ answers }) => answers.guardian !== undefined && answers.guardianStandsAs !== undefined,
        },
      ],
      timeLimits: [
        {
          id: 'health-received',
          what: 'Have the health visitor or school nurse and the practice say that they have received the child',
          whose: 'Social worker',
          countedFrom: 'decidedOn',
          countedFromSays: 'the order',
          stoppedBy: 'event:health-received-the-child',
          limits: trustLimit(
            workingDays(10),
            'health says within ten working days of an order that it has received the child',
            'L',
          ),
          rules: ['SG-03'],
        },
        ...(
          [
            ['visit-at-six-weeks', 'six weeks', weeks(6)],
            ['visit-at-three-months', 'three months', months(3)],
            ['visit-at-twelve-months', 'twelve months', months(12)],
          ] as const
        ).map(([id, when, within]) => ({
          id,
          what: `Offer the visit at ${when} after the order`,
          whose: 'Social worker',
          countedFrom: 'decidedOn' as const,
          countedFromSays: 'the order',
          stoppedBy: 'event:visited-after-order' as const,
          limits: trustLimit(within, `a visit is offered at ${when} after a special guardianship order`),
          rules: ['SG-03', 'SG-06'],
        })),
        {
          id: 'area-responsibility-ends',
          what: 'We stay responsible for the support until this day, wherever in England the child lives',
          whose: 'Social worker',
          countedFrom: 'decidedOn',
          countedFromSays: 'the order',
          stoppedBy: 'event:area-responsibility-passed',
          limits: [{ since: '2005-12-30', within: months(36), law: specialGuardianshipRegulations('regulation 5') }],
          rules: ['SG-07'],
          when: ({ answers, record }) => answers.movesArea === true && record.lookedAfterSince !== undefined,
        },
      ],
    },
    refused: {
      means: 'The court made no such order. The child’s plan goes on.',
      law: order,
      leadsTo: [],
    },
    otherOrder: {
      means: 'The court made another order. Record that order too.',
      law: childrenAct1989('8', '', 'M'),
      leadsTo: [],
      needs: [
        {
          id: 'other-order-is-told',
          says: 'Say what the court ordered.',
          metSays: 'What the court ordered is recorded.',
          law: trustStandard('what a court orders is kept in its own words'),
          answerAt: 'otherOrders',
          met: ({ answers }) => answers.otherOrders !== undefined,
        },
      ],
    },
  },
})
