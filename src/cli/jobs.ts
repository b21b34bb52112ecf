import { Command } from 'commander'
import type { House } from '#cli/house.ts'
import { jobs } from '#cli/jobs/contents.ts'
import { tasksOf } from '#cli/jobs/tasks.ts'
import { withHouse } from '#cli/with-house.ts'
import { type Runner, startRunner } from '#kernel/jobs/runner.ts'
import { sendersOf } from '#kernel/messages/set-up.ts'
import type { Settings } from '#kernel/settings.ts'

/** Runs the jobs of an open house until it is stopped. `tell` hears what goes wrong, without personal data. */
export async function startJobs(house: House, settings: Settings, tell: (says: string) => void): Promise<Runner> {
  const tasks = tasksOf(jobs, {
    house,
    dataDirectory: settings.dataDirectory,
    senders: sendersOf(),
    address: settings.address.origin,
    onFailed: (job, fault) => tell(`The job “${job}” failed (${fault}); it is tried again.`),
  })
  return await startRunner(house.runner, tasks, tell)
}

export function jobsCommand(): Command {
  return new Command('jobs')
    .description('run the jobs apart from the pages: another process of the same house runs them as well')
    .action(async () => {
      await withHouse(async (house, settings) => {
        const runner = await startJobs(house, settings, (says) => process.stderr.write(`${says}\n`))
        process.stdout.write('Jobs are run until this is stopped.\n')
        await new Promise<void>((stop) => {
          for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop())
        })
        await runner.stop()
      })
      process.exit()
    })
}
