import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import pino from 'pino'
import type { Browser } from 'playwright-core'
import { jobs } from '#cli/jobs/contents.ts'
import { timetable } from '#cli/jobs/job.ts'
import { actorOf } from '#domains/access/account/account-store.ts'
import { letCarerKnow } from '#domains/access/account/let-carer-know.ts'
import { openSession } from '#domains/access/sign-in/sign-in.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { present } from '#kernel/assert.ts'
import { instantInLondon } from '#kernel/clock.ts'
import { waysSetUp } from '#kernel/messages/set-up.ts'
import { launchBrowser } from '#test/browser.ts'
import { set } from '#test/closure-setting.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { LookedAt } from '#test/journeys/looked-at.ts'
import { childCalled } from '#test/journeys/record-store.ts'
import { type PersonName, people, type Settled, settleTrust } from '#test/journeys/trust.ts'
import { Walker } from '#test/journeys/walker.ts'
import { noProxies } from '#web/origin.ts'
import { routes } from '#web/routes.ts'
import { makeServer } from '#web/server.ts'

export const dutyNumber = '01632 960999'

/** A story that is walked through the pages of a small trust, day by day, in a real browser. */
export interface Journey {
  readonly house: TestHouse
  readonly settled: Settled
  /** Where documents and checkpoints are kept. */
  readonly folder: string
  /** Moves the clock on to a time of a day in London. */
  comes(day: string, time: string): void
  /**
   * Somebody signs in by pressing their name, at a browser of their own. Who has done so in this story is given a new session at the browser
   * they had, and leaves the old one there.
   */
  signInAs(name: PersonName): Promise<Walker>
  /** The same, at one more browser. */
  alsoSignInAs(name: PersonName): Promise<Walker>
  /** Somebody of the trust acts by a command, where a page proves nothing more. */
  actingAs(name: PersonName): Promise<Ctx>
  /** The id of a child by name, for what no page does yet. */
  childCalled(name: string): Promise<string>
  /** A child who is not looked after stays with a carer for a time, who sees from then on who it is. */
  placeWith(carer: PersonName, childId: string): Promise<void>
  /** What is wrong, for anybody, with the pages that the story has shown; empty when nothing. */
  faultsOfPages(): Promise<readonly string[]>
  ends(): Promise<void>
}

/** Begins a story on a day, at a time in London. */
export async function journey(name: string, day: string, time = '08:45'): Promise<Journey> {
  const house = await testHouse(`journey ${name}`, instantInLondon(Temporal.PlainDate.from(day), time).toString())
  const settled = await settleTrust(house)
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-journey-'))
  const { origin, close } = await serveHouse(house, folder)
  const browser = await launchBrowser()
  const lookedAt = new LookedAt()
  const here = new Map<PersonName, Walker>()
  const alsoSignInAs = async (who: PersonName) => await walkIn(browser, origin, who, lookedAt)
  const actingAs = async (who: PersonName) => {
    const { role } = people[who]
    const actor = await actorOf(house.owner.tables, settled.accounts[who], role, house.clock.today())
    return house.as(present(actor, `${who} holds no role today.`))
  }
  return {
    house,
    settled,
    folder,
    comes(date, at) {
      house.clock.moveTo(instantInLondon(Temporal.PlainDate.from(date), at))
    },
    async signInAs(who) {
      const before = here.get(who)
      const walker = await (before === undefined ? alsoSignInAs(who) : comeBack(before, origin, await actingAs(who)))
      here.set(who, walker)
      return walker
    },
    alsoSignInAs,
    actingAs,
    childCalled: async (who) => await childCalled(house.owner, who),
    async placeWith(carer, childId) {
      await set(house, childId, async (tx, ctx) => {
        const known = { childId, carerId: settled.accounts[carer], placementId: ctx.ids.next() }
        assert.equal(await letCarerKnow(tx, ctx, known), undefined)
      })
    },
    faultsOfPages: async () => await lookedAt.faults(browser, origin),
    async ends() {
      await browser.close()
      await close()
      await house.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function walkIn(browser: Browser, origin: string, who: PersonName, lookedAt: LookedAt): Promise<Walker> {
  const context = await browser.newContext({
    baseURL: origin,
    javaScriptEnabled: false,
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  })
  context.setDefaultTimeout(20_000)
  const { role } = people[who]
  const walker = new Walker(who, context, await context.newPage(), (shown) => lookedAt.remember(role, shown))
  await walker.open('/sign-in')
  const button = walker.page.getByRole('button', { name: new RegExp(`^${who}(,|$)`) })
  await walker.press(((await button.textContent()) ?? '').trim())
  return walker
}

/** A session begun as pressing the name begins one, which the page of signing in has proved for them already. */
async function comeBack(before: Walker, origin: string, ctx: Ctx): Promise<Walker> {
  const session = await openSession(ctx, ctx.actor)
  if (!session.ok) throw new Error(session.unmet[0].says)
  return await before.comesBack({ name: 'holdfast', value: session.value.token, url: origin })
}

/** The whole site at an address of this machine, as `bin/holdfast start` serves it with the invented city. */
async function serveHouse(house: TestHouse, folder: string) {
  const site = {
    trustName: 'Wexmoor Children’s Trust',
    dutyNumber,
    demo: true,
    database: house.database,
    clock: house.clock,
    ids: house.ids,
    log: pino({ level: process.env['HOLDFAST_TEST_LOG'] ?? 'error' }, pino.destination({ fd: 2, sync: true })),
    dataDirectory: folder,
    jobs: timetable(jobs),
    ways: waysSetUp({}),
    address: new URL('http://localhost'),
    trustedProxies: noProxies,
    vault: house.vault,
  }
  const { fetch } = makeServer(site, routes)
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>((ready) => {
    const listening = serve({ fetch, port: 0, hostname: '127.0.0.1' }, (info: AddressInfo) =>
      ready({ server: listening, port: info.port }),
    )
  })
  const close = async () => {
    if ('closeAllConnections' in server) server.closeAllConnections()
    await new Promise<void>((closed) => server.close(() => closed()))
  }
  return { origin: `http://127.0.0.1:${port}`, close }
}
