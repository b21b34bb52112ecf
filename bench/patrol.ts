import { performance } from 'node:perf_hooks'
import { indexLooks, readyForManyLooks, tellLooks } from '#bench/patrol-store.ts'
import type { Row } from '#bench/table.ts'
import type { House } from '#cli/house.ts'
import { patrolDays } from '#domains/governance/patrol/go-on-patrol.ts'
import { makePatrolWorld, measurePatrol, type PatrolWorld, usersOf } from '#test/patrol-world-store.ts'

const from = Temporal.PlainDate.from('2025-01-06')
const wantedLooks = 30_000_000
const wantedSeconds = 120

/** A year of a city’s views, about thirty million; or a tenth of the users in the same year. */
export function patrolWorld(size: 'year of a city' | 'tenth'): PatrolWorld {
  const whole = { from, days: 364, records: 26 }
  return size === 'tenth' ? { ...whole, workers: 126, planted: 40 } : { ...whole, workers: 1_260, planted: 300 }
}

/** How long the patrol takes over a year, against two minutes for thirty million views; and what it finds of what was planted. */
export async function benchPatrol(house: House, world: PatrolWorld, says: (line: string) => void): Promise<Row> {
  await readyForManyLooks(house.owner)
  await makePatrolWorld(house.owner, world, says)
  await indexLooks(house.owner)
  const { looks, size } = await tellLooks(house.owner)
  says(`Going over ${looks.toLocaleString('en-GB')} views (${size}) of ${usersOf(world)} people.`)
  const began = performance.now()
  const outcome = await patrolDays(house.asService('bench'), from, from.add({ days: world.days - 1 }))
  if (!outcome.ok) throw new Error(outcome.unmet[0].says)
  const seconds = (performance.now() - began) / 1000
  const { recall, precision, alerts, planted } = await measurePatrol(house.owner)
  const aDay = (alerts / ((world.days / 7) * 5) / usersOf(world)) * 1_000
  says(
    `Recall ${(recall * 100).toFixed(0)} % of ${planted}, precision ${(precision * 100).toFixed(0)} % of ${alerts} alerts, ${aDay.toFixed(1)} a working day for 1,000 people.`,
  )
  const allowed = (wantedSeconds * looks) / wantedLooks
  return {
    what: `patrol over ${(looks / 1_000_000).toFixed(1)} million views`,
    measured: `${seconds.toFixed(1)} s`,
    against: `${allowed.toFixed(1)} s, as two minutes for thirty million`,
    ratio: seconds / allowed,
    wanted: 'at most 1',
    good: seconds <= allowed && recall >= 0.9 && aDay <= 5,
  }
}
