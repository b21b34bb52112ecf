import { dailyPack } from '#cli/jobs/daily-pack.ts'
import type { Jobs } from '#cli/jobs/job.ts'
import { patrol } from '#cli/jobs/patrol.ts'

/**
 * Every job of the house, by the name under which an act adds it (`addJob`). Those that ring by the clock say when, as the clock in London
 * shows it: one that could not ring in time rings when the house is open again, once.
 */
export const jobs: Jobs = {
  'daily pack': dailyPack,
  patrol: patrol,
}
