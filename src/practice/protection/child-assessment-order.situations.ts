import { on, situationsOf } from '../situation.ts'
import { childAssessmentOrder } from './child-assessment-order.ts'

const answers = {
  grounds: 'Nobody has been allowed to weigh her since May.',
  court: 'Family Court at Wexmoor, 26F002.',
  granted: 'yes',
  beginsOn: on('2026-12-21'),
  endsOn: on('2026-12-27'),
  reason: 'The paediatrician saw her.',
} as const

export const childAssessmentOrderSituations = situationsOf(childAssessmentOrder, [
  {
    name: 'made: seven days, of which the day that the order names is the first',
    today: '2026-12-18',
    answers,
    does: 'begin',
    due: { 'child-assessment-order/ends': '2026-12-27' },
  },
  {
    name: 'made for less than the law’s longest: the end is read from the order, and no other is told',
    today: '2026-12-18',
    answers: { ...answers, endsOn: on('2026-12-23') },
    does: 'begin',
    due: { 'child-assessment-order/ends-as-ordered': '2026-12-23' },
  },
  {
    name: 'asked for, and not decided yet: what the court says is waited for',
    today: '2026-12-08',
    does: 'begin',
    due: { 'child-assessment-order/court-decided': '2026-12-22' },
  },
  {
    name: 'longer than a court may make it: read it again',
    today: '2026-12-23',
    answers: { ...answers, endsOn: on('2026-12-28') },
    does: 'assessed',
    refused: [
      'An order lasts seven days at most, and the day on which the assessment begins is the first of them. Read the end from the order again.',
    ],
  },
  { name: 'in time: assessed, and the discussion is held', today: '2026-12-23', answers, does: 'assessed' },
  { name: 'late: written up after it ended', today: '2027-01-05', answers, does: 'emergency' },
  {
    name: 'the court made it: it is not written up as refused',
    today: '2026-12-23',
    answers,
    does: 'refused',
    refused: ['You have written that the court made the order. Change that, or what is decided.'],
  },
  {
    name: 'the court refused: the discussion is held again',
    today: '2026-12-23',
    answers: { ...answers, granted: 'no' },
    does: 'refused',
  },
  {
    name: 'no court has decided: refused',
    today: '2026-12-18',
    answers: { grounds: answers.grounds },
    does: 'assessed',
    refused: ['Only a court makes this order: say whether it was made, and on which day the assessment begins.'],
  },
])
