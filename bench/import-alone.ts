import { setFlagsFromString } from 'node:v8'
import { importSeconds } from '#bench/import-seconds.ts'
import { openHouseAt } from '#cli/house.ts'
import { fixedClock } from '#kernel/clock.ts'
import { systemIds } from '#kernel/ids.ts'

/** What an import took in a process that does nothing else, as `holdfast import cin` does it. */
export interface TakenAlone {
  readonly seconds: number
  /** The most memory that the process held, in megabytes. */
  readonly megabytes: number
}

const [url = '', path = '', now = ''] = process.argv.slice(2)
// As the command does.
setFlagsFromString('--optimize-for-size')
const clock = fixedClock(now)
const house = await openHouseAt(url, { clock, ids: systemIds(clock), onProgress: () => undefined })
const seconds = await importSeconds(house, path)
const taken: TakenAlone = { seconds, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }
process.send?.(taken)
await house.close()
process.disconnect?.()
