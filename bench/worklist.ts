import { performance } from 'node:perf_hooks'
import pino from 'pino'
import { workersOfOpenCity } from '#bench/open-city-store.ts'
import type { Row } from '#bench/table.ts'
import type { House } from '#cli/house.ts'
import { openSession } from '#domains/access/sign-in/sign-in.ts'
import type { FixedClock } from '#kernel/clock.ts'
import { noProxies } from '#web/origin.ts'
import { paths } from '#web/paths.ts'
import { routes } from '#web/routes.ts'
import { makeServer } from '#web/server.ts'

const wantedMilliseconds = 100
const asked = ['', '?due=week', '?due=later&kind=seeing', '?due=later&page=2']

/** A worklist page of workers and managers of a city with so many open children: the slowest of twenty but one, against what it may take. */
export async function benchWorklist(house: House, clock: FixedClock, children: number): Promise<Row> {
  const server = makeServer(
    {
      ...{
        trustName: 'Bench',
        dutyNumber: '01632 960999',
        demo: false,
        database: house.database,
        clock,
        ids: house.ids,
      },
      ...{ address: new URL('http://localhost'), trustedProxies: noProxies, vault: house.vault },
      ...{ log: pino({ level: 'silent' }), dataDirectory: '.', jobs: [], ways: [] },
    },
    routes,
  )
  const timings: number[] = []
  const edge = { database: house.database, clock, ids: house.ids, follows: house.follows, requestId: 'bench' }
  for (const [number, who] of (await workersOfOpenCity(house.owner, 30)).entries()) {
    const opened = await openSession(edge, who)
    if (!opened.ok) throw new Error('A worker could not sign in.')
    const headers = { cookie: `holdfast=${opened.value.token}` }
    for (const query of asked) {
      const began = performance.now()
      const response = await server.request(`http://localhost${paths.worklist()}${query}`, { headers })
      await response.text()
      if (response.status !== 200) throw new Error(`The worklist answered ${response.status}.`)
      if (number >= 5) timings.push(performance.now() - began)
    }
  }
  const at = timings.toSorted((a, b) => a - b)[Math.floor(timings.length * 0.95)] ?? 0
  return {
    what: `a worklist page at ${children.toLocaleString('en-GB')} open children, 95th percentile of ${timings.length}`,
    measured: `${at.toFixed(1)} ms`,
    against: `${wantedMilliseconds} ms`,
    ratio: at / wantedMilliseconds,
    wanted: 'at most 1',
    good: at <= wantedMilliseconds,
  }
}
