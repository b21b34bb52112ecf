import { jobs as everyJob } from '#cli/jobs/contents.ts'
import type { Jobs } from '#cli/jobs/job.ts'
import { ringDue, tasksOf } from '#cli/jobs/tasks.ts'
import { runJobsOnce } from '#kernel/jobs/runner.ts'
import type { Senders } from '#kernel/messages/way.ts'
import type { TestHouse } from '#test/house.ts'

/**
 * What the minute's bell and the runner would have done by now, to the end, by the test's own clock: rings what has fallen due, then
 * runs every job that waits. Gives the names of those that failed.
 *
 * @param all the jobs there are; a test may ask for some only, or bring its own.
 */
export async function runJobs(
  house: TestHouse,
  all: Jobs = everyJob,
  senders: Senders = {},
): Promise<readonly string[]> {
  const failed: string[] = []
  await ringDue({ house }, all)
  const tasks = tasksOf(all, {
    house,
    dataDirectory: '/nowhere',
    senders,
    address: 'https://holdfast.example',
    onFailed: (job) => void failed.push(job),
  })
  await runJobsOnce(house.runner, tasks)
  return failed
}
