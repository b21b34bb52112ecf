import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { calibration } from '#demo/calibration.ts'
import { daysLasted, longerThan, oftenIn, populationOf } from '#demo/population.ts'
import { dealt, dealtChances, dealtYes } from '#demo/stock/dealt.ts'
import { seededRandom } from '#kernel/random.ts'

describe('the people whom a city stands for', () => {
  it('are so many that the children known among them are those asked for', () => {
    for (const [known, days] of [
      [90, 240],
      [300, 80],
      [3_000, 365],
    ] as const) {
      const { inCare, onPlan, inNeed, leavers, told } = populationOf(known, days)
      assert.ok(Math.abs(inCare + onPlan + inNeed + leavers + told - known) <= 3)
    }
  })

  it('have 67 of each 10,000 in care when the city begins', () => {
    const { inCare, underEighteen } = populationOf(3_000, 80)
    assert.ok(Math.abs((inCare / underEighteen) * 10_000 - 67) < 0.2)
  })

  it('bring as much in a year as the rate says, and less in less', () => {
    const population = { ...populationOf(3_000, 365), underEighteen: 20_000 }
    assert.equal(oftenIn(population, 9.1), 18)
    assert.equal(oftenIn({ ...population, years: 0.5 }, 9.1), 9)
  })
})

describe('how long something has lasted', () => {
  it('is longer than three months for all but the share of the table that is not', () => {
    assert.equal(longerThan(calibration.inNeedFor, 0), 1)
    assert.ok(Math.abs(longerThan(calibration.inNeedFor, 365 / 4) - (1 - 0.267 / 1.001)) < 0.001)
    assert.equal(longerThan(calibration.inNeedFor, 10_000), 0)
  })

  it('is never shorter than what it is known to have lasted', () => {
    for (const chance of [0, 0.2, 0.5, 0.99]) {
      const days = daysLasted(calibration.onPlanFor, 100, chance)
      assert.ok(days >= 100 && days <= 30 * 31, `${days}`)
    }
    assert.ok(daysLasted(calibration.onPlanFor, 0, 0.1) < daysLasted(calibration.onPlanFor, 0, 0.9))
  })
})

describe('what is dealt out', () => {
  it('has each value as often as its weight says, to the nearest', () => {
    const weighted = [
      { value: 'foster', weight: 67 },
      { value: 'home', weight: 12 },
      { value: 'other', weight: 21 },
    ]
    for (const seed of ['one', 'two', 'three']) {
      const values = dealt(50, weighted, seededRandom(seed))
      const count = (which: string) => values.filter((value) => value === which).length
      assert.ok(Math.abs(count('foster') - 33.5) <= 1)
      assert.ok(Math.abs(count('home') - 6) <= 1)
      assert.equal(values.length, 50)
    }
    assert.deepEqual(dealt(0, weighted, seededRandom('one')), [])
  })

  it('says yes as often as it should, and spreads chances evenly', () => {
    const yes = dealtYes(40, 0.25, seededRandom('yes')).filter(Boolean).length
    assert.ok(Math.abs(yes - 10) <= 1)
    const chances = dealtChances(10, seededRandom('chances')).toSorted((a, b) => a - b)
    for (const [place, chance] of chances.entries()) assert.equal(Math.floor(chance * 10), place)
  })
})
