import type { OneGate } from '#engine/gate.ts'
import type { wholeNumber } from '#engine/question.ts'
import type { Trust } from '../define.ts'
import { carePlanning } from '../looked-after/law.ts'
import type { ChildRecord } from '../record.ts'
import { lengthAsSet } from '../standing/as-set.ts'
import { shortBreakInOneStay, shortBreaksOfAYear } from '../standing/asked-by-gates.ts'

/**
 * Days within which a disabled child's short breaks stand under the plan; beyond them the child is looked after in full. As the house had
 * set them, with a new edition of the law, by the day on which the plan, the agreement or the review began; or as the regulation says.
 */
export interface MostDays {
  readonly inOneStay: number
  readonly inAYear: number
}

export function mostDays(began: Temporal.PlainDate, record: Pick<ChildRecord, 'settings'>): MostDays {
  return {
    inOneStay: lengthAsSet(shortBreakInOneStay, began, record).count,
    inAYear: lengthAsSet(shortBreaksOfAYear, began, record).count,
  }
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
  law: carePlanning('48', '(2)(c)', 'H'),
  rules: ['CN-05'],
  answerAt: 'longestBreak',
  saysNow: ({ record, begunOn }) => {
    const { inOneStay, inAYear } = mostDays(begunOn, record)
    return `No break may last more than ${inOneStay} days, nor all of them more than ${inAYear} days in twelve months. Beyond that the child is looked after in full: assess again, and plan as for a child in care.`
  },
  met: ({ answers: { longestBreak = 0, breakDays = 0 }, record, begunOn }) => {
    const { inOneStay, inAYear } = mostDays(begunOn, record)
    return longestBreak <= inOneStay && breakDays <= inAYear
  },
}
