import { placementTypes } from '#domains/looked-after/placement.ts'
import { form } from '#engine/form.ts'
import { date, oneOf, text } from '#engine/question.ts'
import type { MostDays } from '#practice/plans/short-breaks.ts'

/** A stay of a series of short breaks that the return counts by itself (V3). */
export interface ShortBreakStay {
  readonly from: Temporal.PlainDate
  /** Left out while the child is still there. */
  readonly until?: Temporal.PlainDate | undefined
  readonly carer: string
}

/** The stays under the agreement that stands, the latest first. */
export interface ShortBreakStays {
  readonly agreement: {
    readonly id: string
    readonly stepId: string
    readonly episodeId: string
    readonly since: Temporal.PlainDate
    readonly provider: string
  }
  readonly stays: readonly ShortBreakStay[]
}

export const stayForm = form({
  from: date('When did the child come?', { called: 'date on which the child came', past: true }),
  until: date('When did the child go home?', {
    called: 'date on which the child went home',
    past: true,
    optional: true,
    hint: 'Leave empty while the child is still there.',
  }),
  carer: text('With whom, or in which home?', { called: 'with whom the child stayed, or in which home' }),
  type: oneOf('What kind of place is it?', placementTypes, { errorMissing: 'Select what kind of place it is' }),
})

export const goneHomeForm = form({
  until: date('When did the child go home?', { called: 'date on which the child went home', past: true }),
})

/** Days from the day the child came to the day the child went, or to another day: one night is one. */
export function daysOf({ from, until }: ShortBreakStay, today: Temporal.PlainDate): number {
  return from.until(until ?? today).days
}

/** The days of the twelve months that end on a day. */
export function daysWithinAYear(stays: readonly ShortBreakStay[], today: Temporal.PlainDate): number {
  const start = today.subtract({ years: 1 })
  return stays.reduce((sum, stay) => {
    const from = Temporal.PlainDate.compare(stay.from, start) < 0 ? start : stay.from
    return sum + Math.max(0, daysOf({ ...stay, from }, today))
  }, 0)
}

/** Whether a stay, or the year of them, is more than a series of short breaks has (regulation 48). */
export function isOutgrown(
  stays: readonly ShortBreakStay[],
  today: Temporal.PlainDate,
  { inOneStay, inAYear }: MostDays,
): boolean {
  return stays.some((stay) => daysOf(stay, today) > inOneStay) || daysWithinAYear(stays, today) > inAYear
}
