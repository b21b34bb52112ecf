import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { liveCity } from '#demo/live-city.ts'
import { placeRestriction } from '#domains/access/place-restriction.ts'
import { verifyRecord } from '#domains/ledger/verify.ts'
import * as city from '#test/city-store.ts'
import { type TestHouse, testHouse } from '#test/house.ts'

const until = Temporal.PlainDate.from('2026-09-30')
const begun = '2026-06-01T06:00:00+01:00'

describe('a quarter in the invented city', () => {
  let house: TestHouse
  const broken: string[] = []
  let mornings = 0
  let restricted: { readonly childId: string; readonly at: Temporal.Instant } | undefined

  before(async () => {
    house = await testHouse('a quarter', begun, { forgetful: true })
    await liveCity({
      ...{ house, clock: house.clock, children: 40, seed: 'quarter', until, days: 110 },
      onMorning: async (day, world) => {
        mornings++
        const found = [
          ...(await city.openStepsWithoutClock(house.owner)).map((says) => `no clock: ${says}`),
          ...(await city.openChildrenWithNobody(house.owner)).map((says) => `no worker and no alert: ${says}`),
          ...(await city.needsLetGo(house.owner)).map((says) => `a need let go: ${says}`),
          ...(await city.closedOverConcern(house.owner)).map((says) => `closed over a concern: ${says}`),
          ...(await city.clocksWithoutDate(house.owner)).map((says) => `neither due nor not known: ${says}`),
        ]
        broken.push(...found.map((says) => `${day.toString()}: ${says}`))
        if (mornings === 60) restricted = await restrictSomebody(house, world.headOfService.accountId)
      },
    })
  })
  after(async () => await house.close())

  it('keeps its promises each morning', () => {
    assert.deepEqual(broken, [])
    assert.equal(mornings, 111)
  })

  it('is lived: cases open and close, children are seen, needs stand unmet', async () => {
    for (const table of ['episode', 'visit', 'closure', 'unmet_need'] as const)
      assert.ok((await city.countOf(house.owner, table)) > 0, table)
  })

  it('never moves a due date', async () => {
    assert.deepEqual(await city.movedDueDates(house.owner), [])
  })

  it('shows a restricted child to nobody outside its list from that moment', async () => {
    assert.ok(restricted !== undefined)
    assert.deepEqual(await city.looksWithoutGrant(house.owner, restricted.childId, restricted.at), [])
  })

  it('leaves a record that can be proved whole', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'holdfast-quarter-'))
    const { findings } = await verifyRecord(house.owner, folder)
    await rm(folder, { recursive: true })
    assert.deepEqual(findings, [])
  })
})

describe('the same seed and the same day', () => {
  const live = async (name: string, seed: string): Promise<string> => {
    const house = await testHouse(name, begun, { forgetful: true })
    // Ids of the house's own are drawn from its name: a city brings its own.
    await liveCity({ house, clock: house.clock, children: 6, seed, until, days: 60 })
    const done = await city.everythingDone(house.owner)
    await house.close()
    return done
  }

  it('make the same city to the byte, and another seed another', async () => {
    const [one, again, other] = [
      await live('one city', 'alike'),
      await live('one city', 'alike'),
      await live('one city', 'unlike'),
    ]
    assert.equal(one, again)
    assert.notEqual(one, other)
  })
})

async function restrictSomebody(house: TestHouse, headOfServiceId: string) {
  const childId = await city.anOpenChild(house.owner)
  assert.ok(childId !== undefined)
  const ctx = house.as({
    accountId: headOfServiceId,
    name: 'The head of service',
    role: 'head of service',
    registration: 'SW1',
  })
  const today = house.clock.today()
  const placed = await placeRestriction(ctx, {
    ...{ personId: childId, reason: 'A relative works here.', ringAccountId: headOfServiceId },
    reviewOn: today.add({ days: 90 }),
  })
  assert.equal(placed.ok, true)
  return { childId, at: house.clock.now() }
}
