import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { putBack } from '#domains/casework/steps/kept-answers.ts'

describe('an answer that comes back without what is kept', () => {
  const was = 'They are in Anchor House. Ring 01632 960123, or go to Elm Tree Road.'
  const masked = 'They are in [confidential]. Ring [confidential], or go to [confidential].'

  it('has it again, where nothing was changed', () => {
    assert.equal(putBack(masked, was, masked), was)
  })

  it('has it again where more was written around it', () => {
    assert.equal(putBack(`Today: ${masked} Seen at two.`, was, masked), `Today: ${was} Seen at two.`)
  })

  it('has in their order those that were left, and what was taken out stays out', () => {
    assert.equal(putBack('They are in [confidential].', was, masked), 'They are in Anchor House.')
    assert.equal(putBack('Nothing is known.', was, masked), 'Nothing is known.')
  })

  it('says “[confidential]” where somebody wrote that themselves, and where nothing was kept', () => {
    assert.equal(putBack(`${masked} [confidential]`, was, masked), `${was} [confidential]`)
    assert.equal(putBack('[confidential]', 'Seen.', 'Seen.'), '[confidential]')
  })

  it('has it again at either end, and alone', () => {
    assert.equal(putBack('[confidential]', 'Elm Tree Road', '[confidential]'), 'Elm Tree Road')
    assert.equal(
      putBack('[confidential] and [confidential]', 'Elm and Anchor', '[confidential] and [confidential]'),
      'Elm and Anchor',
    )
  })
})
