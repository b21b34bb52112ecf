import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { hoursInWords, isOutOfHours, stretchesBefore } from '#domains/access/duty/hours.ts'
import { gapsIn, type Shift } from '#domains/access/duty/shift.ts'
import { at } from '#test/duty.ts'

describe('out of hours', () => {
  it('is every night, weekend and bank holiday, by the clock in London', () => {
    assert.equal(isOutOfHours(at('2026-09-11', '16:59')), false)
    assert.equal(isOutOfHours(at('2026-09-11', '17:00')), true)
    assert.equal(isOutOfHours(at('2026-09-12', '11:00')), true)
    assert.equal(isOutOfHours(at('2026-09-14', '07:59')), true)
    assert.equal(isOutOfHours(at('2026-09-14', '08:00')), false)
    assert.equal(isOutOfHours(at('2026-12-28', '11:00')), true, 'the substitute for Boxing Day')
  })

  it('is called what whoever works then calls it', () => {
    const said = (day: string, time: string) => hoursInWords(at(day, time))
    assert.equal(said('2026-09-11', '16:59'), 'today')
    assert.equal(said('2026-09-11', '17:00'), 'tonight')
    assert.equal(said('2026-09-12', '07:59'), 'tonight')
    assert.equal(said('2026-09-13', '10:00'), 'today, Sunday')
    assert.equal(said('2026-09-13', '22:00'), 'tonight')
    assert.equal(said('2026-12-28', '11:00'), 'today, Monday, a bank holiday')
  })

  it('lasts from Friday evening to Monday morning, over Christmas to the Tuesday, and counts the clocks going back', () => {
    const last = (now: Temporal.Instant) => {
      const stretch = stretchesBefore(now, 10).at(-1)
      return [stretch?.from.toString(), stretch?.until.toString()]
    }
    assert.deepEqual(last(at('2026-09-13', '12:00')), ['2026-09-11T16:00:00Z', '2026-09-14T07:00:00Z'])
    assert.deepEqual(last(at('2026-12-27', '12:00')), ['2026-12-24T17:00:00Z', '2026-12-29T08:00:00Z'])
    assert.deepEqual(last(at('2026-10-25', '12:00')), ['2026-10-23T16:00:00Z', '2026-10-26T08:00:00Z'])
    assert.deepEqual(last(at('2026-09-14', '12:00')), ['2026-09-11T16:00:00Z', '2026-09-14T07:00:00Z'])
  })
})

describe('gaps on the rota', () => {
  const shift = (from: Temporal.Instant, until: Temporal.Instant, part: Shift['part'] = 'duty worker'): Shift => ({
    ...{ id: 'a', accountId: 'b', name: 'Gil Roe', phone: undefined, part },
    ...{ from, until },
  })
  const friday = at('2026-09-11', '17:00')
  const monday = at('2026-09-14', '08:00')
  const gaps = (...shifts: readonly Shift[]) =>
    gapsIn(shifts, 'duty worker', { from: friday, until: monday }).map(({ from, until }) => [from, until].map(String))

  it('are found between shifts, before the first and after the last, and overlapping shifts leave none', () => {
    assert.deepEqual(gaps(shift(friday, monday)), [])
    assert.deepEqual(gaps(), [[friday, monday].map(String)])
    assert.deepEqual(gaps(shift(at('2026-09-12', '20:00'), monday), shift(friday, at('2026-09-12', '08:00'))), [
      [at('2026-09-12', '08:00'), at('2026-09-12', '20:00')].map(String),
    ])
    assert.deepEqual(gaps(shift(friday, at('2026-09-13', '00:00')), shift(at('2026-09-12', '08:00'), monday)), [])
    assert.deepEqual(gaps(shift(friday, monday, 'duty manager')), [[friday, monday].map(String)])
  })
})
