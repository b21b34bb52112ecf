import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { openPackInto } from '#domains/governance/daily-pack/open-into.ts'
import { plainMilliseconds } from '#kernel/clock.ts'
import { projectRoot } from '#kernel/settings.ts'
import { aChildOfTheTeam } from '#test/arranged-child-store.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { onAPlan } from '#test/pack-store.ts'

/** The commands as somebody types them in a shell, each a process of its own. */
describe('bin/holdfast pack', () => {
  const directory = mkdtempSync(join(tmpdir(), 'holdfast-pack-shell-'))
  const [data, share, stick, bare] = ['data', 'share', 'stick', 'bare'].map((name) => join(directory, name)) as [
    string,
    string,
    string,
    string,
  ]
  let house: TestHouse
  let databaseUrl: string

  before(async () => {
    for (const folder of [data, share, bare]) mkdirSync(folder)
    house = await testHouse('pack shell')
    const teamId = house.ids.next()
    const worker = await house.someone('social worker', 'Ama Okoro', { teamId })
    const of = { teamId, workerId: worker.actor.accountId }
    await onAPlan(house, await aChildOfTheTeam(house, { ...of, givenName: 'Kit', familyName: 'Ferris' }), 'NEG')
    const url = new URL(process.env['HOLDFAST_TEST_DATABASE_URL'] ?? '')
    url.pathname = '/test_pack_shell'
    databaseUrl = url.href
  })
  after(async () => {
    await house.close()
    rmSync(directory, { recursive: true, force: true })
  })

  const typed = (words: readonly string[], cwd: string, more: Readonly<Record<string, string>> = {}) => {
    const run = spawnSync(process.execPath, [join(projectRoot, 'bin/holdfast'), 'pack', ...words], {
      cwd,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', HOME: directory, TMPDIR: tmpdir(), ...more },
    })
    return { status: run.status, says: run.stdout, error: run.stderr }
  }

  const packs = () => readdirSync(share).filter((name) => name.endsWith('.zip.age'))

  it('makes a key and an opener on a stick, and a pack in the folder that the settings name', () => {
    const server = { DATABASE_URL: databaseUrl, HOLDFAST_DATA: data, HOLDFAST_PACK_FOLDERS: share }
    const keys = typed(['keys', '--name', 'Duty, in the safe', '--into', stick], directory, server)
    assert.equal(keys.status, 0, keys.error)
    assert.match(keys.says, /^age1[a-z0-9]+\n/)
    const made = typed(['make'], directory, server)
    assert.equal(made.status, 0, made.error)
    assert.match(made.says, /1 child\.\n$/)
    assert.equal(packs().length, 1)
  })

  it('opens it with the key alone: no database, no settings, in a folder with nothing of Holdfast', () => {
    const [fileName = ''] = packs()
    cpSync(join(share, fileName), join(bare, fileName))
    const opened = typed(['open', fileName, '--key', join(stick, 'pack-key.txt')], bare)
    assert.equal(opened.status, 0, opened.error)
    assert.match(opened.says, /It is whole, and was made by the trust’s server\./)
    assert.match(
      opened.says,
      /Destroy after .*\nIt is less than an hour old\.\nWhat has changed since then is not in it/,
    )
    const laid = readdirSync(bare).find((name) => name !== fileName) ?? ''
    assert.match(readFileSync(join(bare, laid, 'pack.txt'), 'utf8'), /Kit Ferris/)
  })

  it('says how old it is, and once its day is past that it should have been destroyed', async () => {
    const [fileName = ''] = packs()
    const opening = { file: join(share, fileName), keyFile: join(stick, 'pack-key.txt'), into: join(bare, 'later') }
    const hour = 3_600_000
    const yesterday = await openPackInto({ ...opening, now: plainMilliseconds() + 30 * hour })
    assert.match(yesterday.says, /\nIt is 30 hours old\.\nWhat has changed/)
    const stale = await openPackInto({ ...opening, now: plainMilliseconds() + 24 * 40 * hour })
    assert.match(stale.says, /\nIt is 40 days old\.\nIT SHOULD HAVE BEEN DESTROYED BY NOW\./)
  })
})
