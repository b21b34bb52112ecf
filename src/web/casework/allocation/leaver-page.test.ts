import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { addUser } from '#domains/access/account/add-user.ts'
import { leave } from '#domains/access/account/leave.ts'
import { rolesOfLeaver } from '#domains/access/account/role-store.ts'
import { openRecord } from '#domains/access/open-record.ts'
import { placeRestriction } from '#domains/access/restriction/place-restriction.ts'
import { allocate } from '#domains/casework/allocation/allocate.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { adviserVisits } from '#practice/leaving-care/owed.ts'
import { concernAnswered } from '#practice/obligations/keeping.ts'
import { aFamily, aTeam, type ChildAtWork, type TeamAtWork } from '#test/casework-family.ts'
import { clocksOf } from '#test/casework-store.ts'
import { keepAClock } from '#test/clocks.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { entriesOf } from '#test/ledger-store.ts'
import { type Visitor, visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

describe('somebody leaves, and somebody joins', () => {
  let house: TestHouse
  let team: TeamAtWork
  let administrator: Ctx
  let lena: Ctx
  let tom: Ctx
  let children: readonly ChildAtWork[]
  before(async () => {
    house = await testHouse('leaver')
    team = await aTeam(house, 'East')
    administrator = await house.someone('administrator', 'Ada Quill')
    lena = await team.worker('Lena Crow')
    tom = await team.worker('Tom Ashe')
    children = await aFamily(house, { children: ['Kit', 'Nell'] })
    const given = await allocate(team.teamManager, {
      childIds: children.map(({ childId }) => childId),
      accountId: lena.actor.accountId,
      teamId: team.teamId,
      reason: 'She knows the school.',
    })
    assert.ok(given.ok)
  })
  after(async () => await house.close())

  const visit = async (ctx: Ctx, path: string): Promise<Visitor> => {
    const page = await visitor(house, ctx)
    await page.open(path)
    return page
  }
  const opens = async (ctx: Ctx, childId: string) => (await openRecord(ctx, 'test', childId, async () => true)).kind
  const kit = () => children[0]?.childId ?? ''

  it('is written down with the last day and who answers meanwhile, and every manager is told before it comes', async () => {
    const page = await visit(administrator, paths.people())
    await page.follow('Leaves: Lena Crow')
    page.says('They hold 2 children.')
    await page.press('Record that they leave')
    assert.deepEqual(page.errors(), [
      'Select when they leave',
      'Select who answers for their work',
      'Enter why they leave',
    ])
    page.fill({
      'When do they leave?': 'After their last day',
      'Last day': '2026-09-11',
      'Who answers for their work meanwhile?': 'Manager of East, team manager',
      'Why do they leave?': 'A post in Northmere.',
    })
    await page.press('Record that they leave')
    page.says('Lena Crow leaves. Their manager sees what they hold.')
    const home = await visit(team.teamManager, paths.home())
    home.says('Lena Crow leaves on 11 September 2026 and holds 2 children.')
    const left = await visit(team.teamManager, paths.leftBehind())
    left.says('There are none in your team.')
    const acts = (await entriesOf(house.owner, kit())).map(({ what }) => what)
    assert.ok(acts.includes('leave'), 'the child’s own chain says that a reach of it was ended')
  })

  it('shows the manager what they hold, and offers a child to a named worker, who says no and then yes', async () => {
    const page = await visit(team.teamManager, paths.home())
    await page.follow('Hand over what Lena Crow holds')
    page.says('What Lena Crow leaves', 'Manager of East answers meanwhile', 'Kit Ferris', 'Nell Ferris')
    await page.press('Offer them')
    assert.deepEqual(page.errors(), [
      'Select the children to be offered',
      'Select to whom',
      'Enter what they should know',
    ])
    const offer = async () => {
      page.fill({
        'Which children?': ['Kit Ferris'],
        'To whom?': 'Tom Ashe, East: 0 of 12',
        'What should they know?': 'He likes to be seen at school.',
      })
      await page.press('Offer them')
      page.says('Offered to Tom Ashe', 'Kit Ferris to Tom Ashe')
    }
    const answer = async (typed: Record<string, string>) => {
      const his = await visit(tom, paths.home())
      his.says('Manager of East asks you to take a child of Lena Crow’s.')
      await his.follow('Answer for Kit Ferris')
      his.says('He likes to be seen at school.')
      his.fill(typed)
      await his.press('Answer')
      his.says('Your answer is kept.')
    }
    await offer()
    await answer({ 'Do you take this child?': 'No', 'Why not?': 'I know the father.' })
    await page.open(page.path)
    page.saysNot('Kit Ferris to Tom Ashe')
    await offer()
    assert.equal(await opens(tom, kit()), 'purpose needed')
    await answer({ 'Do you take this child?': 'Yes, from now' })
    assert.equal(await opens(tom, kit()), 'open')
  })

  it('puts each child who is left before the manager on the last day itself, with who answers, and ends sign-ins and reach', async () => {
    house.clock.moveTo(Temporal.Instant.from('2026-09-11T10:00:00+01:00'))
    const home = await visit(team.teamManager, paths.home())
    home.says('One child has no worker: theirs has left, or leaves today.')
    home.says('You answer for the children of Lena Crow, who has left, until each has another worker.')
    assert.match(home.section('Without a worker'), /Nell Ferris.*since 11 Sep/)
    await home.follow('See which')
    assert.deepEqual(home.table('1 left behind')[1]?.slice(0, 6), [
      'Nell Ferris',
      'Lena Crow',
      'East',
      '11 Sep 2026',
      'From the end of today',
      'Manager of East',
    ])
    const hers = await visit(lena, paths.newVisit(children[1]?.childId))
    hers.fill({})
    await hers.press('Save and come back later')
    const nell = children[1]?.childId ?? ''
    assert.equal(await opens(lena, nell), 'open')
    // What is told in confidence may be about whoever reads what a leaver was typing.
    await hers.open(paths.newConcern(nell))
    hers.fill({ 'What have you seen or heard?': 'The manager of East told the father where she lives.' })
    await hers.press('Save and come back later')
    house.clock.moveTo(Temporal.Instant.from('2026-09-12T09:00:00+01:00'))
    await hers.open(paths.home())
    assert.equal(hers.path, paths.signIn())
    const after_ = await visit(team.teamManager, paths.leftBehind())
    assert.equal(after_.table('1 left behind')[1]?.[4], 'Since 12 Sep 2026')
    await after_.follow('What Lena Crow leaves')
    after_.says('What they were still typing', 'Typed by Lena Crow')
    after_.says('Lena Crow had begun to tell something in confidence. What it is stays theirs')
    after_.saysNot('told the father', 'concerns new')
    assert.equal((await visit(tom, paths.leaver(lena.actor.accountId))).status, 404)
  })

  it('counts a restricted child whom the manager may not open, and says whom to ring', async () => {
    const added = await addUser(house.asService('test'), {
      name: 'Ruth Adair',
      email: 'ruth.adair@wexmoor.example',
      role: 'head of service',
      phone: '01632 960203',
    })
    assert.ok(added.ok)
    const placed = await placeRestriction(
      house.as({ accountId: added.value.accountId, name: 'Ruth Adair', role: 'head of service' }),
      {
        personId: children[1]?.childId ?? '',
        reason: 'The father works for the trust.',
        ringAccountId: added.value.accountId,
        reviewOn: house.clock.today().add({ days: 28 }),
      },
    )
    assert.ok(placed.ok, placed.ok ? '' : placed.unmet[0].says)
    const page = await visit(team.teamManager, paths.leftBehind())
    page.says('And one child whom you may not open. Ring Ruth Adair on 01632 960203 today.')
    page.saysNot('Nell Ferris')
    const home = await visit(team.teamManager, paths.home())
    home.says('One child has no worker')
  })

  it('asks the manager who is said to have agreed to a joiner, and ends the role at once where they did not', async () => {
    const page = await visit(administrator, paths.newPerson())
    const fill = (name: string, startsOn: string) =>
      page.fill({
        Name: name,
        'E-mail address': `${name.replace(' ', '.')}@wexmoor.example`,
        Role: 'Front door',
        'When do they start?': startsOn,
        'Which manager agreed?': 'Manager of East, team manager',
        'How did they agree?': 'By telephone on Friday.',
      })
    fill('Ola Front', '2026-09-01')
    await page.press('Add and show their first password')
    assert.match(page.errors().join(), /They can start today, Saturday 12 September 2026, or later/)
    fill('Ola Front', '2026-09-12')
    await page.press('Add and show their first password')
    page.says('Ola Front can sign in')
    const home = await visit(team.teamManager, paths.home())
    home.says('Ada Quill wrote that you agreed to Ola Front starting as front door on 12 September 2026.')
    await home.follow('Say whether you did')
    home.says('By telephone on Friday.')
    home.fill({ 'Did you agree?': 'No: end their role now' })
    await home.press('Answer')
    home.says('Your answer is kept.')
    await page.open(paths.people())
    page.says('Ola Front')
    house.clock.moveTo(house.clock.now().add({ hours: 24 }))
    const people = await visit(administrator, paths.people())
    people.saysNot('Ola Front')
  })

  it('what outlived the work goes to whoever is chosen; what was given by name for itself does not', async () => {
    const [wren] = await aFamily(house, { children: ['Wren'] })
    assert.ok(wren)
    const { accountId } = lena.actor
    const today = house.clock.today()
    await keepAClock(house, wren, adviserVisits, today, accountId)
    await keepAClock(house, wren, concernAnswered, today, accountId)
    const page = await visit(team.teamManager, paths.leaver(accountId))
    assert.match(page.section('Owed after the work has ended (1)'), /Wren Ferris/)
    await page.press('Give it to them')
    assert.deepEqual(page.errors(), ['Select who sees to it'])
    page.fill({ 'Who sees to it from now on?': 'Tom Ashe, East' })
    await page.press('Give it to them')
    page.says('Given to Tom Ashe.')
    page.saysNot('Owed after the work has ended')
    const clocks = await clocksOf(house.owner, wren.childId)
    const holder = (kind: string) => clocks.find((clock) => clock.kind === kind)?.whose_account_id
    assert.deepEqual(
      [holder(adviserVisits.id), holder(concernAnswered.id)],
      [tom.actor.accountId, lena.actor.accountId],
    )
  })

  it('tells whoever answers for the children of a leaver the same day, shows what is due to them, and opens them', async () => {
    const una = await team.worker('Una Vale')
    assert.equal(await opens(una, kit()), 'purpose needed')
    const { accountId } = tom.actor
    const left = await leave(administrator, {
      ...{ accountId, lastDay: 'now', deputyId: una.actor.accountId, reason: 'Called away.' },
    })
    assert.ok(left.ok)
    const today = house.clock.today()
    const said = await list(
      una,
      'test',
      async (tx) => await rolesOfLeaver(tx, accountId),
      () => [],
    )
    assert.ok(said?.lastDay.equals(today), 'whoever leaves at once was here today')
    const page = await visit(una, paths.home())
    page.says('You answer for the children of Tom Ashe, who has left, until each has another worker.')
    await page.follow('See what is due to them')
    page.says('Tom Ashe has left. You answer for these children until each has another worker')
    assert.equal(await opens(una, kit()), 'open')
    const asked = (await entriesOf(house.owner, kit())).at(-1)
    assert.equal(asked?.purpose, 'covering for the worker')
  })
})
