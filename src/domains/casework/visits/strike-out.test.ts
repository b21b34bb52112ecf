import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { strikeOut } from '#domains/casework/visits/strike-out.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { aFamily } from '#test/casework-family.ts'
import { clocksOf } from '#test/casework-store.ts'
import { aChild, aConcern, type ClosureSetting, closureSetting, did, seen, sentences } from '#test/closure-setting.ts'
import { strikingsOfChild, visitsOfChild } from '#test/closure-store.ts'
import { type TestHouse, testHouse } from '#test/house.ts'

describe('striking out what was entered on the wrong child', () => {
  let house: TestHouse
  let people: ClosureSetting

  before(async () => {
    house = await testHouse('strike out')
    people = await closureSetting(house)
  })
  after(async () => await house.close())

  const firstVisit = async (childId: string) => {
    const [visit] = await visitsOfChild(house.owner, childId)
    assert.ok(visit)
    return visit.id
  }
  const standing = async (childId: string) =>
    (await clocksOf(house.owner, childId))
      .filter(({ kind, ended_on }) => kind.startsWith('child-seen') && ended_on === null)
      .map(({ kind, met_on }) => [kind, met_on?.toString() ?? 'stands'])

  it('keeps the row, says who and why, and undoes what the visit had met and begun', async () => {
    const { childId } = await aChild(house, people, { seenOn: '2026-09-01' })
    const rowId = await firstVisit(childId)
    assert.deepEqual(await standing(childId), [
      ['child-seen', '2026-09-01'],
      ['child-seen-again', 'stands'],
    ])
    did(await strikeOut(people.worker, { childId, table: 'visit', rowId, reason: 'This was Ivo.' }))
    assert.equal((await visitsOfChild(house.owner, childId)).length, 1)
    assert.deepEqual(await standing(childId), [['child-seen', 'stands']])
    const ended = (await clocksOf(house.owner, childId)).find(({ kind }) => kind === 'child-seen-again')
    assert.equal(ended?.ended_because, 'The visit that it was counted from was struck out.')
    const [striking] = await strikingsOfChild(house.owner, childId)
    assert.deepEqual([striking?.reason, striking?.struck_by], ['This was Ivo.', people.worker.actor.accountId])
  })

  it('leaves met what another sighting met too', async () => {
    const { childId } = await aChild(house, people, { seenOn: '2026-08-20' })
    const rowId = await firstVisit(childId)
    await seen(people.worker, childId, '2026-09-03')
    did(await strikeOut(people.manager, { childId, table: 'visit', rowId, reason: 'Entered twice.' }))
    assert.deepEqual(await standing(childId), [
      ['child-seen', '2026-09-03'],
      ['child-seen-again', '2026-09-03'],
      ['child-seen-again', 'stands'],
    ])
  })

  it('names the brother or sister to whom it belongs, and nobody outside the family by id', async () => {
    const [kit, mia] = await aFamily(house, { children: ['Kit', 'Mia'], familyName: 'Lorne', referredOn: '2026-08-24' })
    assert.ok(kit && mia)
    await seen(people.worker, kit.childId, '2026-09-03')
    const rowId = await firstVisit(kit.childId)
    const strike = { childId: kit.childId, table: 'visit', rowId, reason: 'It was Mia.' } as const
    const elsewhere = await aChild(house, people, {})
    assert.deepEqual(sentences(await strikeOut(people.worker, { ...strike, belongsToId: elsewhere.childId })), [
      'Select one of the brothers and sisters, or leave it empty.',
    ])
    assert.deepEqual(sentences(await strikeOut(people.worker, { ...strike, belongsToNumber: '999 000 0018' })), [
      'No child has that number. Check it, or leave it empty.',
    ])
    did(await strikeOut(people.worker, { ...strike, belongsToId: mia.childId }))
    assert.equal((await strikingsOfChild(house.owner, kit.childId))[0]?.belongs_to_id, mia.childId)
  })

  it('once: a second is told who did it', async () => {
    const { childId } = await aChild(house, people)
    const rowId = await firstVisit(childId)
    const strike = { childId, table: 'visit', rowId, reason: 'Another child.' } as const
    did(await strikeOut(people.worker, strike))
    assert.deepEqual(sentences(await strikeOut(people.manager, strike)), [
      'Lena Crow already struck this visit out on Monday 7 September 2026.',
    ])
  })

  it('a colleague may not; a manager may; and a reason is asked', async () => {
    const { childId } = await aChild(house, people)
    const rowId = await firstVisit(childId)
    const colleague = await people.team.worker('Tom Ashe')
    const strike = { childId, table: 'visit', rowId, reason: 'Another child.' } as const
    await assert.rejects(strikeOut(colleague, strike), NotFound)
    assert.deepEqual(sentences(await strikeOut(people.manager, { ...strike, reason: ' ' })), [
      'Enter why it is struck out',
    ])
    did(await strikeOut(people.manager, strike))
  })

  it('a concern is not taken back by whoever raised it: a manager strikes it out', async () => {
    const [noa, tam] = await aFamily(house, {
      children: ['Noa', 'Tam'],
      familyName: 'Sorrel',
      referredOn: '2026-08-24',
    })
    assert.ok(noa && tam)
    const { childId } = noa
    const rowId = await aConcern(people.worker, childId)
    const strike = { childId, table: 'concern', rowId, reason: 'It is about Tam.' } as const
    await assert.rejects(strikeOut(people.worker, strike), NotFound)
    const elsewhere = { ...strike, belongsToId: tam.childId }
    const refusal =
      'A concern is struck out only when it was raised on the wrong child. Raise it on that child’s record first, and say here whose it is. Otherwise answer it.'
    assert.deepEqual(sentences(await strikeOut(people.manager, strike)), [refusal])
    assert.deepEqual(sentences(await strikeOut(people.manager, elsewhere)), [refusal])
    await aConcern(people.worker, tam.childId)
    assert.deepEqual(sentences(await strikeOut(people.head, elsewhere)), [
      'You are named to answer this concern. Answer it, or have somebody else look at whether it belongs here.',
    ])
    did(await strikeOut(people.manager, elsewhere))
  })

  it('what is not on this child’s record is not found', async () => {
    const one = await aChild(house, people)
    const other = await aChild(house, people)
    const rowId = await firstVisit(other.childId)
    await assert.rejects(
      strikeOut(people.manager, { childId: one.childId, table: 'visit', rowId, reason: 'Wrong.' }),
      NotFound,
    )
  })
})
