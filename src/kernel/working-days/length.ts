import { assert } from '#kernel/assert.ts'

/** The units in which law and guidance give time. */
export type Unit = 'working days' | 'calendar days' | 'weeks' | 'months' | 'hours' | 'minutes' | 'school days'

/** A length of time as it is written in law: a count and its unit. */
export interface Length {
  readonly count: number
  readonly unit: Unit
}

const singular: Readonly<Record<Unit, string>> = {
  'working days': 'working day',
  'calendar days': 'calendar day',
  weeks: 'week',
  months: 'month',
  hours: 'hour',
  minutes: 'minute',
  'school days': 'school day',
}

export const workingDays = (count: number): Length => length(count, 'working days')
export const calendarDays = (count: number): Length => length(count, 'calendar days')
export const weeks = (count: number): Length => length(count, 'weeks')
export const months = (count: number): Length => length(count, 'months')
export const hours = (count: number): Length => length(count, 'hours')
export const minutes = (count: number): Length => length(count, 'minutes')
export const schoolDays = (count: number): Length => length(count, 'school days')

function length(count: number, unit: Unit): Length {
  assert(Number.isInteger(count) && count >= 0 && count <= 10_000, 'A length of time is a whole number of its units.')
  return { count, unit }
}

/** `45 working days`, `1 working day` */
export function formatLength({ count, unit }: Length): string {
  return `${count} ${count === 1 ? singular[unit] : unit}`
}

const upToTwenty = [
  ...['nought', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'],
]
const tens: Readonly<Record<number, string>> = { 30: 'thirty', 40: 'forty', 50: 'fifty', 60: 'sixty', 90: 'ninety' }

/** As it stands in a sentence: `twenty working days`, `ninety calendar days`; a number that is no single word in figures. */
export function lengthInWords(length: Length): string {
  const word = upToTwenty[length.count] ?? tens[length.count]
  return word === undefined ? formatLength(length) : formatLength(length).replace(/^\d+/, word)
}

/** As a limit is read: `10 working days`; of none at all, `the same day`. */
export function withinSays(within: Length): string {
  return within.count === 0 ? 'the same day' : formatLength(within)
}

/** Reads `45 working days`, `1 week`, `72 hours`; "days" alone is refused, because it does not say which days. */
export function parseLength(text: string): { ok: true; length: Length } | { ok: false; says: string } {
  const match = /^(\d{1,4})\s+([a-z]+(?: [a-z]+)?)$/.exec(text.trim().toLowerCase().replace(/\s+/g, ' '))
  const unit = (Object.keys(singular) as Unit[]).find((name) => name === match?.[2] || singular[name] === match?.[2])
  if (match?.[1] !== undefined && unit !== undefined) return { ok: true, length: length(Number(match[1]), unit) }
  const which = /\bdays?$/i.test(text.trim()) ? 'Say which days: working days, calendar days or school days. ' : ''
  return {
    ok: false,
    says: `“${text}” is not a length of time. ${which}Write a whole number and its unit, like “45 working days”, “6 weeks”, “3 months” or “72 hours”.`,
  }
}
