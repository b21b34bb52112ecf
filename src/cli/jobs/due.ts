import type { Rings } from '#cli/jobs/job.ts'
import { dateInLondon, instantInLondon } from '#kernel/clock.ts'

/**
 * The latest moment, now or earlier, at which a daily job fell due. A time that the clock leaves out when it goes forward falls due an
 * hour later; one that comes twice falls due the first time.
 */
export function lastDue(rings: Exclude<Rings, 'each minute'>, now: Temporal.Instant): Temporal.Instant {
  const [hour = '', minute = ''] = rings.split(':')
  const time = `${hour.padStart(2, '0')}:${minute}`
  const today = dateInLondon(now)
  const due = instantInLondon(today, time)
  return Temporal.Instant.compare(due, now) <= 0 ? due : instantInLondon(today.subtract({ days: 1 }), time)
}
