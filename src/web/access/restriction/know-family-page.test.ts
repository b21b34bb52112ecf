import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { addUser } from '#domains/access/account/add-user.ts'
import { placeRestriction } from '#domains/access/restriction/place-restriction.ts'
import { allocate } from '#domains/casework/allocation/allocate.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done } from '#domains/ledger/context.ts'
import { verifyRecord } from '#domains/ledger/verify.ts'
import { createPerson } from '#domains/people/create-person.ts'
import { detailsNow, keepDetails } from '#domains/people/details-store.ts'
import { keepTie } from '#domains/people/family/family-store.ts'
import { findPeople } from '#domains/people/find-people.ts'
import { recordContactPoint } from '#domains/people/record-contact-point.ts'
import { search } from '#test/access-store.ts'
import { aFamily, aTeam, type ChildAtWork, type TeamAtWork } from '#test/casework-family.ts'
import { did } from '#test/children.ts'
import { aContact, aSchool, toldChild } from '#test/contacts.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { entriesOf } from '#test/ledger-store.ts'
import { type Visitor, visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

const setting = defineAct('set a situation', [])

const declared = {
  'How do you know them?': 'They are my family, or my partner’s',
  'What must your manager know?': 'The mother is my cousin.',
}
const close = 'I know them: close this record to me'

describe('a worker whose cousin is referred', () => {
  let house: TestHouse
  let team: TeamAtWork
  let school: Ctx
  let wren: Ctx
  let head: Ctx
  let desk: Ctx
  let kit: ChildAtWork
  let noa: ChildAtWork
  let ada: ChildAtWork
  let fern: Ctx
  let contactId: string
  let page: Visitor

  before(async () => {
    house = await testHouse('know family', '2026-09-07T09:00:00+01:00')
    team = await aTeam(house)
    school = await aSchool(house)
    wren = await team.worker('Wren Asker')
    head = await house.someone('head of service', 'Hester Vane')
    desk = await house.someone('front door', 'Dov Marsh')
    fern = await house.someone('front door', 'Fern Doyle')
    ;[kit, noa] = (await aFamily(house, { children: ['Kit', 'Noa'], familyName: 'Solberg' })) as [
      ChildAtWork,
      ChildAtWork,
    ]
    ;[ada] = (await aFamily(house, { children: ['Ada'], familyName: 'Brandt' })) as [ChildAtWork]
    const service = house.asService('a cousin')
    await act(service, setting, [ada.childId], async (tx) => {
      await keepTie(tx, { id: service.ids.next(), personId: kit.childId, childId: ada.childId, kind: 'cousin' })
      return done(undefined)
    })
    ;({ contactId } = await aContact(school, {
      children: [toldChild({ givenName: 'Kit', familyName: 'Solberg', bornOn: Temporal.PlainDate.from('2012-03-04') })],
    }))
    page = await visitor(house, fern)
  })
  after(async () => await house.close())

  const findsKit = async (ctx: Ctx): Promise<boolean> =>
    (await search(ctx, { name: 'Kit Solberg' })).some(({ personId }) => personId === kit.childId)

  it('the front door’s worker opens the contact, knows the name, and says so: the contact closes to them', async () => {
    await page.open(paths.contact(contactId))
    page.says('Kit Solberg')
    await page.follow('I know this family: somebody else must decide')
    page.says('Your manager is told now')
    await page.press(close)
    assert.deepEqual(page.errors(), ['Select how you know them', 'Enter what your manager must know'])
    page.fill(declared)
    await page.press(close)
    assert.equal(page.path, paths.familiesIKnow())
    page.says('Someone must be called: Hester Vane')
    page.saysNot('Kit', 'Solberg')
    await page.open(paths.contact(contactId))
    assert.equal(page.status, 404)
    await page.open(paths.contactQueue())
    page.saysNot('Kit', 'Solberg')
    await page.open(paths.home())
    page.saysNot('Kit', 'Solberg')
  })

  it('work goes to another, who finds the contact as it was; whoever said so finds the child no more, by name or birth date', async () => {
    const other = await visitor(house, desk)
    await other.open(paths.contact(contactId))
    other.says('Kit Solberg')
    assert.equal(await findsKit(desk), true)
    assert.equal(await findsKit(fern), false)
    const { contactId: second } = await aContact(school, {
      children: [toldChild({ givenName: 'Kit', familyName: 'Solberg', bornOn: Temporal.PlainDate.from('2012-03-04') })],
    })
    await page.open(paths.contact(second))
    assert.equal(page.status, 404)
    await other.open(paths.contact(second))
    other.says('Kit Solberg')
  })

  it('but they can always tell us of a child in danger', async () => {
    const { contactId: told } = await aContact(fern, {
      children: ['Kit', 'Noa'].map((givenName) =>
        toldChild({ givenName, familyName: 'Solberg', bornOn: Temporal.PlainDate.from('2012-03-04') }),
      ),
    })
    const other = await visitor(house, desk)
    await other.open(paths.contact(told))
    other.says('Noa Solberg')
  })

  it('a worker is barred by name from a child who is open to others, and from brothers and sisters', async () => {
    const worker = await visitor(house, wren)
    await worker.open(paths.child(kit.childId))
    await worker.follow('I know this family: I should not open it')
    worker.fill(declared)
    await worker.press(close)
    worker.says(`Someone must be called: Manager of North assessment`)
    for (const path of [
      paths.child(kit.childId),
      paths.child(noa.childId),
      paths.newVisit(kit.childId),
      paths.newNote(noa.childId),
      paths.allocation(kit.childId),
      paths.childLooks(kit.childId),
    ]) {
      await worker.open(path)
      if (worker.buttons().includes('Open the record')) {
        worker.saysNot('Solberg')
        worker.fill({ 'Why are you opening this record?': 'I am auditing or checking quality' })
        await worker.press('Open the record')
      }
      assert.equal(worker.status, 404, path)
    }
    assert.equal(await findsKit(wren), false)
    assert.equal(await findsKit(desk), true)
    assert.deepEqual(await findPeople(wren, { name: 'Noa Solberg' }), [])
    const byDay = await findPeople(wren, { bornOn: Temporal.PlainDate.from('2012-03-04') })
    assert.ok(!JSON.stringify(byDay).includes('Solberg'))
  })

  it('on the page of another child of theirs, a cousin’s, they are told that someone must be called, and whom', async () => {
    did(
      await allocate(team.teamManager, {
        childIds: [ada.childId],
        accountId: wren.actor.accountId,
        teamId: team.teamId,
        reason: 'Has room.',
        overReason: '',
      }),
    )
    const worker = await visitor(house, wren)
    await worker.open(paths.child(ada.childId))
    worker.says('Someone must be called', 'Manager of North assessment')
    worker.saysNot('Solberg')
    assert.ok(!worker.links().includes('Nobody answers, and a child may be at risk: open the record'))
  })

  it('every refused look stands in the ledger of the child, and is shown to those who were told', async () => {
    const refused = (await entriesOf(house.owner, kit.childId)).filter(({ what }) =>
      what.includes('they know the family'),
    )
    assert.ok(refused.some(({ what }) => what === 'child’s page: refused, they know the family'))
    assert.ok(refused.some(({ what }) => what === 'search for a person: refused, they know the family'))
    const manager = await visitor(house, team.teamManager)
    await manager.open(paths.home())
    manager.says('Somebody knows the family', 'Wren Asker knows a family')
    await manager.open(paths.declarations())
    await manager.follow('Wren Asker')
    manager.says('The mother is my cousin.', 'child’s page: refused, they know the family')
  })

  it('is not given the child: neither as worker, nor by name', async () => {
    const wrong = await allocate(team.teamManager, {
      childIds: [kit.childId],
      accountId: wren.actor.accountId,
      teamId: team.teamId,
      reason: 'Has room.',
      overReason: '',
    })
    assert.match(wrong.ok ? '' : wrong.unmet[0].says, /knows the family/)
    const ring = await placeRestriction(head, {
      personId: kit.childId,
      reason: 'A child of a colleague’s family.',
      ringAccountId: wren.actor.accountId,
      reviewOn: Temporal.PlainDate.from('2026-12-07'),
    })
    assert.match(ring.ok ? '' : ring.unmet[0].says, /know the family/)
  })

  it('nobody opens their own record: whichever came first, the account or the person, and whatever they are called there', async () => {
    const service = house.asService('a joiner')
    const own = async (given: string, family: string) =>
      did(
        await act(service, setting, [], async (tx, entry) => {
          const id = await createPerson(tx, service, {
            givenName: given,
            familyName: family,
            isChild: true,
            source: 'test',
          })
          entry.about(id)
          return done(id)
        }),
      )
    const phone = { kind: 'phone', safe: 'safe', how: '' } as const
    const [early, late] = [await own('Odile', 'Marsh'), await own('Unborn', 'Marsh')]
    for (const personId of [early, late])
      did(await recordContactPoint(service, { ...phone, personId, value: '01632 960 181' }))
    // Grew up here, and joins: the number that she gave then is hers still.
    const account = { name: 'Odile Marsh', email: 'odile.marsh@wexmoor.example', role: 'social worker' } as const
    const { accountId } = did(await addUser(service, { ...account, phone: '01632 960181', registration: 'SW99881' }))
    const odile = house.as({ accountId, name: account.name, role: account.role, registration: 'SW99881' })
    const finds = async (ctx: Ctx, id: string) =>
      (await search(ctx, { name: 'Odile Marsh' })).some(({ personId }) => personId === id)
    assert.deepEqual([await finds(odile, early), await finds(desk, early)], [false, true])
    // The name is put right only later.
    await act(service, setting, [late], async (tx) => {
      const details = await detailsNow(tx, late)
      assert.ok(details !== undefined)
      await keepDetails(tx, late, details.version, { ...details, givenName: 'Odile' })
      return done(undefined)
    })
    assert.deepEqual([await finds(odile, late), await finds(desk, late)], [false, true])
  })

  it('the manager records to whom the work went; only a head of service opens the record to them again', async () => {
    const manager = await visitor(house, team.teamManager)
    await manager.open(paths.declarations())
    await manager.follow('Wren Asker')
    assert.ok(!manager.links().includes('Open the record to Wren Asker again'))
    manager.fill({ 'To whom did the work go, and what else was done?': 'Kit is with the team in the south.' })
    await manager.press('Record what was done')
    manager.says('Kit is with the team in the south.')
    const hester = await visitor(house, head)
    await hester.open(paths.declarations())
    await hester.follow('Wren Asker')
    await hester.follow('Open the record to Wren Asker again')
    hester.fill({ 'Why can this record be open to them again?': 'It was another family of the same name.' })
    await hester.press('Open it to them')
    assert.equal(await findsKit(wren), true)
    assert.deepEqual((await verifyRecord(house.owner, '/nowhere')).findings, [])
  })
})
