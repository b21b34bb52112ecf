import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { jaroWinkler, oneSlipApart } from './name-likeness.ts'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 8 })

describe('Jaro-Winkler likeness', () => {
  // Pairs and values as W. E. Winkler printed them in the US Census Bureau's research reports.
  const published: readonly (readonly [string, string, number])[] = [
    ['shackleford', 'shackelford', 0.982],
    ['dunningham', 'cunnigham', 0.896],
    ['nichleson', 'nichulson', 0.956],
    ['massey', 'massie', 0.933],
    ['abroms', 'abrams', 0.922],
    ['marhta', 'martha', 0.961],
    ['michelle', 'michael', 0.921],
    ['julies', 'julius', 0.933],
    ['tanya', 'tonya', 0.88],
    ['dwayne', 'duane', 0.84],
    ['sean', 'susan', 0.805],
    ['jon', 'john', 0.933],
    ['jon', 'jan', 0.8],
    ['dixon', 'dicksonx', 0.813],
  ]
  for (const [one, other, likeness] of published)
    it(`of ${one} and ${other} is as published`, () => {
      assert.ok(Math.abs(jaroWinkler(one, other) - likeness) < 0.0006, String(jaroWinkler(one, other)))
    })

  it('is 1 for the same name and for no other, and 0 for nothing shared', () => {
    assert.equal(jaroWinkler('okafor', 'okafor'), 1)
    assert.equal(jaroWinkler('abc', 'xyz'), 0)
    assert.equal(jaroWinkler('', 'amara'), 0)
    fc.assert(
      fc.property(word, word, (one, other) => {
        const likeness = jaroWinkler(one, other)
        return likeness >= 0 && likeness <= 1 && (one === other) === (likeness === 1)
      }),
    )
  })
})

describe('one slip of the pen', () => {
  it('adds, leaves out or changes a letter, or changes two neighbours about', () => {
    for (const slip of ['okafur', 'okaforr', 'okafo', 'okafro', 'kokafor'])
      assert.ok(oneSlipApart('okafor', slip), slip)
  })

  it('is not two slips, and not none', () => {
    for (const other of ['okafor', 'okufur', 'okaf', 'oakfro', '']) assert.ok(!oneSlipApart('okafor', other), other)
  })

  it('is the same either way about', () => {
    fc.assert(fc.property(word, word, (one, other) => oneSlipApart(one, other) === oneSlipApart(other, one)))
  })
})
