import type { DatedLimits } from '#engine/limit.ts'
import { calendarDays } from '#kernel/working-days/length.ts'
import { childrenAct1989 } from '../citations.ts'

/** Seven days beginning with the day that the order names: that day is the first, and our clocks call it nought. */
export const lastOfSeven = 6

/** How long a child assessment order can last. */
export const assessmentOrderLasts: DatedLimits = [
  {
    since: '1991-10-14',
    within: calendarDays(lastOfSeven),
    law: childrenAct1989('43', '(5)'),
    corrected: {
      until: '2026-11-22',
      within: calendarDays(7),
      says: 'The seven days begin with the day that the order names, and we counted them after it, which is a day too long.',
    },
  },
]
