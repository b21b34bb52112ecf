import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { makeReader } from '#domains/access/application-login-store.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { ownsByReader, plainOwner, withoutPlainOwner } from '#test/owner-store.ts'

describe('an owner who may make roles and is no superuser, as a trust has one', () => {
  let house: TestHouse
  before(async () => {
    house = await testHouse('a-plain-owner')
  })
  after(async () => {
    await withoutPlainOwner(house.owner)
    await house.close()
  })

  it('may have views owned by the role that reads words through masks, of which it was the maker only', async () => {
    const url = process.env['HOLDFAST_TEST_DATABASE_URL'] ?? ''
    const owner = await plainOwner(house.owner, url)
    try {
      assert.equal(await ownsByReader(owner), false)
      await makeReader(owner)
      assert.equal(await ownsByReader(owner), true)
      await makeReader(owner)
    } finally {
      await owner.close()
    }
  })
})
