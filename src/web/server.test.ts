import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { h } from 'preact'
import { applicationConnection } from '#domains/access/application-login-store.ts'
import { type Ctx, NotFound } from '#domains/ledger/context.ts'
import { openDatabase } from '#kernel/database.ts'
import { endRoles } from '#test/access-store.ts'
import { endConnections } from '#test/connections-store.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { type Answered, signedIn, type Visit, visitTo } from '#test/raw-visit.ts'
import { everythingKeptAtSignIn } from '#test/session-store.ts'
import { testSite } from '#test/site.ts'
import { vanishingDoor } from '#test/vanishing-door.ts'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { page } from '#web/frame.tsx'
import { trustedProxies } from '#web/origin.ts'
import { get, one, openGet, post, type Route, redirect, type SignedInRequest } from '#web/route.ts'
import { routes } from '#web/routes.ts'
import { makeServer } from '#web/server.ts'

const aboutId = '00000000-0000-7000-8000-0000000000c1'
const notes = `/children/${aboutId}/notes`

describe('the server: what holds for every page', () => {
  let house: TestHouse
  let worker: Ctx
  let partner: Ctx
  let newVisit: () => Visit
  const saved: string[] = []

  const form = async (request: SignedInRequest) =>
    page(
      request,
      { title: 'Notes' },
      h('form', { method: 'post' }, [
        h(CsrfField, { token: request.csrf }),
        h('textarea', { name: 'says' }, request.draft === undefined ? '' : one(request.draft, 'says')),
        h('p', null, JSON.stringify(request.draft ?? {})),
      ]),
    )
  const testRoutes: readonly Route[] = [
    ...routes.filter((route) => ['/sign-in', '/sign-out', '/'].includes(route.path)),
    get('/children/:id/notes', ['social worker'], form),
    post('/children/:id/notes', ['social worker'], async (request) => {
      saved.push(one(request.typed, 'says'))
      return redirect(notes, 'Saved.')
    }),
    post('/children/:id/button', ['social worker'], async () => redirect('/')),
    get('/children/:id/steps/:kind', ['social worker'], form),
    post('/children/:id/steps/:kind', ['social worker'], async () => redirect('/')),
    get('/children/new', ['social worker'], async (request) => page(request, { title: 'Another' }, 'A new child')),
    get('/absent/:id', ['social worker'], async () => {
      throw new NotFound('child')
    }),
    post('/absent/:id', ['social worker'], async () => {
      throw new NotFound('child')
    }),
    get('/forbidden', ['director'], async (request) => page(request, { title: 'Hers' }, 'Hers')),
    get('/broken', ['social worker'], async () => {
      throw new Error('It says who: Kit Ferris.')
    }),
    post('/unreadable', ['social worker'], async () => {
      throw Object.assign(new Error('It says who: Kit Ferris.'), { code: '22P02' })
    }),
    openGet('/open', async (request) => page(request, { title: 'Open' }, request.origin)),
  ]

  before(async () => {
    house = await testHouse('server')
    worker = await house.someone('social worker', 'Wren Asker')
    partner = await house.someone('partner', 'Wex Primary School')
    newVisit = visitTo(testSite(house).site, testRoutes)
  })
  after(async () => await house.close())

  const asWorker = async () => await signedIn(newVisit(), worker)
  const later = (minutes: number) => house.clock.moveTo(house.clock.now().add({ minutes }))
  const isSentToSignIn = (answered: Answered) => {
    assert.equal(answered.status, 303)
    assert.equal(answered.headers.get('location'), '/sign-in')
  }

  it('does not start with a route that names no role, nor with one that is there twice', () => {
    const { site } = testSite(house)
    const nobody = { ...get('/nobody', ['director'], form), by: [] as unknown as ['director'] }
    assert.throws(() => makeServer(site, [nobody]), /GET \/nobody names no role/)
    const twice = get('/twice', ['director'], form)
    assert.throws(() => makeServer(site, [twice, twice]), /there twice/)
  })

  it('sends whoever is not signed in to sign in', async () => {
    isSentToSignIn(await newVisit().get('/'))
    isSentToSignIn(await newVisit().get(notes))
  })

  it('answers absent and forbidden, and what is no page at all, with the same words', async () => {
    const visit = await asWorker()
    const answers = [
      await visit.get('/forbidden'),
      await visit.get(`/absent/${aboutId}`),
      await visit.get('/no-such-page'),
      await visit.get('/absent/not-an-id'),
    ]
    const [first] = answers
    assert.equal(first?.status, 404)
    for (const answered of answers) {
      assert.equal(answered.status, 404)
      assert.equal(withoutNonce(answered.body), withoutNonce(first?.body ?? ''))
    }
    assert.equal((await (await signedIn(newVisit(), partner)).get(notes)).status, 404)
  })

  it('takes the fixed name of a page for what it is, not for an id', async () => {
    assert.equal((await (await asWorker()).get('/children/new')).status, 200)
  })

  it('sends every page with a strict policy of its own, to be kept by nobody', async () => {
    const visit = await asWorker()
    const nonces = new Set<string>()
    for (const path of ['/', notes, '/sign-in', '/no-such-page', '/broken', '/forbidden', '/open']) {
      const { headers, body } = await visit.get(path)
      const policy = headers.get('content-security-policy') ?? ''
      assert.match(policy, /default-src 'none'/, path)
      assert.match(policy, /frame-ancestors 'none'/, path)
      assert.match(policy, /form-action 'self'/, path)
      assert.doesNotMatch(policy, /unsafe/, path)
      assert.equal(headers.get('cache-control'), 'no-store', path)
      assert.equal(headers.get('x-content-type-options'), 'nosniff', path)
      assert.equal(headers.get('referrer-policy'), 'same-origin', path)
      const nonce = /script-src 'nonce-([^']+)'/.exec(policy)?.[1]
      assert.ok(nonce !== undefined && !nonces.has(nonce), `${path} has a nonce of its own`)
      nonces.add(nonce)
      assert.doesNotMatch(body, /<script(?![^>]*nonce)| style="| on\w+="/, path)
    }
  })

  it('gives a cookie that scripts cannot read and other sites do not send', async () => {
    const answered = await newVisit().post('/sign-in', { email: 'a', password: 'b' })
    assert.equal(answered.status, 422)
    const server = makeServer(testSite(house).site, testRoutes)
    const visit = await asWorker()
    const response = await server.request('https://holdfast.test/sign-out', {
      method: 'POST',
      headers: { origin: 'https://holdfast.test', cookie: `holdfast=${visit.token}` },
      body: new URLSearchParams({ csrf: (await visit.get(notes)).csrf }),
    })
    assert.equal(response.status, 303)
    for (const cookie of response.headers.getSetCookie().filter((set) => !/max-age=0/i.test(set)))
      for (const wanted of [/HttpOnly/, /SameSite=Lax/, /Secure/, /Path=\//]) assert.match(cookie, wanted)
  })

  it('ends a sign-in after an hour without use, and goes on while it is used', async () => {
    const visit = await asWorker()
    for (let hour = 0; hour < 3; hour += 1) {
      later(50)
      assert.equal((await visit.get('/')).status, 200)
    }
    later(61)
    isSentToSignIn(await visit.get('/'))
  })

  it('ends a sign-in after twelve hours, however it is used', async () => {
    const visit = await asWorker()
    for (let used = 0; used < 14; used += 1) {
      later(50)
      assert.equal((await visit.get('/')).status, 200)
    }
    later(21)
    isSentToSignIn(await visit.get('/'))
  })

  it('ends a sign-in by signing out, for every page', async () => {
    const visit = await asWorker()
    const { csrf } = await visit.get('/')
    const { token } = visit
    assert.ok(token !== undefined)
    isSentToSignIn(await visit.post('/sign-out', { csrf }))
    visit.token = token
    isSentToSignIn(await visit.get('/'))
  })

  it('sends somebody out at the next page once their role has ended', async () => {
    const leaver = await house.someone('social worker', 'Lee Ving')
    const visit = await signedIn(newVisit(), leaver)
    assert.equal((await visit.get('/')).status, 200)
    await endRoles(house.asService('test'), leaver.actor.accountId)
    isSentToSignIn(await visit.get('/'))
  })

  it('saves nothing from a form without its secret, with a wrong one, or with that of another sign-in', async () => {
    const [visit, other] = [await asWorker(), await asWorker()]
    const { csrf } = await other.get(notes)
    for (const sent of [{}, { csrf: 'wrong' }, { csrf }]) {
      const answered = await visit.post(notes, { says: 'Not to be saved', ...sent })
      assert.equal(answered.status, 303)
      assert.equal(answered.headers.get('location'), notes)
    }
    assert.deepEqual(saved, [])
    assert.match((await visit.get(notes)).body, /out of date.*What you typed has been kept/s)
    assert.equal((await visit.post(`/children/${aboutId}/button`, {})).headers.get('location'), '/')
  })

  it('refuses a form that another site sends, whatever it carries', async () => {
    const visit = await asWorker()
    const { csrf } = await visit.get(notes)
    const before = saved.length
    for (const origin of ['https://elsewhere.test', 'null', 'http://holdfast.test.elsewhere.test']) {
      const answered = await visit.post(notes, { says: 'From elsewhere', csrf }, { origin })
      assert.equal(answered.status, 403)
      assert.match(answered.body, /not sent from a page of Holdfast/)
    }
    assert.equal(saved.length, before)
    assert.equal((await visit.post(notes, { says: 'From here', csrf })).status, 303)
    assert.equal(saved.at(-1), 'From here')
  })

  it('keeps a form saved for later for its writer alone, until it has gone through', async () => {
    const visit = await asWorker()
    const { csrf } = await visit.get(notes)
    const answered = await visit.post(notes, { says: 'Half a sentence', save: 'draft', csrf })
    assert.equal(answered.headers.get('location'), notes)
    const shown = await visit.get(notes)
    assert.match(shown.body, /Saved as a draft/)
    assert.match(shown.body, /<textarea name="says">Half a sentence/)
    const colleague = await house.someone('social worker', 'Coll Eague')
    assert.doesNotMatch((await (await signedIn(newVisit(), colleague)).get(notes)).body, /Half a sentence/)
    await visit.post(notes, { says: 'Half a sentence, and the rest', csrf })
    assert.doesNotMatch((await visit.get(notes)).body, /Half a sentence/)
  })

  it('carries what is said once where nobody can read it, and says nothing that another put there', async () => {
    const visit = await asWorker()
    const { csrf } = await visit.get(notes)
    const answered = await visit.post(notes, { says: 'Kit', csrf })
    const [set = ''] = answered.headers.getSetCookie().filter((cookie) => cookie.startsWith('holdfast-said='))
    const carried = set.split(';')[0] ?? ''
    assert.doesNotMatch(Buffer.from(carried.replace('holdfast-said=', ''), 'base64url').toString('latin1'), /Saved/)
    const server = makeServer(testSite(house).site, testRoutes)
    const shown = async (said: string) => {
      const cookie = `holdfast=${visit.token}; ${said}`
      return await (await server.request(`http://holdfast.test${notes}`, { headers: { cookie } })).text()
    }
    assert.match(await shown(carried), /Saved\./)
    assert.doesNotMatch(await shown('holdfast-said=Ring 01632 960000 at once'), /960000/)
  })

  it('shows what was written once more where somebody else has dealt with it meanwhile, and no password', async () => {
    const visit = await asWorker()
    const { csrf } = await visit.get(notes)
    const says = 'Rang the aunt & left word.'
    const answered = await visit.post(`/absent/${aboutId}`, {
      says,
      password: 'three whole words',
      answer: 'yes',
      csrf,
    })
    assert.equal(answered.status, 404)
    assert.match(answered.body, /Nothing was saved\. Somebody else may have dealt with it a moment ago\./)
    assert.match(answered.body, /Rang the aunt &amp; left word\./)
    assert.doesNotMatch(answered.body, /three whole words/)
    assert.ok(!answered.body.includes(`>${csrf}<`))
  })

  it('keeps the drafts of two kinds of step on one child apart', async () => {
    const visit = await asWorker()
    const one_ = `/children/${aboutId}/steps/strategy-discussion`
    const { csrf } = await visit.get(one_)
    await visit.post(one_, { says: 'About the discussion', save: 'draft', csrf })
    assert.match((await visit.get(one_)).body, /About the discussion/)
    assert.doesNotMatch((await visit.get(`/children/${aboutId}/steps/section-47-enquiry`)).body, /About the discussion/)
  })

  it('keeps what was being typed when the sign-in had run out, and shows it after the next', async () => {
    const visit = await asWorker()
    const { csrf } = await visit.get(notes)
    later(90)
    const answered = await visit.post(notes, { says: 'Typed for an hour', password: 'never-kept-anywhere', csrf })
    isSentToSignIn(answered)
    assert.match((await visit.get('/sign-in')).body, /What you typed has been kept/)
    assert.match((await (await asWorker()).get(notes)).body, /<textarea name="says">Typed for an hour/)
    assert.doesNotMatch(await everythingKeptAtSignIn(house.owner), /never-kept-anywhere/)
  })

  it('keeps nothing for somebody who merely sends an old cookie', async () => {
    const visit = await asWorker()
    later(90)
    isSentToSignIn(await visit.post(notes, { says: 'Planted by another', csrf: 'guessed' }))
    assert.doesNotMatch((await (await asWorker()).get(notes)).body, /Planted/)
  })

  it('says nothing of a person when something breaks, on the page or in the log', async () => {
    const lines: string[] = []
    const log = { ...testSite(house).site.log, error: (line: object) => void lines.push(JSON.stringify(line)) }
    const site = { ...testSite(house).site, log: log as unknown as ReturnType<typeof testSite>['site']['log'] }
    const answered = await (await signedIn(visitTo(site, testRoutes)(), worker)).get('/broken')
    assert.equal(answered.status, 503)
    assert.match(answered.body, /give the administrator this number/)
    assert.equal(lines.length, 1)
    assert.doesNotMatch(answered.body + lines.join(''), /Kit Ferris/)
  })

  it('refuses what is too large in a sentence', async () => {
    const visit = await asWorker()
    const answered = await visit.post(notes, { says: 'x'.repeat(13 * 1024 * 1024) })
    assert.equal(answered.status, 413)
    assert.match(answered.body, /at most 12 megabytes/)
  })

  it('takes out of what was typed what no record can keep, also in a draft, whatever a field is called', async () => {
    const visit = await asWorker()
    const { csrf } = await visit.get(notes)
    const says = 'He said \u0000no\u0000, and \ud83d left'
    assert.equal((await visit.post(notes, { csrf, says, ['__proto__']: 'x', constructor: 'y' })).status, 303)
    assert.equal(saved.at(-1), 'He said no, and \ufffd left')
    assert.equal((await visit.post(notes, { csrf, says, save: 'draft' })).status, 303)
    assert.match((await visit.get(notes)).body, /He said no, and \ufffd left/)
  })

  it('says in a sentence that a changed hidden field, or a form broken on the way, can’t be read', async () => {
    const visit = await asWorker()
    const { csrf } = await visit.get(notes)
    const answered = await visit.post('/unreadable', { csrf })
    assert.equal(answered.status, 422)
    assert.match(answered.body, /What was sent can’t be read/)
    assert.doesNotMatch(answered.body, /Kit Ferris/)
    const broken = await visit.post(notes, {}, { 'content-type': 'multipart/form-data; boundary=none' })
    assert.equal(broken.status, 422)
  })

  it('shows the record of today for an earlier day that is none', async () => {
    const visit = await asWorker()
    for (const day of ['0000-01-01', '2026-02-31', '%00', 'yesterday'])
      assert.equal((await visit.get(`${notes}?asKnown=${day}`)).status, 200, day)
  })

  it('believes of where a request comes from only what a proxy adds that is named as ours', async () => {
    const behind = (proxies: readonly string[]) =>
      makeServer({ ...testSite(house).site, trustedProxies: trustedProxies(proxies) }, testRoutes)
    let server = behind([])
    const from = async (remoteAddress: string, forwarded?: string) => {
      const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
      const response = await server.request(
        'http://holdfast.test/open',
        { headers },
        { incoming: { socket: { remoteAddress } } },
      )
      return /<main[^>]*>([^<]*)</.exec(await response.text())?.[1]
    }
    assert.equal(await from('198.51.100.4'), '198.51.100.4')
    for (const address of ['198.51.100.4', '127.0.0.1', '10.0.0.3', '::1'])
      assert.equal(await from(address, '203.0.113.1'), address)
    server = behind(['127.0.0.1', '10.0.0.0/24', 'fd00::/8'])
    assert.equal(await from('198.51.100.4', '203.0.113.1'), '198.51.100.4')
    assert.equal(await from('::ffff:10.0.0.9', '203.0.113.1'), '203.0.113.1')
    assert.equal(await from('10.0.1.9', '203.0.113.1'), '10.0.1.9')
    assert.equal(await from('fd00::4', '203.0.113.9, 198.51.100.7, 10.0.0.4'), '198.51.100.7')
    assert.equal(await from('127.0.0.1', '203.0.113.1, 198.51.100.7'), '198.51.100.7')
    assert.equal(await from('10.0.0.3', 'nonsense'), '10.0.0.3')
  })
})

function withoutNonce(body: string): string {
  return body.replaceAll(/nonce="[^"]*"/g, '')
}

describe('the server: a database that goes away', () => {
  let house: TestHouse
  before(async () => {
    house = await testHouse('goes-away')
  })
  after(async () => await house.close())

  it('answers 503 in a sentence while it is gone, and goes on without a restart when it is back', async () => {
    const worker = await house.someone('social worker', 'Wren Asker')
    const ownerUrl = new URL(process.env.HOLDFAST_TEST_DATABASE_URL ?? '')
    ownerUrl.pathname = '/test_goes_away'
    const door = await vanishingDoor(applicationConnection(ownerUrl.toString()).connectionString ?? '')
    const database: TestHouse['database'] = openDatabase({ connectionString: door.url }, { most: 3 })
    try {
      const site = { ...testSite(house).site, database }
      const visit = await signedIn(visitTo(site, routes)(), worker)
      assert.equal((await visit.get('/')).status, 200)
      for (const again of [1, 2]) {
        await door.shut()
        for (const path of ['/', '/health']) assert.equal((await visit.get(path)).status, 503, `${path}, time ${again}`)
        assert.match((await visit.get('/')).body, /The record can’t be reached just now.*01632 960999/s)
        const sent = await visit.post('/sign-in', { email: 'a@wexmoor.example', password: 'wrong' })
        assert.equal(sent.status, 503)
        await door.open()
        for (const path of ['/', '/health']) assert.equal((await visit.get(path)).status, 200, `${path}, time ${again}`)
      }
    } finally {
      await database.close()
      await door.remove()
    }
  })
  it('says the same when it goes while requests are under way, and goes on without a restart', async () => {
    const worker = await house.someone('social worker', 'Ivo Marsh')
    const visit = await signedIn(visitTo(testSite(house).site, routes)(), worker)
    const [email, password] = ['a@wexmoor.example', 'wrong']
    const asking = Array.from({ length: 12 }, async (_, at) => {
      await pause(at * 10)
      return at % 4 === 0 ? await visit.post('/sign-in', { email, password }) : await visit.get('/')
    })
    for (let time = 0; time < 8; time += 1) {
      await endConnections(house.owner)
      await pause(15)
    }
    for (const { status, body } of await Promise.all(asking))
      if (status === 503) assert.match(body, /The record can’t be reached just now/)
    assert.equal((await visit.get('/')).status, 200)
  })
})
