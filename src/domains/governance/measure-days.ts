import type { MeasureDays } from '#domains/governance/measure-store.ts'
import type { WorkingCalendar } from '#kernel/working-days/calendar.ts'
import { type Counted, countBackFrom } from '#kernel/working-days/count.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import type { MeasureId } from '#practice/measures/contents.ts'

/** The days that the measures are counted by on a day, and which measures can't be counted, each with why. */
export interface CountedDays extends MeasureDays {
  readonly notKnown: Readonly<Partial<Record<MeasureId, string>>>
}

/**
 * The past twelve months, twenty working days ago and one working day ago. Where the bank holidays are not loaded the days
 * are not guessed: the measures that need them say so.
 */
export function measureDays(today: Temporal.PlainDate, calendar: WorkingCalendar): CountedDays {
  const unseen = countBackFrom(today, workingDays(20), calendar)
  const unallocated = countBackFrom(today, workingDays(1), calendar)
  return {
    on: today,
    from: today.subtract({ months: 12 }).add({ days: 1 }),
    unseenBefore: dayOf(unseen),
    unallocatedBefore: dayOf(unallocated),
    notKnown: {
      ...(unseen.known ? {} : { 'not-seen': why(unseen.says) }),
      ...(unallocated.known ? {} : { unallocated: why(unallocated.says) }),
    },
  }
}

function dayOf(counted: Counted): Temporal.PlainDate | undefined {
  return counted.known ? counted.due : undefined
}

function why(says: string): string {
  return `${says.charAt(0).toUpperCase()}${says.slice(1)}.`
}
