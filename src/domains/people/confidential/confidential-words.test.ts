import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Secret, secretsIn, withoutSecrets } from '#domains/people/confidential/confidential-words.ts'

const secret = (kind: Secret['kind'], says: string): Secret => ({ kind, whose: 'Kit Ferris', says })
const home = secret('address', '14 Elm Tree Road, Brackwater')
const finds = (text: string, ...secrets: readonly Secret[]) =>
  secretsIn(text, secrets).map(({ from, to }) => text.slice(from, to))

describe('what a text must not say, however it is written', () => {
  it('an address: capitals, Rd for Road, the street alone, broken, run together, one letter wrong', () => {
    for (const text of [
      'They are at 14 Elm Tree Road now.',
      'They are at 14, ELM TREE RD now.',
      'near elm tree, by the park',
      'on Elm\nTree Road',
      'on Elm-Tree-Road',
      'on ElmTreeRoad',
      'on E l m T r e e R o a d',
      'on Élm\u200B Tree Road',
    ])
      assert.equal(finds(text, home).length, 1, text)
    assert.deepEqual(finds('on Lavendar Street', secret('address', '2 Lavender Street')), ['Lavendar Street'])
    assert.deepEqual(finds('in Larchwood, and larchwood trees', secret('address', '9 Larchwood Close')), ['Larchwood'])
    assert.deepEqual(
      finds('The elm stood by a road. At church on Sunday.', home, secret('address', '3 Church Road')),
      [],
    )
  })

  it('a postcode: spaces, small letters, O for nought', () => {
    for (const text of ['ZZ1 2AB', 'zz12ab', 'ZZ1-2AB', 'Z Z 1 2 A B', 'ZZI 2AB'])
      assert.equal(finds(`at ${text}.`, secret('address', 'ZZ1 2AB')).length, 1, text)
    assert.deepEqual(finds('at ZZ1 2AC.', secret('address', 'ZZ1 2AB')), [])
  })

  it('a number: spaces, brackets, +44, the last six alone', () => {
    const phone = secret('phone', '01632 960123')
    for (const text of [
      '01632960123',
      '(01632) 960-123',
      '+44 1632 960123',
      '+44 (0)1632 960 123',
      '0044 1632 960123',
      '960123',
      '960 123',
    ])
      assert.equal(finds(`Ring ${text} today`, phone).length, 1, text)
    assert.deepEqual(finds('Ring 01632 960124 on 9 June 2026, ref 2026/0123', phone), [])
  })

  it('a school, a carer and another word', () => {
    const school = secret('school', 'Harbour Lights Primary School')
    assert.deepEqual(finds('He goes to Harbour Lights.', school), ['Harbour Lights'])
    assert.deepEqual(finds('He goes to the harbour lights primary', school), ['harbour lights'])
    const carer = secret('name', 'Marian Holt')
    assert.deepEqual(finds('Mrs Holt and Marian Holt came to a holt.', carer), ['Holt', 'Marian Holt'])
    assert.deepEqual(finds('at ANCHOR  house', secret('word', 'Anchor House')), ['ANCHOR  house'])
  })

  it('is left out of a text without touching the rest', () => {
    assert.equal(
      withoutSecrets('Seen at 14 Elm Tree Rd, ZZ1 2AB, and well.', [home, secret('address', 'ZZ1 2AB')], '[left out]'),
      'Seen at [left out], [left out], and well.',
    )
  })

  it('takes the number of the house with the street, and no other number', () => {
    const without = (text: string) => withoutSecrets(text, [home], '[left out]')
    for (const address of ['14 Elm Tree Road', 'Flat 2, 14a Elm Tree Rd', '14-16 elm tree road', '14, Elm Tree Road'])
      assert.equal(
        without(`They are at ${address} now.`).replace('Flat 2, ', ''),
        'They are at [left out] now.',
        address,
      )
    assert.equal(
      without('Seen in 2026. Elm Tree Road is quiet; born 2018.'),
      'Seen in 2026. [left out] is quiet; born 2018.',
    )
  })
})
