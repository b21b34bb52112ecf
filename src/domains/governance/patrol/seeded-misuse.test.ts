import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { patrolDays } from '#domains/governance/patrol/go-on-patrol.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { makePatrolWorld, measurePatrol, usersOf } from '#test/patrol-world-store.ts'

describe('the patrol, held against misuse that was planted', () => {
  let house: TestHouse
  const from = Temporal.PlainDate.from('2026-01-05')
  const world = { workers: 210, from, days: 63, records: 5, planted: 30 }
  before(async () => {
    house = await testHouse('seeded-misuse', '2026-03-31T05:00:00+01:00', { forgetful: true })
    await makePatrolWorld(house.owner, world, () => undefined)
  })
  after(async () => await house.close())

  it('tells nine in ten of it, in five alerts or fewer a working day for a thousand people who use the system', async () => {
    const until = from.add({ days: world.days - 1 })
    const outcome = await patrolDays(house.asService('patrol'), from, until)
    assert.ok(outcome.ok)
    const { recall, precision, alerts, planted, missed } = await measurePatrol(house.owner)
    const workingDays = (world.days / 7) * 5
    const aDay = (alerts / workingDays / usersOf(world)) * 1_000
    const measured = `recall ${(recall * 100).toFixed(0)} % of ${planted}, precision ${(precision * 100).toFixed(0)} % of ${alerts}, ${aDay.toFixed(1)} alerts a working day for 1,000 people; missed: ${missed.join(', ')}`
    process.stdout.write(`       ${measured}\n`)
    assert.ok(recall >= 0.9, measured)
    assert.ok(aDay <= 5, measured)
    assert.ok(precision >= 0.5, measured)
  })
})
