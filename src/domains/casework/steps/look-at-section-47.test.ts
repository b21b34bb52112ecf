import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { loadRecord } from '#domains/casework/facts/record-store.ts'
import { lookAtSection47 } from '#domains/casework/steps/look-at-section-47.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { view } from '#domains/ledger/view.ts'
import { aChild, type ClosureSetting, closureSetting, did, sentences, set } from '#test/closure-setting.ts'
import { heldBy } from '#test/closure-store.ts'
import { type TestHouse, testHouse } from '#test/house.ts'

describe('a manager’s look at section 47', () => {
  let house: TestHouse
  let people: ClosureSetting

  before(async () => {
    house = await testHouse('look at section 47')
    people = await closureSetting(house)
  })
  after(async () => await house.close())

  it('is a fact of the record; a later one counts', async () => {
    const { childId, episodeId } = await aChild(house, people, {})
    const decision = async () =>
      (await view(people.manager, 'test', childId, (tx) => loadRecord(tx, childId, episodeId, house.clock.today())))
        .managersSection47Decision?.decision
    did(await lookAtSection47(people.manager, { childId, decision: 'notNeeded', reasons: 'Seen daily at school.' }))
    assert.equal(await decision(), 'enquiries not needed')
    house.clock.moveTo(house.clock.now().add({ minutes: 1 }))
    assert.equal(
      did(await lookAtSection47(people.head, { childId, decision: 'needed', reasons: 'A bruise.' })).needed,
      true,
    )
    assert.equal(await decision(), 'enquiries needed')
  })

  it('needs a decision and reasons, and a manager', async () => {
    const { childId } = await aChild(house, people, {})
    assert.deepEqual(sentences(await lookAtSection47(people.manager, { childId })), [
      'Select whether section 47 enquiries are needed',
      'Enter your reasons',
    ])
    await assert.rejects(
      lookAtSection47(people.worker, { childId, decision: 'needed', reasons: 'A bruise.' }),
      NotFound,
    )
  })

  it('the child’s own worker can say that enquiries are needed, and never that they are not', async () => {
    const { childId } = await aChild(house, people, {})
    await set(house, childId, async (tx) => await heldBy(tx, childId, people.manager.actor.accountId))
    assert.deepEqual(
      sentences(await lookAtSection47(people.manager, { childId, decision: 'notNeeded', reasons: 'All is well.' })),
      ['You are this child’s own worker. Ask another manager to decide that section 47 does not apply.'],
    )
    did(await lookAtSection47(people.manager, { childId, decision: 'needed', reasons: 'A bruise.' }))
  })
})
