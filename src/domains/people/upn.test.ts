import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { checkLetterOf, isUpn, parseUpn } from './upn.ts'

const twelve = fc.integer({ min: 0, max: 999_999_999_999 }).map((number) => String(number).padStart(12, '0'))
const valid = twelve.map((digits) => checkLetterOf(digits) + digits)

function says(written: string): string {
  const read = parseUpn(written)
  assert.ok(!read.ok, `${written} was read`)
  return read.says
}

describe('a unique pupil number', () => {
  it('is known by its check letter', () => {
    for (const number of ['X820432104001', 'B330200112345', 'H801200001001']) {
      const read = parseUpn(number)
      assert.ok(read.ok && !read.temporary)
    }
  })

  it('is temporary when it ends in a letter', () => {
    const read = parseUpn('F33020011234A')
    assert.ok(read.ok && read.temporary)
  })

  it('is read in small letters and with spaces', () => {
    const read = parseUpn(' x820 4321 04001 ')
    assert.ok(read.ok)
    assert.equal(read.upn, 'X820432104001')
    assert.ok(!isUpn('x820432104001'))
  })

  it('is refused in a sentence that says what to put right', () => {
    assert.equal(says(''), 'Enter a unique pupil number.')
    assert.equal(says('X82043210400'), 'A unique pupil number has 13 characters. This has 12.')
    assert.match(says('S820432104001'), /no I, O or S/)
    assert.match(says('A820432104001'), /first letter does not fit/)
  })

  it('is always caught when one digit is mistyped', () => {
    fc.assert(
      fc.property(valid, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 9 }), (number, place, by) => {
        const digit = (Number(number[place]) + by) % 10
        return !isUpn(number.slice(0, place) + digit + number.slice(place + 1))
      }),
    )
  })

  it('is always caught when two different digits change places', () => {
    fc.assert(
      fc.property(valid, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), (number, one, other) => {
        fc.pre(number[one] !== number[other])
        const characters = Array.from(number)
        characters[one] = number[other] ?? ''
        characters[other] = number[one] ?? ''
        return !isUpn(characters.join(''))
      }),
    )
  })

  it('can have its last digit taken for the letter of the same value and not be caught', () => {
    assert.ok(isUpn('F330200112340') && isUpn('F33020011234A'))
  })
})
