import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { addUser } from '#domains/access/account/add-user.ts'
import { signIn } from '#domains/access/sign-in/sign-in.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done } from '#domains/ledger/context.ts'
import { addTeam } from '#domains/workforce/add-team.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { keepMeasuredChild } from '#test/measure-store.ts'
import { type Visitor, visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

const entering = defineAct('enter a child for a test', [])

describe('people who use Holdfast', () => {
  let house: TestHouse
  let administrator: Ctx
  let teamId: string
  const joins = {
    'When do they start?': '2026-09-07',
    'Which manager agreed?': 'Hedy Lane, head of service',
    'How did they agree?': 'In the meeting on posts.',
  }

  before(async () => {
    house = await testHouse('people who use holdfast')
    administrator = await house.someone('administrator', 'Ada Quill')
    await house.someone('head of service', 'Hedy Lane')
    const team = await addTeam(house.asService('test'), { name: 'East', does: 'assessment' })
    assert.ok(team.ok)
    teamId = team.value.id
  })
  after(async () => await house.close())

  const visit = async (ctx: Ctx, path: string): Promise<Visitor> => {
    const page = await visitor(house, ctx)
    await page.open(path)
    return page
  }
  const trySignIn = async (email: string, password: string) =>
    await signIn({ ...house, requestId: 'test' }, { email, password, origin: 'here' })

  it('adds a social worker with a team, room and a registration, and shows the first password once', async () => {
    const page = await visit(administrator, paths.newPerson())
    page.fill({
      Name: 'Wren Aske',
      'E-mail address': 'wren.aske@wexmoor.example',
      Role: 'Social worker',
      'Registration number': 'SW4711',
      ...joins,
    })
    await page.press('Add and show their first password')
    assert.equal(page.status, 422)
    assert.deepEqual(page.errors(), [
      'Select the team of this social worker',
      'Enter how many children they have room for',
    ])
    assert.equal(page.value('Name'), 'Wren Aske')
    page.fill({ Team: 'East', 'How many children have they room for?': '12' })
    await page.press('Add and show their first password')
    page.says('Wren Aske can sign in', 'It is shown once')
    const [password = ''] = /[a-z2-9]{5}(-[a-z2-9]{5}){3}/.exec(page.text) ?? []
    assert.ok((await trySignIn('wren.aske@wexmoor.example', password)).ok)
    await page.open(paths.people())
    page.says('Wren Aske', 'SW4711', 'East')
    page.saysNot(password)
  })

  it('hires an agency’s worker until a day, takes them on after, and agrees the posts of the team', async () => {
    const page = await visit(administrator, paths.newPerson())
    page.fill({
      ...{ Name: 'Lowri Tarn', 'E-mail address': 'lowri.tarn@wexmoor.example', Role: 'Social worker', Team: 'East' },
      ...{ 'How many children have they room for?': '10', 'Until which day are they hired?': '2026-12-18', ...joins },
    })
    await page.press('Add and show their first password')
    assert.deepEqual(page.errors(), ['Enter the agency, or leave out until when they are hired'])
    page.fill({ 'Through which agency are they hired?': 'Tern Recruitment' })
    await page.press('Add and show their first password')
    page.says('Lowri Tarn can sign in')

    await page.open(paths.teamPosts(teamId))
    await page.press('Agree the posts')
    assert.deepEqual(page.errors(), ['Enter how many posts the team has'])
    page.fill({ 'How many posts for workers has the team?': '3' })
    await page.press('Agree the posts')
    page.says('East has 3 posts from today.')
    assert.deepEqual(page.table('Teams of the trust')[1]?.slice(0, 5), ['East', 'assessment', '3', '1', '1'])

    const head = await visit(await house.someone('council client', 'Cliff Rowe'), paths.measures())
    assert.match(
      head.section('The workforce'),
      /Agency workers: 50\.0 % \(1 of 2 who work in a post\) Vacant posts: 66\.7 % \(2 of 3 posts\)/,
    )
    assert.deepEqual(head.table('Workers by team')[1], ['East', '3', '1', '1', '2', '0'])

    await page.open(paths.people())
    await page.follow('Change post of Lowri Tarn')
    page.says('Hired through Tern Recruitment until Friday 18 December 2026.')
    page.fill({ 'Until which day are they hired?': '2026-09-01' })
    await page.press('Change the post')
    assert.match(page.errors().join(), /can’t be hired until a day before the post begins/)
    page.fill({ 'Through which agency are they hired?': '', Day: '', Month: '', Year: '' })
    await page.press('Change the post')
    page.says('Lowri Tarn has room for 10 children from today.')
    await page.open(paths.teams())
    assert.deepEqual(page.table('Teams of the trust')[1]?.slice(0, 5), ['East', 'assessment', '3', '2', '0'])
  })

  it('says so when the address is taken, and keeps what was typed', async () => {
    const page = await visit(administrator, paths.newPerson())
    page.fill({ Name: 'Wrenna Aske', 'E-mail address': 'Wren.Aske@wexmoor.example', Role: 'Director', ...joins })
    await page.press('Add and show their first password')
    assert.deepEqual(page.errors(), [
      'Somebody already signs in with that e-mail address. Use another, or change their role.',
    ])
    assert.equal(page.value('Name'), 'Wrenna Aske')
  })

  it('is for administrators, who are shown no child', async () => {
    for (const path of [paths.people(), paths.newPerson(), paths.teams(), paths.agencies()])
      assert.equal((await visit(await house.someone('head of service'), path)).status, 404)
    assert.equal((await visit(administrator, paths.child(house.ids.next()))).status, 404)
    assert.equal((await visit(administrator, paths.measures())).status, 404)
  })

  it('adds a team and an agency', async () => {
    const page = await visit(administrator, paths.teams())
    await page.press('Add the team')
    assert.deepEqual(page.errors(), ['Enter the name of the team', 'Select what the team is for'])
    page.fill({ 'Name of the team': 'West', 'What is it for?': 'Assessment' })
    await page.press('Add the team')
    page.says('West is added.')
    await page.open(paths.agencies())
    page.fill({ 'Name of the agency': 'Ferris Primary', 'What kind of agency is it?': 'School' })
    await page.press('Add the agency')
    page.says('Ferris Primary is added.')
  })

  it('ends the role of somebody who leaves at once: signed out, and the children shown to the manager', async () => {
    const leaver = await house.someone('social worker', 'Lena Crow', { teamId })
    const manager = await house.someone('team manager', 'Tam Hollis', { teamId })
    const entered = await act(house.asService('test'), entering, [], async (tx, entry) => {
      const id = await keepMeasuredChild(tx, house, { referredOn: '2026-06-01', team: teamId }, leaver.actor.accountId)
      entry.about(id)
      return done(id)
    })
    assert.ok(entered.ok)
    house.clock.moveTo(house.clock.now().add({ hours: 24 }))
    const theirs = await visit(leaver, paths.home())
    assert.equal(theirs.status, 200)
    const none = await visit(manager, paths.leftBehind())
    none.says('There are none in your team.')

    const page = await visit(administrator, paths.people())
    await page.follow('End Lena Crow’s role as social worker')
    page.says('Lena Crow holds one child.')
    await page.press('End the role')
    assert.deepEqual(page.errors(), ['Select when it ends'])
    page.fill({ 'When does it end?': 'Now: sign them out at once' })
    await page.press('End the role')
    page.says('Lena Crow’s role as social worker has ended.')

    await theirs.open(paths.home())
    assert.equal(theirs.path, paths.signIn())
    theirs.says('You were signed out: that role of yours has ended.')
    const left = await visit(manager, paths.leftBehind())
    assert.deepEqual(left.table('1 left behind')[1]?.slice(1, 4), ['Lena Crow', 'East', '7 Sep 2026'])
  })

  it('keeps a role until the last day that was named, and no day that has gone', async () => {
    await house.someone('duty', 'Dov Marsh')
    const page = await visit(administrator, paths.people())
    await page.follow('End Dov Marsh’s role as duty')
    page.fill({ 'When does it end?': 'After their last day', 'Last day': '2026-09-01' })
    await page.press('End the role')
    assert.match(page.errors().join(), /The last day must be today, Tuesday 8 September 2026, or later/)
    page.fill({ 'Last day': '2026-09-30' })
    await page.press('End the role')
    page.says('Dov Marsh’s role as duty ends on 30 September 2026.')
  })

  it('does not let an administrator shut themselves out', async () => {
    const page = await visit(administrator, paths.people())
    await page.follow('End Ada Quill’s role as administrator')
    page.fill({ 'When does it end?': 'Now: sign them out at once' })
    await page.press('End the role')
    assert.deepEqual(page.errors(), ['You can’t end your own role as administrator. Ask another administrator.'])
  })

  it('lets anybody change their own password, who knows the present one, and signs them out elsewhere', async () => {
    const email = 'pia.north@wexmoor.example'
    const password = 'three random words'
    const added = await addUser(house.asService('test'), { name: 'Pia North', email, role: 'carer', password })
    assert.ok(added.ok)
    const pia = house.as({ accountId: added.value.accountId, name: 'Pia North', role: 'carer' })
    const elsewhere = await visit(pia, paths.home())
    const page = await visit(pia, paths.changePassword())
    await page.press('Change password')
    assert.deepEqual(page.errors(), ['Enter your present password', 'Enter a new password'])
    const change = async (current: string, next: string, again = next): Promise<void> => {
      page.fill({ 'Present password': current, 'New password': next, 'New password again': again })
      await page.press('Change password')
    }
    await change('not my password', 'quite another thing')
    assert.deepEqual(page.errors(), ['That is not your present password. Type it again.'])
    await change(password, 'short')
    assert.match(page.errors().join(), /at least 12 characters/)
    await change(password, 'quite another thing', 'quite another think')
    assert.deepEqual(page.errors(), ['The two new passwords are not the same. Type both again.'])
    await change(password, 'quite another thing')
    page.says('Your password is changed.')
    assert.equal(page.html.includes('quite another thing'), false)
    await elsewhere.open(paths.home())
    assert.equal(elsewhere.path, paths.signIn())
    assert.equal((await trySignIn(email, password)).ok, false)
    assert.ok((await trySignIn(email, 'quite another thing')).ok)
  })

  it('stops looking at present passwords after five wrong ones', async () => {
    const carer = await house.someone('carer', 'Gil Tarn')
    const page = await visit(carer, paths.changePassword())
    for (let each = 0; each < 6; each++) {
      page.fill({ 'Present password': `wrong ${each}`, 'New password': 'quite another thing' })
      await page.press('Change password')
    }
    assert.match(page.errors().join(), /There have been too many tries/)
  })

  it('counts a child whose worker has left as without a worker, once a working day has gone by', async () => {
    const counted = async (): Promise<string> => {
      const page = await visit(await house.someone('director'), paths.measures())
      return page.section('Children without a worker')
    }
    assert.match(await counted(), /0 of 1/)
    house.clock.moveTo(house.clock.now().add({ hours: 24 }))
    assert.match(await counted(), /1 of 1/)
  })
})
