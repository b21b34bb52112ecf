import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import { addUser } from '#domains/access/account/add-user.ts'
import type { Role } from '#domains/ledger/actor.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { everythingKeptAtSignIn } from '#test/session-store.ts'
import { type Visitor, visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

const password = 'three-random-words-here'

describe('one-time codes', () => {
  let house: TestHouse
  before(async () => {
    house = await testHouse('one-time-codes')
  })
  after(async () => await house.close())

  const someone = async (name: string, role: Role): Promise<string> => {
    const email = `${name.toLowerCase()}@wexmoor.example`
    const more = role === 'partner' ? { agencyId: house.ids.next() } : {}
    assert.ok((await addUser(house.asService('test'), { name, email, role, password, ...more })).ok)
    return email
  }
  const signIn = async (email: string, page?: Visitor): Promise<Visitor> => {
    const visit = page ?? (await visitor(house))
    await visit.open(paths.signIn())
    visit.fill({ 'E-mail address': email, Password: password })
    await visit.press('Sign in')
    return visit
  }
  const later = (seconds: number) => house.clock.moveTo(house.clock.now().add({ seconds }))
  const codeNow = (key: string) =>
    new TOTP({ secret: Secret.fromBase32(key), digits: 6, period: 30 }).generate({
      timestamp: house.clock.now().epochMilliseconds,
    })
  /** Sets codes up on the page, and gives the key and the spare codes. */
  const setUp = async (page: Visitor) => {
    await page.open(paths.codes())
    await page.press('Set up one-time codes')
    const key = (/id="key">([^<]+)</.exec(page.html)?.[1] ?? '').replaceAll(' ', '')
    assert.match(key, /^[A-Z2-7]{32}$/)
    page.fill({ 'The first code': codeNow(key) })
    await page.press('Use these codes')
    page.says('Your spare codes', 'They are shown once')
    const spare = [...page.html.matchAll(/<code[^>]*>([a-z0-9]{5}-[a-z0-9]{5})</g)].map(([, code = '']) => code)
    assert.equal(spare.length, 8)
    return { key, spare }
  }
  const typeCode = async (page: Visitor, code: string) => {
    page.fill({ Code: code })
    await page.press('Sign in')
  }

  it('are set up with a picture and a key, proved by their first code, and asked after the password from then on', async () => {
    const email = await someone('Wren', 'social worker')
    const page = await signIn(email)
    assert.equal(page.path, paths.home())
    await page.open(paths.codes())
    await page.press('Set up one-time codes')
    assert.match(page.html, /<img src="data:image\/svg\+xml;base64,[\w+/=]{500,}/)
    page.fill({ 'The first code': '000000' })
    await page.press('Use these codes')
    assert.match(page.errors().join(), /not the code that the app should show now/)
    await page.open(paths.codes())
    page.saysNot('You were typing on this page')
    const key = (/id="key">([^<]+)</.exec(page.html)?.[1] ?? '').replaceAll(' ', '')
    page.fill({ 'The first code': codeNow(key) })
    await page.press('Use these codes')
    page.says('Your spare codes')
    assert.equal((await everythingKeptAtSignIn(house.owner)).includes(key), false)

    later(60)
    const again = await signIn(email)
    assert.equal(again.path, paths.signInCode())
    await again.open(paths.home())
    assert.equal(again.path, paths.signIn(), 'nobody is in before the code')
    await signIn(email, again)
    const code = codeNow(key)
    await typeCode(again, code)
    assert.equal(again.path, paths.home())
    const replayed = await signIn(email)
    await typeCode(replayed, code)
    assert.match(replayed.errors().join(), /has been used already/)
  })

  it('let somebody in by a spare code, once, when the telephone is lost', async () => {
    const email = await someone('Mara', 'social worker')
    const { spare } = await setUp(await signIn(email))
    const page = await signIn(email)
    await typeCode(page, (spare[0] ?? '').toUpperCase())
    assert.equal(page.path, paths.home())
    await page.open(paths.codes())
    page.says('You have 7 spare codes left')
    const again = await signIn(email)
    await typeCode(again, spare[0] ?? '')
    assert.equal(again.errors().length, 1)
  })

  it('are looked at five times in a quarter of an hour, also when the sixth is right', async () => {
    const email = await someone('Burr', 'social worker')
    const { key } = await setUp(await signIn(email))
    later(60)
    const page = await signIn(email)
    for (let tries = 0; tries < 5; tries += 1) await typeCode(page, '000000')
    await typeCode(page, codeNow(key))
    assert.match(page.errors().join(), /too many wrong codes/)
    later(16 * 60)
    await signIn(email, page)
    await typeCode(page, codeNow(key))
    assert.equal(page.path, paths.home())
  })

  it('let a duty worker in whose password others have locked, and say so on the page', async () => {
    const email = await someone('Gil', 'duty')
    const { key } = await setUp(await signIn(email))
    later(60)
    const page = await visitor(house)
    for (let tries = 0; tries < 6; tries += 1) {
      await page.open(paths.signIn())
      page.fill({ 'E-mail address': email, Password: 'guessed by another' })
      await page.press('Sign in')
    }
    assert.equal(page.status, 429)
    assert.match(
      page.errors().join(),
      /A passkey is not locked by this, nor is your password together with a one-time code/,
    )
    await page.follow('Sign in with your password and a one-time code together')
    page.fill({ 'E-mail address': email, Password: password, Code: '000000' })
    await page.press('Sign in')
    assert.deepEqual(page.errors(), ['Those three do not belong together. Check each, and wait for the next code.'])
    page.fill({ 'E-mail address': email, Password: password, Code: codeNow(key) })
    await page.press('Sign in')
    assert.equal(page.path, paths.home())
  })

  it('are required of an administrator before anything else, and of a partner before anything but telling us', async () => {
    const page = await signIn(await someone('Ada', 'administrator'))
    assert.equal(page.path, paths.setUpSecondProof())
    page.says('In the role of administrator a password alone is not enough', '999')
    for (const path of [paths.people(), paths.newPerson(), paths.home()]) {
      await page.open(path)
      assert.equal(page.path, paths.setUpSecondProof(), path)
    }
    await setUp(page)
    await page.open(paths.people())
    assert.equal(page.path, paths.people())

    const partner = await signIn(await someone('Ines', 'partner'))
    await partner.open(paths.myContacts())
    assert.equal(partner.path, paths.setUpSecondProof())
    await partner.follow('Tell us first')
    assert.equal(partner.path, paths.tellUs())
    assert.equal(partner.status, 200)
  })

  it('are stopped and renewed by whoever can type one, not by whoever finds a browser open', async () => {
    const email = await someone('Pia', 'carer')
    const page = await signIn(email)
    const { key, spare } = await setUp(page)
    later(60)
    await page.open(paths.codes())
    await page.press('Stop using codes')
    assert.deepEqual(page.errors(), ['Enter a code'])
    page.fill({ 'A code, to change something here': codeNow(key) })
    await page.press('Make new spare codes')
    page.says('Your spare codes')
    later(60)
    await page.open(paths.codes())
    page.fill({ 'A code, to change something here': spare[1] ?? '' })
    await page.press('Stop using codes')
    assert.equal(page.errors().length, 1, 'old spare codes are good no more')
    page.fill({ 'A code, to change something here': codeNow(key) })
    await page.press('Stop using codes')
    page.says('One-time codes are stopped')
    assert.equal((await signIn(email)).path, paths.home())
  })
})
