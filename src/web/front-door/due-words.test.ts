import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dueInWords } from '#web/front-door/due-words.ts'

const on = (text: string) => Temporal.PlainDate.from(text)

describe('by when something is due, in words', () => {
  it('says the day, today, or by how many working days it is late', () => {
    assert.equal(dueInWords(on('2026-09-08'), on('2026-09-07')).says, 'Due by Tuesday 8 September 2026')
    assert.equal(dueInWords(on('2026-09-07'), on('2026-09-07')).says, 'Due by the end of today')
    assert.equal(
      dueInWords(on('2026-09-04'), on('2026-09-08')).says,
      'Overdue by 2 working days, was due on Friday 4 September 2026',
    )
    assert.equal(
      dueInWords(on('2026-09-04'), on('2026-09-05')).says,
      'Overdue by less than a working day, was due on Friday 4 September 2026',
    )
  })

  it('says why there is no date, and guesses none', () => {
    assert.equal(
      dueInWords(undefined, on('2026-09-07'), 'not known until that year’s holidays are loaded').says,
      'Date not known until that year’s holidays are loaded',
    )
  })
})
