import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { calibration } from '#demo/calibration.ts'
import { liveCity } from '#demo/live-city.ts'
import { visitDraft } from '#demo/lives/this-morning.ts'
import * as record from '#test/calibration-store.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { paths } from '#web/paths.ts'

const until = Temporal.PlainDate.from('2026-09-30')

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

describe('the invented city, calibrated', () => {
  let house: TestHouse
  let folder: string

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'holdfast-city-'))
    house = await testHouse('calibrated', '2026-02-01T06:00:00Z', { forgetful: true })
    const city = { ...house, documents: folder }
    await liveCity({ house: city, clock: house.clock, children: 110, seed: 'calibrated', until, days: 240 })
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
      [['contact-screened'], calibration.decidedInTime],
      [['child-and-family-assessment/conclude'], calibration.assessedInTime],
      [
        ['child-and-family-assessment/first-checkpoint', 'child-and-family-assessment/second-checkpoint'],
        calibration.lookedAtInTime,
      ],
    ] as const
    for (const [kinds, expected] of shares)
      isAsDrawn(await record.inTime(house.owner, kinds), expected, kinds.join(' and '))
  })

  it('finds needs, makes enquiries and sees children alone as often as England does', async () => {
    const noNeed = await record.concludedAs(house.owner, 'child-and-family-assessment', 'noFurtherAction')
    isAsDrawn(noNeed, calibration.notInNeed, 'assessments that find no need')
    const conference = await record.concludedAs(house.owner, 'section-47-enquiry', 'conference')
    isAsDrawn(conference, calibration.conference, 'enquiries that lead to a conference')
    isAsDrawn(await record.seenAlone(house.owner), calibration.seenAlone, 'children seen alone')
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
  })

  it('knows the family of every child whom somebody has worked with for a fortnight', async () => {
    assert.deepEqual(await record.withoutFamily(house.owner, until), [])
  })

  it('keeps drafts where the page of a new visit looks for them', () => {
    assert.equal(visitDraft, paths.newVisit())
  })
})
