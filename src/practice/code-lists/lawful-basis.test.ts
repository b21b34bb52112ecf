import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cite } from '#engine/citation.ts'
import { lawfulBases, lawfulBasisOf } from './lawful-basis.ts'

describe('a lawful basis for asking an agency', () => {
  it('names the power or duty, and the basis in data protection law', () => {
    for (const { code, law, dataProtection } of lawfulBases) {
      assert.match(cite(law), /section|paragraph|article|Local standard/, code)
      assert.match(cite(dataProtection), /^UK General Data Protection Regulation, article/, code)
    }
  })

  it('is never that somebody consented', () => {
    for (const { label } of lawfulBases) assert.doesNotMatch(label, /consent/i)
  })

  it('of section 47 is the duty of agencies to help with enquiries', () => {
    const basis = lawfulBasisOf('section 47')
    assert.equal(basis === undefined ? '' : cite(basis.law), 'Children Act 1989, section 47(9) to (11)')
  })

  it('that is not in force is not offered', () => {
    for (const { law } of lawfulBases) assert.doesNotMatch(cite(law), /16L[AC]/)
    assert.equal(lawfulBasisOf('section 16LA'), undefined)
  })
})
