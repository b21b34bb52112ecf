import { assert } from '#kernel/assert.ts'
import { london } from '#kernel/clock.ts'
import { dateAndTime, longDate, monthName } from '#kernel/dates.ts'
import type { BankHoliday, WorkingCalendar } from './calendar.ts'
import { formatLength, type Length } from './length.ts'

/** A date that follows from a rule, with its arithmetic in words; or the sentence that says why it is not known. */
export type Counted =
  | { readonly known: true; readonly due: Temporal.PlainDate; readonly explanation: string }
  | { readonly known: false; readonly says: string }

/**
 * The last day on which something is in time.
 *
 * The day it is counted from is day nought, whatever day of the week it is; working days are those strictly after it.
 * Months end on the corresponding date, or on the last day of a month that has none (Dodds v Walker [1981] 1 WLR 1027).
 * A date is never guessed: past the known bank holidays, and for units that need more than a date, it says so.
 */
export function countFrom(from: Temporal.PlainDate, length: Length, calendar: WorkingCalendar): Counted {
  const counted = lastDayFrom(from, length, calendar)
  return counted.known ? { ...counted, explanation: explained(from, length, counted.due, calendar) } : counted
}

/** The last day on which something is in time, without its arithmetic in words: for what is counted only to be compared. */
export type LastDay =
  | { readonly known: true; readonly due: Temporal.PlainDate }
  | { readonly known: false; readonly says: string }

/** As `countFrom`. */
export function lastDayFrom(from: Temporal.PlainDate, length: Length, calendar: WorkingCalendar): LastDay {
  switch (length.unit) {
    case 'working days':
      return lastWorkingDay(from, length, calendar)
    case 'calendar days':
    case 'weeks':
      return { known: true, due: from.add({ days: length.count * (length.unit === 'weeks' ? 7 : 1) }) }
    case 'months':
      return { known: true, due: from.add({ months: length.count }) }
    case 'hours':
    case 'minutes':
      return { known: false, says: 'not known until the time of day is recorded' }
    case 'school days':
      return { known: false, says: "not known until the school's term dates are loaded" }
  }
}

/**
 * The last working day that leaves `length` clear before a date: 2 working days before a meeting on a Thursday is the Tuesday.
 * Only working days are counted backwards.
 */
export function countBackFrom(from: Temporal.PlainDate, length: Length, calendar: WorkingCalendar): Counted {
  assert(length.unit === 'working days', 'Only working days are counted backwards.')
  if (!calendar.knows(from)) return notKnown(from, calendar)
  const before = calendar.passedBy(from) - (calendar.isWorkingDay(from) ? 1 : 0)
  const due = calendar.nth(before - length.count + 1)
  if (due === undefined) return notKnown(calendar.knownFrom.subtract({ days: 1 }), calendar)
  const skipped = skippedBetween(due, from.subtract({ days: 1 }), calendar)
  return { known: true, due, explanation: `${formatLength(length)} before ${longDate(from)}${skipped}` }
}

/** Whether a length is counted from an instant, by the clock, and not from a day. */
export function isByTheClock({ unit }: Length): boolean {
  return unit === 'hours' || unit === 'minutes'
}

/** The instant at which so many hours or minutes have passed: hours are hours, also when the clocks change in between. */
export function countHours(from: Temporal.Instant, length: Length): { due: Temporal.Instant; explanation: string } {
  assert(isByTheClock(length), 'Only hours and minutes are counted from an instant.')
  const due = from.add(length.unit === 'hours' ? { hours: length.count } : { minutes: length.count })
  const shifted = due.toZonedDateTimeISO(london).offset !== from.toZonedDateTimeISO(london).offset
  const explanation = `${formatLength(length)} after ${dateAndTime(from)}${shifted ? '; the clocks change in between' : ''}`
  return { due, explanation }
}

/** Working days strictly after `from`, up to and including `to`; negative when `to` is the earlier. */
export function workingDaysBetween(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  calendar: WorkingCalendar,
): { readonly known: true; readonly days: number } | { readonly known: false; readonly says: string } {
  const unknown = [from, to].find((date) => !calendar.knows(date))
  if (unknown !== undefined) return notKnown(unknown, calendar)
  return { known: true, days: calendar.passedBy(to) - calendar.passedBy(from) }
}

function lastWorkingDay(from: Temporal.PlainDate, length: Length, calendar: WorkingCalendar): LastDay {
  if (!calendar.knows(from)) return notKnown(from, calendar)
  if (length.count === 0) return { known: true, due: from }
  const due = calendar.nth(calendar.passedBy(from) + length.count)
  return due === undefined ? notKnown(calendar.knownUntil.add({ days: 1 }), calendar) : { known: true, due }
}

function explained(
  from: Temporal.PlainDate,
  length: Length,
  due: Temporal.PlainDate,
  calendar: WorkingCalendar,
): string {
  if (length.count === 0) return 'the day itself'
  return `${formatLength(length)} after ${longDate(from)}${whyLonger(from, length, due, calendar)}`
}

/** What made the count longer or shorter than its number, as the end of a sentence. */
function whyLonger(
  from: Temporal.PlainDate,
  { count, unit }: Length,
  due: Temporal.PlainDate,
  calendar: WorkingCalendar,
): string {
  if (unit === 'working days' && count > 0) return skippedBetween(from.add({ days: 1 }), due, calendar)
  if (unit !== 'months' || due.day === from.day) return ''
  return `; ${monthName(due.month)} ${due.year} has no ${ordinal(from.day)}, so its last day`
}

function notKnown(date: Temporal.PlainDate, calendar: WorkingCalendar): { known: false; says: string } {
  const early = Temporal.PlainDate.compare(date, calendar.knownFrom) < 0
  if (early) return { known: false, says: `not known: bank holidays are loaded from ${calendar.knownFrom.year} on` }
  return { known: false, says: `not known until the bank holidays of ${date.year} are loaded` }
}

/** The holidays on weekdays from `first` to `last`, as the end of a sentence; they are what made the count longer. */
function skippedBetween(first: Temporal.PlainDate, last: Temporal.PlainDate, calendar: WorkingCalendar): string {
  const [from, to] = [first.toString(), last.toString()]
  const names = calendar.holidays.filter(({ date }) => date >= from && date <= to && isWeekday(date)).map(nameOf)
  if (names.length === 0) return ''
  const list = names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
  return `; ${list} ${names.length === 1 ? 'is' : 'are'} not counted`
}

function isWeekday(date: string): boolean {
  return Temporal.PlainDate.from(date).dayOfWeek < 6
}

function nameOf({ name, substitute }: BankHoliday): string {
  const title = /^(.*bank holiday|Bank Holiday)/i.test(name) ? `the ${name}` : name
  return substitute === true ? `${title}'s substitute` : title
}

function ordinal(day: number): string {
  if (day === 31) return '31st'
  return `${day}th`
}
