import { equal, throws } from 'node:assert/strict'
import { test } from 'node:test'
import { assert, Fault, present } from '#kernel/assert.ts'

test('what does not hold is a fault with its sentence', () => {
  throws(() => assert(false, 'A closed plan has an end date.'), new Fault('A closed plan has an end date.'))
})

test('what holds passes in silence', () => {
  assert(true, 'Never said.')
})

test('a value that must be there is given back, nought and the empty string included', () => {
  equal(present(0, 'a count'), 0)
  equal(present('', 'a text'), '')
  throws(() => present(null, 'The row has just been written.'), Fault)
})
