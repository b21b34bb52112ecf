import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openRecord } from '#domains/access/open-record.ts'
import { knownOfContact } from '#domains/front-door/known-of-contact.ts'
import { lookAtContact } from '#domains/front-door/look-at-contact.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound } from '#domains/ledger/context.ts'
import { verifyRecord } from '#domains/ledger/verify.ts'
import { createPerson } from '#domains/people/create-person.ts'
import { makeAdoptedIdentity, sealForAdoption } from '#domains/people/family/adopt.ts'
import { isPerson, keepTie } from '#domains/people/family/family-store.ts'
import { findPeople } from '#domains/people/find-people.ts'
import { nameForDuty } from '#domains/people/name-for-duty.ts'
import type { Wanted } from '#domains/people/search-store.ts'
import { grant } from '#test/access-store.ts'
import { did } from '#test/children.ts'
import { aContact, aSchool, toldChild } from '#test/contacts.ts'
import { someoneOnDuty } from '#test/duty.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { entriesOf } from '#test/ledger-store.ts'
import { type Visitor, visitor } from '#test/site.ts'
import { statementsOf } from '#test/statements-store.ts'
import { paths } from '#web/paths.ts'

const setting = defineAct('set a situation', [])
const bornOn = Temporal.PlainDate.from('2019-03-04')
const oldNumber = '9990000018'
const newNumber = '9990000026'

describe('an adoption: two identities that never lead to one another', () => {
  let house: TestHouse
  let ada: Ctx
  let worker: Ctx
  let desk: Ctx
  let school: Ctx
  let birthId: string
  let siblingId: string
  let motherId: string
  let adoptedId: string
  let twinInAgeId: string
  let page: Visitor

  before(async () => {
    house = await testHouse('adoption', '2026-09-07T09:00:00+01:00')
    const service = house.asService('a family')
    const head = await house.someone('head of service', 'Hester Vane')
    ada = await house.someone('social worker', 'Ada Nkemelu')
    worker = await house.someone('social worker', 'Wren Asker')
    desk = await house.someone('front door', 'Fern Doyle')
    school = await aSchool(house)
    const made = did(
      await act(service, setting, [], async (tx, entry) => {
        const person = async (givenName: string, on: Temporal.PlainDate, isChild: boolean, nhsNumber?: string) =>
          await createPerson(tx, service, {
            givenName,
            familyName: 'Solberg',
            bornOn: on,
            isChild,
            source: 'test',
            ...(nhsNumber === undefined ? {} : { nhsNumber }),
          })
        const child = await person('Kit', bornOn, true, oldNumber)
        const brother = await person('Noa', Temporal.PlainDate.from('2016-01-02'), true)
        const mother = await person('Dana', Temporal.PlainDate.from('1995-05-06'), false)
        const tie = async (personId: string, childId: string, kind: string) => {
          await keepTie(tx, { id: service.ids.next(), personId, childId, kind })
        }
        await tie(mother, child, 'mother')
        await tie(mother, brother, 'mother')
        await tie(child, brother, 'sibling')
        for (const id of [child, brother, mother]) entry.about(id)
        return done({ child, brother, mother })
      }),
    )
    ;({ child: birthId, brother: siblingId, mother: motherId } = made)
    did(
      await nameForDuty(head, {
        standsAs: 'named',
        accountId: ada.actor.accountId,
        from: house.clock.today(),
        until: house.clock.today().add({ months: 6 }),
        reason: 'Adoption team.',
      }),
    )
    await grant(service, birthId, {
      accountId: worker.actor.accountId,
      right: 'record',
      why: 'allocation',
      from: house.clock.now(),
      until: undefined,
    })
    await grant(service, motherId, {
      accountId: worker.actor.accountId,
      right: 'record',
      why: 'allocation',
      from: house.clock.now(),
      until: undefined,
    })
    twinInAgeId = did(
      await act(service, setting, [], async (tx, entry) => {
        const id = await createPerson(tx, service, {
          givenName: 'Lou',
          familyName: 'Ferris',
          bornOn,
          isChild: true,
          source: 'test',
        })
        entry.about(id)
        return done({ id })
      }),
    ).id
    page = await visitor(house, ada)
  })

  const adoptedOn = Temporal.PlainDate.from('2018-02-03')

  /** A child of one name, adopted under another. */
  const adopted = async (before: string, now: string): Promise<{ readonly oldName: string; readonly id: string }> => {
    const [givenName = '', familyName = ''] = before.split(' ')
    const { id: oldId } = did(
      await act(house.asService('a family'), setting, [], async (tx, entry) => {
        const id = await createPerson(tx, house.asService('a family'), {
          givenName,
          familyName,
          bornOn: adoptedOn,
          isChild: true,
          source: 'test',
        })
        entry.about(id)
        return done({ id })
      }),
    )
    const { linkId } = did(
      await sealForAdoption(ada, oldId, {
        orderMadeOn: house.clock.today(),
        court: 'Family Court at Wexmoor',
        reason: 'The sealed order.',
      }),
    )
    const [newGiven = '', newFamily = ''] = now.split(' ')
    const { personId } = did(
      await makeAdoptedIdentity(ada, linkId, {
        givenName: newGiven,
        familyName: newFamily,
        bornOn: adoptedOn,
        sex: 'U',
        nhsNumber: '',
        upn: '',
        carries: '',
      }),
    )
    return { oldName: before, id: personId }
  }
  after(async () => await house.close())

  it('is for those who are named: to others the pages are not there', async () => {
    const other = await visitor(house, worker)
    for (const path of [paths.adoptions(), paths.findAdoption(), paths.sealRecord(birthId)]) {
      await other.open(path)
      assert.equal(other.status, 404, path)
    }
  })

  it('seals the birth record on the order, and makes the new identity with what a person chose to carry over', async () => {
    await page.open(paths.child(birthId))
    if (page.buttons().includes('Open the record')) {
      page.fill({ 'Why are you opening this record?': 'I am preparing for court or legal advice' })
      await page.press('Open the record')
    }
    await page.follow('An adoption order was made: seal this record')
    page.says('Kit Solberg, born Monday 4 March 2019')
    await page.press('Seal the record')
    assert.equal(page.errors().length, 3)
    page.fill({
      'When was the adoption order made?': '2026-09-01',
      'Which court made it?': 'Family Court at Wexmoor',
      'What did you see of the order?': 'The sealed order, by post.',
    })
    await page.press('Seal the record')
    page.says('The record is sealed. Make the new identity now.')
    const typed = {
      'Given name': 'Robin',
      'Family name': 'Achterberg',
      'Date of birth': '2019-03-04',
      Sex: 'Female',
      'New NHS number': oldNumber,
      'What must be known for the child’s safety or health?': 'Allergic to penicillin. Kit Solberg’s mother too.',
    }
    page.fill(typed)
    await page.press('Make the new identity')
    assert.deepEqual(page.errors(), [
      'This is the number from before the adoption. Enter the new one.',
      'This says a name or a number from before the adoption. Take it out.',
    ])
    page.fill({
      'New NHS number': newNumber,
      'What must be known for the child’s safety or health?': 'Allergic to penicillin.',
    })
    await page.press('Make the new identity')
    adoptedId = /^\/children\/([0-9a-f-]{36})$/.exec(page.path)?.[1] ?? ''
    assert.notEqual(adoptedId, '')
    if (page.buttons().includes('Open the record')) {
      page.fill({ 'Why are you opening this record?': 'I am preparing for court or legal advice' })
      await page.press('Open the record')
    }
    page.says('Robin Achterberg', 'Allergic to penicillin.')
    page.saysNot('Solberg', 'Kit', 'Noa', 'Dana')
  })

  it('is found by nobody, under any name or number, and nobody is to be rung about it', async () => {
    for (const ctx of [worker, desk, ada]) {
      for (const wanted of [
        { identifier: oldNumber },
        { name: 'Kit Solberg', bornOn },
        { name: 'Kit Solberg' },
        { bornOn },
      ]) {
        const found = JSON.stringify(await findPeople(ctx, wanted))
        assert.ok(!found.includes(birthId) && !found.includes('Kit') && !found.includes('restricted'), found)
      }
    }
    const [robin] = await findPeople(worker, { identifier: newNumber })
    assert.equal(robin?.kind === 'full' ? robin.person.personId : '', adoptedId)
  })

  it('the new identity is found under its own name or number, and by nothing that both share: on duty, at the front door, by a manager', async () => {
    const duty = await someoneOnDuty(house, 'Dov Marsh')
    const manager = await house.someone('team manager', 'Petra Night')
    const head = await house.someone('head of service', 'Hal Ardent')
    for (const ctx of [worker, desk, ada, duty, manager, head]) {
      const finds = async (wanted: Wanted): Promise<boolean> =>
        JSON.stringify(await findPeople(ctx, wanted)).includes(adoptedId)
      const shared = [
        { bornOn },
        { name: 'Kit', bornOn },
        { name: 'Kit Solberg', bornOn },
        { name: 'Solberg', bornOn },
        { name: 'Robin', bornOn },
      ]
      for (const wanted of shared)
        assert.equal(await finds(wanted), false, `${ctx.actor.name} ${JSON.stringify(wanted)}`)
      const own = [
        { name: 'Robin Achterberg', bornOn },
        { name: 'Robin Achterberg' },
        { name: 'Achterburg', bornOn },
        { identifier: newNumber },
      ]
      for (const wanted of own) assert.equal(await finds(wanted), true, `${ctx.actor.name} ${JSON.stringify(wanted)}`)
      assert.ok(
        (await findPeople(ctx, { bornOn })).some((one) => one.kind === 'full' && one.person.personId === twinInAgeId),
      )
    }
    const visit = await visitor(house, duty)
    await visit.open(paths.duty())
    visit.fill({ 'Date of birth': bornOn.toString() })
    await visit.press('Find the child')
    visit.says('Lou Ferris')
    visit.saysNot('Achterberg', 'Solberg')
  })

  it('a child adopted under the given name and the family name of before is found by the new name, and not by the old', async () => {
    const kept = async (before: string, now: string): Promise<readonly boolean[]> => {
      const { oldName, id } = await adopted(before, now)
      const found = async (name: string) =>
        JSON.stringify(await findPeople(desk, { name, bornOn: adoptedOn })).includes(id)
      return [await found(oldName), await found(now), await found(now.split(' ')[0] ?? '')]
    }
    assert.deepEqual(await kept('Tom Harrow', 'Tom Reed'), [false, true, false], 'the given name is kept')
    assert.deepEqual(
      await kept('Pip Orrell', 'Sky Orrell'),
      [false, true, false],
      'the family name is kept: adopted by an uncle',
    )
  })

  it('leaves brothers, sisters and parents without a way across, also for whoever held both records', async () => {
    const visit = await visitor(house, worker)
    for (const id of [siblingId, motherId, adoptedId]) {
      await visit.open(paths.child(id))
      if (visit.buttons().includes('Open the record')) {
        visit.fill({ 'Why are you opening this record?': 'I am auditing or checking quality' })
        await visit.press('Open the record')
      }
      assert.equal(visit.status, 200)
      assert.ok(!visit.html.includes(birthId))
      visit.saysNot('Kit', 'Someone must be called')
      if (id === adoptedId) visit.saysNot('Solberg', 'dopt')
      else visit.saysNot('Robin', 'Achterberg')
    }
    await visit.open(paths.child(birthId))
    if (visit.buttons().includes('Open the record')) {
      visit.fill({ 'Why are you opening this record?': 'I am auditing or checking quality' })
      await visit.press('Open the record')
    }
    assert.equal(visit.status, 404)
    const earlier = { ...worker, asKnown: Temporal.Instant.from('2026-09-07T08:00:00Z') }
    await assert.rejects(
      openRecord({ ...earlier, purpose: 'test' }, 'test', birthId, async (tx) =>
        (await isPerson(tx, birthId)) ? birthId : undefined,
      ),
      NotFound,
    )
  })

  it('a contact that tells of the birth name finds nobody known, and asks nobody to be rung', async () => {
    const { contactId } = await aContact(school, {
      children: [toldChild({ givenName: 'Kit', familyName: 'Solberg', bornOn, nhsNumber: oldNumber })],
    })
    await lookAtContact(desk, contactId)
    const known = await knownOfContact(desk, contactId)
    const matched = JSON.stringify(known.children.flatMap(({ matches }) => matches))
    assert.ok(!matched.includes(birthId) && !matched.includes('"restricted"'), matched)
    assert.ok(!matched.includes('Achterberg'), 'a birth date alone is not a match')
    const again = await aContact(school, {
      children: [toldChild({ givenName: 'Tom', familyName: 'Harrow', bornOn: adoptedOn })],
    })
    await lookAtContact(desk, again.contactId)
    const told = await knownOfContact(desk, again.contactId)
    assert.ok(
      !JSON.stringify(told.children.flatMap(({ matches }) => matches)).includes('Reed'),
      'the given name and the birth date are both shared',
    )
  })

  it('asks PostgreSQL the same of a sealed record as of one that is not there, and is answered alike: worker, duty, front door and managers', async () => {
    const nobody = house.ids.next()
    const manager = await house.someone('team manager', 'Tess Day')
    const head = await house.someone('head of service', 'Hedy Lowe')
    const asking = [worker, desk, manager, head, await someoneOnDuty(house, 'Dot Night')]
    for (const asks of asking) {
      const looked = async (id: string) =>
        await statementsOf(asks, async (ctx) => {
          const opening = openRecord({ ...ctx, purpose: 'test' }, 'child’s page', id, async (tx) =>
            (await isPerson(tx, id)) ? id : undefined,
          )
          await assert.rejects(opening, NotFound)
        })
      assert.deepEqual(await looked(birthId), await looked(nobody))
      const searched = async (identifier: string) =>
        await statementsOf(asks, async (ctx) => assert.deepEqual(await findPeople(ctx, { identifier }), []))
      assert.deepEqual(await searched(oldNumber), await searched('9990000034'))
      const called = async (name: string) =>
        await statementsOf(asks, async (ctx) => assert.deepEqual(await findPeople(ctx, { name, bornOn }), []))
      assert.deepEqual(await called('Kit Solberg'), await called('Kat Sundqvist'))
    }
  })

  it('opens to those who are named with a reason, for some hours; the look stands in the sealed record’s ledger alone', async () => {
    await page.open(paths.findAdoption())
    page.fill({ Name: 'Robin Achterberg', 'Date of birth': '2019-03-04' })
    await page.press('Find it')
    page.saysNot('Robin', 'Kit')
    const path = page.everyHref().find((href) => /^\/adoption-records\/[0-9a-f-]{36}$/.test(href)) ?? ''
    await page.open(path)
    await page.press('Open it')
    assert.deepEqual(page.errors(), ['Enter why you open it'])
    page.fill({ 'Why do you open it?': 'The adopted child’s doctor asks for the birth history.' })
    await page.press('Open it')
    page.says('Kit Solberg', 'Robin Achterberg')
    const entries = await entriesOf(house.owner, birthId)
    assert.ok(entries.some(({ what, purpose }) => what === 'open a sealed adoption record' && purpose !== null))
    const ofNew = (await entriesOf(house.owner, adoptedId)).map(({ what }) => what)
    assert.ok(!ofNew.some((what) => /adopt|seal/.test(what)), ofNew.join())
    await page.open(paths.child(birthId))
    page.says('Kit Solberg')
    house.clock.moveTo(house.clock.now().add({ hours: 9 }))
    await page.open(paths.child(birthId))
    page.saysNot('Solberg')
    assert.deepEqual((await verifyRecord(house.owner, '/nowhere')).findings, [])
  })
})
