import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { calibration } from '#demo/calibration.ts'
import { calibrationTable, calibrationText } from '#demo/calibration-table.ts'
import { leaveUnswept } from '#demo/city-store.ts'
import { liveCity } from '#demo/live-city.ts'
import { visitDraft } from '#demo/lives/this-morning.ts'
import { oftenIn, populationOf } from '#demo/population.ts'
import { good } from '#demo/presets/good.ts'
import { placeRestriction } from '#domains/access/restriction/place-restriction.ts'
import { verifyRecord } from '#domains/ledger/verify.ts'
import { stepIds } from '#practice/contents.ts'
import * as record from '#test/calibration-store.ts'
import * as city from '#test/city-store.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { paths } from '#web/paths.ts'

const until = Temporal.PlainDate.from('2026-09-30')
const children = 90
const days = 240

/** What the record promises of every open child, asked on a morning. */
async function brokenToday(house: TestHouse, day: Temporal.PlainDate): Promise<readonly string[]> {
  const found = [
    ...(await city.openStepsWithoutClock(house.owner)).map((says) => `no clock: ${says}`),
    ...(await city.openChildrenWithNobody(house.owner)).map((says) => `no worker and no alert: ${says}`),
    ...(await city.needsLetGo(house.owner)).map((says) => `a need let go: ${says}`),
    ...(await city.closedOverConcern(house.owner)).map((says) => `closed over a concern: ${says}`),
    ...(await city.clocksWithoutDate(house.owner)).map((says) => `neither due nor not known: ${says}`),
  ]
  return found.map((says) => `${day.toString()}: ${says}`)
}

/**
 * A share is as drawn when it is no further off than chance takes it in 997 of 1,000 cities, had it been drawn once a family: brothers and sisters
 * are counted each, and go together.
 */
function isAsDrawn({ of, count }: record.Share, expected: number, what: string): void {
  assert.ok(of >= 10, `${what}: only ${of}`)
  const tolerance = 3 * Math.sqrt((expected * (1 - expected) * 1.8) / of)
  const found = count / of
  assert.ok(
    Math.abs(found - expected) <= tolerance,
    `${what}: ${count} of ${of} is ${found.toFixed(3)}, not ${expected} give or take ${tolerance.toFixed(3)}`,
  )
}

describe('the invented city over most of a year', () => {
  let house: TestHouse
  let folder: string
  const broken: string[] = []
  let mornings = 0
  let restricted: { readonly childId: string; readonly at: Temporal.Instant } | undefined

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'holdfast-city-'))
    house = await testHouse('calibrated', '2026-02-01T06:00:00Z', { forgetful: true })
    await leaveUnswept(house.owner)
    await liveCity({
      ...{ house: { ...house, documents: folder }, clock: house.clock, children, seed: 'calibrated', until, days },
      onMorning: async (day, world) => {
        mornings++
        if (mornings === 60) {
          restricted = await restrictSomebody(house, world.headOfService.accountId)
          world.restricted.add(restricted.childId)
        }
        if (mornings % 3 === 0) broken.push(...(await brokenToday(house, day)))
      },
    })
  })
  after(async () => {
    await house.close()
    await rm(folder, { recursive: true })
  })

  it('decides on contacts as often this way and that as it was drawn to', async () => {
    const total = calibration.contactOutcomes.reduce((sum, { weight }) => sum + weight, 0)
    for (const { value, weight } of calibration.contactOutcomes)
      isAsDrawn(await record.decidedAs(house.owner, value), weight / total, value)
  })

  it('does in time what is mostly done in time', async () => {
    const shares = [
      [['contact-screened'], good.decidedInTime.is],
      [['child-and-family-assessment/conclude'], good.assessedInTime.is],
      [
        ['child-and-family-assessment/first-checkpoint', 'child-and-family-assessment/second-checkpoint'],
        good.lookedAtInTime.is,
      ],
    ] as const
    for (const [kinds, expected] of shares)
      isAsDrawn(await record.inTime(house.owner, kinds), expected, kinds.join(' and '))
  })

  it('finds needs, makes enquiries and sees children alone as often as England does', async () => {
    const noNeed = await record.concludedAs(house.owner, 'child-and-family-assessment', 'noFurtherAction')
    isAsDrawn(noNeed, good.notInNeed.is, 'assessments that find no need')
    const conference = await record.concludedAs(house.owner, 'section-47-enquiry', 'conference')
    isAsDrawn(conference, good.conference.is, 'enquiries that lead to a conference')
    isAsDrawn(await record.seenAlone(house.owner), good.seenAlone.is, 'children seen alone')
  })

  it('hears most from the police and from schools', async () => {
    const [police, schools] = [await record.toldBy(house.owner, ['6']), await record.toldBy(house.owner, ['2A', '2B'])]
    for (const [share, what] of [
      [police, 'police'],
      [schools, 'schools'],
    ] as const)
      assert.ok(share.count / share.of > 0.12 && share.count / share.of < 0.5, `${what}: ${share.count} of ${share.of}`)
  })

  it('leaves something before everybody who walks in on the last day', async () => {
    const found = await record.waiting(house.owner)
    for (const [what, count] of Object.entries(found)) assert.ok(count > 0, `${what}: none`)
    assert.equal(found.undecided, 7)
    assert.equal(found.inDanger, 1)
    assert.deepEqual(await record.withNobody(house.owner), [])
    assert.equal(await record.stillWithAdopters(house.owner), 0)
  })

  it('knows the family of every child whom somebody has worked with for a fortnight', async () => {
    assert.deepEqual(await record.withoutFamily(house.owner, until), [])
  })

  it('keeps drafts where the page of a new visit looks for them', () => {
    assert.equal(visitDraft, paths.newVisit())
  })

  it('keeps its promises each morning', () => {
    assert.deepEqual(broken, [])
    assert.equal(mornings, 241)
  })

  it('lives every step that practice has: each is begun, and each is concluded', async () => {
    const lived = await city.stepsLived(house.owner)
    const missed = (done: 'begun' | 'concluded') => stepIds.filter((kind) => (lived.get(kind)?.[done] ?? 0) === 0)
    assert.deepEqual(missed('begun'), [])
    assert.deepEqual(missed('concluded'), [])
  })

  it('has its children in need, on plans, in care and after it as England has them, for its size', async () => {
    const rows = await calibrationTable(house.owner, { children, days, until })
    assert.ok(rows.length > 30)
    assert.deepEqual(
      rows.filter(({ isNear }) => !isNear).map(({ what, count, expected }) => `${what}: ${count}, not ${expected}`),
      [],
    )
    assert.match(calibrationText(rows), /in care, on the day +67\.0 /)
  })

  it('brings about what is rare as often as England has it, for its size', async () => {
    const { pathway } = calibration
    const population = populationOf(children, days)
    const rare = {
      'special-guardianship-report': pathway.guardianship,
      'adoption-decision': pathway.adopted,
      'special-guardianship-order': pathway.guardianship,
      'private-fostering': pathway.privatelyFostered,
    }
    for (const [kind, rate] of Object.entries(rare)) {
      const expected = Math.max(kind === 'adoption-decision' ? 2 : 1, oftenIn(population, rate))
      const found = await city.childrenOfStep(house.owner, kind)
      assert.ok(found >= expected / 2 && found <= expected * 2, `${kind}: ${found} children, and not ${expected}`)
    }
  })

  it('never moves a due date', async () => {
    assert.deepEqual(await city.movedDueDates(house.owner), [])
  })

  it('shows a restricted child to nobody outside its list from that moment', async () => {
    assert.ok(restricted !== undefined)
    assert.deepEqual(await city.looksWithoutGrant(house.owner, restricted.childId, restricted.at), [])
  })

  it('leaves a record that can be proved whole', async () => {
    const { findings } = await verifyRecord(house.owner, folder)
    assert.deepEqual(findings, [])
  })
})

describe('the same seed and the same day', () => {
  const live = async (name: string, seed: string): Promise<string> => {
    const house = await testHouse(name, '2026-06-01T06:00:00+01:00', { forgetful: true })
    await leaveUnswept(house.owner)
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
