import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openEpisode } from '#domains/casework/episode/open-episode.ts'
import { aFamily } from '#test/casework-family.ts'
import {
  aChild,
  aConcern,
  aNeed,
  asks,
  type ClosureSetting,
  closureSetting,
  did,
  seen,
  set,
} from '#test/closure-setting.ts'
import { closuresOf, requestsToCloseOf, unmetNeedsOf } from '#test/closure-store.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { type Visitor, visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

const filled = {
  'Why is our work ending?': 'The child no longer needs our help.',
  'Why is it right to close now?': 'Kit is safe, at school every day, and says so.',
  'What comes after?': 'School, health and other services for everyone',
  'What does this mean for the brothers and sisters?': 'There are none.',
  'Have the agencies who know the child been told?': 'Yes',
  'Have the child and the family been told?': 'Yes',
} as const

describe('the pages of a closure', () => {
  let house: TestHouse
  let people: ClosureSetting
  let worker: Visitor
  let manager: Visitor
  let head: Visitor

  before(async () => {
    house = await testHouse('closure page')
    people = await closureSetting(house)
    worker = await visitor(house, people.worker)
    manager = await visitor(house, people.manager)
    head = await visitor(house, people.head)
  })
  after(async () => await house.close())

  it('offers every reason and selects none; no reason is want of a worker or of a service', async () => {
    const { childId } = await aChild(house, people)
    await worker.open(paths.closure(childId))
    worker.says(
      'Ask to close our work with Kit',
      'How things stand',
      'No brothers or sisters whom you may see are recorded.',
    )
    assert.ok(!/checked/.test(worker.html))
    for (const reason of [
      'The child no longer needs our help.',
      'Someone else has accepted the child, by name.',
      'The young person is eighteen.',
      'The child has died.',
    ])
      assert.ok(worker.text.includes(reason), reason)
    worker.saysNot('no worker', 'no service')
  })

  it('refuses in sentences, each leading to what is missing, keeps what was typed, and nothing else', async () => {
    const { childId } = await aChild(house, people, { seenOn: '2026-07-20' })
    const needId = await aNeed(people.worker, childId)
    const concernId = await aConcern(people.worker, childId)
    await worker.open(paths.closure(childId))
    worker.fill(filled)
    await worker.press('Ask the manager to close')
    assert.equal(worker.status, 422)
    assert.deepEqual(
      worker.errors().map((says) => worker.hrefOf(says)),
      [paths.concern(concernId), paths.need(needId), paths.newVisit(childId)],
    )
    assert.equal(worker.value('Why is it right to close now?'), filled['Why is it right to close now?'])
    assert.deepEqual(await requestsToCloseOf(house.owner, childId), [])
  })

  it('an empty form asks for each answer at its question', async () => {
    const { childId } = await aChild(house, people)
    await worker.open(paths.closure(childId))
    await worker.press('Ask the manager to close')
    assert.equal(worker.status, 422)
    assert.equal(worker.errors()[0], 'Select why our work is ending')
    assert.equal(worker.hrefOf('Select what comes after'), '#followedBy')
  })

  it('is asked, read by the manager with every gate, and closed with the manager’s own reason', async () => {
    const { childId } = await aChild(house, people)
    await worker.open(paths.closure(childId))
    worker.fill(filled)
    await worker.press('Ask the manager to close')
    const [request] = await requestsToCloseOf(house.owner, childId)
    assert.equal(worker.path, paths.closureAuthority(childId, request?.id))
    worker.says('A manager decides on this request.')
    await manager.open(paths.closureAuthority(childId, request?.id))
    manager.says('Lena Crow, Monday 7 September 2026', 'Kit is safe, at school every day, and says so.')
    assert.ok(manager.table('What may stand in the way').every((row) => row[1] === 'Clear' || row[1] === 'Now'))
    await manager.press('Close the case')
    assert.deepEqual(manager.errors(), ['Enter why you authorise the closure'])
    manager.fill({ 'Why do you authorise the closure?': 'I have read it, and agree.' })
    await manager.press('Close the case')
    manager.says('The case is closed.')
    assert.equal((await closuresOf(house.owner, childId)).length, 1)
    await manager.open(paths.closureAuthority(childId, request?.id))
    await say(manager)
    manager.says('The case is closed. A new referral opens it again.')
  })

  it('tells of an earlier closure in one sentence', async () => {
    const { childId } = await aChild(house, people)
    const { requestId } = did(await asks(people.worker, childId))
    await manager.open(paths.closureAuthority(childId, requestId))
    manager.fill({ 'Why do you authorise the closure?': 'I have read it, and agree.' })
    await manager.press('Close the case')
    await set(house, childId, async (tx, ctx) => {
      const referredOn = house.clock.today()
      await openEpisode(tx, ctx, { childId, referredOn, sourceCode: '2B', cameFrom: 'contact' })
    })
    await worker.open(paths.closure(childId))
    await say(worker)
    const told = worker.table('What is already known').map((row) => row[2])
    assert.ok(
      told.some((what) => what?.startsWith('Closure: The child no longer needs our help')),
      told.join('\n'),
    )
    worker.saysNot('help.:')
  })

  it('shows the brothers and sisters with their state', async () => {
    const [kit, mia] = await aFamily(house, { children: ['Kit', 'Mia'], familyName: 'Lorne', referredOn: '2026-08-24' })
    assert.ok(kit && mia)
    await seen(people.worker, mia.childId, '2026-09-03')
    await worker.open(paths.closure(kit.childId))
    await say(worker)
    assert.deepEqual(worker.table('Brothers and sisters').at(-1), [
      'Mia Lorne',
      'Open since 24 Aug 2026, nobody allocated',
      '3 Sep 2026',
    ])
  })

  it('a need that nothing meets: the head of service is asked, closes the case, and the need stays in the register', async () => {
    const { childId } = await aChild(house, people)
    const needId = await aNeed(people.worker, childId)
    await worker.open(paths.closure(childId))
    worker.fill(filled)
    await worker.press('Ask the manager to close')
    await worker.press('Ask the head of service')
    const [request] = await requestsToCloseOf(house.owner, childId)
    await manager.open(paths.closureAuthority(childId, request?.id))
    manager.says('This can’t be authorised while something above is not met.')
    await head.open(paths.closureAuthority(childId, request?.id))
    await say(head)
    head.fill({
      'Why do you let this through?': 'The family asks us to leave; we go on looking for it.',
      'Why do you authorise the closure?': 'Kit is safe.',
    })
    await head.press('Close over what is missing')
    head.says('The case is closed.')
    const [unmet] = await unmetNeedsOf(house.owner, childId)
    assert.deepEqual(
      [unmet?.need_id, unmet?.ended_on, unmet?.left_open_by],
      [needId, null, people.head.actor.accountId],
    )
  })

  it('a manager hands the request back with a reason, and our work goes on', async () => {
    const { childId } = await aChild(house, people)
    const { requestId } = did(await asks(people.worker, childId))
    await manager.open(paths.closureAuthority(childId, requestId))
    manager.fill({ 'Why does our work go on?': 'Hear from the school first.' })
    await manager.press('Hand the request back')
    manager.says('The request to close is withdrawn.')
    await worker.open(paths.closureAuthority(childId, requestId))
    worker.says('withdrew this request on Monday 7 September 2026: Hear from the school first.')
  })

  it('is no page for a partner, and a draft is kept and given back', async () => {
    const { childId } = await aChild(house, people)
    const partner = await visitor(house, await house.someone('partner'))
    await partner.open(paths.closure(childId))
    assert.equal(partner.status, 404)
    await worker.open(paths.closure(childId))
    worker.fill({ 'Why is it right to close now?': 'Half a sentence' })
    await worker.press('Save and come back later')
    await worker.open(paths.closure(childId))
    assert.equal(worker.value('Why is it right to close now?'), 'Half a sentence')
  })
})

/** Somebody who isn’t allocated says why they look, when they are asked. */
async function say(who: Visitor): Promise<void> {
  if (!who.buttons().includes('Open the record')) return
  who.fill({ 'Why are you opening this record?': 'I manage or supervise this work' })
  await who.press('Open the record')
}
