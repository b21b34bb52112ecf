import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { placeWithCarer } from '#domains/access/place-with-carer.ts'
import { childrenGrantedTo } from '#domains/concerns/concern-list-store.ts'
import { type Ctx, NotFound } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { aFamily } from '#test/casework-family.ts'
import { did } from '#test/closure-setting.ts'
import { type TestHouse, testHouse } from '#test/house.ts'

describe('placing a child with a carer', () => {
  let house: TestHouse
  before(async () => {
    house = await testHouse('place with carer')
  })
  after(async () => await house.close())

  const known = async (carer: Ctx) =>
    await list(
      carer,
      'children placed with me',
      async (tx) => (await childrenGrantedTo(tx, carer.actor.accountId)).map(({ givenName }) => givenName),
      () => [],
    )

  it('lets that carer know the child, and no other carer', async () => {
    const [kit] = await aFamily(house, { children: ['Kit', 'Mia'] })
    assert.ok(kit)
    const [worker, carer, other] = [
      await house.someone('social worker'),
      await house.someone('carer', 'Maureen Pinnock'),
      await house.someone('carer', 'Carys Prosser'),
    ]
    did(await placeWithCarer(worker, { childId: kit.childId, carerId: carer.actor.accountId }))
    assert.deepEqual(await known(carer), ['Kit'])
    assert.deepEqual(await known(other), [])
  })

  it('is refused with somebody who is no carer, and is nothing that a carer does', async () => {
    const [kit] = await aFamily(house, { children: ['Kit'], familyName: 'Adeyemi' })
    assert.ok(kit)
    const worker = await house.someone('social worker', 'Wren Asker')
    const refused = await placeWithCarer(worker, { childId: kit.childId, carerId: worker.actor.accountId })
    assert.equal(refused.ok ? '' : refused.unmet[0].says, 'Select somebody who is a carer today')
    const carer = await house.someone('carer', 'Abena Mensah')
    const taken = placeWithCarer(carer, { childId: kit.childId, carerId: carer.actor.accountId })
    await assert.rejects(taken, NotFound)
  })
})
