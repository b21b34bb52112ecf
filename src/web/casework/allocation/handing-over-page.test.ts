import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { offerChildren } from '#domains/casework/allocation/hand-over.ts'
import { keepConfidential } from '#domains/people/confidential/keep-confidential.ts'
import { givePost } from '#domains/workforce/give-post.ts'
import { did } from '#test/children.ts'
import { aFamilyInHiding, hidden, hiddenWords } from '#test/family-in-hiding.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

describe('a child in hiding who is offered to another worker', () => {
  let house: TestHouse
  before(async () => {
    house = await testHouse('handing over')
  })
  after(async () => await house.close())

  it('is told of without what is kept from that worker, and with whoever the name must not be said to', async () => {
    const { team, kit, rob } = await aFamilyInHiding(house)
    const [reviewOn, reason] = [Temporal.PlainDate.from('2026-12-01'), 'He looks for them']
    const base = { otherPerson: '', workers: [], reason, reviewOn }
    const address = [{ personId: kit, kind: 'address' as const }]
    did(
      await keepConfidential(team.worker, {
        ...{ ...base, details: address, keptFrom: 'all but named workers', people: [], words: [hidden.refuge] },
      }),
    )
    const name = [{ personId: kit, kind: 'name' as const }]
    did(await keepConfidential(team.worker, { ...base, details: name, keptFrom: 'people', people: [rob], words: [] }))
    const tom = await house.someone('social worker', 'Tom Ashe', { teamId: team.teamId })
    did(await givePost(house.asService('a post'), { accountId: tom.actor.accountId, teamId: team.teamId, roomFor: 20 }))
    const offered = await offerChildren(team.manager, {
      ...{ childIds: [kit], fromId: team.worker.actor.accountId, toId: tom.actor.accountId, teamId: team.teamId },
      reason: `They are at ${hidden.refuge}, ${hidden.street.toUpperCase()}; Kit likes trains.`,
    })
    did(offered)
    const visit = await visitor(house, tom)
    await visit.open(paths.home())
    await visit.follow('Answer for Kit Ferris')
    visit.says('They are at [confidential], [confidential]; Kit likes trains.', 'Confidential from Robert Ferris')
    assert.doesNotMatch(visit.text, hiddenWords)
  })
})
