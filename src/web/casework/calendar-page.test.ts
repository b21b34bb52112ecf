import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { decideToLetBackIn, proposeRecovery } from '#domains/access/sign-in/recover.ts'
import { recoveries } from '#domains/access/sign-in/recovery-store.ts'
import { allocate } from '#domains/casework/allocation/allocate.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { laterLookedAfterReview } from '#practice/looked-after/owed.ts'
import { endRoles } from '#test/access-store.ts'
import { aFamily, type ChildAtWork } from '#test/casework-family.ts'
import { keepAClock } from '#test/clocks.ts'
import { type ClosureSetting, closureSetting, did } from '#test/closure-setting.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { entriesOf } from '#test/ledger-store.ts'
import { giveOfficer } from '#test/looked-after-store.ts'
import { testSite, type Visitor, visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

describe('a worker’s calendar feed', () => {
  let house: TestHouse
  let people: ClosureSetting
  let worker: Visitor
  let childId: string
  let child: ChildAtWork

  before(async () => {
    house = await testHouse('calendar page')
    people = await closureSetting(house)
    const [kit] = await aFamily(house, { children: ['Kit'], referredOn: '2026-08-24' })
    assert.ok(kit)
    child = kit
    childId = kit.childId
    const { accountId } = people.worker.actor
    did(
      await allocate(people.manager, {
        childIds: [childId],
        accountId,
        teamId: people.team.teamId,
        reason: 'Has room',
      }),
    )
  })
  after(async () => await house.close())

  const fetchFeed = async (address: string) => {
    const answer = await testSite(house).server.request(new URL(address).pathname)
    return { status: answer.status, text: await answer.text() }
  }
  const newAddress = async (): Promise<string> => {
    worker = await visitor(house, people.worker)
    await worker.open(paths.ownCalendar())
    await worker.press(worker.buttons().includes('Make an address') ? 'Make an address' : 'Make a new address')
    const [address] = /http\S+\/calendar\/feed\/[\w-]+/.exec(worker.text) ?? []
    assert.ok(address)
    return address
  }

  it('gives times and links, and no name, number or word of what is due', async () => {
    const { status, text } = await fetchFeed(await newAddress())
    assert.equal(status, 200)
    assert.match(text, /^BEGIN:VCALENDAR\r\n/)
    assert.match(text, /DTSTART;VALUE=DATE:2026\d{4}/)
    const summaries = text.match(/^SUMMARY:.*$/gm) ?? []
    assert.ok(summaries.length > 0)
    assert.deepEqual([...new Set(summaries.map((line) => line.trim()))], ['SUMMARY:Due in Holdfast'])
    assert.doesNotMatch(text, /Kit|Ferris|assessment|visit|conference|DESCRIPTION|LOCATION/i)
    assert.ok(!text.includes(childId))
  })

  it('gives a reviewing officer the reviews to chair, which are owed by the role and not by an allocation', async () => {
    const officer = await house.someone('reviewing officer', 'Ines Hallam')
    const clockId = await keepAClock(house, child, laterLookedAfterReview, Temporal.PlainDate.from('2026-03-10'))
    const feedOf = async (who: Ctx): Promise<string> => {
      const page = await visitor(house, who)
      await page.open(paths.ownCalendar())
      await page.press('Make an address')
      const [address] = /http\S+\/calendar\/feed\/[\w-]+/.exec(page.text) ?? []
      return (await fetchFeed(address ?? '')).text.replaceAll('\r\n ', '')
    }
    assert.doesNotMatch(await feedOf(officer), /BEGIN:VEVENT/)
    const theirs = await house.someone('reviewing officer', 'Odile Parr')
    await giveOfficer(
      house.asService('an officer'),
      child,
      theirs.actor.accountId,
      Temporal.PlainDate.from('2026-03-10'),
    )
    assert.ok((await feedOf(theirs)).includes(`UID:${clockId}`))
  })

  it('leads, signed in, to what is due; to anybody else it leads nowhere', async () => {
    const { text } = await fetchFeed(await newAddress())
    const [, clockId = ''] = /\/due\/([\w-]+)/.exec(text.replaceAll('\r\n ', '')) ?? []
    await worker.open(paths.calendarLink(clockId))
    worker.says('Kit Ferris')
    const stranger = await visitor(house)
    await stranger.open(paths.calendarLink(clockId))
    stranger.saysNot('Kit')
    assert.equal(stranger.path, paths.signIn())
  })

  it('is given again within the hour, and anew after it: one entry of the ledger each hour, naming whose times were given', async () => {
    const address = await newAddress()
    const before = (await fetchFeed(address)).text
    const looks = async () =>
      (await entriesOf(house.owner, people.worker.actor.accountId)).filter(({ what }) => what === 'own calendar').length
    const once = await looks()
    assert.equal((await fetchFeed(address)).text, before)
    assert.equal(await looks(), once)
    house.clock.moveTo(house.clock.now().add({ hours: 1 }))
    assert.equal((await fetchFeed(address)).status, 200)
    assert.equal(await looks(), once + 1)
  })

  it('stops at the old address when a new one is made, at an ended one, and at one that nobody made', async () => {
    const old = await newAddress()
    const next = await newAddress()
    assert.equal((await fetchFeed(old)).status, 404)
    assert.equal((await fetchFeed(next)).status, 200)
    await worker.open(paths.ownCalendar())
    await worker.press('End the address')
    assert.equal((await fetchFeed(next)).status, 404)
    assert.equal((await fetchFeed(`http://x${paths.calendarFeed('guessed')}`)).status, 404)
  })

  it('stops when its worker is let back in by two people: the device that has it may be in other hands', async () => {
    const address = await newAddress()
    const { accountId } = people.worker.actor
    const administrator = await house.someone('administrator', 'Ada Quill')
    did(await proposeRecovery(administrator, { accountId, identityCheck: 'At the desk, with her card.' }))
    const [waiting] = await list(
      people.head,
      'test',
      async (tx) => await recoveries(tx, { accountId }),
      () => [],
    )
    assert.equal((await fetchFeed(address)).status, 200)
    did(await decideToLetBackIn(people.head, waiting?.id ?? '', { confirmed: true, because: 'I saw her.' }))
    assert.equal((await fetchFeed(address)).status, 404)
  })

  it('stops when its worker has left the role', async () => {
    const address = await newAddress()
    assert.equal((await fetchFeed(address)).status, 200)
    await endRoles(house.asService('leaving'), people.worker.actor.accountId)
    house.clock.moveTo(house.clock.now().add({ hours: 24 }))
    assert.equal((await fetchFeed(address)).status, 404)
  })
})
