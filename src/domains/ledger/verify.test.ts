import assert from 'node:assert/strict'
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { act } from '#domains/ledger/act.ts'
import { takeCheckpoint } from '#domains/ledger/checkpoint.ts'
import { type Ctx, defineAct, done } from '#domains/ledger/context.ts'
import { verifyRecord } from '#domains/ledger/verify.ts'
import { view } from '#domains/ledger/view.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { addTeam, renameTeam, teamOf } from '#test/ledger-store.ts'
import {
  alterEntry,
  changeRow,
  changeRowAndVersion,
  changeRowVersionAndDigest,
  deleteEntry,
  deleteRow,
  deleteRowAndVersions,
  forgetLastEntry,
  moveVersionInTime,
  rebuildChain,
  switchTriggerOff,
  writeOutsideAnyAct,
  writeWithoutEntry,
} from '#test/tamper-store.ts'

const naming = defineAct('name a team', ['administrator'])

describe('verifying the record: whatever is altered behind the ledger’s back is found', () => {
  let house: TestHouse
  let administrator: Ctx
  let team: string
  let folder: string

  beforeEach(async () => {
    house = await testHouse('verify')
    folder = await mkdtemp(join(tmpdir(), 'holdfast-checkpoints-'))
    administrator = await house.someone('administrator', 'Ada Quill')
    team = house.ids.next()
    const other = house.ids.next()
    await act(administrator, naming, [team, other], async (tx) => {
      await addTeam(tx, team, 'North assessment')
      await addTeam(tx, other, 'South assessment')
      return done(undefined)
    })
    house.clock.moveTo(house.clock.now().add({ hours: 24 }))
    await rename('North and coast')
    await look()
  })
  afterEach(async () => {
    await house.close()
    await rm(folder, { recursive: true })
  })

  const rename = async (name: string) =>
    await act(administrator, naming, [team], async (tx) => {
      await renameTeam(tx, team, name)
      return done(undefined)
    })
  const look = async () => await view(administrator, 'team', team, async (tx) => await teamOf(tx, team))
  const verify = async () => await verifyRecord(house.owner, folder)
  const said = async () => (await verify()).findings.map((finding) => finding.says)
  const checkpoint = async () => {
    const { findings, checkpoints, grown } = await verify()
    assert.deepEqual(findings, [])
    return await takeCheckpoint(house.asService('verify'), folder, checkpoints, grown)
  }
  const finds = async (...sentences: readonly RegExp[]) => {
    const all = await said()
    for (const sentence of sentences)
      assert.ok(
        all.some((says) => sentence.test(says)),
        `${sentence} is not among:\n${all.join('\n')}`,
      )
  }

  it('finds an untouched record whole, before and after checkpoints', async () => {
    const { findings, counted } = await verify()
    assert.deepEqual(findings, [])
    assert.ok(counted.entries >= 5 && counted.versions > counted.rows && counted.acts >= 4)
    await checkpoint()
    await rename('North, coast and islands')
    assert.equal((await checkpoint()).number, 2)
    assert.deepEqual(await said(), [])
  })

  it('finds a row changed with triggers off', async () => {
    await changeRow(house.owner, team)
    assert.deepEqual(await said(), [`The row ${team} of team was changed outside any act.`])
  })

  it('finds a row changed together with its kept version', async () => {
    await changeRowAndVersion(house.owner, team)
    await finds(new RegExp(`Of the row ${team} of team, version 2 was altered`))
  })

  it('finds a row changed together with its kept version and its digest, by the entry of the act', async () => {
    await changeRowVersionAndDigest(house.owner, team)
    await finds(/The act [0-9a-f-]+ wrote other rows than are kept/)
  })

  it('finds a row written with triggers off', async () => {
    const id = house.ids.next()
    await writeOutsideAnyAct(house.owner, id, administrator.actor.accountId)
    assert.deepEqual(await said(), [`The row ${id} of team was written outside any act.`])
  })

  it('finds a row written without an act’s entry', async () => {
    const [id, actId] = [house.ids.next(), house.ids.next()]
    await writeWithoutEntry(house.owner, id, administrator, actId)
    await finds(
      /version 1 was written by an act that has no entry/,
      new RegExp(`The act ${actId} wrote rows and has no entry`),
    )
  })

  it('finds a row deleted, with and without what was kept of it', async () => {
    await deleteRow(house.owner, team)
    assert.deepEqual(await said(), [`The row ${team} of team was deleted.`])
    await deleteRowAndVersions(house.owner, team)
    await finds(
      /The act [0-9a-f-]+ has lost every row that it wrote/,
      /The act [0-9a-f-]+ wrote other rows than are kept/,
    )
  })

  it('finds a version moved to another day', async () => {
    await moveVersionInTime(house.owner, team)
    await finds(/version 2 says another moment than its act/)
  })

  it('finds an altered entry', async () => {
    await alterEntry(house.owner, team, 2)
    assert.deepEqual(await said(), [`In the chain of ${team}, at entry 2, the entry was altered.`])
  })

  it('finds an entry deleted from the middle and from the end', async () => {
    await deleteEntry(house.owner, team, 3)
    await finds(new RegExp(`In the chain of ${team}, the last entry is missing`))
    await deleteEntry(house.owner, team, 1)
    await finds(new RegExp(`In the chain of ${team}, at entry 2, an entry before it is missing`))
  })

  it('finds a last look forgotten together with the head of its chain, by the checkpoint', async () => {
    await checkpoint()
    await forgetLastEntry(house.owner, team)
    assert.deepEqual(await said(), [
      `In the chain of ${team}, at entry 3, an entry is gone that a checkpoint holds (checkpoint 1).`,
    ])
  })

  it('finds a chain rebuilt after a checkpoint', async () => {
    await checkpoint()
    await rebuildChain(house.owner, team)
    assert.deepEqual(await said(), [
      `In the chain of ${team}, at entry 3, the chain was rebuilt after a checkpoint (checkpoint 1).`,
    ])
  })

  it('finds a trigger that sleeps', async () => {
    await switchTriggerOff(house.owner)
    assert.deepEqual(await said(), ['The table team has no working trigger z_keep.'])
  })

  it('finds a checkpoint that is missing, first, middle or last', async () => {
    for (const name of ['One', 'Two', 'Three']) {
      await rename(name)
      await checkpoint()
    }
    for (const name of (await readdir(folder)).sort()) {
      const path = join(folder, name)
      const text = await readFile(path, 'utf8')
      await rm(path)
      assert.deepEqual(await said(), [`Checkpoint ${name} is missing.`])
      await writeFile(path, text)
    }
    assert.deepEqual(await said(), [])
  })

  it('finds an altered checkpoint, also the newest', async () => {
    await checkpoint()
    await rename('Two')
    await checkpoint()
    const [first, second] = (await readdir(folder)).sort().map((name) => join(folder, name))
    assert.ok(first !== undefined && second !== undefined)
    const kept = await readFile(first, 'utf8')
    await writeFile(first, kept.replace(/"takenAt":"[^"]+"/, '"takenAt":"2026-01-01T00:00:00Z"'))
    await finds(/Checkpoint 000001.jsonl is not the one that 000002.jsonl followed/)
    await writeFile(first, kept)
    await appendFile(second, '\n')
    assert.deepEqual(await said(), ['Checkpoint 000002.jsonl was altered.'])
  })
})
