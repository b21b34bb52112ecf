import { deepEqual, equal, throws } from 'node:assert/strict'
import { test } from 'node:test'
import { addPence, formatPounds, parsePounds, pence, shareOf, timesPence } from '#kernel/money.ts'

test('three days of a £1,000 week are £428.57', () => {
  equal(formatPounds(shareOf(pence(100_000), 3, 7)), '£428.57')
})

test('half a penny goes up, and a refund of half a penny goes down', () => {
  equal(shareOf(pence(1), 1, 2), 1n)
  equal(shareOf(pence(-1), 1, 2), -1n)
  equal(shareOf(pence(10), 1, 3), 3n)
})

test('the shares of six days and of one day make the week', () => {
  equal(addPence(shareOf(pence(501_301), 6, 7), shareOf(pence(501_301), 1, 7)), 501_301n)
})

test('amounts are shown with thousands and always with pence', () => {
  equal(formatPounds(pence(123_456_700)), '£1,234,567.00')
  equal(formatPounds(pence(5)), '£0.05')
  equal(formatPounds(pence(-500)), '−£5.00')
})

test('what a person types is read, or refused in a sentence', () => {
  deepEqual(parsePounds('£1,234.5'), { ok: true, amount: 123_450n })
  deepEqual(parsePounds(' 12 '), { ok: true, amount: 1_200n })
  for (const wrong of ['', '12.345', '1,23', '-4', '4 pounds'])
    deepEqual(parsePounds(wrong), { ok: false, says: 'Enter an amount in pounds and pence, like 1,234.50' })
})

test('fractions of a penny are a fault', () => {
  throws(() => pence(1.5))
  throws(() => timesPence(pence(100), 0.5))
})
