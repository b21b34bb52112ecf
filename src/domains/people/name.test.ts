import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { fullName, givenNameWords, nameWords, normaliseName, sameName } from './name.ts'

describe('a name made ready to be compared', () => {
  it('has no accents, apostrophes, hyphens or capitals', () => {
    assert.equal(normaliseName('O’Súilleabháin-Reid'), 'osuilleabhain reid')
    assert.equal(normaliseName("N'DIAYE"), 'ndiaye')
    assert.equal(normaliseName('  Łukasz   Strauß '), 'lukasz strauss')
    assert.equal(normaliseName('Nguyễn'), 'nguyen')
    assert.equal(normaliseName('Işık'), 'isik')
    assert.equal(normaliseName('St. John'), 'st john')
  })

  it('keeps letters that are not Latin', () => {
    assert.equal(normaliseName('محمد'), 'محمد')
  })

  it('is the same made ready twice', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (name) => normaliseName(normaliseName(name)) === normaliseName(name),
      ),
    )
  })

  it('is in words in the order given, and in none where there is no name', () => {
    assert.deepEqual(nameWords('Amara Grace'), ['amara', 'grace'])
    assert.deepEqual(nameWords(undefined), [])
    assert.deepEqual(nameWords(' - '), [])
  })

  it('is no name where it only says that a baby has none yet', () => {
    for (const given of ['Baby', 'Unborn', 'Baby Girl', 'Unborn twin 2', 'BABY A'])
      assert.deepEqual(givenNameWords(given), [])
    assert.deepEqual(givenNameWords('Baby Amara'), ['baby', 'amara'])
  })
})

describe('two names', () => {
  it('are the same in another order, and joined or apart', () => {
    assert.ok(sameName('Tran Minh Anh', 'Minh Anh Tran'))
    assert.ok(sameName('Okafor-Reid', 'okafor reid'))
    assert.ok(sameName('De Souza', 'DeSouza'))
    assert.ok(!sameName('Okafor', 'Okafor-Reid'))
    assert.ok(!sameName('', ''))
  })

  it('are said given name first, with what is missing left out', () => {
    assert.equal(fullName({ given: 'Amara', family: 'Okafor' }), 'Amara Okafor')
    assert.equal(fullName({ family: 'Okafor' }), 'Okafor')
  })
})
