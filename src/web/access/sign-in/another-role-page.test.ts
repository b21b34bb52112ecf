import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { endRole } from '#domains/access/account/end-role.ts'
import { rolesHeldOn } from '#domains/access/account/role-store.ts'
import { openSession } from '#domains/access/sign-in/sign-in.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { aTeam, did } from '#test/children.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { entriesOf } from '#test/ledger-store.ts'
import { visitTo } from '#test/raw-visit.ts'
import { testSite, type Visitor, visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'
import { routes } from '#web/routes.ts'

describe('a social worker who is on duty at night too: one account, two roles', () => {
  let house: TestHouse
  let admin: Ctx
  let wren: Ctx
  let page: Visitor

  before(async () => {
    house = await testHouse('two roles')
    await aTeam(house, 'North')
    admin = await house.someone('administrator', 'Ada Nkemelu')
    wren = await house.someone('social worker', 'Wren Asker')
    page = await visitor(house, wren)
  })
  after(async () => await house.close())

  it('has one role until an administrator gives another, as a manager agreed; nobody gives one to themselves', async () => {
    await page.open(paths.home())
    assert.ok(!page.everyHref().includes(paths.anotherRole()))
    await page.open(paths.anotherRole())
    page.says('You hold no other role today')
    const visit = await visitor(house, admin)
    await visit.open(paths.giveRole(admin.actor.accountId))
    const typed = {
      Role: 'Duty',
      'Which manager agreed?': 'Manager of North, team manager',
      'How did they agree?': 'By telephone.',
    }
    visit.fill(typed)
    await visit.press('Give the role')
    assert.deepEqual(visit.errors(), ['Another administrator gives you a role.'])
    await visit.open(paths.people())
    await visit.follow('Give another role to Wren Asker')
    await visit.press('Give the role')
    assert.equal(visit.errors().length, 3)
    visit.fill(typed)
    await visit.press('Give the role')
    visit.says('Wren Asker holds another role from today.')
    await visit.open(paths.giveRole(wren.actor.accountId))
    visit.fill(typed)
    await visit.press('Give the role')
    assert.deepEqual(visit.errors(), ['They hold that role already.'])
  })

  it('goes on in the other from the top of any page: the sign-in begins anew, and the ledger says in which role', async () => {
    await page.open(paths.home())
    await page.follow('Change role')
    page.says('You work as social worker now')
    await page.press('Go on as duty')
    page.says('You go on as duty.')
    assert.match(page.html, /<strong>Wren Asker<\/strong>, duty/)
    await page.open(paths.contactQueue())
    assert.equal(page.status, 200)
    const [latest] = (await entriesOf(house.owner, wren.actor.accountId)).filter(
      ({ what }) => what === 'go on in another role',
    )
    assert.deepEqual([latest?.role, latest?.detail], ['duty', { from: 'social worker', to: 'duty' }])
  })

  it('the sign-in before is over, and the one after lasts no longer than its proof', async () => {
    const visit = visitTo(testSite(house).site, routes)()
    const other = await visitor(house, wren)
    await other.open(paths.anotherRole())
    house.clock.moveTo(house.clock.now().add({ minutes: 1 }))
    const session = did(await openSession(wren, wren.actor))
    visit.token = session.token
    const { csrf } = await visit.get(paths.anotherRole())
    const changed = await visit.post(paths.anotherRole(), { csrf, role: 'duty' })
    assert.equal(changed.status, 303)
    assert.notEqual(visit.token, session.token)
    const before = visitTo(testSite(house).site, routes)()
    before.token = session.token
    assert.equal((await before.get(paths.home())).status, 303)
    assert.equal((await visit.get(paths.home())).status, 200)
  })

  it('nobody goes on in a role that they were not given, or hold no more', async () => {
    const visit = visitTo(testSite(house).site, routes)()
    visit.token = did(await openSession(wren, wren.actor)).token
    const { csrf } = await visit.get(paths.anotherRole())
    for (const role of ['director', 'service', 'nothing'])
      assert.equal((await visit.post(paths.anotherRole(), { csrf, role })).status, 404, role)
    const held = await list(
      admin,
      'test',
      async (tx) => await rolesHeldOn(tx, house.clock.today()),
      () => [],
    )
    const duty = held.find(({ accountId, role }) => accountId === wren.actor.accountId && role === 'duty')
    did(await endRole(admin, duty?.id ?? '', house.clock.today()))
    house.clock.moveTo(house.clock.now().add({ hours: 24 }))
    visit.token = did(await openSession(wren, wren.actor)).token
    const { csrf: next } = await visit.get(paths.anotherRole())
    assert.equal((await visit.post(paths.anotherRole(), { csrf: next, role: 'duty' })).status, 404)
  })
})
