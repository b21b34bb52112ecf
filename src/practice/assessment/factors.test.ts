import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { type Factor, factorCodes, factorOptions } from './factors.ts'

test('the factors stand in the order published, the retired ones left out', () => {
  const offered = Object.keys(factorOptions)
  deepEqual(offered.slice(0, 2), ['factor1A', 'factor1B'])
  deepEqual(offered.slice(-5), ['factor20', 'factor21', 'factor22A', 'factor23A', 'factor24A'])
  equal(offered.includes('factor18A') || offered.includes('factor19A'), false)
})

test('what is chosen goes out as the published codes, in their order', () => {
  deepEqual(factorCodes(new Set<Factor>(['factor20', 'factor3B'])), ['3B', '20'])
  deepEqual(factorCodes(undefined), [])
})
