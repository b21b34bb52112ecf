import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { writeNote } from '#domains/casework/visits/write-note.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { instantInLondon } from '#kernel/clock.ts'
import { aFamily } from '#test/casework-family.ts'
import { aChild, type ClosureSetting, closureSetting, did, sentences } from '#test/closure-setting.ts'
import { notePartsOfChild, notesOfChild } from '#test/closure-store.ts'
import { type TestHouse, testHouse } from '#test/house.ts'

const on = (date: string) => instantInLondon(Temporal.PlainDate.from(date), '14:30')

describe('writing a case note', () => {
  let house: TestHouse
  let people: ClosureSetting

  before(async () => {
    house = await testHouse('write note')
    people = await closureSetting(house)
  })
  after(async () => await house.close())

  it('once for brothers and sisters: a row each, under one id', async () => {
    const [kit, mia] = await aFamily(house, { children: ['Kit', 'Mia'], referredOn: '2026-08-24' })
    assert.ok(kit && mia)
    const { togetherId } = did(
      await writeNote(people.worker, {
        childId: kit.childId,
        childIds: [kit.childId, mia.childId],
        kind: 'call',
        happenedAt: on('2026-09-03'),
        withWhom: 'Their teacher',
        says: 'Both were in school all week.',
        significant: new Set(['significant']),
        parts: new Map([[mia.childId, { own: 'She fell out with Ana.', words: '  “Leave me”' }]]),
      }),
    )
    const rows = [...(await notesOfChild(house.owner, kit.childId)), ...(await notesOfChild(house.owner, mia.childId))]
    assert.deepEqual(
      rows.map((row) => [row.together_id, row.kind, row.significant, row.episode_id !== null]),
      [
        [togetherId, 'Telephone call', true, true],
        [togetherId, 'Telephone call', true, true],
      ],
    )
    const own = async (childId: string) =>
      (await notePartsOfChild(house.owner, childId)).map(({ says, childs_words }) => [says, childs_words])
    assert.deepEqual(await own(kit.childId), [])
    assert.deepEqual(await own(mia.childId), [['She fell out with Ana.', '  “Leave me”']])
  })

  it('a call before the referral is kept without an episode', async () => {
    const { childId } = await aChild(house, people, {})
    const note = { kind: 'call', happenedAt: on('2026-06-30'), says: 'The school asked for advice.' } as const
    did(await writeNote(people.worker, { ...note, childId, childIds: [childId] }))
    assert.equal((await notesOfChild(house.owner, childId))[0]?.episode_id, null)
  })

  it('the future, an empty note and a child of another family are refused', async () => {
    const { childId } = await aChild(house, people, {})
    const other = await aChild(house, people, {})
    const note = { kind: 'call', happenedAt: on('2026-09-07'), says: 'We will speak.' } as const
    assert.deepEqual(sentences(await writeNote(people.worker, { ...note, childId, childIds: [childId] })), [
      'What is noted can’t be in the future. Enter when it happened.',
    ])
    assert.deepEqual(sentences(await writeNote(people.worker, { childId, childIds: [childId] })), [
      'Select what kind of note it is',
      'Enter the date and time when it happened',
      'Enter what happened',
    ])
    const happened = { ...note, happenedAt: on('2026-09-03') }
    await assert.rejects(writeNote(people.worker, { ...happened, childId, childIds: [other.childId] }), NotFound)
  })
})
