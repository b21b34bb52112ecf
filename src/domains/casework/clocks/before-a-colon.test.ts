import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { beforeAColon } from './before-a-colon.ts'

describe('what is owed, before a name', () => {
  it('ends with no full stop; what is said within it keeps its own', () => {
    assert.equal(
      beforeAColon('Put right: No break is too long. Assess again.'),
      'Put right: No break is too long. Assess again',
    )
    assert.equal(beforeAColon('Visit the child'), 'Visit the child')
  })
})
