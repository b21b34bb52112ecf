import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isCalled } from '#domains/people/confidential/recipient.ts'

describe('who is meant by what was written of somebody', () => {
  it('is whoever is named there, among whatever other words', () => {
    for (const written of [
      'Robert Ferris',
      'Mr Robert Ferris',
      'robert FERRIS, the father: he is looking for them.',
      'Her ex-partner (Ferris, Robert)',
      'Robert Ferris’s solicitor',
      'Mr Ferris',
      'R Ferris',
    ])
      assert.ok(isCalled(written, 'Robert Ferris'), written)
  })

  it('is nobody else', () => {
    for (const written of [
      undefined,
      '',
      'Mia Ferris',
      'Robert Tarn',
      'Ferris',
      'the father',
      'Dana Ferris, a risk to him',
    ])
      assert.ok(!isCalled(written, 'Robert Ferris'), String(written))
    assert.ok(!isCalled('Dana Ferris, a risk', 'Anna Ferris'))
  })
})
