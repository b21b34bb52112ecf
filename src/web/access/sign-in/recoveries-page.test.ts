import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { addUser } from '#domains/access/account/add-user.ts'
import { proposeRecovery } from '#domains/access/sign-in/recover.ts'
import { recoveries } from '#domains/access/sign-in/recovery-store.ts'
import { signIn } from '#domains/access/sign-in/sign-in.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { addTeam } from '#domains/workforce/add-team.ts'
import { did } from '#test/children.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { entriesOf } from '#test/ledger-store.ts'
import { type Visitor, visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

const email = 'wren.aske@wexmoor.example'
const [old, chosen] = ['three-random-words-here', 'quite another three words']

describe('letting somebody back in who has lost every way of signing in', () => {
  let house: TestHouse
  let wren: Ctx
  let administrator: Ctx
  let manager: Ctx
  let otherManager: Ctx
  before(async () => {
    house = await testHouse('recoveries')
    const [east, west] = await Promise.all(
      ['East', 'West'].map(async (name) => await addTeam(house.asService('test'), { name, does: 'assessment' })),
    )
    assert.ok(east?.ok && west?.ok)
    const added = await addUser(house.asService('test'), {
      name: 'Wren Aske',
      email,
      role: 'social worker',
      password: old,
      teamId: east.value.id,
    })
    assert.ok(added.ok)
    wren = house.as({ accountId: added.value.accountId, name: 'Wren Aske', role: 'social worker' })
    administrator = await house.someone('administrator', 'Ada Quill')
    manager = await house.someone('team manager', 'Tam Hollis', { teamId: east.value.id })
    otherManager = await house.someone('team manager', 'Petra West', { teamId: west.value.id })
  })
  after(async () => await house.close())

  const visit = async (ctx: Ctx, path: string): Promise<Visitor> => {
    const page = await visitor(house, ctx)
    await page.open(path)
    return page
  }
  const comeBack = async (code: string, as = email) => {
    const page = await visitor(house)
    await page.open(paths.signIn())
    await page.follow('I have lost every way of signing in')
    page.fill({ 'E-mail address': as, 'The code you were given': code, 'A new password': chosen })
    await page.press('Come back in')
    return page
  }
  let code = ''

  it('is proposed by an administrator who writes down how they made sure, never for themselves', async () => {
    const page = await visit(administrator, paths.theirSignIns(wren.actor.accountId))
    await page.follow('Wren Aske has lost every way of signing in')
    await page.press('Propose it')
    assert.deepEqual(page.errors(), ['Enter how you made sure that it is them'])
    page.fill({ 'How did you make sure that it is them?': 'Came to the desk with her staff card.' })
    await page.press('Propose it')
    page.says('Proposed. Wren Aske can come back when somebody who answers for their work confirms it.')
    const own = await proposeRecovery(administrator, { accountId: administrator.actor.accountId, identityCheck: 'Me.' })
    assert.match(own.ok ? '' : own.unmet[0].says, /can’t propose to let yourself back in/)
    const twice = await proposeRecovery(administrator, { accountId: wren.actor.accountId, identityCheck: 'Again.' })
    assert.match(twice.ok ? '' : twice.unmet[0].says, /proposed this already/)
    assert.ok((await signIn({ ...house, requestId: 'test' }, { email, password: old, origin: 'here' })).ok)
  })

  it('is decided by somebody who answers for their work: not another team’s manager, not an administrator, not themselves', async () => {
    const [waiting] = await list(
      manager,
      'test',
      async (tx) => await recoveries(tx, { waiting: true }),
      () => [],
    )
    assert.ok(waiting !== undefined)
    for (const ctx of [otherManager, administrator, wren])
      assert.equal((await visit(ctx, paths.recovery(waiting.id))).status, 404, ctx.actor.name)
    const hers = await visit(wren, paths.home())
    const page = await visit(manager, paths.home())
    page.says('Wren Aske has lost every way of signing in. Ada Quill proposes to let them back in.')
    await page.follow('Decide whether it is Wren Aske')
    page.says('Came to the desk with her staff card.')
    await page.press('Decide')
    assert.deepEqual(page.errors(), ['Select whether it is them', 'Enter how you know'])
    page.fill({ 'Is it them?': 'Yes: I have made sure myself', 'How do you know?': 'I rang her at home.' })
    await page.press('Decide')
    page.says('Wren Aske can come back', 'It is shown once')
    code = /[a-z2-9]{5}(-[a-z2-9]{5}){3}/.exec(page.text)?.[0] ?? ''
    await hers.open(paths.home())
    assert.equal(hers.path, paths.signIn(), 'every session ends')
    assert.equal((await signIn({ ...house, requestId: 'test' }, { email, password: old, origin: 'here' })).ok, false)
  })

  it('lets them in once with the code and a new password, and tells all three', async () => {
    assert.equal((await comeBack(code, 'mara@wexmoor.example')).errors().length, 1)
    assert.equal((await comeBack('abcde-abcde-abcde-abcde')).errors().length, 1)
    const page = await comeBack(code)
    assert.equal(page.path, paths.home())
    page.says('You were let back in: Ada Quill proposed it, Tam Hollis decided it', 'tell an administrator now')
    assert.match((await comeBack(code)).errors().join(), /do not belong together, or the code has run out/)
    assert.ok((await signIn({ ...house, requestId: 'test' }, { email, password: chosen, origin: 'here' })).ok)
    await page.open(paths.signIns())
    page.says('When you were let back in', 'Ada Quill proposed it on')
    const first = await visit(manager, paths.home())
    first.says('Wren Aske was let back in: Ada Quill proposed it, you decided it')
    const acts = (await entriesOf(house.owner, wren.actor.accountId)).map(({ what }) => what)
    for (const what of ['propose to let somebody back in', 'decide to let somebody back in', 'be let back in'])
      assert.ok(acts.includes(what), what)
  })

  it('is decided by one of two who decide at once, and tells the other who did', async () => {
    const head = await house.someone('head of service', 'Ruth Adair')
    did(await proposeRecovery(administrator, { accountId: wren.actor.accountId, identityCheck: 'Rang.' }))
    const pages = await Promise.all([visit(manager, paths.home()), visit(head, paths.home())])
    for (const page of pages) await page.follow('Decide whether it is Wren Aske')
    pages[0]?.fill({ 'Is it them?': 'Yes: I have made sure myself', 'How do you know?': 'I saw her.' })
    pages[1]?.fill({ 'Is it them?': 'No, or I can’t be sure', 'How do you know?': 'The voice was odd.' })
    await Promise.all(pages.map(async (page) => await page.press('Decide')))
    const [decided, ...more] = (
      await list(
        administrator,
        'test',
        async (tx) => await recoveries(tx, { accountId: wren.actor.accountId }),
        () => [],
      )
    ).filter(({ identityCheck, usedAt }) => identityCheck === 'Rang.' && usedAt === null)
    assert.ok(decided !== undefined && more.length === 0)
    const told = pages.filter((page) => page.text.includes('decided this on'))
    assert.equal(told.length, 1, pages.map((page) => page.text).join('\n'))
    assert.ok(told[0]?.text.includes(`${decided.decidedByName} decided this on`))
    const codes = pages.filter((page) => page.text.includes('It is shown once'))
    assert.equal(
      codes.length,
      decided.decision === 'confirmed' ? 1 : 0,
      'a code is given by whoever decided, or by nobody',
    )
    // Whoever opens it afterwards is told too.
    const after = await visit(head, paths.recovery(decided.id))
    assert.match(after.html, /decided this on/)
  })

  it('gives a code that runs out within the hour, and none where it was not them', async () => {
    const propose = async () => {
      const proposed = await proposeRecovery(administrator, { accountId: wren.actor.accountId, identityCheck: 'Rang.' })
      assert.ok(proposed.ok)
      const page = await visit(manager, paths.home())
      await page.follow('Decide whether it is Wren Aske')
      return page
    }
    const refused = await propose()
    refused.fill({ 'Is it them?': 'No, or I can’t be sure', 'How do you know?': 'She knew nothing of it.' })
    await refused.press('Decide')
    refused.says('Wren Aske is not let back in.')
    assert.ok((await signIn({ ...house, requestId: 'test' }, { email, password: chosen, origin: 'here' })).ok)
    const page = await propose()
    page.fill({ 'Is it them?': 'Yes: I have made sure myself', 'How do you know?': 'Saw her.' })
    await page.press('Decide')
    const late = /[a-z2-9]{5}(-[a-z2-9]{5}){3}/.exec(page.text)?.[0] ?? ''
    house.clock.moveTo(house.clock.now().add({ minutes: 61 }))
    assert.match((await comeBack(late)).errors().join(), /the code has run out/)
  })
})
