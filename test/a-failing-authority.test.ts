import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { counted } from '#demo/calibration-store.ts'
import { leaveUnswept } from '#demo/city-store.ts'
import { liveCity } from '#demo/live-city.ts'
import { failing } from '#demo/presets/failing.ts'
import { good } from '#demo/presets/good.ts'
import type { PresetName } from '#demo/presets/preset.ts'
import type { World } from '#demo/world.ts'
import { readMeasures } from '#domains/governance/read-measures.ts'
import type { MeasureId } from '#practice/measures/contents.ts'
import * as city from '#test/city-store.ts'
import { type TestHouse, testHouse } from '#test/house.ts'

const until = Temporal.PlainDate.from('2026-09-30')
const days = 75
const first = until.subtract({ days })
const lived = { first, settled: first, until }

describe('the failing authority beside the good one', () => {
  const houses = new Map<PresetName, TestHouse>()
  const worlds = new Map<PresetName, World>()
  const found = new Map<PresetName, ReadonlyMap<string, number>>()

  before(async () => {
    for (const preset of ['good', 'failing'] as const) {
      const house = await testHouse(`authority ${preset}`, '2026-06-01T06:00:00+01:00', { forgetful: true })
      houses.set(preset, house)
      await leaveUnswept(house.owner)
      const wanted = { children: 80, seed: 'authority', until, days, preset, onlyCommon: true }
      const world = await liveCity({ house, clock: house.clock, ...wanted })
      worlds.set(preset, world)
      const { measures } = await readMeasures(house.as(world.headOfService))
      const shares = measures.map(({ id, published: { figure } }) => {
        const [count, of] = [Number(figure.counted), Number(figure.outOf)]
        return [id, of === 0 ? 0 : count / of] as const
      })
      found.set(preset, new Map(shares))
    }
  })
  after(async () => {
    for (const house of houses.values()) await house.close()
  })

  const inEach = async (preset: PresetName, count: (owner: TestHouse['owner']) => Promise<number>): Promise<number> => {
    const house = houses.get(preset)
    return house === undefined ? Number.NaN : await count(house.owner)
  }
  const share = (preset: PresetName, id: MeasureId): number => found.get(preset)?.get(id) ?? Number.NaN

  it('is worse by the measures that everybody reads', () => {
    const screened = (preset: PresetName) => share(preset, 'contact-screened')
    assert.ok(screened('failing') < screened('good') - 0.1, `${screened('failing')}, ${screened('good')}`)
    const unseen = (preset: PresetName) => share(preset, 'not-seen')
    assert.ok(unseen('failing') > unseen('good'), `${unseen('failing')}, ${unseen('good')}`)
  })

  it('gives children one worker after another', async () => {
    assert.ok((await inEach('failing', city.workersChanged)) > 2 * (await inEach('good', city.workersChanged)))
  })

  it('changes its managers, and takes its workers back to the agency with nobody to go on', async () => {
    assert.equal(await inEach('good', city.managersGone), 0)
    assert.ok((await inEach('failing', city.managersGone)) >= 2)
    assert.ok((await inEach('failing', city.workersGone)) > (await inEach('good', city.workersGone)))
  })

  it('leans on workers of agencies, and has more posts that nobody employed holds', async () => {
    const part = (preset: PresetName, id: 'agencyWorkers' | 'postsVacant') =>
      inEach(preset, async (owner) => {
        const { count, of } = await counted(owner, id, lived)
        return count / of
      })
    assert.ok((await part('failing', 'agencyWorkers')) > (await part('good', 'agencyWorkers')))
    assert.ok((await part('failing', 'postsVacant')) > 0)
  })

  it('puts children on a plan again and again', async () => {
    const again = (preset: PresetName) =>
      inEach(preset, async (owner) => (await counted(owner, 'planAgain', lived)).count)
    assert.ok((await again('failing')) > (await again('good')), `${await again('failing')}, ${await again('good')}`)
    const failing = houses.get('failing')
    assert.ok(failing !== undefined && (await city.promptsOf(failing.owner, 'plan-repeated')).waiting > 0)
  })

  it('reads injuries one at a time, and leaves what they tell together unanswered', async () => {
    const [together, alone] = ['does not explain it', 'explains it'] as const
    const judged = (preset: PresetName, finds: string) =>
      inEach(preset, async (owner) => await city.secondInjuriesJudged(owner, finds))
    assert.ok((await judged('good', together)) > (await judged('good', alone)))
    assert.ok((await judged('failing', alone)) > (await judged('failing', together)))
  })

  it('answers hardly a pattern that it is asked about, where the good one answers most', async () => {
    const answered = async (preset: PresetName): Promise<number> => {
      const house = houses.get(preset)
      if (house === undefined) return Number.NaN
      const { asked, answered: count } = await city.promptsOf(house.owner)
      assert.ok(asked >= 5, `${preset}: ${asked}`)
      return count / asked
    }
    assert.ok((await answered('good')) > (await answered('failing')) + 0.2)
  })

  it('leaves a foster carer’s concern unanswered, and half of everybody’s', async () => {
    assert.equal(await inEach('failing', city.carersAnswered), 0)
    assert.ok((await inEach('good', city.carersAnswered)) > 0)
    assert.ok(share('failing', 'concerns-open') > share('good', 'concerns-open'))
  })

  it('closes over needs where it can', async () => {
    assert.ok(share('failing', 'closures') > share('good', 'closures'))
  })

  it('tries to close for want of a worker, and the house refuses it', async () => {
    const refusals = (preset: PresetName): readonly string[] =>
      [...(worlds.get(preset)?.refusals.keys() ?? [])].filter((says) => /worker|capacity/i.test(says))
    assert.notDeepEqual(refusals('failing'), [])
    for (const house of houses.values()) {
      assert.deepEqual(await city.openChildrenWithNobody(house.owner), [])
      assert.deepEqual(await city.closedOverConcern(house.owner), [])
      assert.deepEqual(await city.needsLetGo(house.owner), [])
    }
  })

  it('names where each of its rates comes from, for the same things', () => {
    assert.deepEqual(Object.keys(failing), Object.keys(good))
    for (const { from } of [...Object.values(good), ...Object.values(failing)]) assert.match(from, /^(LAIT|Local)/)
  })
})
