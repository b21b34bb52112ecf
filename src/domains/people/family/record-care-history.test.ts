import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { childPerson } from '#domains/casework/child/child-person-read-store.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { view } from '#domains/ledger/view.ts'
import { addRelative } from '#domains/people/family/add-relative.ts'
import { recordCareHistory } from '#domains/people/family/record-care-history.ts'
import { aFamily } from '#test/casework-family.ts'
import { did } from '#test/closure-setting.ts'
import { type TestHouse, testHouse } from '#test/house.ts'

describe('recording what somebody lived through as a child', () => {
  let house: TestHouse
  before(async () => {
    house = await testHouse('care history')
  })
  after(async () => await house.close())

  it('shows a parent’s own time in care on the child’s page', async () => {
    const [kit] = await aFamily(house, { children: ['Kit'] })
    assert.ok(kit)
    const worker = await house.someone('social worker')
    const answers = { givenName: 'Dana', familyName: 'Ferris', relation: 'mother', isChild: false } as const
    const added = did(await addRelative(worker, { childId: kit.childId, answers, existing: 'new' }))
    assert.ok(added.kind === 'added')
    const history = {
      ...{
        personId: added.personId,
        says: 'Looked after from nine to sixteen.',
        authority: 'Aldenshire County Council',
      },
      ...{ from: Temporal.PlainDate.from('2001-05-01'), until: undefined, source: 'Told by her.' },
    }
    did(await recordCareHistory(worker, history))
    const page = await view(worker, 'page', kit.childId, async (tx) =>
      childPerson(tx, kit.childId, house.clock.today()),
    )
    assert.deepEqual(
      page.careHistories.map(({ says, authority, from }) => [says, authority, from?.toString()]),
      [[history.says, history.authority, '2001-05-01']],
    )
  })

  it('is refused when it ended before it began, and for somebody who is not there', async () => {
    const worker = await house.someone('social worker')
    const history = {
      personId: house.ids.next(),
      says: 'On a plan.',
      authority: 'Thornhaven City Council',
      source: 'A letter',
    }
    const until = Temporal.PlainDate.from('2004-01-01')
    const ended = await recordCareHistory(worker, { ...history, from: until.add({ days: 1 }), until })
    assert.deepEqual(ended.ok ? [] : ended.unmet.map(({ answerAt }) => answerAt), ['until'])
    await assert.rejects(recordCareHistory(worker, { ...history, from: undefined, until: undefined }), NotFound)
  })
})
