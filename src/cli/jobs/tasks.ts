import { z } from 'zod'
import type { House } from '#cli/house.ts'
import { lastDue } from '#cli/jobs/due.ts'
import type { Job, JobSetting, Jobs } from '#cli/jobs/job.ts'
import { ringJob, tellJob } from '#domains/access/job-store.ts'
import { everyMinute, type Tasks } from '#kernel/jobs/runner.ts'

const carried = z.record(z.string(), z.string())

/** Thrown in the place of a job's own fault, whose words could quote somebody: the queue keeps what it is told. */
class JobFailed extends Error {
  override readonly name = 'JobFailed'
}

/** The kind of a fault, without its words. */
function kindOf(fault: unknown): string {
  if (!(fault instanceof Error)) return 'unknown'
  return 'code' in fault && typeof fault.code === 'string' ? `${fault.name} ${fault.code}` : fault.name
}

/** Where the settings of a job come from, and who hears that one failed (its name and the kind of fault). */
export interface JobHouse extends Omit<JobSetting, 'ctx'> {
  readonly house: House
  readonly onFailed: (job: string, fault: string) => void
}

/** The jobs as the queue runs them, each acting as the house; and the bell that rings those of the timetable. */
export function tasksOf(all: Jobs, at: JobHouse): Tasks {
  const each = Object.entries(all).map(([name, job]) => [
    name,
    async (carries: unknown) => await runOne(at, name, job, carries),
  ])
  return { ...Object.fromEntries(each), [everyMinute]: async () => await ringDue(at, all) }
}

async function runOne({ house, onFailed, ...setting }: JobHouse, name: string, job: Job, carries: unknown) {
  try {
    const ctx = house.asService(`job ${house.ids.next()}`)
    await job.run({ ...setting, ctx }, carried.parse(carries))
  } catch (fault) {
    const kind = kindOf(fault)
    onFailed(name, kind)
    await tellJob(house.database, name, house.clock.now(), kind)
    throw new JobFailed(kind)
  }
  await tellJob(house.database, name, house.clock.now(), undefined)
}

/** Rings every job of the timetable that has fallen due by the house's own clock and has not rung for it. */
export async function ringDue({ house }: Pick<JobHouse, 'house'>, all: Jobs): Promise<void> {
  const now = house.clock.now()
  for (const [name, { rings }] of Object.entries(all)) {
    if (rings === undefined) continue
    await ringJob(house.database, name, rings === 'each minute' ? undefined : lastDue(rings, now), now)
  }
}
