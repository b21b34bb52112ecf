import { dateInLondon, instantInLondon, london } from '#kernel/clock.ts'
import { weekdayName } from '#kernel/dates.ts'
import { englandAndWales, type WorkingCalendar } from '#kernel/working-days/calendar.ts'

/** When the day begins and ends on a working day, as the clock in London shows it. Local. */
export const dayBegins = '08:00'
export const dayEnds = '17:00'

/** A stretch of time, from its beginning up to and not including its end. */
export interface Stretch {
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant
}

/** Whether the trust works on a day: not at weekends and on bank holidays. */
export function isWorked(date: Temporal.PlainDate, calendar: WorkingCalendar = englandAndWales): boolean {
  return calendar.knows(date) ? calendar.isWorkingDay(date) : date.dayOfWeek < 6
}

/** Whether the trust is closed but for duty: nights, weekends and bank holidays. */
export function isOutOfHours(at: Temporal.Instant, calendar = englandAndWales): boolean {
  const there = at.toZonedDateTimeISO(london)
  const time = there.toPlainTime()
  return (
    !isWorked(there.toPlainDate(), calendar) ||
    Temporal.PlainTime.compare(time, dayBegins) < 0 ||
    Temporal.PlainTime.compare(time, dayEnds) >= 0
  )
}

/**
 * What the hours of a moment are called by whoever works them: `today` on a working day, `tonight` from the end of one day to the beginning of
 * the next, and the day by its name in daylight when the trust is closed: `today, Sunday`.
 */
export function hoursInWords(at: Temporal.Instant, calendar = englandAndWales): string {
  const there = at.toZonedDateTimeISO(london)
  const [date, time] = [there.toPlainDate(), there.toPlainTime()]
  if (Temporal.PlainTime.compare(time, dayBegins) < 0 || Temporal.PlainTime.compare(time, dayEnds) >= 0)
    return 'tonight'
  if (isWorked(date, calendar)) return 'today'
  return date.dayOfWeek > 5 ? `today, ${weekdayName(date)}` : `today, ${weekdayName(date)}, a bank holiday`
}

/** When the last day, working or not, ended before a moment, by the hours of a working day. */
export function lastDayEnded(now: Temporal.Instant): Temporal.Instant {
  const today = dateInLondon(now)
  const ended = instantInLondon(today, dayEnds)
  return Temporal.Instant.compare(ended, now) <= 0 ? ended : instantInLondon(today.subtract({ days: 1 }), dayEnds)
}

/** The stretches out of hours that touch the last so many days, the one that is going on among them. */
export function stretchesBefore(now: Temporal.Instant, days: number, calendar = englandAndWales): readonly Stretch[] {
  const today = dateInLondon(now)
  const stretches: Stretch[] = []
  let from: Temporal.Instant | undefined
  // Begins a week further back, so that the first stretch has its beginning; ends when the day after some holiday begins.
  for (let back = days + 7; back >= -14; back -= 1) {
    const date = today.subtract({ days: back })
    if (!isWorked(date, calendar)) continue
    if (from !== undefined) stretches.push({ from, until: instantInLondon(date, dayBegins) })
    from = instantInLondon(date, dayEnds)
  }
  return stretches.filter(
    ({ from: began, until }) =>
      Temporal.Instant.compare(began, now) <= 0 &&
      Temporal.Instant.compare(until, instantInLondon(today.subtract({ days }))) > 0,
  )
}
