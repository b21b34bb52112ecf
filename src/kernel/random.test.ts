import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { seededRandom } from './random.ts'

const draws = (seed: string) => {
  const random = seededRandom(seed)
  return Array.from({ length: 5 }, () => random.whole(0, 999_999))
}

describe('chance from a seed', () => {
  it('gives the same draws for the same seed, and keeps to those it gave when this was written', () => {
    assert.deepEqual(draws('wexmoor'), draws('wexmoor'))
    assert.deepEqual(draws('wexmoor'), [675150, 226722, 575626, 42799, 995897])
  })

  it('gives other draws for a seed that differs by one character', () => {
    assert.notDeepEqual(draws('wexmoor'), draws('wexmoos'))
  })

  it('gives a fork the same draws however many were drawn before it was made', () => {
    const early = seededRandom('city').fork('people').next()
    const used = seededRandom('city')
    used.bytes(100)
    assert.equal(used.fork('people').next(), early)
    assert.notEqual(used.fork('streets').next(), early)
  })

  it('keeps next within 0 and 1 and whole within its bounds, whatever the seed', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.nat(100), (seed, least, width) => {
        const random = seededRandom(seed)
        const drawn = random.next()
        const number = random.whole(least, least + width)
        return drawn >= 0 && drawn < 1 && number >= least && number <= least + width
      }),
    )
  })

  it('draws each of ten numbers about as often as the others', () => {
    const random = seededRandom('even')
    const counts = new Array<number>(10).fill(0)
    for (let i = 0; i < 20_000; i++) {
      const drawn = random.whole(0, 9)
      counts[drawn] = (counts[drawn] ?? 0) + 1
    }
    for (const count of counts) assert.ok(Math.abs(count - 2000) < 200, `one number came ${count} times of 20,000`)
  })

  it('loses and repeats nothing when it shuffles, and leaves the list it was given alone', () => {
    const given = Object.freeze(Array.from({ length: 40 }, (_, i) => i))
    const other = seededRandom('shuffle').shuffle(given)
    assert.notDeepEqual(other, given)
    assert.deepEqual(
      other.toSorted((a, b) => a - b),
      given,
    )
  })

  it('picks by weight, and never what weighs nothing', () => {
    const random = seededRandom('weights')
    const drawn = Array.from({ length: 3000 }, () =>
      random.weighted([
        { value: 'often', weight: 9 },
        { value: 'seldom', weight: 1 },
        { value: 'never', weight: 0 },
      ]),
    )
    const seldom = drawn.filter((value) => value === 'seldom').length
    assert.ok(seldom > 200 && seldom < 400, `seldom came ${seldom} times of 3,000`)
    assert.ok(!drawn.includes('never'))
  })

  it('refuses to pick from nothing', () => {
    const random = seededRandom('nothing')
    assert.throws(() => random.pick([]), RangeError)
    assert.throws(() => random.weighted([]), RangeError)
    assert.throws(() => random.weighted([{ value: 'x', weight: 0 }]), RangeError)
    assert.throws(() => random.whole(2, 1), RangeError)
  })
})
