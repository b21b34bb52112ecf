import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fixedClock } from '#kernel/clock.ts'
import { seededIds } from '#kernel/ids.ts'
import { seededRandom } from '#kernel/random.ts'
import { referenceFrom } from '#kernel/reference.ts'

describe('references', () => {
  it('are the same for the same id, and are read out without look-alikes', () => {
    assert.equal(referenceFrom('0199262d-6000-7abc-8def-000000000000'), 'AAAA-AAAA')
    assert.equal(referenceFrom('0199262d-6000-7abc-8def-000000000019'), 'ACAA-AAAA')
    const ids = seededIds(seededRandom('references'), fixedClock('2026-09-07T09:00:00Z'))
    const made = Array.from({ length: 500 }, () => referenceFrom(ids.next()))
    for (const reference of made)
      assert.match(reference, /^[ACDEFGHJKMNPQRTUVWXY34679]{4}-[ACDEFGHJKMNPQRTUVWXY34679]{4}$/)
    assert.equal(new Set(made).size, made.length)
  })
})
