import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { unzip, zip } from '#kernel/zip.ts'

const files = [
  { name: 'a.txt', bytes: Buffer.from('Zoë and Łukasz\n'.repeat(200)) },
  { name: 'empty.csv', bytes: Buffer.alloc(0) },
]

describe('a ZIP archive', () => {
  it('gives back what was put in, whatever its size', () => {
    const back = unzip(zip(files)).map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])
    assert.deepEqual(back, [
      ['a.txt', 'Zoë and Łukasz\n'.repeat(200)],
      ['empty.csv', ''],
    ])
  })

  it('is refused when it was cut short', () => {
    const whole = zip(files)
    assert.throws(() => unzip(whole.subarray(0, whole.length - 30)), RangeError)
  })

  it('is opened by the archiver of another maker', () => {
    const folder = mkdtempSync(join(tmpdir(), 'holdfast-zip-'))
    try {
      writeFileSync(join(folder, 'made.zip'), zip(files))
      const python = `import zipfile; z = zipfile.ZipFile('made.zip'); assert z.testzip() is None; z.extractall()`
      const run = spawnSync('python3', ['-c', python], { cwd: folder, encoding: 'utf8' })
      // A machine without Python proves nothing here; the other tests stand.
      if (run.error === undefined) {
        assert.equal(run.stderr, '')
        assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), 'Zoë and Łukasz\n'.repeat(200))
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
