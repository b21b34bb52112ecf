import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openDatabase } from '#kernel/database.ts'
import { testHouse } from '#test/house.ts'
import { pooler } from '#test/pooler.ts'
import { keptAfterAsking, keptAfterAskingMuch } from '#test/statements-store.ts'

describe('statements', () => {
  it('are not kept prepared, but for the long ones, which a page asks again and again', async () => {
    const house = await testHouse('statements as ever')
    assert.equal(await keptAfterAsking(house.database, 3), 0)
    assert.equal(await keptAfterAskingMuch(house.database, 5), 1)
    await house.close()
  })

  it('are never kept where a pooler stands between, which may hand the next one to another connection', async () => {
    const between = await pooler(process.env['HOLDFAST_TEST_DATABASE_URL'] ?? '')
    const database = openDatabase<never>({ connectionString: between.url }, { most: 1 })
    assert.equal(await keptAfterAskingMuch(database, 5), 0)
    await database.close()
    await between.close()
  })

  it('are kept once each where much is done that can be made again', async () => {
    const house = await testHouse('statements that are kept', undefined, { forgetful: true })
    const before = await keptAfterAsking(house.database, 1)
    assert.ok(before >= 1)
    assert.equal(await keptAfterAsking(house.database, 20), before)
    await house.close()
  })
})
