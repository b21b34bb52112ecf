import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { serve } from '@hono/node-server'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { addUser } from '#domains/access/account/add-user.ts'
import { axeViolations, launchBrowser } from '#test/browser.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { entriesOf } from '#test/ledger-store.ts'
import { testSite } from '#test/site.ts'
import { paths } from '#web/paths.ts'
import { routes } from '#web/routes.ts'
import { makeServer } from '#web/server.ts'

const [email, password] = ['gil.roe@wexmoor.example', 'three-random-words-here']

/** The site at localhost: a browser gives passkeys to no number. */
async function servedAtLocalhost(house: TestHouse) {
  let answer: (request: Request) => Response | Promise<Response> = () => new Response(null, { status: 503 })
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>((ready) => {
    const listening = serve(
      { fetch: async (request) => await answer(request), port: 0, hostname: '127.0.0.1' },
      (info: AddressInfo) => ready({ server: listening, port: info.port }),
    )
  })
  const origin = `http://localhost:${port}`
  const { fetch } = makeServer({ ...testSite(house).site, address: new URL(origin) }, routes)
  answer = fetch
  const close = async () => {
    if ('closeAllConnections' in server) server.closeAllConnections()
    await new Promise<void>((closed) => server.close(() => closed()))
  }
  return { origin, close }
}

describe('a duty worker whose password others have locked signs in with a passkey', () => {
  let house: TestHouse
  let browser: Browser
  let site: Awaited<ReturnType<typeof servedAtLocalhost>>
  let page: Page
  let device: CDPSession
  let authenticatorId: string
  let accountId: string
  before(async () => {
    house = await testHouse('a-passkey')
    site = await servedAtLocalhost(house)
    browser = await launchBrowser()
    const context = await browser.newContext({ baseURL: site.origin, viewport: { width: 390, height: 800 } })
    context.setDefaultTimeout(20_000)
    page = await context.newPage()
    device = await context.newCDPSession(page)
    await device.send('WebAuthn.enable')
    const added = await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    ;({ authenticatorId } = added)
    const user = await addUser(house.asService('test'), { name: 'Gil Roe', email, role: 'duty', password })
    assert.ok(user.ok)
    ;({ accountId } = user.value)
  })
  after(async () => {
    await browser?.close()
    await site?.close()
    await house.close()
  })

  const at = () => new URL(page.url()).pathname
  const open = async (path: string) => void (await page.goto(path))
  const press = async (name: string) => {
    const loaded = page.waitForEvent('load')
    await page.getByRole('button', { name }).click()
    await loaded
  }
  const typePassword = async (typed: string) => {
    await open(paths.signIn())
    await page.getByLabel('E-mail address').fill(email)
    await page.getByLabel('Password', { exact: true }).fill(typed)
    await press('Sign in')
  }
  const usePasskey = async () => {
    await open(paths.signInPasskey())
    await page.getByRole('button', { name: 'Use a passkey' }).click()
  }

  it('adds a passkey that the device makes, and names it', async () => {
    await typePassword(password)
    await open(paths.newPasskey())
    assert.deepEqual(await axeViolations(page), [])
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await page.getByText('Enter a name for it first').waitFor()
    await page.getByLabel('What do you call this device?').fill('My telephone')
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await page.getByText('My telephone is added').waitFor()
    assert.deepEqual(await axeViolations(page), [])
    await open(paths.signIns())
    await page.getByText('Passkeys: My telephone').waitFor()
    assert.deepEqual(await axeViolations(page), [])
  })

  it('needs nothing typed, counts each use, and is not locked when the password is', async () => {
    await press('Sign out')
    house.clock.moveTo(house.clock.now().add({ minutes: 1 }))
    for (let tries = 0; tries < 6; tries += 1) await typePassword('guessed by another')
    await page.getByText('A passkey is not locked by this').first().waitFor()
    await page.getByRole('link', { name: 'Sign in with a passkey' }).click()
    assert.deepEqual(await axeViolations(page), [])
    const sent = page.waitForRequest((request) => request.method() === 'POST')
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await page.waitForURL((url) => url.pathname === paths.home())
    const [last] = (await entriesOf(house.owner, accountId)).toReversed().filter((entry) => entry.what === 'sign in')
    assert.ok(last !== undefined)

    // What was sent is good for one sign-in: whoever has overheard it gets nowhere.
    const again = await fetch(`${site.origin}${paths.signInPasskey()}`, {
      method: 'POST',
      headers: { origin: site.origin, 'content-type': 'application/x-www-form-urlencoded' },
      body: (await sent).postData() ?? '',
      redirect: 'manual',
    })
    assert.equal(again.status, 422)
    assert.equal(
      again.headers.getSetCookie().some((cookie) => cookie.startsWith('holdfast=')),
      false,
    )
  })

  it('is asked after the password, which alone lets nobody in any more', async () => {
    await press('Sign out')
    house.clock.moveTo(house.clock.now().add({ minutes: 16 }))
    await typePassword(password)
    assert.equal(at(), paths.signInPasskey())
    await page.getByText('Your password is right. You have a passkey: use it now.').waitFor()
    await open(paths.home())
    assert.equal(at(), paths.signIn())
  })

  it('is refused without the fingerprint, face or PIN of its owner, and after it was removed', async () => {
    await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
    await usePasskey()
    await page.getByText('The device did not give a passkey').waitFor()
    await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })
    await usePasskey()
    await page.waitForURL((url) => url.pathname === paths.home())
    await open(paths.passkeys())
    await press('Remove the passkey My telephone')
    await page.getByText('The passkey is removed').waitFor()
    await press('Sign out')
    await usePasskey()
    await page.getByText('That passkey does not open Holdfast').first().waitFor()
  })
})
