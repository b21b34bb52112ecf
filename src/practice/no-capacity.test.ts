import { equal } from 'node:assert/strict'
import { test } from 'node:test'
import { refuseNoCapacity, wordsOfNoCapacity } from './no-capacity.ts'

const refused: readonly string[] = [
  'There is no capacity in the team.',
  'Lack of social worker capacity',
  'No social worker available to take this on',
  'No worker.',
  'No service available in the area',
  'There are no services',
  'Closed: on the waiting list for the therapy team',
  'waiting-list too long',
  'We could not allocate the case',
  'The child cannot be allocated',
  'The service is not available',
  'Lack of staff this quarter',
  'Not enough staff',
  'Staffing shortages',
  'There is no funding for this',
  'No suitable placement found',
]

for (const reason of refused) {
  test(`refused as a reason: ${reason}`, () => {
    equal(wordsOfNoCapacity(reason) === undefined, false)
  })
}

const accepted: readonly string[] = [
  'The parents have worked with us for a year and the needs we found have been met.',
  'Aunt now cares for the children; the school sees no concerns.',
  'The family no longer wishes for help, and we find no risk of significant harm.',
  'Speech therapy has been given and ended well.',
  'Family help has accepted the child by name.',
]

for (const reason of accepted) {
  test(`let through as a reason: ${reason}`, () => {
    equal(wordsOfNoCapacity(reason), undefined)
  })
}

test('the refusal quotes the words and says where they belong', () => {
  equal(
    refuseNoCapacity('There is no service available.'),
    '“no service available” is not a reason to close: put the need on the unmet-need register and keep the child open, or ask the head of service.',
  )
})
