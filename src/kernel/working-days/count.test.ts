import { deepEqual, equal, throws } from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { instantInLondon } from '#kernel/clock.ts'
import { longDate } from '#kernel/dates.ts'
import { englandAndWales, withHolidays } from './calendar.ts'
import { countBackFrom, countFrom, countHours, workingDaysBetween } from './count.ts'
import { calendarDays, hours, type Length, months, schoolDays, weeks, workingDays } from './length.ts'

const on = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso)

const vectors: readonly [what: string, length: Length, from: string, due: string][] = [
  ['a decision due the day after Christmas Eve', workingDays(1), '2026-12-24', 'Tuesday 29 December 2026'],
  ['counted from a Saturday', workingDays(1), '2026-11-21', 'Monday 23 November 2026'],
  ['45 working days across Christmas', workingDays(45), '2026-11-23', 'Thursday 28 January 2027'],
  ['45 working days across Easter and May', workingDays(45), '2026-03-30', 'Friday 5 June 2026'],
  ['15 working days across Christmas', workingDays(15), '2026-12-14', 'Thursday 7 January 2027'],
  ['15 working days across Easter', workingDays(15), '2026-03-20', 'Tuesday 14 April 2026'],
  ['10 working days across Christmas', workingDays(10), '2026-12-18', 'Wednesday 6 January 2027'],
  ['20 working days across Christmas', workingDays(20), '2026-12-07', 'Thursday 7 January 2027'],
  ['3 months to a shorter month', months(3), '2026-11-30', 'Sunday 28 February 2027'],
  ['6 months to a shorter month', months(6), '2026-08-31', 'Sunday 28 February 2027'],
  ['6 months to February of a leap year', months(6), '2027-08-31', 'Tuesday 29 February 2028'],
  ['a month from the last day of February is the corresponding day', months(1), '2027-02-28', 'Sunday 28 March 2027'],
  ['a week is seven days, Christmas or not', weeks(1), '2026-12-21', 'Monday 28 December 2026'],
  ['calendar days end at a weekend if they must', calendarDays(7), '2026-11-21', 'Saturday 28 November 2026'],
  ['across the end of summer time', workingDays(5), '2026-10-23', 'Friday 30 October 2026'],
  ['across the state funeral of 2022', workingDays(1), '2022-09-16', 'Tuesday 20 September 2022'],
  ['across VE day of 2020, when the first Monday was worked', workingDays(5), '2020-05-01', 'Monday 11 May 2020'],
]

for (const [what, length, from, due] of vectors) {
  test(what, () => {
    const counted = countFrom(on(from), length, englandAndWales)
    equal(counted.known && longDate(counted.due), due)
  })
}

test('the arithmetic is told in words, with the holidays that were not counted', () => {
  const counted = countFrom(on('2026-12-14'), workingDays(15), englandAndWales)
  equal(
    counted.known && counted.explanation,
    "15 working days after Monday 14 December 2026; Christmas Day, Boxing Day's substitute and New Year's Day are not counted",
  )
})

test('one holiday is told in the singular, and none is not told', () => {
  const easter = countFrom(on('2026-04-03'), workingDays(1), englandAndWales)
  equal(easter.known && easter.explanation, '1 working day after Friday 3 April 2026; Easter Monday is not counted')
  const plain = countFrom(on('2026-11-09'), workingDays(10), englandAndWales)
  equal(plain.known && plain.explanation, '10 working days after Monday 9 November 2026')
})

test('a bank holiday that is called one is told with its article', () => {
  const counted = countFrom(on('2026-05-01'), workingDays(1), englandAndWales)
  equal(
    counted.known && counted.explanation,
    '1 working day after Friday 1 May 2026; the Early May bank holiday is not counted',
  )
})

test('months say when the last day stands for a day the month lacks', () => {
  const counted = countFrom(on('2026-11-30'), months(3), englandAndWales)
  equal(
    counted.known && counted.explanation,
    '3 months after Monday 30 November 2026; February 2027 has no 30th, so its last day',
  )
})

test('a date past the published holidays is not known, and never guessed', () => {
  deepEqual(countFrom(on('2028-12-20'), workingDays(15), englandAndWales), {
    known: false,
    says: 'not known until the bank holidays of 2029 are loaded',
  })
  deepEqual(countFrom(on('2031-05-01'), workingDays(1), englandAndWales), {
    known: false,
    says: 'not known until the bank holidays of 2031 are loaded',
  })
  deepEqual(countFrom(on('1999-06-01'), workingDays(1), englandAndWales), {
    known: false,
    says: 'not known: bank holidays are loaded from 2000 on',
  })
})

test('units that need more than a date say what they need', () => {
  deepEqual(countFrom(on('2026-11-21'), hours(72), englandAndWales), {
    known: false,
    says: 'not known until the time of day is recorded',
  })
  deepEqual(countFrom(on('2026-11-21'), schoolDays(20), englandAndWales), {
    known: false,
    says: "not known until the school's term dates are loaded",
  })
})

test('a holiday proclaimed later moves the count of a calendar that has it, and of no other', () => {
  const proclaimed = withHolidays(englandAndWales, [{ date: '2027-06-14', name: 'Day of mourning' }])
  const before = countFrom(on('2027-06-11'), workingDays(1), englandAndWales)
  const since = countFrom(on('2027-06-11'), workingDays(1), proclaimed)
  equal(before.known && before.due.toString(), '2027-06-14')
  equal(since.known && since.due.toString(), '2027-06-15')
  equal(since.known && since.explanation, '1 working day after Friday 11 June 2027; Day of mourning is not counted')
})

test('seventy-two hours are seventy-two hours when the clocks go back', () => {
  const counted = countHours(instantInLondon(on('2026-10-24'), '16:05'), hours(72))
  equal(counted.due.toString(), '2026-10-27T15:05:00Z')
  equal(counted.explanation, '72 hours after 24 October 2026 at 4:05pm; the clocks change in between')
})

test('two working days before a meeting on the Tuesday after Easter is the Wednesday before', () => {
  const counted = countBackFrom(on('2026-04-07'), workingDays(2), englandAndWales)
  equal(counted.known && longDate(counted.due), 'Wednesday 1 April 2026')
  equal(
    counted.known && counted.explanation,
    '2 working days before Tuesday 7 April 2026; Good Friday and Easter Monday are not counted',
  )
  throws(() => countBackFrom(on('2026-04-07'), weeks(1), englandAndWales))
})

test('working days between two dates do not count the first and do count the last', () => {
  deepEqual(workingDaysBetween(on('2026-12-14'), on('2027-01-07'), englandAndWales), { known: true, days: 15 })
  deepEqual(workingDaysBetween(on('2027-01-07'), on('2026-12-14'), englandAndWales), { known: true, days: -15 })
  deepEqual(workingDaysBetween(on('2026-11-20'), on('2026-11-22'), englandAndWales), { known: true, days: 0 })
  deepEqual(workingDaysBetween(on('2026-11-20'), on('2029-01-02'), englandAndWales), {
    known: false,
    says: 'not known until the bank holidays of 2029 are loaded',
  })
})

const anyDate = fc.integer({ min: 0, max: 10_200 }).map((days) => on('2000-01-01').add({ days }))
const anyCount = fc.integer({ min: 1, max: 100 })

test('property: what is due is a working day, so many working days on', () => {
  fc.assert(
    fc.property(anyDate, anyCount, (from, count) => {
      const counted = countFrom(from, workingDays(count), englandAndWales)
      if (!counted.known) throw new Error(counted.says)
      equal(englandAndWales.isWorkingDay(counted.due), true)
      deepEqual(workingDaysBetween(from, counted.due, englandAndWales), { known: true, days: count })
    }),
  )
})

test('property: a later start or a longer time is never due earlier', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 0, max: 30 }), anyCount, (from, wait, count) => {
      const first = countFrom(from, workingDays(count), englandAndWales)
      const later = countFrom(from.add({ days: wait }), workingDays(count), englandAndWales)
      const longer = countFrom(from, workingDays(count + 1), englandAndWales)
      if (!first.known || !later.known || !longer.known) throw new Error('All of these dates are known.')
      equal(Temporal.PlainDate.compare(later.due, first.due) >= 0, true)
      equal(Temporal.PlainDate.compare(longer.due, first.due) > 0, true)
    }),
  )
})

test('property: counting back undoes counting from a working day', () => {
  fc.assert(
    fc.property(anyDate, anyCount, (from, count) => {
      if (!englandAndWales.isWorkingDay(from)) return
      const counted = countFrom(from, workingDays(count), englandAndWales)
      if (!counted.known) throw new Error(counted.says)
      const back = countBackFrom(counted.due, workingDays(count), englandAndWales)
      equal(back.known && back.due.toString(), from.toString())
    }),
  )
})
