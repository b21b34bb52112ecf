import { regulation } from '#engine/citation.ts'
import type { OneGate } from '#engine/gate.ts'
import type { wholeNumber } from '#engine/question.ts'
import type { Trust } from '../define.ts'
import type { ChildRecord } from '../record.ts'

/** Within these a disabled child's short breaks stand under the plan; beyond them the child is looked after in full. Days. */
export const longestShortBreak = 17
export const shortBreakDaysInAYear = 75

/** The standing rule under which the days of a year may be set from a day. */
const setAs = 'short-breaks-of-a-year'

/** As the house has set it with a new edition of the law, or as the regulation says. */
export function daysInAYear({ standingNumbers }: Pick<ChildRecord, 'standingNumbers'>): number {
  return standingNumbers?.[setAs] ?? shortBreakDaysInAYear
}

type AboutBreaks = {
  readonly longestBreak: ReturnType<typeof wholeNumber>
  readonly breakDays: ReturnType<typeof wholeNumber>
}

/** A plan does not simply go on over breaks that have outgrown the regulation. */
export const shortBreaksWithinTheRegulation: OneGate<Trust, AboutBreaks> = {
  id: 'short-breaks-within-the-regulation',
  says: 'No break may last more than 17 days, nor all of them more than 75 days in twelve months. Beyond that the child is looked after in full: assess again, and plan as for a child in care.',
  metSays: 'There are no short breaks, or they are within the regulation.',
  law: regulation(
    'Care Planning, Placement and Case Review (England) Regulations 2010',
    'regulation 48',
    'https://www.legislation.gov.uk/uksi/2010/959/regulation/48',
  ),
  rules: ['CN-05'],
  answerAt: 'longestBreak',
  saysNow: ({ record }) =>
    `No break may last more than ${longestShortBreak} days, nor all of them more than ${daysInAYear(record)} days in twelve months. Beyond that the child is looked after in full: assess again, and plan as for a child in care.`,
  met: ({ answers: { longestBreak = 0, breakDays = 0 }, record }) =>
    longestBreak <= longestShortBreak && breakDays <= daysInAYear(record),
}
