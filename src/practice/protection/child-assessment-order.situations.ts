import { on, situationsOf } from '../situation.ts'
import { childAssessmentOrder } from './child-assessment-order.ts'

const answers = {
  grounds: 'Nobody has been allowed to weigh her since May.',
  court: 'Family Court at Wexmoor, 26F002.',
  granted: 'yes',
  beginsOn: on('2026-12-21'),
  reason: 'The paediatrician saw her.',
} as const

export const childAssessmentOrderSituations = situationsOf(childAssessmentOrder, [
  {
    name: 'made: seven days from the day that the order names',
    today: '2026-12-18',
    answers,
    does: 'begin',
    due: { 'child-assessment-order/ends': '2026-12-28' },
  },
  { name: 'in time: assessed, and the discussion is held', today: '2026-12-23', answers, does: 'assessed' },
  { name: 'late: written up after it ended', today: '2027-01-05', answers, does: 'emergency' },
  {
    name: 'no court has decided: refused',
    today: '2026-12-18',
    answers: { grounds: answers.grounds },
    does: 'assessed',
    refused: ['Only a court makes this order: say whether it was made, and on which day the assessment begins.'],
  },
])
