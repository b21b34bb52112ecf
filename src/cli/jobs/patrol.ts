import type { Job } from '#cli/jobs/job.ts'
import { goOnPatrol } from '#domains/governance/patrol/go-on-patrol.ts'

/** Goes over the looks of every day that has not been gone over, until yesterday. */
export const patrol: Job = {
  does: 'Goes over who looked at what the day before, and tells the data protection officer what nothing explains',
  rings: '05:00',
  run: async ({ ctx }) => {
    const outcome = await goOnPatrol(ctx)
    if (!outcome.ok) throw new Error('The looks were not gone over.')
  },
}
