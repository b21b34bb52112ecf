import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { addUser } from '#domains/access/account/add-user.ts'
import { isTheirs, organisationAt } from '#domains/access/account/organisation.ts'
import type { Role } from '#domains/ledger/actor.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { type IdentityProvider, identityProvider } from '#test/identity-provider.ts'
import { entriesOf } from '#test/ledger-store.ts'
import { type Visit, visitTo } from '#test/raw-visit.ts'
import { testSite } from '#test/site.ts'
import { paths } from '#web/paths.ts'
import { routes } from '#web/routes.ts'

const people = {
  'subject of Wren': { email: 'Wren.Aske@wexmoor.example', verified: true },
  'another subject of Wren': { email: 'wren.aske@wexmoor.example', verified: true },
  'not verified': { email: 'mara.pell@wexmoor.example', verified: false },
  stranger: { email: 'stranger@elsewhere.example', verified: true },
}

describe('signing in with an organisation', () => {
  let house: TestHouse
  let there: IdentityProvider
  let wrenId: string
  before(async () => {
    house = await testHouse('organisation')
    there = await identityProvider('http://holdfast.test', people)
    wrenId = await someone('Wren Aske', 'social worker')
    await someone('Mara Pell', 'social worker')
  })
  after(async () => {
    await there.close()
    await house.close()
  })

  const someone = async (name: string, role: Role) => {
    const email = `${name.toLowerCase().replace(' ', '.')}@wexmoor.example`
    const added = await addUser(house.asService('test'), { name, email, role, password: 'three-random-words-here' })
    assert.ok(added.ok)
    return added.value.accountId
  }
  const troubles: string[] = []
  const siteWith = (more: { readonly passwords?: boolean; readonly issuer?: URL; readonly secret?: string } = {}) => ({
    ...testSite(house).site,
    organisation: organisationAt({
      issuer: more.issuer ?? there.issuer,
      clientId: there.clientId,
      clientSecret: more.secret ?? there.clientSecret,
      onTrouble: ({ during, code }) => troubles.push(`${during}: ${code}`),
      name: 'Wexmoor Council',
      passwords: more.passwords ?? true,
    }),
  })
  const newVisit = (more: Parameters<typeof siteWith>[0] = {}): Visit => visitTo(siteWith(more), routes)()
  const setOut = async (visit: Visit): Promise<string> => {
    const left = await visit.get(paths.signInOrganisation())
    assert.equal(left.status, 303)
    return left.headers.get('location') ?? ''
  }
  const local = (address: string) => address.replace('http://holdfast.test', '')
  const signInAs = async (visit: Visit, subject: string) =>
    await visit.get(local(await there.signIn(await setOut(visit), subject)))
  const isIn = async (visit: Visit) => (await visit.get(paths.home())).status === 200

  it('asks with PKCE, state and nonce, and lets in whom an administrator has added with that address', async () => {
    const visit = newVisit()
    assert.match((await visit.get(paths.signIn())).body, /Sign in with Wexmoor Council/)
    const to = new URL(await setOut(visit))
    assert.equal(to.origin, there.issuer.origin)
    for (const name of ['state', 'nonce', 'code_challenge'])
      assert.ok((to.searchParams.get(name) ?? '').length > 20, name)
    assert.equal(to.searchParams.get('code_challenge_method'), 'S256')
    const back = await signInAs(visit, 'subject of Wren')
    assert.equal(back.status, 303, back.body)
    assert.equal(back.headers.get('location'), paths.home())
    assert.ok(await isIn(visit))
    const devices = await visit.get(paths.signIns())
    assert.match(devices.body, /Your organisation’s sign-in/)
    const acts = (await entriesOf(house.owner, wrenId)).map(({ what }) => what)
    assert.ok(acts.includes('link with an organisation') && acts.includes('sign in'))
  })

  it('knows an account by its subject from then on, and no other subject with the same address', async () => {
    const again = newVisit()
    await signInAs(again, 'subject of Wren')
    assert.ok(await isIn(again))
    const other = newVisit()
    const refused = await signInAs(other, 'another subject of Wren')
    assert.match(refused.body, /Your account is linked with another sign-in of that organisation/)
    assert.equal(await isIn(other), false)
  })

  it('makes no account by itself, and believes no address that is not said to be theirs', async () => {
    for (const [subject, says] of [
      ['stranger', /Nobody has added you to Holdfast/],
      ['not verified', /does not say that your e-mail address is yours/],
    ] as const) {
      const visit = newVisit()
      const refused = await signInAs(visit, subject)
      assert.equal(refused.status, 422)
      assert.match(refused.body, says)
      assert.match(refused.body, /Is a child in danger now/)
      assert.equal(await isIn(visit), false)
    }
  })

  it('takes an answer once, in the browser that asked, within its minutes, and only as it was asked', async () => {
    const visit = newVisit()
    const back = local(await there.signIn(await setOut(visit), 'subject of Wren'))
    assert.match((await newVisit().get(back)).body, /begun in another browser/)
    const tampered = newVisit()
    const theirs = new URL(await there.signIn(await setOut(tampered), 'subject of Wren'))
    theirs.searchParams.set('state', 'another')
    assert.match((await tampered.get(local(theirs.href))).body, /is not an answer to us/)
    assert.equal((await visit.get(back)).status, 303)
    assert.match((await visit.get(back)).body, /That took too long, or was begun in another browser/)
    const slow = newVisit()
    const late = local(await there.signIn(await setOut(slow), 'subject of Wren'))
    house.clock.moveTo(house.clock.now().add({ minutes: 16 }))
    assert.match((await slow.get(late)).body, /That took too long/)
  })

  it('says what to do when somebody says no there, and when it can’t be reached', async () => {
    const visit = newVisit()
    assert.match(
      (await visit.get(local(await there.cancel(await setOut(visit))))).body,
      /You were not signed in at Wexmoor Council/,
    )
    const away = newVisit({ issuer: new URL('http://127.0.0.1:9') })
    const answered = await away.get(paths.signInOrganisation())
    assert.equal(answered.status, 422)
    assert.match(answered.body, /can’t be reached just now. Use a passkey/)
  })

  it('says that trying again does not help where our own secret is wrong, and tells whoever installs us, but of nobody', async () => {
    const visit = newVisit({ secret: 'mistyped' })
    const refused = await signInAs(visit, 'subject of Wren')
    assert.equal(refused.status, 422)
    assert.match(refused.body, /set up wrongly, and trying again does not help. Use a passkey, and tell/)
    assert.match(troubles.at(-1) ?? '', /^coming back: .*invalid_client$/)
  })

  it('tells whoever installs us of a provider that is gone, before it is reached and at the exchange', async () => {
    assert.ok(
      troubles.some((each) => each.startsWith('setting out: ')),
      troubles.join('\n'),
    )
    const other = await identityProvider('http://holdfast.test', people)
    const visit = newVisit({ issuer: other.issuer })
    const back = local(await other.signIn(await setOut(visit), 'subject of Wren'))
    await other.close()
    const answered = await visit.get(back)
    assert.match(answered.body, /can’t be reached just now. Use a passkey/)
    assert.match(troubles.at(-1) ?? '', /^coming back: .*ECONNREFUSED/)
    assert.doesNotMatch(troubles.join('\n'), /wren|wexmoor|@/i)
  })

  it('takes the word of Microsoft Entra for an address, which says it in a claim of its own', () => {
    const entra = 'https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0'
    assert.ok(isTheirs({ xms_edov: true }, entra))
    assert.equal(isTheirs({ xms_edov: false }, entra), false)
    assert.equal(isTheirs({}, entra), false)
    assert.equal(isTheirs({ xms_edov: true, email_verified: false }, entra), false)
    assert.equal(isTheirs({ xms_edov: true }, 'https://login.wexmoor.example'), false)
  })

  it('signs them out there too', async () => {
    const visit = newVisit()
    await signInAs(visit, 'subject of Wren')
    const { csrf, headers } = await visit.get(paths.home())
    assert.match(headers.get('content-security-policy') ?? '', new RegExp(`form-action 'self' ${there.issuer.origin}`))
    const out = await visit.post(paths.signOut(), { csrf })
    const to = new URL(out.headers.get('location') ?? '')
    assert.equal(to.origin, there.issuer.origin)
    assert.equal(to.searchParams.get('post_logout_redirect_uri'), 'http://holdfast.test/sign-in')
    const { status, body } = await there.signOut(to.href)
    assert.equal(status, 200, body)
    assert.equal(await isIn(visit), false)
  })

  describe('and signing out there', () => {
    let token: string
    let wrens: Visit
    let claims: Readonly<Record<string, unknown>>
    const hear = async (sent: string) =>
      await newVisit().post(paths.signInOrganisationLeft(), { logout_token: sent }, { origin: there.issuer.origin })
    const theEnd = async () =>
      (await entriesOf(house.owner, wrenId)).filter(({ what }) => what === 'sign out, as their organisation says')
        .length

    before(async () => {
      await signInAs(newVisit(), 'subject of Wren')
      token = await there.leave('subject of Wren')
      claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
      // The provider has a clock of its own.
      house.clock.moveTo(Temporal.Instant.fromEpochMilliseconds(Number(claims['iat']) * 1000))
      wrens = newVisit()
      await signInAs(wrens, 'subject of Wren')
      token = await there.leave('subject of Wren')
    })

    it('hears nothing that the provider did not say of us, of signing out, now', async () => {
      const nobodys: readonly Parameters<typeof there.forged>[1][] = [
        { anotherKey: true },
        { unsigned: true, header: { alg: 'none' } },
        { header: { alg: 'HS256' } },
        { header: { typ: 'at+jwt' } },
        { claims: { iss: 'https://elsewhere.example' } },
        { claims: { aud: 'another client' } },
        { claims: { events: {} } },
        { claims: { events: undefined } },
        { claims: { nonce: 'of a sign-in' } },
        { claims: { jti: undefined } },
        { claims: { sub: undefined, sid: undefined } },
        { claims: { iat: Number(claims['iat']) - 3600 } },
        { claims: { iat: Number(claims['iat']) + 3600 } },
        { claims: { exp: Number(claims['iat']) - 3600 } },
      ]
      for (const how of nobodys) {
        const answered = await hear(there.forged(token, how))
        assert.equal(answered.status, 400, JSON.stringify(how))
      }
      for (const sent of ['', 'a.b.c', `${token}x`, `${token}.${token}`])
        assert.equal((await hear(sent)).status, 400, sent)
      assert.ok(await isIn(wrens))
      assert.equal(await theEnd(), 0)
    })

    it('ends what they have open here, from that session and no other, and hears it once', async () => {
      const elsewhere = newVisit()
      await signInAs(elsewhere, 'subject of Wren')
      const answered = await hear(token)
      assert.equal(answered.status, 200, answered.body)
      assert.equal(answered.headers.get('cache-control'), 'no-store')
      assert.equal((await wrens.get(paths.home())).headers.get('location'), paths.signIn())
      assert.match((await wrens.get(paths.signIn())).body, /You were signed out at your organisation, and so here too/)
      assert.ok(await isIn(elsewhere))
      assert.equal(await theEnd(), 1)
      assert.equal((await hear(token)).status, 400)
      const everywhere = there.forged(token, { claims: { sid: undefined, jti: 'another' } })
      assert.equal((await hear(everywhere)).status, 200)
      assert.equal(await isIn(elsewhere), false)
    })

    it('ends no sign-in that came another way, and nobody else’s', async () => {
      const byPassword = newVisit()
      const typed = { email: 'wren.aske@wexmoor.example', password: 'three-random-words-here' }
      assert.equal((await byPassword.post(paths.signIn(), typed)).status, 303)
      assert.equal((await hear(there.forged(token, { claims: { sid: undefined, jti: 'a third' } }))).status, 200)
      assert.equal((await hear(there.forged(token, { claims: { sub: 'stranger', jti: 'a fourth' } }))).status, 200)
      assert.ok(await isIn(byPassword))
    })

    it('is asked again later where the provider can’t be reached', async () => {
      const away = newVisit({ issuer: new URL('http://127.0.0.1:9') })
      assert.equal((await away.post(paths.signInOrganisationLeft(), { logout_token: token })).status, 503)
    })
  })

  it('takes no password where the trust says so, and a passkey all the same', async () => {
    const visit = newVisit({ passwords: false })
    const { body } = await visit.get(paths.signIn())
    assert.doesNotMatch(body, /name="password"/)
    assert.match(body, /Sign in with a passkey/)
    const typed = { email: 'wren.aske@wexmoor.example', password: 'three-random-words-here' }
    assert.equal((await visit.post(paths.signIn(), typed)).status, 404)
    assert.equal((await visit.post(paths.signInLocked(), { ...typed, passcode: '000000' })).status, 404)
    assert.equal(await isIn(visit), false)
  })

  it('is nowhere to be found where the trust has no organisation', async () => {
    const visit = visitTo(testSite(house).site, routes)()
    for (const path of [paths.signInOrganisation(), paths.signInOrganisationBack()])
      assert.equal((await visit.get(path)).status, 404)
  })
})
