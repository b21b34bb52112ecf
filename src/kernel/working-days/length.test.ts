import { deepEqual, equal, throws } from 'node:assert/strict'
import { test } from 'node:test'
import { formatLength, hours, parseLength, workingDays } from './length.ts'

test('a length is read as people write it', () => {
  deepEqual(parseLength('45 working days'), { ok: true, length: { count: 45, unit: 'working days' } })
  deepEqual(parseLength(' 1  Working Day '), { ok: true, length: { count: 1, unit: 'working days' } })
  deepEqual(parseLength('72 hours'), { ok: true, length: { count: 72, unit: 'hours' } })
  deepEqual(parseLength('1 week'), { ok: true, length: { count: 1, unit: 'weeks' } })
})

test('days alone are refused, because law counts three kinds of day', () => {
  deepEqual(parseLength('10 days'), {
    ok: false,
    says: '“10 days” is not a length of time. Say which days: working days, calendar days or school days. Write a whole number and its unit, like “45 working days”, “6 weeks”, “3 months” or “72 hours”.',
  })
})

test('what is not a length is refused', () => {
  for (const wrong of ['', 'soon', '-3 weeks', '1.5 months', '99999 weeks', 'weeks 6'])
    equal(parseLength(wrong).ok, false, wrong)
})

test('one of a unit is written in the singular', () => {
  equal(formatLength(workingDays(1)), '1 working day')
  equal(formatLength(hours(24)), '24 hours')
})

test('a length that is not a whole number is a fault', () => {
  throws(() => workingDays(1.5))
  throws(() => workingDays(-1))
})
