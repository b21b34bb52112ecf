import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { addUser } from '#domains/access/account/add-user.ts'
import { placeRestriction } from '#domains/access/restriction/place-restriction.ts'
import { setDated } from '#domains/governance/set-dated.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { aFamily, type ChildAtWork } from '#test/casework-family.ts'
import { clocksOf } from '#test/casework-store.ts'
import { did } from '#test/children.ts'
import { aContact, aSchool, toldChild } from '#test/contacts.ts'
import { someoneOnDuty } from '#test/duty.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { type Visitor, visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

const nobodyAnswers = 'Nobody answers, and a child may be at risk: open the record'
const because = {
  'Why must you open this record now?': 'The father has said that he will take the child tonight.',
  'Whom did you ring, and what came of it?': 'Rhona Ley twice at 11.40pm: no answer.',
}

describe('the pages of breaking the glass', () => {
  let house: TestHouse
  let head: Ctx
  let ring: Ctx
  let kit: ChildAtWork
  let noa: ChildAtWork

  before(async () => {
    house = await testHouse('break glass pages', '2026-09-11T23:45:00+01:00')
    head = await house.someone('head of service', 'Hester Vane')
    const { accountId } = did(
      await addUser(house.asService('test'), {
        name: 'Rhona Ley',
        email: 'rhona.ley@wexmoor.example',
        role: 'team manager',
        phone: '01632 960123',
      }),
    )
    ring = house.as({ accountId, name: 'Rhona Ley', role: 'team manager' })
    const [first, second] = await aFamily(house, { children: ['Kit', 'Noa'], familyName: 'Solberg' })
    assert.ok(first && second)
    ;[kit, noa] = [first, second]
    did(
      await placeRestriction(head, {
        personId: kit.childId,
        reason: 'The child of somebody who works here.',
        ringAccountId: accountId,
        reviewOn: Temporal.PlainDate.from('2026-12-07'),
      }),
    )
  })
  after(async () => await house.close())

  const searched = async (ctx: Ctx): Promise<Visitor> => {
    const visit = await visitor(house, ctx)
    await visit.open(paths.search())
    visit.fill({ Name: 'Kit Solberg', 'Date of birth': '2012-03-04' })
    await visit.press('Search')
    return visit
  }

  const hidesKit = (visit: Visitor): void => {
    assert.ok(!visit.html.includes(kit.childId), `${visit.path} lets the id of the child be read`)
  }

  it('leads duty from a search to the record, to a strategy discussion, and says on the page how long', async () => {
    const visit = await searched(await someoneOnDuty(house, 'Dov Marsh'))
    visit.says('Known: ring Rhona Ley on 01632 960123 now')
    hidesKit(visit)
    await visit.follow(nobodyAnswers)
    visit.says('First ring Rhona Ley on 01632 960123', 'It opens to you alone, for 8 hours.', '999')
    visit.saysNot('Kit')
    hidesKit(visit)
    await visit.press('Open the record now')
    assert.equal(visit.status, 422)
    assert.deepEqual(visit.errors(), [
      'Enter why you must open this record now',
      'Enter whom you rang, and what came of it',
    ])
    hidesKit(visit)
    visit.fill(because)
    await visit.press('Open the record now')
    assert.equal(visit.path, paths.child(kit.childId))
    visit.says('Kit Solberg', 'This restricted record is open to you until 12 September 2026 at 7:45am')
    await visit.follow('Begin a strategy discussion')
    assert.equal(visit.status, 200)
    await visit.open(paths.home())
    visit.saysNot('Opened in an emergency')
  })

  it('stands first on the home of the head of service and of who is rung, until somebody reviews it', async () => {
    const visit = await visitor(house, head)
    await visit.open(paths.home())
    assert.deepEqual(visit.headings().slice(0, 2), ['h1 The service today', 'h2 Opened in an emergency'])
    const notice = visit.section('Opened in an emergency')
    assert.match(
      notice,
      /Dov Marsh opened a restricted record on 11 September 2026 at 11:45pm, open until 12 September/,
    )
    assert.match(notice, /Why: The father has said.*/)
    assert.match(notice, /Not yet reviewed. Review it by Monday 14 September 2026/)
    visit.saysNot('Kit')
    hidesKit(visit)
    const called = await visitor(house, ring)
    await called.open(paths.home())
    assert.equal(called.headings()[1], 'h2 Opened in an emergency')
    await called.follow('Every record opened in an emergency')
    await called.follow('Review what Dov Marsh opened on 11 September 2026 at 11:45pm')
    called.says('Rhona Ley twice at 11.40pm: no answer.', 'Open the record')
    await called.press('Record the review')
    assert.deepEqual(called.errors(), ['Select what you found', 'Enter what you looked at, and what is done now'])
    called.fill({
      'What did you find?': 'It was right: nobody could be reached, and a child may have been at risk',
      'What did you look at, and what is done now?': 'My phone was off. A second number is agreed.',
    })
    await called.press('Record the review')
    assert.equal(called.path, paths.brokenGlass())
    called.says('The review is recorded.', 'My phone was off. A second number is agreed.')
    for (const each of [visit, called]) {
      await each.open(paths.home())
      each.saysNot('Opened in an emergency')
    }
  })

  it('is offered from a contact, and beside a brother or sister, and the way in is nobody else’s', async () => {
    const frontDoor = await house.someone('front door', 'Fern Doyle')
    const bornOn = Temporal.PlainDate.from('2012-03-04')
    const school = await aSchool(house)
    const { contactId } = await aContact(school, {
      children: [toldChild({ givenName: 'Kit', familyName: 'Solberg', bornOn })],
    })
    const visit = await visitor(house, frontDoor)
    await visit.open(paths.contact(contactId))
    visit.says('Known: ring Rhona Ley on 01632 960123 now.')
    hidesKit(visit)
    const way = visit.hrefOf(nobodyAnswers)
    await visit.open(paths.child(noa.childId))
    visit.says('Someone must be called')
    assert.equal(visit.hrefOf(nobodyAnswers), way)
    const other = await visitor(house, await someoneOnDuty(house, 'Della Orme'))
    await other.open(way)
    assert.equal(other.status, 404)
    await visit.follow(nobodyAnswers)
    visit.fill(because)
    await visit.press('Open the record now')
    assert.equal(visit.path, paths.child(kit.childId))
    await visit.open(way)
    assert.equal(visit.path, paths.child(kit.childId))
    await visit.open(paths.contact(contactId))
    visit.saysNot('Known: ring')
  })

  it('is offered to a manager who is not the one to ring, and shows them no one else’s', async () => {
    const manager = await house.someone('team manager', 'Mab Tully')
    const visit = await visitor(house, manager)
    await visit.open(paths.child(noa.childId))
    if (visit.buttons().includes('Open the record')) {
      visit.fill({ 'Why are you opening this record?': 'I manage or supervise this work' })
      await visit.press('Open the record')
    }
    visit.says('Someone must be called')
    assert.ok(visit.links().includes(nobodyAnswers))
    await visit.open(paths.home())
    visit.saysNot('Opened in an emergency')
    await visit.open(paths.brokenGlass())
    visit.says('None.')
    visit.saysNot('Fern Doyle')
  })

  it('before bank holidays is reviewed on the next day that is worked, and by the number that the house has set', async () => {
    did(
      await setDated(head, {
        name: 'broken-glass-reviewed',
        value: '2 working days',
        since: Temporal.PlainDate.from('2026-12-26'),
        reason: 'A review takes longer over the holidays.',
        decidedBy: 'The trust board',
        restsOn: '',
      }),
    )
    for (const [day, reviewed] of [
      ['2026-12-24', 'Tuesday 29 December 2026'],
      ['2026-12-26', 'Wednesday 30 December 2026'],
    ] as const) {
      house.clock.moveTo(Temporal.Instant.from(`${day}T23:10:00+00:00`))
      const breaker = await visitor(house, await someoneOnDuty(house, `Nell of ${day}`))
      await breaker.open(paths.duty())
      breaker.fill({ Name: 'Kit Solberg', 'Date of birth': '2012-03-04' })
      await breaker.press('Find the child')
      await breaker.follow(nobodyAnswers)
      breaker.fill(because)
      await breaker.press('Open the record now')
      const visit = await visitor(house, head)
      await visit.open(paths.home())
      assert.match(
        visit.section('Opened in an emergency'),
        new RegExp(`Nell of ${day} opened.*?Review it by ${reviewed}`),
      )
    }
    const clocks = await clocksOf(house.owner, kit.childId)
    const due = clocks.filter(({ kind, met_on }) => kind === 'broken-glass-reviewed' && met_on === null)
    assert.deepEqual(due.map(({ due_on }) => due_on?.toString()).slice(-2), ['2026-12-29', '2026-12-30'])
  })

  it('shows how it is used to those who answer for the service, who write what they saw; to nobody else', async () => {
    const visit = await visitor(house, head)
    await visit.open(paths.home())
    await visit.follow('Look through how it is used')
    const people = visit.table('By person').map((row) => row.join(' | '))
    assert.ok(
      people.some((row) => /^Dov Marsh \| 1 \| 0 \| All were right \| 1 record \| Shortest: 11 words/.test(row)),
      people.join('\n'),
    )
    assert.ok(visit.table('By hour').some((row) => row.join().startsWith('Night, 10pm to 8am,4')))
    visit.says('Opened 4 times in the past 12 months: 1 record more than once, at most 4 times.')
    hidesKit(visit)
    await visit.press('I have looked through it')
    assert.deepEqual(visit.errors(), ['Enter what you see, and what you do about it'])
    visit.fill({ 'What do you see, and what do you do about it?': 'All at night: a second number is agreed.' })
    await visit.press('I have looked through it')
    visit.says('What you saw is kept.', 'All at night: a second number is agreed.', 'Hester Vane')
    await visit.open(paths.home())
    visit.saysNot('Look through how it is used')
    const manager = await visitor(house, ring)
    await manager.open(paths.openingUse())
    assert.equal(manager.status, 404)
  })
})
