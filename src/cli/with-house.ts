import { type House, openHouse } from '#cli/house.ts'
import { systemClock } from '#kernel/clock.ts'
import { systemIds } from '#kernel/ids.ts'
import { readSettings, type Settings } from '#kernel/settings.ts'

/** Progress goes to standard error: standard output holds the result and nothing else. */
export function progress(says: string): void {
  process.stderr.write(`${says}\n`)
}

/** Opens the house for one command, and closes it whatever happens. */
export async function withHouse(work: (house: House, settings: Settings) => Promise<void>): Promise<void> {
  const settings = readSettings()
  const house = await openHouse(settings, { clock: systemClock, ids: systemIds(systemClock), onProgress: progress })
  try {
    await work(house, settings)
  } finally {
    await house.close()
  }
}
