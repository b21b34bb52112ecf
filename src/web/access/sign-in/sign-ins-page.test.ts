import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { endRole } from '#domains/access/account/end-role.ts'
import { rolesHeldOn } from '#domains/access/account/role-store.ts'
import { openSession } from '#domains/access/sign-in/sign-in.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { entriesOf } from '#test/ledger-store.ts'
import { visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

describe('your sign-ins and devices', () => {
  let house: TestHouse
  let wren: Ctx
  let administrator: Ctx
  before(async () => {
    house = await testHouse('sign-ins-and-devices')
    wren = await house.someone('social worker', 'Wren Aske')
    administrator = await house.someone('administrator', 'Ada Quill')
  })
  after(async () => await house.close())

  const elsewhere = async (ctx: Ctx, browser: string) => {
    const opened = await openSession(ctx, ctx.actor, { how: 'password', from: '192.0.2.7', browser })
    assert.ok(opened.ok)
  }
  const roleOf = async ({ actor }: Ctx): Promise<string> => {
    const held = await list(
      administrator,
      'roles',
      async (tx) => await rolesHeldOn(tx, house.clock.today()),
      () => [],
    )
    const found = held.find(({ accountId }) => accountId === actor.accountId)
    assert.ok(found !== undefined)
    return found.id
  }

  it('shows every sign-in in words, ends one, and then all but the one in use', async () => {
    await elsewhere(wren, 'Firefox on Windows')
    await elsewhere(wren, 'Safari on an iPhone')
    await elsewhere(wren, 'Chrome on Android')
    const page = await visitor(house, wren)
    await page.open(paths.signIns())
    page.says('This is the one you use now', 'Firefox on Windows', '192.0.2.7', 'Password', '9am')
    assert.equal(page.table('4 sign-ins').length, 5)
    await page.press('End the sign-in of Safari on an iPhone')
    page.says('One sign-in is ended.')
    page.saysNot('Safari on an iPhone')
    await page.press('End all but this one')
    page.says('2 sign-ins are ended.', 'This is the one you use now')
    assert.equal(page.table('One sign-in').length, 2)
    assert.equal(
      (await entriesOf(house.owner, wren.actor.accountId)).some((entry) => entry.what === 'end own sign-ins'),
      true,
    )
  })

  it('ends nobody else’s, whatever id is sent', async () => {
    const other = await house.someone('social worker', 'Mara Pell')
    const theirs = await visitor(house, other)
    await theirs.open(paths.signIns())
    await elsewhere(wren, 'Edge on Windows')
    const mine = await visitor(house, wren)
    await mine.open(paths.signIns())
    const [, id = ''] = /value="([0-9a-f-]{36})"[^>]*>End</.exec(mine.html) ?? []
    await elsewhere(other, 'Firefox on Linux')
    await theirs.open(paths.signIns())
    theirs.forge('end', id)
    const before = mine.table('3 sign-ins').length
    await theirs.press('End all but this one')
    await mine.open(paths.signIns())
    assert.equal(mine.table('3 sign-ins').length, before)
  })

  it('lets a sign-in run out by role: an administrator’s after a quarter of an hour, a duty worker’s after a shift', async () => {
    const duty = await house.someone('duty', 'Gil Roe')
    const [atDesk, onDuty] = [await visitor(house, administrator), await visitor(house, duty)]
    house.clock.moveTo(house.clock.now().add({ minutes: 16 }))
    await atDesk.open(paths.people())
    assert.equal(atDesk.path, paths.signIn())
    house.clock.moveTo(house.clock.now().add({ minutes: 180 }))
    await onDuty.open(paths.home())
    assert.equal(onDuty.path, paths.home())
    house.clock.moveTo(house.clock.now().add({ hours: 11 }))
    await onDuty.open(paths.home())
    assert.equal(onDuty.path, paths.signIn())
  })

  it('lets an administrator sign somebody out everywhere at once, and nobody else', async () => {
    const hers = await visitor(house, wren)
    await hers.open(paths.home())
    const tries = await visitor(house, wren)
    await tries.open(paths.theirSignIns(wren.actor.accountId))
    assert.equal(tries.status, 404)
    const page = await visitor(house, administrator)
    await page.open(paths.people())
    await page.follow('Sign-ins of Wren Aske')
    page.says('Where Wren Aske is signed in')
    await page.press('End all their sign-ins')
    page.says('They are signed out everywhere.', 'is signed in nowhere now.')
    await hers.open(paths.home())
    assert.equal(hers.path, paths.signIn())
    await page.open(paths.signInLengths())
    page.says('How long a sign-in lasts')
    assert.deepEqual(
      page
        .table('Sign-ins, by role')
        .find(([role]) => role === 'duty')
        ?.slice(1, 3),
      ['4 hours', '14 hours'],
    )
  })

  it('ends the sign-ins of a role with the role: at once, or when its last day ends', async () => {
    const leaver = await house.someone('duty', 'Dov Marsh')
    house.clock.moveTo(Temporal.Instant.from('2026-09-08T20:00:00+01:00'))
    const page = await visitor(house, leaver)
    const today = house.clock.today()
    const ended = await endRole(administrator, await roleOf(leaver), today)
    assert.ok(ended.ok)
    await page.open(paths.signIns())
    assert.equal(page.path, paths.signIns())
    page.says('9 September 2026 at midnight')
    house.clock.moveTo(Temporal.Instant.from('2026-09-09T00:00:01+01:00'))
    await page.open(paths.home())
    assert.equal(page.path, paths.signIn())
  })
})
