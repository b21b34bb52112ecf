import { on, situationsOf } from '../situation.ts'
import { emergencyProtectionOrder } from './emergency-protection-order.ts'

const made = {
  grounds: 'He is likely to be hurt tonight.',
  court: 'Family Court at Wexmoor, 26F001.',
  granted: 'yes',
  madeOn: on('2026-12-18'),
  endsOn: on('2026-12-26'),
  reason: 'The court agreed.',
} as const

const answers = { ...made, howEnded: 'stands' } as const

export const emergencyProtectionOrderSituations = situationsOf(emergencyProtectionOrder, [
  {
    name: 'made: eight days at most, Christmas or not',
    today: '2026-12-18',
    answers,
    does: 'begin',
    due: { 'emergency-protection-order/ends': '2026-12-26' },
  },
  {
    name: 'extended: seven days more from the day on which it would have ended',
    today: '2026-12-18',
    answers: { ...answers, extended: true, extendedUntil: on('2027-01-02') },
    does: 'begin',
    due: { 'emergency-protection-order/ends': '2026-12-26', 'emergency-protection-order/extension-ends': '2027-01-02' },
  },
  {
    name: 'made for less than the law’s longest: the end is read from the order, and no other is told',
    today: '2026-12-18',
    answers: { ...answers, endsOn: on('2026-12-23'), extended: true, extendedUntil: on('2026-12-28') },
    does: 'begin',
    due: {
      'emergency-protection-order/ends-as-ordered': '2026-12-23',
      'emergency-protection-order/extension-ends-as-ordered': '2026-12-28',
    },
  },
  { name: 'in time: proceedings are issued', today: '2026-12-23', answers, does: 'careProceedings' },
  {
    name: 'late: written up after it ended',
    today: '2027-01-04',
    answers: { ...answers, howEnded: 'ranOut', endedOn: on('2026-12-26') },
    does: 'ended',
  },
  {
    name: 'the court discharges it, and nobody knows yet what keeps the child safe: the discussion is held today',
    today: '2026-12-22',
    answers: { ...answers, howEnded: 'discharged', endedOn: on('2026-12-22') },
    does: 'discussAgain',
  },
  {
    name: 'it ran out and nobody has said so: what is lacking is owed by the next working day, and holds up nothing',
    today: '2026-12-28',
    answers: made,
    does: 'ended',
    lacking: ['answer/howEnded'],
    due: { 'emergency-protection-order/put-right': '2026-12-29' },
  },
  {
    name: 'ended before it was made: refused at the question',
    today: '2026-12-22',
    answers: { ...answers, howEnded: 'discharged', endedOn: on('2026-12-17') },
    does: 'ended',
    refused: ['The order can’t have ended before it was made. Change one of the dates.'],
  },
  {
    name: 'ended after its last day: refused at the question',
    today: '2026-12-28',
    answers: { ...answers, howEnded: 'ranOut', endedOn: on('2026-12-27') },
    does: 'ended',
    refused: ['The order can’t have ended after its last day, as you have written it. Change one of the dates.'],
  },
  {
    name: 'said to stand after its last day: nobody acts on an order that has run out',
    today: '2026-12-28',
    answers,
    does: 'careProceedings',
    refused: [
      'The order has run out, by the end that you have written: it stands no more. Say that it ended, and when; or when this was decided, if that was before.',
    ],
  },
  {
    name: 'the court refused: it is not written up as an order that has ended, so that nothing would follow',
    today: '2026-12-18',
    answers: { ...answers, granted: 'no' },
    does: 'ended',
    refused: ['You have written that the court made no order: then none has ended. Change that, or what is decided.'],
  },
  {
    name: 'said to stand still: it is not written up as ended',
    today: '2026-12-22',
    answers,
    does: 'ended',
    refused: ['You have written that the order still stands. Change that, or what is decided.'],
  },
  {
    name: 'the court made it: it is not written up as refused',
    today: '2026-12-18',
    answers,
    does: 'refused',
    refused: ['You have written that the court made the order. Change that, or what is decided.'],
  },
  {
    name: 'longer than a court may make it: read it again',
    today: '2026-12-23',
    answers: { ...answers, endsOn: on('2026-12-27') },
    does: 'ended',
    refused: [
      'An order lasts eight days at most from the day on which it was made; only where the eighth is a Sunday or a bank holiday may it end at noon on the next day that is none. Read the end from the order again.',
    ],
  },
  {
    name: 'its eighth day is Christmas Day: the court may let it end on the Tuesday after the substitute for Boxing Day',
    today: '2026-12-29',
    answers: {
      ...answers,
      ...{ madeOn: on('2026-12-17'), endsOn: on('2026-12-29'), howEnded: 'ranOut', endedOn: on('2026-12-29') },
    },
    does: 'ended',
  },
  {
    name: 'asked for, and not decided yet: what the court says is waited for by the next working day',
    today: '2026-12-18',
    does: 'begin',
    due: { 'emergency-protection-order/court-decided': '2026-12-21' },
  },
  {
    name: 'extended too far: refused',
    today: '2026-12-23',
    answers: { ...answers, extended: true, extendedUntil: on('2027-01-03') },
    does: 'ended',
    refused: ['An order is extended once, by seven days at most from the day on which it would have ended.'],
  },
  {
    name: 'no court has decided: nobody acts as if one had',
    today: '2026-12-18',
    answers: { grounds: answers.grounds, reason: answers.reason, court: answers.court },
    does: 'careProceedings',
    refused: [
      'Only a court makes this order. Say that it was made, and when; until then police protection or consent keeps the child.',
    ],
  },
  {
    name: 'the court refused: the discussion is held again',
    today: '2026-12-18',
    answers: { ...answers, granted: 'no' },
    does: 'refused',
  },
])
