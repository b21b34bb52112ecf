import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { benchActs } from '#bench/acts.ts'
import { aReturn, benchImport } from '#bench/census.ts'
import { aChildsPage, benchChildPage, liveSmallCity } from '#bench/child-page.ts'
import { analyse } from '#bench/child-store.ts'
import { benchClocks, makeCityOfClocks } from '#bench/clocks.ts'
import { importSeconds } from '#bench/import-seconds.ts'
import { benchMasking, giveWallsWork, type HouseWithPage } from '#bench/masking.ts'
import { benchPatrol, patrolWorld } from '#bench/patrol.ts'
import { benchRules } from '#bench/rules.ts'
import { benchStarting } from '#bench/starting.ts'
import { type Row, tableOf } from '#bench/table.ts'
import { benchWorklist } from '#bench/worklist.ts'
import { type House, openHouseAt } from '#cli/house.ts'
import { type FixedClock, fixedClock } from '#kernel/clock.ts'
import { startPostgres } from '#kernel/embedded-postgres.ts'
import { systemIds } from '#kernel/ids.ts'

/**
 * `npm run bench`: every figure is a ratio within this run. `npm run bench -- --small` is a tenth of the size, to try it.
 * `npm run bench -- --patrol-year` measures nothing but the patrol over a year of a city's views: about thirty million, 10 GB of disk.
 */
const small = process.argv.includes('--small')
const patrolYear = process.argv.includes('--patrol-year')
const [few, many] = small ? [30, 3_000] : [300, 30_000]
const imported = small ? 1_000 : 10_000
const openChildren = small ? 1_200 : 12_000
const until = Temporal.PlainDate.from('2026-09-30')

function says(line: string): void {
  process.stderr.write(`${line}\n`)
}

const directory = await mkdtemp(join(tmpdir(), 'holdfast-bench-'))
const postgres = await startPostgres({ dataDirectory: directory })
const rows: Row[] = []
const houses: House[] = []

async function newDatabase(name: string, like?: string): Promise<string> {
  const owner = new pg.Client({ connectionString: postgres.ownerUrl })
  await owner.connect()
  await owner.query(`create database ${name}${like === undefined ? '' : ` template ${like}`}`)
  await owner.end()
  const url = new URL(postgres.ownerUrl)
  url.pathname = `/${name}`
  return url.href
}

async function newHouse(name: string): Promise<{ house: House; url: string; clock: FixedClock }> {
  const url = await newDatabase(name)
  const clock = fixedClock('2026-03-01T06:00:00Z')
  return { house: await openAt(url, clock), url, clock }
}

async function openAt(url: string, clock: FixedClock): Promise<House> {
  const house = await openHouseAt(url, { clock, ids: systemIds(clock), onProgress: () => undefined, most: 10 })
  houses.push(house)
  return house
}

/** The same rows twice, so that one of the two houses can do without its walls. */
async function twice(city: {
  readonly house: House
  readonly url: string
  readonly clock: FixedClock
}): Promise<[HouseWithPage, HouseWithPage]> {
  await giveWallsWork(city.house)
  await city.house.close()
  const copy = await newDatabase('bare', new URL(city.url).pathname.slice(1))
  const opened = async (url: string): Promise<HouseWithPage> => {
    const house = await openAt(url, city.clock)
    return { house, page: await aChildsPage(house, city.clock) }
  }
  return [await opened(city.url), await opened(copy)]
}

async function everything(): Promise<void> {
  says('Acts a second.')
  const acts = await newHouse('acts')
  rows.push(await benchActs(acts.house, acts.url, small ? 1_000 : 6_000))
  says('Two cities, one of them with many children besides.')
  const [smaller, larger] = [await newHouse('smaller'), await newHouse('larger')]
  for (const { house, clock } of [smaller, larger]) await liveSmallCity(house, clock, until)
  const fewPage = await aChildsPage(smaller.house, smaller.clock)
  const manyPage = await aChildsPage(larger.house, larger.clock)
  await importSeconds(smaller.house, await aReturn(directory, few))
  says(`Importing ${imported} children, then up to ${many}.`)
  const now = larger.clock.now().toString()
  rows.push(await benchImport(larger.url, await aReturn(directory, imported), now, imported))
  await importSeconds(larger.house, await aReturn(directory, many))
  await analyse(smaller.house.owner)
  await analyse(larger.house.owner)
  says('The child’s page.')
  rows.push(await benchChildPage(fewPage, manyPage, [few, many]))
  says('The rules of one child’s record.')
  rows.push(await benchRules(smaller.house, smaller.clock))
  says('The child’s page without its walls.')
  rows.push(await benchMasking(...(await twice(smaller))))
  says(`The clocks of ${openChildren} open children.`)
  const open = await newHouse('open')
  await makeCityOfClocks(open.house, openChildren)
  rows.push(await benchClocks(open.house, openChildren))
  says('The worklist.')
  open.clock.moveTo(Temporal.Instant.from('2026-10-01T08:00:00Z'))
  rows.push(await benchWorklist(open.house, open.clock, openChildren))
  says('Starting.')
  rows.push(await benchStarting(await newDatabase('starting')))
  says('The patrol.')
  rows.push(await benchPatrol((await newHouse('patrol')).house, patrolWorld('tenth'), says))
}

async function patrolOnly(): Promise<void> {
  rows.push(await benchPatrol((await newHouse('patrol')).house, patrolWorld('year of a city'), says))
}

try {
  await (patrolYear ? patrolOnly() : everything())
  process.stdout.write(`${tableOf(rows)}\n`)
} finally {
  for (const house of houses) await house.close()
  await postgres.stop()
  await rm(directory, { recursive: true, force: true })
}
process.exitCode = rows.every((row) => row.good) ? 0 : 1
