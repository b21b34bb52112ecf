import { equal } from 'node:assert/strict'
import { test } from 'node:test'
import { eligibleSince, statusOn, type TimeInCare } from './eligibility.ts'

const on = (day: string) => Temporal.PlainDate.from(day)
const born = on('2010-05-10')
const care = (...times: readonly (readonly [string, string?])[]): readonly TimeInCare[] =>
  times.map(([began, ended]) => ({ began: on(began), ended: ended === undefined ? undefined : on(ended) }))

const since = (today: string, ...times: readonly (readonly [string, string?])[]) =>
  eligibleSince(born, care(...times), on(today))?.toString()
const status = (today: string, ...times: readonly (readonly [string, string?])[]) =>
  statusOn(born, care(...times), on(today))

test('in care since twelve, and sixteen today: eligible from the birthday', () => {
  equal(since('2026-05-10', ['2022-03-01']), '2026-05-10')
  equal(since('2026-05-09', ['2022-03-01']), undefined)
})

test('in care from fifteen and eleven months: eligible after thirteen weeks', () => {
  equal(since('2026-09-01', ['2026-04-10']), '2026-07-10')
})

test('two stays count together, also with a year between them', () => {
  equal(since('2026-12-01', ['2024-06-01', '2024-08-01'], ['2026-08-03']), '2026-09-02')
})

test('left at fifteen after ten years: never eligible', () => {
  equal(since('2026-12-01', ['2015-01-01', '2026-05-01']), undefined)
  equal(status('2026-12-01', ['2015-01-01', '2026-05-01']), 'none')
})

test('care before fourteen does not count, however long', () => {
  equal(since('2026-07-01', ['2012-01-01', '2024-05-10'], ['2026-06-01']), undefined)
})

test('eligible while looked after, relevant after leaving, former relevant from eighteen to twenty-five', () => {
  const stay = ['2022-03-01', '2027-02-01'] as const
  equal(status('2026-06-01', stay), 'eligible')
  equal(status('2027-02-01', stay), 'relevant')
  equal(status('2028-05-10', stay), 'former relevant')
  equal(status('2035-05-09', stay), 'former relevant')
  equal(status('2035-05-10', stay), 'none')
})

test('six weeks in care at sixteen, then home: qualifying until twenty-one', () => {
  const stay = ['2026-06-01', '2026-07-13'] as const
  equal(status('2026-09-01', stay), 'qualifying')
  equal(status('2031-05-10', stay), 'none')
})
