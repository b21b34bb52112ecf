import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { writeWhole } from '#kernel/whole-file.ts'

describe('a file that is written whole', () => {
  let folder = ''

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'holdfast-whole-'))
  })
  after(async () => await rm(folder, { recursive: true, force: true }))

  it('takes the place of what stood there, for this login alone, and leaves nothing beside it', async () => {
    const place = join(folder, 'kept.txt')
    await writeWhole(place, Buffer.from('first'))
    await writeWhole(place, Buffer.from('second'), 'a2')
    assert.equal(await readFile(place, 'utf8'), 'second')
    assert.equal((await stat(place)).mode & 0o777, 0o600)
    assert.deepEqual(await readdir(folder), ['kept.txt'])
  })

  it('leaves no part of a file where it cannot be put in its place', async () => {
    const place = join(folder, 'kept.txt')
    await assert.rejects(writeWhole(join(place, 'beneath-a-file'), Buffer.from('lost')))
    await rm(place)
    await assert.rejects(writeWhole(folder, Buffer.from('over a folder')))
    assert.deepEqual(await readdir(folder), [])
    await assert.rejects(stat(`${folder}.partial`))
  })
})
