import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { dateAndTime, longDate, parseIsoDate, parseTypedDate, parseTypedTime, shortDate, timeOfDay } from './dates.ts'

const on = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso)

test('dates are written long and short', () => {
  equal(longDate(on('2026-12-14')), 'Monday 14 December 2026')
  equal(shortDate(on('2026-12-14')), '14 Dec 2026')
  equal(shortDate(on('2026-05-03')), '3 May 2026')
})

test('an instant is told as the clocks in London stood, in summer and in winter', () => {
  equal(dateAndTime(Temporal.Instant.from('2026-12-14T16:05:00Z')), '14 December 2026 at 4:05pm')
  equal(dateAndTime(Temporal.Instant.from('2026-07-14T16:05:00Z')), '14 July 2026 at 5:05pm')
  equal(dateAndTime(Temporal.Instant.from('2026-07-14T23:30:00Z')), '15 July 2026 at 12:30am')
})

test('whole hours, midday and midnight are told as people say them', () => {
  equal(timeOfDay(Temporal.PlainTime.from('09:00')), '9am')
  equal(timeOfDay(Temporal.PlainTime.from('12:00')), 'midday')
  equal(timeOfDay(Temporal.PlainTime.from('00:00')), 'midnight')
  equal(timeOfDay(Temporal.PlainTime.from('12:05')), '12:05pm')
})

test('a typed date is read with the month as a number or a name', () => {
  for (const month of ['12', 'Dec', 'december', ' DECEMBER '])
    deepEqual(parseTypedDate({ day: ' 14', month, year: '2026' }), { state: 'given', date: on('2026-12-14') })
})

test('a typed date that is empty, partial or unreal is told apart', () => {
  deepEqual(parseTypedDate({ day: '', month: ' ', year: '' }), { state: 'empty' })
  deepEqual(parseTypedDate({ day: '14', month: '', year: '2026' }), { state: 'wrong', says: 'must include a month' })
  deepEqual(parseTypedDate({ day: '14', month: '', year: '' }), {
    state: 'wrong',
    says: 'must include a month and a year',
  })
  deepEqual(parseTypedDate({ day: '14', month: '12', year: '26' }), {
    state: 'wrong',
    says: 'must have a year of 4 numbers',
  })
  for (const [day, month] of [
    ['31', '2'],
    ['0', '1'],
    ['1', '13'],
    ['one', '1'],
    ['1', 'Ja'],
  ] as const)
    deepEqual(parseTypedDate({ day, month, year: '2026' }), { state: 'wrong', says: 'must be a real date' })
  deepEqual(parseTypedDate({ day: '1', month: '2', year: '0000' }), { state: 'wrong', says: 'must be a real date' })
})

test('only real dates are read from ISO text', () => {
  equal(parseIsoDate('2028-02-29')?.toString(), '2028-02-29')
  for (const wrong of ['2027-02-29', '2027-2-1', '14/12/2026', '2026-12-14T00:00', '0000-01-01', ''])
    equal(parseIsoDate(wrong), undefined, wrong)
})

test('times are read as people type them', () => {
  for (const typed of ['16:05', '4:05pm', '4.05 PM', '1605'])
    equal(parseTypedTime(typed)?.toString(), '16:05:00', typed)
  equal(parseTypedTime('12am')?.toString(), '00:00:00')
  equal(parseTypedTime('midday')?.toString(), '12:00:00')
  for (const wrong of ['', '4', '25:00', '13pm', '0am', '4:5', '4:60pm', 'teatime'])
    equal(parseTypedTime(wrong), undefined, wrong)
})
