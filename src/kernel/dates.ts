import { london } from '#kernel/clock.ts'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

export function monthName(month: number): string {
  return months[month - 1] ?? ''
}

export function weekdayName(date: Temporal.PlainDate): string {
  return weekdays[date.dayOfWeek - 1] ?? ''
}

/** `14 December 2026` */
export function plainDate(date: Temporal.PlainDate): string {
  return `${date.day} ${monthName(date.month)} ${date.year}`
}

/** `Monday 14 December 2026` */
export function longDate(date: Temporal.PlainDate): string {
  return `${weekdayName(date)} ${plainDate(date)}`
}

/** `14 Dec 2026` */
export function shortDate(date: Temporal.PlainDate): string {
  return `${date.day} ${monthName(date.month).slice(0, 3)} ${date.year}`
}

/** `4:05pm`, `9am`, `midday`, `midnight` */
export function timeOfDay(time: Temporal.PlainTime): string {
  if (time.minute === 0 && time.hour === 0) return 'midnight'
  if (time.minute === 0 && time.hour === 12) return 'midday'
  const minutes = time.minute === 0 ? '' : `:${String(time.minute).padStart(2, '0')}`
  return `${time.hour % 12 === 0 ? 12 : time.hour % 12}${minutes}${time.hour < 12 ? 'am' : 'pm'}`
}

/** `14 December 2026 at 4:05pm`, as the clocks in London stood. */
export function dateAndTime(instant: Temporal.Instant): string {
  const there = instant.toZonedDateTimeISO(london)
  return `${plainDate(there.toPlainDate())} at ${timeOfDay(there.toPlainTime())}`
}

/** `Monday 14 December 2026 at 4:05pm`: as a meeting is told. */
export function dayAndTime(instant: Temporal.Instant): string {
  const there = instant.toZonedDateTimeISO(london)
  return `${longDate(there.toPlainDate())} at ${timeOfDay(there.toPlainTime())}`
}

/** What a person typed into the three boxes of a date. */
export interface TypedDate {
  readonly day: string
  readonly month: string
  readonly year: string
}

/**
 * A typed date: given, left empty, or wrong. `says` completes a sentence that begins with what the date is called:
 * "The date of birth" + "must include a month".
 */
export type ReadDate =
  | { readonly state: 'given'; readonly date: Temporal.PlainDate }
  | { readonly state: 'empty' }
  | { readonly state: 'wrong'; readonly says: string }

/** Reads day, month (a number or a name) and year of four figures. Nothing is guessed. */
export function parseTypedDate(typed: TypedDate): ReadDate {
  const parts = { day: typed.day.trim(), month: typed.month.trim(), year: typed.year.trim() }
  const missing = (['day', 'month', 'year'] as const).filter((part) => parts[part] === '')
  if (missing.length === 3) return { state: 'empty' }
  if (missing.length > 0) return { state: 'wrong', says: `must include a ${missing.join(' and a ')}` }
  if (/^\d{1,3}$/.test(parts.year)) return { state: 'wrong', says: 'must have a year of 4 numbers' }
  const month = monthNumber(parts.month)
  const date = month === undefined ? undefined : realDate(parts.year, month, parts.day)
  return date === undefined ? { state: 'wrong', says: 'must be a real date' } : { state: 'given', date }
}

/** Reads `2026-12-14`; anything else, and dates that do not exist, are undefined. */
export function parseIsoDate(text: string): Temporal.PlainDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return match?.[1] === undefined || match[3] === undefined ? undefined : realDate(match[1], Number(match[2]), match[3])
}

/** Reads a time as people type it: `16:05`, `4:05pm`, `4pm`, `4.05 pm`, `1605`, `midday`. */
export function parseTypedTime(typed: string): Temporal.PlainTime | undefined {
  const text = typed.trim().toLowerCase().replace(/\s+/g, '')
  if (text === 'midday' || text === 'noon') return Temporal.PlainTime.from('12:00')
  if (text === 'midnight') return Temporal.PlainTime.from('00:00')
  const match = /^(\d{1,2})(?:[:.]?(\d{2}))?(am|pm)?$/.exec(text)
  if (match === null || (match[2] === undefined && match[3] === undefined)) return undefined
  const [hour, minute, half] = [Number(match[1]), Number(match[2] ?? 0), match[3]]
  if (minute > 59 || (half === undefined ? hour > 23 : hour < 1 || hour > 12)) return undefined
  const hourOfDay = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0)
  return new Temporal.PlainTime(hourOfDay, minute)
}

function monthNumber(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text)
  if (text.length < 3) return undefined
  const index = months.findIndex((name) => name.toLowerCase().startsWith(text.toLowerCase()))
  return index === -1 ? undefined : index + 1
}

function realDate(year: string, month: number, day: string): Temporal.PlainDate | undefined {
  if (!/^[1-9]\d{3}$/.test(year) || !/^\d{1,2}$/.test(day) || month < 1 || month > 12) return undefined
  const first = new Temporal.PlainDate(Number(year), month, 1)
  const number = Number(day)
  return number < 1 || number > first.daysInMonth ? undefined : first.with({ day: number })
}
