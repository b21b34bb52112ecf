import { deepEqual, equal, rejects } from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { processLives, thisProcess, withFileLock } from './file-lock.mjs'

// Above the highest number that a system gives to a process.
const neverAProcess = 4194305

describe('a lock file', () => {
  let folder = ''
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'holdfast-lock-'))
  })
  after(() => rm(folder, { recursive: true }))

  test('two who want it work one after the other, and nothing is left behind', async () => {
    const path = join(folder, 'one')
    const said: string[] = []
    const work = (who: string) =>
      withFileLock(path, async () => {
        said.push(`${who} begins`)
        await pause(30)
        said.push(`${who} ends`)
      })
    await Promise.all([work('a'), work('a'), work('a')])
    deepEqual(said, ['a begins', 'a ends', 'a begins', 'a ends', 'a begins', 'a ends'])
    deepEqual(await readdir(folder), [])
  })

  test('it is let go when the work fails', async () => {
    const path = join(folder, 'two')
    await rejects(
      withFileLock(path, async () => {
        throw new Error('the work failed')
      }),
      /the work failed/,
    )
    equal(existsSync(path), false)
  })

  test('the lock of a process that died is taken over', async () => {
    const path = join(folder, 'three')
    await writeFile(path, `${neverAProcess} 1 dead`)
    equal(await withFileLock(path, async () => 'done'), 'done')
    deepEqual(await readdir(folder), [])
  })

  test('who waits too long for a living process is told whom for', async () => {
    const path = join(folder, 'four')
    await writeFile(path, `${await thisProcess()} other`)
    const waits: string[] = []
    const waiting = withFileLock(path, async () => 'done', { tries: 1, onWait: (says) => waits.push(says) })
    await rejects(waiting, new RegExp(`Process ${process.pid} has held`))
    equal(waits.length, 1)
    await rm(path)
  })

  test('a process number used again is not taken for the process that left its mark', async () => {
    equal(await processLives(await thisProcess()), true)
    equal(await processLives(`${neverAProcess} 1`), false)
    if (process.platform === 'linux') equal(await processLives(`${process.pid} 1`), false)
  })
})
