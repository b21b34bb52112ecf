import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { textsIn, withTexts } from '#domains/people/confidential/kept-words.ts'

describe('texts of something that was read', () => {
  const told = {
    id: '01a2b3c4-0000-4000-8000-000000000001',
    says: 'one',
    on: Temporal.PlainDate.from('2026-09-07'),
    lines: ['two', { why: 'three', none: undefined, much: 4 }],
  }

  it('are found in their order, and no id among them', () => {
    assert.deepEqual(textsIn(told), ['one', 'two', 'three'])
  })

  it('are put in the places of the old ones; a date stays a date', () => {
    assert.deepEqual(withTexts(told, ['A', 'B', 'C']), {
      ...told,
      says: 'A',
      lines: ['B', { why: 'C', none: undefined, much: 4 }],
    })
  })
})
