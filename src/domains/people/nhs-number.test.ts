import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { checkDigitOf, formatNhsNumber, isNhsNumber, parseNhsNumber } from './nhs-number.ts'

const nine = fc.integer({ min: 0, max: 999_999_999 }).map((number) => String(number).padStart(9, '0'))
const valid = nine
  .filter((digits) => checkDigitOf(digits) !== undefined)
  .map((digits) => `${digits}${checkDigitOf(digits)}`)
  .filter((digits) => new Set(digits).size > 1)

function says(written: string): string {
  const read = parseNhsNumber(written)
  assert.ok(!read.ok, `${written} was read`)
  return read.says
}

describe('an NHS number', () => {
  it('is known by its check digit', () => {
    for (const number of ['9434765919', '9990000018', '4010232137', '4505577104']) assert.ok(isNhsNumber(number))
  })

  it('does not exist where the check would be ten', () => {
    assert.equal(checkDigitOf('999000000'), undefined)
    for (let last = 0; last < 10; last++) assert.ok(!isNhsNumber(`999000000${last}`))
  })

  it('is read with the spaces and hyphens people write, and shown in threes and four', () => {
    for (const written of ['999 000 0018', ' 999-000-0018 ', '9990000018', '999\u00a0000\u20110018']) {
      const read = parseNhsNumber(written)
      assert.ok(read.ok)
      assert.equal(read.nhsNumber, '9990000018')
      assert.equal(formatNhsNumber(read.nhsNumber), '999 000 0018')
    }
  })

  it('is refused in a sentence that says what to put right', () => {
    assert.equal(says('  '), 'Enter an NHS number.')
    assert.equal(says('999 000 001'), 'An NHS number has 10 digits. This has 9.')
    assert.equal(says('999 OOO 0018'), 'An NHS number has digits only, like 999 000 0018.')
    assert.equal(says('0000000000'), 'The same digit ten times is not anyone’s NHS number.')
    assert.match(says('999 000 0019'), /last digit does not fit/)
  })

  it('is always caught when one digit is mistyped', () => {
    fc.assert(
      fc.property(valid, fc.nat(9), fc.integer({ min: 1, max: 9 }), (number, place, by) => {
        const digit = (Number(number[place]) + by) % 10
        return !isNhsNumber(number.slice(0, place) + digit + number.slice(place + 1))
      }),
    )
  })

  it('is always caught when two different digits change places, wherever they stand', () => {
    fc.assert(
      fc.property(valid, fc.nat(9), fc.nat(9), (number, one, other) => {
        fc.pre(number[one] !== number[other])
        const digits = Array.from(number)
        digits[one] = number[other] ?? ''
        digits[other] = number[one] ?? ''
        return !isNhsNumber(digits.join(''))
      }),
    )
  })

  it('can be mistyped in two digits and not be caught', () => {
    assert.ok(isNhsNumber('9990000018') && isNhsNumber('9990000107'))
  })
})
