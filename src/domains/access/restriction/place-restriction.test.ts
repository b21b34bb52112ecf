import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { addUser } from '#domains/access/account/add-user.ts'
import { liftRestriction } from '#domains/access/restriction/lift-restriction.ts'
import { placeRestriction } from '#domains/access/restriction/place-restriction.ts'
import { type Ctx, NotFound } from '#domains/ledger/context.ts'
import { verifyRecord } from '#domains/ledger/verify.ts'
import {
  aKnownChild,
  grant,
  type KnownChild,
  search,
  totalChildren,
  unmarked,
  whatIsShown,
  whatIsWritten,
} from '#test/access-store.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { entriesOf } from '#test/ledger-store.ts'
import { unmarkRestricted } from '#test/tamper-store.ts'

describe('a restricted record: closed to all but the named, and never absent', () => {
  let house: TestHouse
  let head: Ctx
  let school: Ctx
  let worker: Ctx
  let manager: Ctx
  let frontDoor: Ctx
  let ring: Ctx
  let kit: KnownChild

  before(async () => {
    house = await testHouse('restriction')
    head = await house.someone('head of service', 'Hester Vane')
    school = await house.someone('partner', 'Wex Primary School')
    worker = await house.someone('social worker', 'Wren Asker')
    manager = await house.someone('team manager', 'Mab Tully')
    frontDoor = await house.someone('front door', 'Fern Doyle')
    const added = await addUser(house.asService('test'), {
      name: 'Rhona Ley',
      email: 'rhona.ley@wexmoor.example',
      role: 'team manager',
      phone: '01632 960123',
    })
    assert.ok(added.ok)
    ring = house.as({ accountId: added.value.accountId, name: 'Rhona Ley', role: 'team manager' })
    const service = house.asService('test')
    kit = await aKnownChild(service, { toldBy: school.actor.accountId, nhsNumber: '9990000026' })
    await aKnownChild(service, { toldBy: school.actor.accountId, givenName: 'Kim', nhsNumber: '9990000034' })
    const from = house.clock.now()
    await grant(service, kit.personId, {
      accountId: manager.actor.accountId,
      right: 'record',
      why: 'team',
      from,
      until: undefined,
    })
    await grant(service, kit.personId, {
      accountId: school.actor.accountId,
      right: 'contribution',
      why: 'share',
      from,
      until: undefined,
    })
  })
  after(async () => await house.close())

  const reviewOn = Temporal.PlainDate.from('2026-12-07')
  const restriction = () => ({
    personId: kit.personId,
    reason: 'The child of somebody who works here.',
    ringAccountId: ring.actor.accountId,
    reviewOn,
  })
  const seenBy = async (ctx: Ctx) => await whatIsShown(house.asService('test'), ctx.actor, kit)
  const nothing = { person: false, note: false, identifier: false, contact: false, contactChild: false, reply: false }
  const everything = { person: true, note: true, identifier: true, contact: true, contactChild: true, reply: true }

  it('is refused without a reason, a later day to look again, and somebody who can be rung', async () => {
    const outcome = await placeRestriction(head, {
      personId: kit.personId,
      reason: ' ',
      ringAccountId: manager.actor.accountId,
      reviewOn: house.clock.today(),
    })
    assert.equal(outcome.ok, false)
    assert.deepEqual(outcome.ok ? [] : outcome.unmet.map((unmet) => unmet.answerAt), ['reason', 'review', 'ring'])
    assert.deepEqual((await seenBy(worker)).now, everything)
  })

  it('is placed by a head of service or the director, and by nobody else', async () => {
    await assert.rejects(placeRestriction(manager, restriction()), NotFound)
    await assert.rejects(placeRestriction(worker, restriction()), NotFound)
    const outcome = await placeRestriction(head, restriction())
    assert.equal(outcome.ok, true)
    assert.equal((await entriesOf(house.owner, kit.personId)).at(-1)?.what, 'place restriction')
  })

  it('marks every row of the record', async () => {
    assert.deepEqual(await unmarked(house.owner, kit.personId, true), [])
  })

  it('closes to worker, front door, the team’s manager and whoever placed it: now, in history and as known', async () => {
    for (const ctx of [worker, frontDoor, manager, head]) {
      const { now, history, asKnown } = await seenBy(ctx)
      assert.deepEqual([now, history, asKnown], [nothing, nothing, nothing], ctx.actor.name)
      const { note, noteChanged, personChanged } = await whatIsWritten(house.asService('test'), ctx.actor, kit)
      assert.deepEqual([note, noteChanged, personChanged], [false, false, false], ctx.actor.name)
    }
  })

  it('stays open to the one who is rung, who can’t lift the mark by hand', async () => {
    assert.deepEqual((await seenBy(ring)).now, everything)
    const written = await whatIsWritten(house.asService('test'), ring.actor, kit)
    assert.deepEqual(written, { note: true, noteChanged: true, personChanged: true, unrestricted: false })
  })

  it('still shows the partner what she told and the reply, and no more', async () => {
    const { now, history } = await seenBy(school)
    assert.deepEqual(now, { ...nothing, contact: true, contactChild: true, reply: true })
    assert.deepEqual(history, { ...nothing, contact: true, contactChild: true, reply: true })
  })

  it('is not found by name', async () => {
    for (const ctx of [frontDoor, worker, manager]) {
      const found = await search(ctx, { name: 'Kit Ferris' })
      assert.equal(
        found.some((one) => one.personId === kit.personId),
        false,
        ctx.actor.name,
      )
    }
  })

  it('is "ring this person" to the front door by name and birth date, and nothing to others', async () => {
    const by = { name: 'Kit Ferris', bornOn: '2015-03-04' }
    const found = (await search(frontDoor, by)).find((one) => one.personId === kit.personId)
    assert.equal(found?.ring, ring.actor.accountId)
    assert.equal(
      (await search(worker, by)).some((one) => one.personId === kit.personId),
      false,
    )
    const wrongDay = await search(frontDoor, { name: 'Kit Ferris', bornOn: '2015-03-05' })
    assert.equal(
      wrongDay.some((one) => one.personId === kit.personId),
      false,
    )
  })

  it('is that by the name exactly, however it is written: in capitals, joined, hyphenated, the other way about; and by no other', async () => {
    const rings = async (name: string) =>
      (await search(frontDoor, { name, bornOn: '2015-03-04' })).some(({ personId }) => personId === kit.personId)
    for (const name of ['KIT FERRIS', 'ferris, kit', 'Kít Ferris', 'Kit-Ferris', 'K’it Ferris', '  Kit   Ferris. '])
      assert.equal(await rings(name), true, name)
    for (const name of ['Kit Feris', 'Kitt Ferris', 'Kit', 'Ferris', 'Kit Ferriss', 'Katie Ferris', 'Kit Ferris Holt'])
      assert.equal(await rings(name), false, name)
  })

  it('is "ring this person" by an exact identifier, with or without its spaces, to whoever works records here', async () => {
    for (const identifier of [kit.nhsNumber, '999 000 0026'])
      assert.deepEqual(await search(worker, { identifier }), [{ personId: kit.personId, ring: ring.actor.accountId }])
    assert.deepEqual(await search(school, { identifier: kit.nhsNumber }), [])
    assert.deepEqual(await search(ring, { identifier: kit.nhsNumber }), [{ personId: kit.personId, ring: null }])
  })

  it('stays in the totals', async () => {
    assert.equal(await totalChildren(house.owner), 2)
  })

  it('is not placed twice', async () => {
    const again = await placeRestriction(head, restriction())
    assert.match(again.ok ? '' : again.unmet[0].says, /restricted this record already/)
  })

  it('lets somebody who breaks the glass in for as long as that lasts', async () => {
    const now = house.clock.now()
    const service = house.asService('test')
    const own = {
      accountId: worker.actor.accountId,
      right: 'record',
      why: 'break glass',
      from: now,
      until: now.add({ hours: 4 }),
    } as const
    await grant(service, kit.personId, own)
    assert.deepEqual((await seenBy(worker)).now, everything)
    house.clock.moveTo(now.add({ hours: 4 }))
    assert.deepEqual((await seenBy(worker)).now, nothing)
  })

  it('is found out when the mark alone is taken off behind the record’s back', async () => {
    const before = await verifyRecord(house.owner, '/nowhere')
    assert.deepEqual(before.findings, [])
    const other = await aKnownChild(house.asService('test'), {
      toldBy: school.actor.accountId,
      nhsNumber: '9990000042',
    })
    assert.equal((await placeRestriction(head, { ...restriction(), personId: other.personId })).ok, true)
    await unmarkRestricted(house.owner, other.personId)
    const { findings } = await verifyRecord(house.owner, '/nowhere')
    assert.ok(
      findings.some(
        (finding) => finding.says === `The row ${other.personId} of person has lost the mark of its restriction.`,
      ),
    )
  })

  it('opens again when it is lifted, with a reason, and the named access ends', async () => {
    await assert.rejects(liftRestriction(manager, { personId: kit.personId, because: 'No longer needed.' }), NotFound)
    assert.equal((await liftRestriction(head, { personId: kit.personId, because: '' })).ok, false)
    assert.equal((await liftRestriction(head, { personId: kit.personId, because: 'The colleague has left.' })).ok, true)
    assert.deepEqual((await seenBy(worker)).now, everything)
    assert.deepEqual(await unmarked(house.owner, kit.personId, false), [])
    const again = await liftRestriction(head, { personId: kit.personId, because: 'Once more.' })
    assert.match(again.ok ? '' : again.unmet[0].says, new RegExp(`^${head.actor.name} lifted this restriction on`))
    await assert.rejects(liftRestriction(head, { personId: house.ids.next(), because: 'Whoever it is.' }), NotFound)
  })
})

describe('searching for people: right names found, however they are spelt', () => {
  let house: TestHouse
  let worker: Ctx
  const ids = new Map<string, string>()

  before(async () => {
    house = await testHouse('search')
    worker = await house.someone('social worker', 'Wren Asker')
    const toldBy = (await house.someone('partner', 'Wex Primary School')).actor.accountId
    const children = [
      ['Kit', 'Ferris', '2015-03-04'],
      ['Siobhán', "O'Neil", '2012-07-01'],
      ['Mohammed', 'Khan', '2016-01-09'],
      ['Amelia', 'Jones', '2014-05-05'],
    ] as const
    for (const [index, [givenName, familyName, bornOn]] of children.entries()) {
      const child = await aKnownChild(house.asService('test'), {
        toldBy,
        givenName,
        familyName,
        bornOn,
        nhsNumber: `999000010${index}`,
      })
      ids.set(givenName, child.personId)
    }
  })
  after(async () => await house.close())

  const first = async (wanted: Parameters<typeof search>[1]) => (await search(worker, wanted))[0]?.personId

  it('finds a name in either order, with accents, apostrophes and slips of the pen', async () => {
    assert.equal(await first({ name: 'ferris, kit' }), ids.get('Kit'))
    assert.equal(await first({ name: 'Kitt Feris' }), ids.get('Kit'))
    assert.equal(await first({ name: 'siobhan oneil' }), ids.get('Siobhán'))
    assert.equal(await first({ name: 'Siobhan O’Neil' }), ids.get('Siobhán'))
    assert.equal(await first({ name: 'Mohamed Khan' }), ids.get('Mohammed'))
  })

  it('finds by birth date alone, and puts the right birth date first', async () => {
    assert.deepEqual(
      (await search(worker, { bornOn: '2014-05-05' })).map((one) => one.personId),
      [ids.get('Amelia')],
    )
    assert.equal(await first({ name: 'Katie Ferris', bornOn: '2015-03-04' }), ids.get('Kit'))
  })

  it('finds nobody for nothing, and nobody for a name that is not there', async () => {
    assert.deepEqual(await search(worker, {}), [])
    assert.deepEqual(await search(worker, { name: 'Zebedee Quux' }), [])
  })
})
