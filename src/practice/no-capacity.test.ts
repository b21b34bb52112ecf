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
  'We have nobody to take this on',
  'There is no one to allocate to',
  'Nobody is available to work with the family',
  'Awaiting allocation',
  'Pending allocation',
  'The service is full',
  'CAMHS is full',
  'The team is at capacity',
  'Caseloads are too high',
  'We cannot offer anything',
  'The trust is unable to provide therapy',
  'We don’t have the staff',
  'There are no spaces on the programme',
  'Service closed to referrals',
  'The post is vacant',
  'The worker left and has not been replaced',
  'Too few workers',
  'Resources do not allow it',
  'On a waitlist',
  'The provider withdrew and no other was found',
  'No capa\u00adcity',
  'No\ncapacity',
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
  'Mother could not provide a safe home then; her sister does now, and has an order.',
  'Nobody in the family has been violent since the order was made.',
  'His plan is full of good things, and he has reached full attendance.',
  'We cannot say that there is a risk of significant harm, and no concerns are left.',
  'Nothing worrying was found when we visited.',
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
