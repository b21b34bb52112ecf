import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { addUser } from '#domains/access/account/add-user.ts'
import { keepPasskey, passkeysOf } from '#domains/access/sign-in/passkey-store.ts'
import { openSession } from '#domains/access/sign-in/sign-in.ts'
import { removePasskey } from '#domains/access/sign-in/use-passkeys.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound } from '#domains/ledger/context.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { entriesOf } from '#test/ledger-store.ts'
import { visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

const keeping = defineAct('keep a passkey for a test', [])

// That a passkey is made and signs is proved in a browser: test/journeys/a-passkey.test.ts.
describe('passkeys', () => {
  let house: TestHouse
  let wren: Ctx
  before(async () => {
    house = await testHouse('passkeys')
    wren = await house.someone('social worker', 'Wren Aske')
  })
  after(async () => await house.close())

  const keep = async (ctx: Ctx, name: string) => {
    const { accountId } = ctx.actor
    const kept = await act(house.asService('test'), keeping, [accountId], async (tx) => {
      await keepPasskey(tx, {
        id: house.ids.next(),
        accountId,
        credentialId: Buffer.from(name).toString('base64url'),
        name,
        publicKey: Buffer.from('a key'),
        counter: 0,
        synced: true,
        addedAt: house.clock.now(),
        transports: [],
      })
      return done(undefined)
    })
    assert.ok(kept.ok)
  }

  it('are listed by the names that were given them, and removed one by one', async () => {
    await keep(wren, 'My telephone')
    await keep(wren, 'The key on my ring')
    const page = await visitor(house, wren)
    await page.open(paths.passkeys())
    assert.deepEqual(
      page
        .table('2 passkeys')
        .slice(1)
        .map(([name, , used]) => [name, used]),
      [
        ['My telephone', 'Not yet'],
        ['The key on my ring', 'Not yet'],
      ],
    )
    await page.press('Remove the passkey My telephone')
    page.says('The passkey is removed', 'The key on my ring')
    page.saysNot('My telephone')
  })

  it('are nobody else’s to remove', async () => {
    const other = await house.someone('social worker', 'Mara Pell')
    await keep(other, 'Mara’s telephone')
    const [theirs] = await passkeysOf(house.database.tables, other.actor.accountId)
    assert.ok(theirs !== undefined)
    const session = await openSession(wren, wren.actor)
    const token = session.ok ? session.value.token : ''
    await assert.rejects(removePasskey(wren, { passkeyId: theirs.id, token }), NotFound)
    assert.equal((await passkeysOf(house.database.tables, other.actor.accountId)).length, 1)
  })

  it('are neither added nor removed from a browser that was left open: they prove again that it is them', async () => {
    const email = 'odile.marsh@wexmoor.example'
    const password = 'three-random-words-here'
    const user = { name: 'Odile Marsh', email, role: 'social worker', password } as const
    const added = await addUser(house.asService('test'), user)
    assert.ok(added.ok)
    const odile = house.as({ accountId: added.value.accountId, name: user.name, role: user.role })
    await keep(odile, 'A key')
    const page = await visitor(house, odile)
    await page.open(paths.newPasskey())
    page.says('Add a passkey')
    house.clock.moveTo(house.clock.now().add({ minutes: 11 }))
    await page.open(paths.newPasskey())
    page.says('Prove again that it is you')
    page.fill({ 'Your password': 'not-the-right-words' })
    await page.press('Go on')
    assert.deepEqual(page.errors(), ['That is not your password. Type it again.'])
    await page.open(paths.passkeys())
    await page.press('Remove the passkey A key')
    page.says('Prove again that it is you')
    assert.equal((await passkeysOf(house.database.tables, odile.actor.accountId)).length, 1)
    await page.open(paths.codes())
    await page.press('Set up one-time codes')
    page.says('Prove again that it is you')
    page.fill({ 'Your password': password })
    await page.press('Go on')
    assert.equal(page.path, paths.codes())
    await page.press('Set up one-time codes')
    page.says('The key, to type')
    await page.open(paths.newPasskey())
    page.says('Add a passkey')
    const acts = (await entriesOf(house.owner, odile.actor.accountId)).map(({ what }) => what)
    assert.ok(acts.includes('prove again that it is them'))
  })

  it('say without JavaScript that they need it, and refuse what no device has made', async () => {
    const page = await visitor(house, wren)
    await page.open(paths.newPasskey())
    page.says('A passkey needs JavaScript, which is switched off here.')
    page.fill({ 'What do you call this device?': 'Forged' })
    await page.press('Add a passkey')
    assert.match(page.errors().join(), /The device did not answer/)
    for (const sent of [
      'nonsense',
      '{}',
      '{"id":"a","rawId":"a","type":"public-key","response":{"clientDataJSON":"a","attestationObject":"b"}}',
    ]) {
      page.forge('secret-answer', sent)
      page.fill({ 'What do you call this device?': 'Forged' })
      await page.press('Add a passkey')
      assert.match(page.errors().join(), /did not answer as it should/)
    }
    await page.open(paths.passkeys())
    page.saysNot('Forged', 'You were typing')

    const stranger = await visitor(house)
    await stranger.open(paths.signInPasskey())
    stranger.says('Is a child in danger now?')
    stranger.forge('secret-answer', '{"id":"TXkgdGVsZXBob25l"}')
    await stranger.press('Use a passkey')
    assert.match(stranger.errors().join(), /That passkey does not open Holdfast/)
  })
})
