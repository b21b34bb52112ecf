import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { personalRoles, type Role } from '#domains/ledger/actor.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { projectRoot } from '#kernel/settings.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { signedIn, type Visit, visitTo } from '#test/raw-visit.ts'
import { testSite } from '#test/site.ts'
import { page } from '#web/frame.tsx'
import type { ClosedRoute, Route } from '#web/route.ts'
import { routes } from '#web/routes.ts'

const file = join(projectRoot, 'test', 'access-table.txt')
const refresh = 'HOLDFAST_ACCESS_TABLE=write npm test -- test/access.test'

const short: Readonly<Record<(typeof personalRoles)[number], string>> = {
  'front door': 'fd',
  duty: 'du',
  'social worker': 'sw',
  'family help lead': 'fh',
  'team manager': 'tm',
  'conference chair': 'ch',
  'designated officer': 'lo',
  'head of service': 'hs',
  director: 'di',
  'reviewing officer': 'ro',
  commissioner: 'co',
  partner: 'pa',
  carer: 'ca',
  provider: 'pr',
  'council client': 'cc',
  reviewer: 're',
  inspector: 'in',
  administrator: 'ad',
  'data protection officer': 'dp',
}

/** Every route and who may ask, as text that is read when it changes. */
function tableOf(all: readonly Route[]): string {
  const rows = all
    .map((route) => {
      const may = personalRoles.map((role) => (route.by === 'anyone' || route.by.includes(role) ? short[role] : '--'))
      return `${route.method.padEnd(4)} ${route.path.padEnd(64)} ${route.by === 'anyone' ? 'anyone, signed in or not' : may.join(' ')}`
    })
    .sort((a, b) => (a.slice(5) < b.slice(5) ? -1 : 1))
  const legend = personalRoles.map((role) => `${short[role]} ${role}`).join(', ')
  return [
    'Who may ask for what. A route that is not here, or is here otherwise, fails the tests.',
    `After a change that is meant: ${refresh}`,
    'Then read the difference as a reviewer would: every new mark is somebody who may now do more.',
    `${legend}.`,
    '',
    ...rows,
    '',
  ].join('\n')
}

function differences(kept: string, now: string): string {
  const [before, after_] = [kept.split('\n'), now.split('\n')]
  const gone = before.filter((line) => !after_.includes(line)).map((line) => `- ${line}`)
  const come = after_.filter((line) => !before.includes(line)).map((line) => `+ ${line}`)
  return [...gone, ...come].sort((a, b) => (a.slice(2) < b.slice(2) ? -1 : 1)).join('\n')
}

const anId = '00000000-0000-7000-8000-00000000abcd'

function addressOf(path: string): string {
  return path.replaceAll(/:([A-Za-z]+)(?:\{[^}]*\})?/g, (_, name: string) =>
    /^id$|Id$/.test(name) ? anId : 'something',
  )
}

const closed = routes.filter((route): route is ClosedRoute => route.by !== 'anyone')

describe('access: every route by every role', () => {
  let house: TestHouse
  const people = new Map<Role, Ctx>()
  before(async () => {
    house = await testHouse('access-table')
    for (const role of personalRoles) people.set(role, await house.someone(role))
  })
  after(async () => await house.close())

  const as = async (visit: Visit, role: Role): Promise<Visit> => {
    const ctx = people.get(role)
    assert.ok(ctx !== undefined)
    return await signedIn(visit, ctx)
  }

  it('is what the reviewed table says', () => {
    const now = tableOf(routes)
    if (process.env.HOLDFAST_ACCESS_TABLE === 'write') writeFileSync(file, now)
    const kept = readFileSync(file, 'utf8')
    assert.ok(kept === now, `test/access-table.txt differs. If it is meant: ${refresh}\n${differences(kept, now)}`)
  })

  it('reaches a page exactly where the table says so, and looks absent everywhere else', async () => {
    const reached: string[] = []
    const watched = closed.map((route) => ({
      ...route,
      handle: async (request: Parameters<ClosedRoute['handle']>[0]) => {
        reached.push(`${route.method} ${route.path}`)
        return page(request, { title: 'Reached' }, null)
      },
    }))
    const newVisit = visitTo(testSite(house).site, watched)
    const wrong: string[] = []
    for (const role of personalRoles) {
      const visit = await as(newVisit(), role)
      const { csrf } = await visit.get('/')
      for (const route of closed) {
        reached.length = 0
        const address = addressOf(route.path)
        const { status } = route.method === 'GET' ? await visit.get(address) : await visit.post(address, { csrf })
        const may = route.by.includes(role)
        const asMeant = may
          ? reached.join() === `${route.method} ${route.path}` && status === 200
          : reached.length === 0 && status === 404
        if (!asMeant)
          wrong.push(
            `${role}: ${route.method} ${route.path} answered ${status} and reached ${reached.join() || 'nothing'}`,
          )
      }
    }
    assert.equal(wrong.join('\n'), '')
  })

  it('sends whoever is not signed in to sign in, from every closed route', async () => {
    const visit = visitTo(testSite(house).site, routes)()
    for (const route of closed) {
      const address = addressOf(route.path)
      const answered = route.method === 'GET' ? await visit.get(address) : await visit.post(address, {})
      assert.deepEqual(
        [answered.status, answered.headers.get('location')],
        [303, '/sign-in'],
        `${route.method} ${route.path}`,
      )
    }
  })

  it('breaks on no route when nothing is there and nothing was typed', async () => {
    const newVisit = visitTo(testSite(house).site, routes)
    const wrong: string[] = []
    for (const role of personalRoles) {
      const reading = await as(newVisit(), role)
      for (const route of closed.filter((one) => one.by.includes(role))) {
        // What is sent may end a sign-in: each begins with its own.
        const visit = route.method === 'GET' ? reading : await as(newVisit(), role)
        const address = addressOf(route.path)
        const csrf = route.method === 'POST' ? (await visit.get('/password')).csrf : ''
        const { status } = route.method === 'GET' ? await visit.get(address) : await visit.post(address, { csrf })
        if (![200, 303, 404, 422].includes(status))
          wrong.push(`${role}: ${route.method} ${route.path} answered ${status}`)
      }
    }
    assert.equal(wrong.join('\n'), '')
  })
})
