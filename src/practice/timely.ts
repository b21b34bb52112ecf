import { countDue, type Due } from '#engine/due.ts'
import { present } from '#kernel/assert.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { limitsOfKind } from './limits.ts'

/** By when a step is done: in time on its last day or at its last moment, late after it. */
export interface Timely {
  /** `section-47-enquiry/conference`, or the id of an obligation that doing the step meets. */
  readonly limit: string
  /** A day, or a moment where the limit is by the clock. */
  readonly from: string
  /** The last day, or the last moment, in time. */
  readonly last: string
  readonly inTime: string
  readonly late: string
}

/** The clock of such a situation, counted as the system counts it. */
export function dueOf({ limit, from }: Timely): Due {
  const limits = present(limitsOfKind(limit), `There is no limit “${limit}”.`)
  const at = from.includes('T') ? Temporal.Instant.from(from) : Temporal.PlainDate.from(from)
  const on = at instanceof Temporal.Instant ? dateInLondon(at) : at
  const told = { limitId: limit, what: limit, whose: '', countedFromSays: '', stoppedBy: 'event:done' }
  return countDue({ ...told, limits }, at, on, englandAndWales)
}
