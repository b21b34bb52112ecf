import { openHouse } from '#cli/house.ts'
import { calibrationTable, calibrationText } from '#demo/calibration-table.ts'
import { countChildren, holdsAnybody, leaveUnswept, sweepAgain, takeStock } from '#demo/city-store.ts'
import { liveCity } from '#demo/live-city.ts'
import type { PresetName } from '#demo/presets/preset.ts'
import { markInvented } from '#domains/access/invented-city-store.ts'
import { list } from '#domains/ledger/view.ts'
import { fixedClock, instantInLondon } from '#kernel/clock.ts'
import { seededIds } from '#kernel/ids.ts'
import { seededRandom } from '#kernel/random.ts'
import type { Settings } from '#kernel/settings.ts'

export interface Seeding {
  readonly children: number
  readonly days: number
  readonly seed: string
  readonly until: Temporal.PlainDate
  /** How the authority works; left out, well. */
  readonly preset?: PresetName
  /** Says at the end how the city's rates stand beside the national ones. */
  readonly compare?: boolean
  readonly onProgress: (says: string) => void
}

/**
 * Makes the invented city in an empty record. Refuses, by throwing a sentence, a record that holds anybody already: an invented
 * child must never stand beside a real one.
 */
export async function seedHouse(settings: Settings, seeding: Seeding): Promise<string> {
  const made = await seedIfEmpty(settings, seeding)
  if (made !== undefined) return made
  throw new Error(
    'The record holds people already. An invented city is only made in an empty one: set HOLDFAST_DATA to another folder.',
  )
}

/** Makes the invented city where the record is empty; `undefined`, and nothing done, where it holds anybody. */
export async function seedIfEmpty(settings: Settings, seeding: Seeding): Promise<string | undefined> {
  const { until, days, seed, children, onProgress, preset = 'good', compare = false } = seeding
  const clock = fixedClock(instantInLondon(until.subtract({ days }), '06:00'))
  const ids = seededIds(seededRandom(`ids ${seed} ${children}`), clock)
  const house = await openHouse(settings, {
    clock,
    ids,
    onProgress,
    most: 2,
    forgetful: settings.databaseUrl === undefined,
  })
  try {
    if (await holdsAnybody(house.owner)) return undefined
    await leaveUnswept(house.owner)
    const city = { ...house, documents: settings.dataDirectory }
    const mornings = new Set([1, 8, 29].map((later) => until.subtract({ days: days - later }).toString()))
    const onMorning = async (day: Temporal.PlainDate): Promise<void> => {
      if (mornings.has(day.toString())) await takeStock(house.owner)
    }
    const lived = { house: city, clock, children, seed, until, days, preset, onMorning, onProgress }
    const world = await liveCity(lived)
    await sweepAgain(house.owner)
    await markInvented(house.owner, clock.now())
    const known = await list(house.asService('seed'), 'children of the city', countChildren, () => [])
    const met = [...world.refusals.values()].reduce((sum, count) => sum + count, 0)
    const { underEighteen } = world.population
    return [
      `The invented city stands: ${known} children known to the trust, of ${underEighteen} under eighteen; rules said no ${met} times.`,
      ...(compare ? [calibrationText(await calibrationTable(house.owner, { children, days, until }))] : []),
    ].join('\n')
  } finally {
    await house.close()
  }
}
