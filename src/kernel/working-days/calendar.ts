import { assert } from '#kernel/assert.ts'
import published from './bank-holidays.json' with { type: 'json' }

/** A bank holiday as it was proclaimed or published. A substitute stands for a holiday that fell at a weekend. */
export interface BankHoliday {
  readonly date: string
  readonly name: string
  readonly substitute?: boolean
  /** The day on which one that is held once, or moved, was announced. */
  readonly announced?: string
}

/** Bank holidays of a place, and the dates between which all of them are known. */
export interface PublishedHolidays {
  readonly knownFrom: string
  readonly knownUntil: string
  readonly holidays: readonly BankHoliday[]
}

/** Which days are worked, between the first and the last day for which this is known. */
export interface WorkingCalendar {
  readonly knownFrom: Temporal.PlainDate
  readonly knownUntil: Temporal.PlainDate
  readonly holidays: readonly BankHoliday[]
  /** Asked of a known date only. */
  isWorkingDay(date: Temporal.PlainDate): boolean
  knows(date: Temporal.PlainDate): boolean
  /** How many working days have passed from the beginning of the calendar to the end of this date. */
  passedBy(date: Temporal.PlainDate): number
  /** The nth working day of the calendar, or undefined beyond what is known. */
  nth(count: number): Temporal.PlainDate | undefined
}

/** Makes a calendar from published holidays; days of the weekend are never worked. */
export function workingCalendar(data: PublishedHolidays): WorkingCalendar {
  const knownFrom = Temporal.PlainDate.from(data.knownFrom)
  const knownUntil = Temporal.PlainDate.from(data.knownUntil)
  const holidays = data.holidays.toSorted((a, b) => (a.date < b.date ? -1 : 1))
  const { passed, worked } = tally(knownFrom, knownUntil, new Set(holidays.map(({ date }) => date)))
  const firstDay = dayNumber(knownFrom)
  const dayOf = (date: Temporal.PlainDate): number => dayNumber(date) - firstDay

  const passedBy = (date: Temporal.PlainDate): number => {
    const count = passed[dayOf(date)]
    assert(count !== undefined, 'Working days are asked only of dates whose bank holidays are known.')
    return count
  }
  return {
    knownFrom,
    knownUntil,
    holidays,
    passedBy,
    knows: (date) => passed[dayOf(date)] !== undefined,
    isWorkingDay: (date) => passedBy(date) !== (passed[dayOf(date) - 1] ?? 0),
    nth: (count) => worked[count - 1],
  }
}

/** Bank holidays of England and Wales, as published on GOV.UK. */
export const englandAndWales: WorkingCalendar = workingCalendar(published)

/** The same calendar with holidays proclaimed since. Clocks already begun keep the calendar they began with. */
export function withHolidays(calendar: WorkingCalendar, more: readonly BankHoliday[]): WorkingCalendar {
  return workingCalendar({
    knownFrom: calendar.knownFrom.toString(),
    knownUntil: calendar.knownUntil.toString(),
    holidays: [...calendar.holidays, ...more],
  })
}

/** The same calendar without one of its holidays, as it was before that was announced. */
export function withoutHoliday(calendar: WorkingCalendar, holiday: BankHoliday): WorkingCalendar {
  return workingCalendar({
    knownFrom: calendar.knownFrom.toString(),
    knownUntil: calendar.knownUntil.toString(),
    holidays: calendar.holidays.filter((each) => each !== holiday),
  })
}

/**
 * The number of a day, so that two are as far apart as their numbers: counted from 1 March of the year nought, so that a leap day is the last
 * of its year. Rules ask this far more often than anything else of a date, and a duration for each would be made to be thrown away.
 */
function dayNumber({ year, month, day }: Temporal.PlainDate): number {
  const from = month > 2 ? year : year - 1
  const leapDays = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400)
  return from * 365 + leapDays + Math.floor((((month + 9) % 12) * 153 + 2) / 5) + day
}

interface Tally {
  /** For each day of the calendar, the working days up to and including it. */
  readonly passed: readonly number[]
  readonly worked: readonly Temporal.PlainDate[]
}

function tally(from: Temporal.PlainDate, until: Temporal.PlainDate, holidays: ReadonlySet<string>): Tally {
  const passed: number[] = []
  const worked: Temporal.PlainDate[] = []
  const last = from.until(until, { largestUnit: 'day' }).days
  let weekday = from.dayOfWeek
  let date = from
  for (let day = 0; day <= last; day++) {
    if (weekday < 6 && !holidays.has(date.toString())) worked.push(date)
    passed.push(worked.length)
    weekday = (weekday % 7) + 1
    date = date.add({ days: 1 })
  }
  return { passed, worked }
}
