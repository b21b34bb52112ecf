import { deepEqual, equal, throws } from 'node:assert/strict'
import { test } from 'node:test'
import { englandAndWales } from './calendar.ts'

const years = Array.from({ length: 29 }, (_, index) => 2000 + index)
const day = (year: number, month: number, date: number): Temporal.PlainDate => new Temporal.PlainDate(year, month, date)

/** Gregorian Easter Sunday, by the method of Meeus, Jones and Butcher. */
function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  return day(year, month, (h + l - 7 * m + 33 * month + 19) % 32)
}

function firstMonday(year: number, month: number): Temporal.PlainDate {
  const first = day(year, month, 1)
  return first.add({ days: (8 - first.dayOfWeek) % 7 })
}

function lastMonday(year: number, month: number): Temporal.PlainDate {
  const last = day(year, month, 1).add({ months: 1 }).subtract({ days: 1 })
  return last.subtract({ days: last.dayOfWeek - 1 })
}

/** The next weekday that is not taken, which is where a holiday at a weekend is kept. */
function kept(date: Temporal.PlainDate, taken: ReadonlySet<string>): string {
  let on = date
  while (on.dayOfWeek > 5 || taken.has(on.toString())) on = on.add({ days: 1 })
  return on.toString()
}

/** What the ordinary rules give for a year: the Banking and Financial Dealings Act 1971 and the yearly proclamations. */
function ordinary(year: number): string[] {
  const [falling, ownDays] = [
    [day(year, 12, 25), day(year, 12, 26)].filter((date) => date.dayOfWeek > 5),
    [day(year, 12, 25), day(year, 12, 26)].filter((date) => date.dayOfWeek < 6),
  ]
  const atChristmas = new Set(ownDays.map(String))
  for (const date of falling) atChristmas.add(kept(date, atChristmas))
  return [
    kept(day(year, 1, 1), new Set()),
    easterSunday(year).subtract({ days: 2 }).toString(),
    easterSunday(year).add({ days: 1 }).toString(),
    firstMonday(year, 5).toString(),
    lastMonday(year, 5).toString(),
    lastMonday(year, 8).toString(),
    ...atChristmas,
  ].toSorted()
}

/** Where a proclamation departed from the ordinary rules: days taken away and days given. */
const departures: Readonly<Record<number, { without: readonly string[]; given: readonly string[] }>> = {
  2002: { without: ['2002-05-27'], given: ['2002-06-03', '2002-06-04'] },
  2011: { without: [], given: ['2011-04-29'] },
  2012: { without: ['2012-05-28'], given: ['2012-06-04', '2012-06-05'] },
  2020: { without: ['2020-05-04'], given: ['2020-05-08'] },
  2022: { without: ['2022-05-30'], given: ['2022-06-02', '2022-06-03', '2022-09-19'] },
  2023: { without: [], given: ['2023-05-08'] },
}

for (const year of years) {
  test(`the bank holidays of ${year} are those that the rules and the proclamations give`, () => {
    const { without = [], given = [] } = departures[year] ?? {}
    const expected = [...ordinary(year).filter((date) => !without.includes(date)), ...given].toSorted()
    const loaded = englandAndWales.holidays.filter(({ date }) => date.startsWith(String(year))).map(({ date }) => date)
    deepEqual(loaded, expected)
  })
}

test('every bank holiday is on a weekday, once, and a substitute is never on the day itself', () => {
  const dates = englandAndWales.holidays.map(({ date }) => date)
  equal(new Set(dates).size, dates.length)
  for (const { date, name, substitute } of englandAndWales.holidays) {
    equal(Temporal.PlainDate.from(date).dayOfWeek < 6, true, date)
    const own = { 'Christmas Day': '12-25', 'Boxing Day': '12-26', "New Year's Day": '01-01' }[name]
    equal(substitute === true, own !== undefined && !date.endsWith(own), `${name} ${date}`)
  }
})

test('Boxing Day of 2026, a Saturday, is kept on the Monday', () => {
  equal(englandAndWales.isWorkingDay(Temporal.PlainDate.from('2026-12-28')), false)
  equal(englandAndWales.isWorkingDay(Temporal.PlainDate.from('2026-12-29')), true)
})

test('the first and the last known day are known, and the days beyond them are a fault to ask', () => {
  equal(englandAndWales.isWorkingDay(Temporal.PlainDate.from('2000-01-01')), false)
  equal(englandAndWales.isWorkingDay(Temporal.PlainDate.from('2028-12-29')), true)
  equal(englandAndWales.knows(Temporal.PlainDate.from('2028-12-31')), true)
  equal(englandAndWales.knows(Temporal.PlainDate.from('2029-01-01')), false)
  throws(() => englandAndWales.isWorkingDay(Temporal.PlainDate.from('2029-01-01')))
  throws(() => englandAndWales.isWorkingDay(Temporal.PlainDate.from('1999-12-31')))
})

test('day after day, over every leap day and turn of a year, one more has passed exactly where the day is worked', () => {
  const holidays = new Set(englandAndWales.holidays.map(({ date }) => date))
  let passed = 0
  for (let date = englandAndWales.knownFrom; englandAndWales.knows(date); date = date.add({ days: 1 })) {
    const isWorked = date.dayOfWeek < 6 && !holidays.has(date.toString())
    if (isWorked) passed += 1
    equal(englandAndWales.passedBy(date), passed, date.toString())
    if (isWorked) equal(englandAndWales.nth(passed)?.toString(), date.toString())
  }
  equal(englandAndWales.nth(passed + 1), undefined)
  for (const far of ['0001-02-28', '0099-12-31', '1970-01-01', '9999-12-31'])
    equal(englandAndWales.knows(Temporal.PlainDate.from(far)), false, far)
})
