import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openDatabase } from '#kernel/database.ts'
import { testHouse } from '#test/house.ts'
import { pooler } from '#test/pooler.ts'
import { keptAfterAsking, keptAfterAskingMuch, onlyAhead, settingAfter } from '#test/statements-store.ts'

describe('statements', () => {
  it('are not kept prepared, but for the long ones, and those that are sent again and again', async () => {
    const house = await testHouse('statements as ever')
    assert.equal(await keptAfterAsking(house.database, 3), 0)
    assert.equal(await keptAfterAskingMuch(house.database, 5), 1)
    assert.equal(await keptAfterAsking(house.database, 60), 2)
    await house.close()
  })

  it('are never kept where a pooler stands between, which may hand the next one to another connection', async () => {
    const between = await pooler(process.env['HOLDFAST_TEST_DATABASE_URL'] ?? '')
    const database = openDatabase<never>({ connectionString: between.url }, { most: 1 })
    assert.equal(await keptAfterAskingMuch(database, 5), 0)
    assert.equal(await keptAfterAsking(database, 60), 0)
    assert.equal(await settingAfter(database, 'a setting'), 'kept')
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

  it('that go ahead count for the next, and what is refused of them is thrown there and undoes everything', async () => {
    const database = openDatabase<never>(
      { connectionString: process.env['HOLDFAST_TEST_DATABASE_URL'] ?? '' },
      { most: 1 },
    )
    assert.equal(await settingAfter(database, 'a setting'), 'kept')
    await assert.rejects(settingAfter(database, 'nonsense'), /division by zero/)
    await assert.rejects(onlyAhead(database), /division by zero/)
    assert.equal(await settingAfter(database, 'a setting'), 'kept')
    await database.close()
  })
})
