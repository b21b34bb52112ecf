import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { projectRoot } from '#kernel/settings.ts'

describe('commands that need no database', () => {
  const directory = mkdtempSync(join(tmpdir(), 'holdfast-cli-'))
  const data = join(directory, 'data')
  after(() => rmSync(directory, { recursive: true, force: true }))

  /** Under a database that nobody could reach. */
  const run = (...words: readonly string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...words], {
      cwd: projectRoot,
      encoding: 'utf8',
      // The handbook as data is more than Node takes from a child by itself.
      maxBuffer: 16 * 1024 * 1024,
      env: { ...process.env, HOLDFAST_DATA: data, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' },
    })

  it('counts a due date: the date, then its arithmetic, and nothing else on standard output', () => {
    const { status, stdout, stderr } = run('due', '--from', '2026-12-14', '--limit', '15 working days')
    assert.equal(stdout.split('\n')[0], '2027-01-07')
    assert.equal(stdout.trim().split('\n').length, 2)
    assert.deepEqual([status, stderr], [0, ''])
    assert.equal(existsSync(data), false)
  })

  it('answers 1 and a sentence for what can’t be counted, and 2 for a command line it does not understand', () => {
    const wrong = run('due', '--from', '14/12/2026', '--limit', '15 working days')
    assert.deepEqual([wrong.status, wrong.stdout], [1, ''])
    assert.equal(wrong.stderr, '“14/12/2026” is not a real date. Write it like 2026-12-14.\n')
    assert.equal(run('due', '--from', '2026-12-14').status, 2)
    assert.equal(run('handbook', '--xml').status, 2)
    assert.equal(run('import').status, 2)
    assert.deepEqual([run('import', '--help').status, run('help', 'due').status], [0, 0])
  })

  it('stops without a fault when nobody reads on, as under `holdfast handbook --json | head`', () => {
    const command = `${process.execPath} --import tsx src/cli/main.ts handbook --json | head -c 100`
    const { stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', command], {
      cwd: projectRoot,
      encoding: 'utf8',
    })
    assert.deepEqual([stdout.length, stderr], [100, ''])
  })

  it('prints the handbook as data', () => {
    const { status, stdout } = run('handbook', '--json')
    const printed: unknown = JSON.parse(stdout)
    assert.ok(typeof printed === 'object' && printed !== null && 'rules' in printed && 'steps' in printed)
    assert.equal(status, 0)
  })
})
