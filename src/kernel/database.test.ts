import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testHouse } from '#test/house.ts'
import { keptAfterAsking } from '#test/statements-store.ts'

describe('statements', () => {
  it('are not kept prepared, so that a pooler may stand between', async () => {
    const house = await testHouse('statements as ever')
    assert.equal(await keptAfterAsking(house.database, 3), 0)
    await house.close()
  })

  it('are kept once each where much is done that can be made again', async () => {
    const house = await testHouse('statements that are kept', undefined, { forgetful: true })
    const before = await keptAfterAsking(house.database, 1)
    assert.ok(before >= 1)
    assert.equal(await keptAfterAsking(house.database, 20), before)
    await house.close()
  })
})
