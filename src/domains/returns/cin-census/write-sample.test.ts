import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { checkWhole } from './check-whole.ts'
import { bytesOf } from './invented-return.ts'
import { judgeReturn } from './judge-return.ts'
import { readReturn } from './read-return.ts'
import { ReturnRefused } from './return-refused.ts'
import { writeReturn } from './write-sample.ts'

const options = { seed: 'quillmouth', referenceDate: Temporal.PlainDate.from('2026-03-31') }

function written(children: number, mistakeEvery = 0): string {
  return [...writeReturn(children, { ...options, mistakeEvery })].join('')
}

describe('an invented return', () => {
  it('is the same to the byte for the same seed, and another for another', () => {
    assert.equal(written(50), written(50))
    assert.notEqual(written(50), [...writeReturn(50, { ...options, seed: 'other' })].join(''))
  })

  it('holds no impossible child but those asked for', async () => {
    const entries = judgeReturn(readReturn(bytesOf(written(300, 25))), Temporal.PlainDate.from('2026-06-15'))
    const children = (await Array.fromAsync(entries)).filter((entry) => entry.kind === 'child')
    const refused = children.filter(({ judgement }) => judgement.accepted === undefined)
    assert.equal(children.length, 300)
    assert.equal(refused.length, 12)
    const episodes = children.flatMap(({ judgement }) => judgement.accepted?.episodes ?? [])
    for (const module of ['assessments', 'plans', 'enquiries', 'protectionPlans'] as const) {
      assert.ok(
        episodes.some((episode) => episode[module].length > 0),
        module,
      )
    }
  })
})

describe('a file is checked whole before anything is loaded from it', () => {
  let folder = ''
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'census-'))
  })
  after(async () => {
    await rm(folder, { recursive: true })
  })

  it('and tells whose it is and of how many children', async () => {
    const path = join(folder, 'whole.xml')
    await writeFile(path, written(40))
    const { children, header } = await checkWhole(path)
    assert.equal(children, 40)
    assert.equal(header.authority, '999')
  })

  it('and refused where its last line is missing', async () => {
    const path = join(folder, 'cut.xml')
    await writeFile(path, written(40).slice(0, -12))
    await assert.rejects(checkWhole(path), (error) => error instanceof ReturnRefused && error.reason === 'cut-off')
  })
})
