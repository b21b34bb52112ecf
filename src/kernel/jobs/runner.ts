import { parseCronItems, run, runOnce, type TaskList } from 'graphile-worker'
import type { Connection } from '#kernel/database.ts'
import { quiet, warning } from '#kernel/jobs/quiet.ts'

/** What is done for each kind of job, given what the job carries. A throw is tried again, later and later. */
export type Tasks = Readonly<Record<string, (carries: unknown) => Promise<void>>>

export interface Runner {
  /** Lets what is being done come to its end, and takes nothing new. May be called twice. */
  stop(): Promise<void>
}

/** The task that rings each minute and finds what has fallen due. */
export const everyMinute = 'every minute'

function taskList(tasks: Tasks): TaskList {
  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, async (carries: unknown) => await task(carries)]),
  )
}

/**
 * Runs jobs as they come, and `everyMinute` each minute, until it is stopped. `tell` hears, without personal data, what the
 * queue warns of.
 */
export async function startRunner(connection: Connection, tasks: Tasks, tell: (says: string) => void): Promise<Runner> {
  const runner = await run({
    connectionString: connection.connectionString ?? '',
    maxPoolSize: 4,
    concurrency: 2,
    noHandleSignals: true,
    // A pooler in transaction mode may stand between.
    noPreparedStatements: true,
    logger: warning(tell),
    taskList: taskList(tasks),
    parsedCronItems: parseCronItems([
      { task: everyMinute, match: '* * * * *', identifier: everyMinute, options: { jobKey: everyMinute } },
    ]),
  })
  const ended = runner.promise.catch(() => tell('The runner of jobs ended by a fault.'))
  let stopping: Promise<void> | undefined
  return {
    stop: () => {
      stopping ??= runner.stop().then(
        async () => await ended,
        async () => await ended,
      )
      return stopping
    },
  }
}

/** Runs every job that may run now, and those that they add, to the end. One that fails stays for its next try. */
export async function runJobsOnce(connection: Connection, tasks: Tasks): Promise<void> {
  await runOnce({
    connectionString: connection.connectionString ?? '',
    maxPoolSize: 2,
    concurrency: 1,
    noHandleSignals: true,
    logger: quiet,
    taskList: taskList(tasks),
  })
}
