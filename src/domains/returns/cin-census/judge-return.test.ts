import assert from 'node:assert/strict'
import { createReadStream } from 'node:fs'
import { describe, it } from 'node:test'
import { checkLetterOf } from '#domains/people/upn.ts'
import { bytesOf, childWith, returnWith } from './invented-return.ts'
import { type JudgedEntry, judgeReturn } from './judge-return.ts'
import { readReturn } from './read-return.ts'

const importedOn = Temporal.PlainDate.from('2026-06-15')
const sample = new URL('../../../../test/samples/cin-census.xml', import.meta.url)

function childrenOf(entries: readonly JudgedEntry[]) {
  return entries.filter((entry) => entry.kind === 'child')
}

describe('a return is judged', () => {
  it('as a whole: of the sample, one child is refused, one is loaded with flags, ten without', async () => {
    const children = childrenOf(await Array.fromAsync(judgeReturn(readReturn(createReadStream(sample)), importedOn)))
    const refused = children.filter(({ judgement }) => judgement.accepted === undefined)
    assert.deepEqual(
      refused.map(({ laChildId, judgement }) => [laChildId, judgement.refused.length]),
      [['QM000012', 2]],
    )
    const flagged = children.filter(({ judgement }) => judgement.accepted !== undefined && judgement.flags.length > 0)
    assert.deepEqual(
      flagged.map(({ laChildId }) => laChildId),
      ['QM000011'],
    )
    assert.equal(children.length - refused.length - flagged.length, 10)
  })

  it('with the second child of one number refused, by the line of the first', async () => {
    const text = returnWith(`\n${childWith()}\n${childWith()}`)
    const [first, second] = childrenOf(await Array.fromAsync(judgeReturn(readReturn(bytesOf(text)), importedOn)))
    assert.ok(first?.judgement.accepted)
    assert.equal(second?.judgement.accepted, undefined)
    assert.deepEqual(second?.judgement.refused, [
      'The child at line 3 has the same LA child ID; each child stands once in a return (CIN census rule 8510).',
    ])
  })

  it('with the second child of one UPN flagged and loaded', async () => {
    const identifiers = `<PersonBirthDate>2015-03-27</PersonBirthDate><UPN>${checkLetterOf('999000000006')}999000000006</UPN><Sex>F</Sex>`
    const text = returnWith(
      childWith({ identifiers }) + childWith({ identifiers, number: '<LAchildID>QM000002</LAchildID>' }),
    )
    const [first, second] = childrenOf(await Array.fromAsync(judgeReturn(readReturn(bytesOf(text)), importedOn)))
    assert.deepEqual(first?.judgement.flags, [])
    assert.ok(second?.judgement.accepted)
    assert.match(second.judgement.flags.join(), /same UPN \(CIN census rule 1520\)/)
  })
})
