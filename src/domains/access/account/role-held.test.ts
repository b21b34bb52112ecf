import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done } from '#domains/ledger/context.ts'
import { fixedClock } from '#kernel/clock.ts'
import { bar, endRoles } from '#test/access-store.ts'
import { aPerson } from '#test/children.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { held, heldAfter } from '#test/role-held-store.ts'

const setting = defineAct('set a situation', [])
const nothing = { worker: false, inside: false, freely: false, known: false }
const everything = { worker: true, inside: true, freely: true, known: true }

describe('who somebody is, found out once a transaction', () => {
  let house: TestHouse
  let worker: Ctx
  let carer: Ctx

  before(async () => {
    house = await testHouse('role held')
    worker = await house.someone('social worker')
    carer = await house.someone('carer')
  })
  after(async () => await house.close())

  it('is nobody where nothing was said: the answer is no, and not nothing at all', async () => {
    assert.deepEqual(await heldAfter(worker, [{}]), [nothing])
  })

  it('is found out anew for another account, another role and another moment of the same transaction', async () => {
    const claimed = (ctx: Ctx, role: Ctx['actor']['role']): Ctx => ({ ...ctx, actor: { ...ctx.actor, role } })
    const said = [worker, carer, claimed(carer, 'social worker'), worker, claimed(worker, 'director'), worker]
    assert.deepEqual(await heldAfter(worker, said), [everything, nothing, nothing, everything, nothing, everything])
    const before_ = worker.clock.now().subtract({ hours: 24 * 400 })
    const earlier = { ...worker, clock: fixedClock(before_.toString()) }
    assert.deepEqual(await heldAfter(worker, [worker, earlier]), [everything, nothing])
  })

  it('is not taken from what was kept of anybody else, nor from a word of it', async () => {
    const kept = `${worker.actor.accountId}social worker${worker.clock.now().toString()}true`
    for (const word of ['true', kept, `${carer.actor.accountId}true`]) {
      const settings = { role_held: word, sees_freely: word }
      assert.deepEqual(await heldAfter(carer, [carer, settings]), [nothing, nothing], word)
    }
  })

  it('knows a role that has ended, and a bar that stands', async () => {
    const leaver = await house.someone('social worker', 'Leaves Today')
    const barred = await house.someone('social worker', 'Knows Them')
    const child = await aPerson(house, { givenName: 'Kit', familyName: 'Ferris' })
    await bar(house.asService('bar'), child, barred.actor.accountId, worker.actor.accountId)
    assert.deepEqual(await heldAfter(barred, [barred]), [{ ...everything, freely: false, known: false }])
    const service = house.asService('ends')
    const asService = await act(service, setting, [child], async (tx) => done(await held(tx)))
    assert.deepEqual(asService.ok && asService.value, { worker: false, inside: true, freely: true, known: true })
    await endRoles(service, leaver.actor.accountId)
    assert.deepEqual(await heldAfter(leaver, [leaver]), [nothing])
  })
})
