import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Clock, dateInLondon, fixedClock, systemClock } from './clock.ts'
import { type Ids, seededIds, systemIds } from './ids.ts'
import { seededRandom } from './random.ts'

const uuid7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const monday = '2026-12-14T09:00:00Z'

const made = (ids: Ids, count: number) => Array.from({ length: count }, () => ids.next())

function assertRising(list: readonly string[]) {
  for (const [index, id] of list.entries())
    if (index > 0) assert.ok(id > (list[index - 1] ?? ''), `${id} does not rise`)
}

describe('ids from a seed', () => {
  it('are well-formed, carry the clock’s millisecond and rise within it', () => {
    const list = made(seededIds(seededRandom('city'), fixedClock(monday)), 500)
    for (const id of list) {
      assert.match(id, uuid7)
      assert.equal(
        Number.parseInt(id.replace('-', '').slice(0, 12), 16),
        Temporal.Instant.from(monday).epochMilliseconds,
      )
    }
    assertRising(list)
  })

  it('come out the same again for the same seed and clock, and otherwise for another seed', () => {
    const from = (seed: string) => made(seededIds(seededRandom(seed), fixedClock(monday)), 20)
    assert.deepEqual(from('city'), from('city'))
    assert.notDeepEqual(from('city'), from('town'))
  })

  it('rise when the clock moves on', () => {
    const clock = fixedClock(monday)
    const ids = seededIds(seededRandom('city'), clock)
    const before = made(ids, 3)
    clock.moveTo(Temporal.Instant.from(monday).add({ milliseconds: 1 }))
    assertRising([...before, ...made(ids, 3)])
  })
})

describe('ids for use', () => {
  it('are well-formed, differ and rise under the machine’s clock', () => {
    const list = made(systemIds(systemClock), 2000)
    for (const id of list) assert.match(id, uuid7)
    assertRising(list)
  })

  it('still rise when a machine’s clock is set back', () => {
    let at = Temporal.Instant.from(monday)
    const clock: Clock = { now: () => at, today: () => dateInLondon(at) }
    const ids = systemIds(clock)
    const before = made(ids, 3)
    at = at.subtract({ seconds: 30 })
    assertRising([...before, ...made(ids, 3)])
  })

  it('differ between two sources at the same moment', () => {
    assert.notEqual(systemIds(fixedClock(monday)).next(), systemIds(fixedClock(monday)).next())
  })
})
