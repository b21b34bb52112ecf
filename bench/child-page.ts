import pino from 'pino'
import { aChildWithAWorker } from '#bench/child-store.ts'
import type { Row } from '#bench/table.ts'
import { medianOf } from '#bench/timing.ts'
import type { House } from '#cli/house.ts'
import { liveCity } from '#demo/live-city.ts'
import { openSession } from '#domains/access/sign-in/sign-in.ts'
import type { FixedClock } from '#kernel/clock.ts'
import { noProxies } from '#web/origin.ts'
import { paths } from '#web/paths.ts'
import { routes } from '#web/routes.ts'
import { makeServer } from '#web/server.ts'

/** Asks for the page of one child with much on the record, as the child's own worker, and gives the status. */
export type AskForPage = () => Promise<number>

/** Lives a small city in a house. */
export async function liveSmallCity(house: House, clock: FixedClock, until: Temporal.PlainDate): Promise<void> {
  await liveCity({ house, clock, children: 12, seed: 'bench', until, days: 200 })
}

/** The way to ask for the page of one of the children of that city. */
export async function aChildsPage(house: House, clock: FixedClock): Promise<AskForPage> {
  const { childId, worker } = await aChildWithAWorker(house.owner)
  const edge = { database: house.database, clock, ids: house.ids, follows: house.follows, requestId: 'bench' }
  const opened = await openSession(edge, worker)
  if (!opened.ok) throw new Error('The worker could not sign in.')
  const site = {
    trustName: 'Bench',
    dutyNumber: '01632 960999',
    demo: false,
    database: house.database,
    clock,
    ids: house.ids,
    address: new URL('http://localhost'),
    trustedProxies: noProxies,
    vault: house.vault,
  }
  const server = makeServer({ ...site, log: pino({ level: 'silent' }), dataDirectory: '.', jobs: [], ways: [] }, routes)
  const headers = { cookie: `holdfast=${opened.value.token}` }
  return async () => {
    const response = await server.request(`http://localhost${paths.child(childId)}`, { headers })
    await response.text()
    return response.status
  }
}

/** The median of the two pages, asked in turns so that both meet the same machine. */
export async function benchChildPage(
  few: AskForPage,
  many: AskForPage,
  counts: readonly [number, number],
): Promise<Row> {
  const times = 60
  const measured: [number[], number[]] = [[], []]
  for (const page of [few, many]) for (let warm = 0; warm < 10; warm++) await mustBeOk(page)
  for (let time = 0; time < times; time++) {
    measured[0].push(await medianOf(1, async () => await mustBeOk(few)))
    measured[1].push(await medianOf(1, async () => await mustBeOk(many)))
  }
  const [at, against] = [middle(measured[1]), middle(measured[0])]
  const [fewer, more] = counts.map((count) => count.toLocaleString('en-GB'))
  return {
    what: `the child’s page at ${more} children`,
    measured: `${at.toFixed(1)} ms`,
    against: `${against.toFixed(1)} ms at ${fewer}`,
    ratio: at / against,
    wanted: 'at most 1.2',
    good: at / against <= 1.2,
  }
}

async function mustBeOk(page: AskForPage): Promise<void> {
  const status = await page()
  if (status !== 200) throw new Error(`The child’s page answered ${status}.`)
}

function middle(timings: readonly number[]): number {
  return timings.toSorted((a, b) => a - b)[Math.floor(timings.length / 2)] ?? 0
}
