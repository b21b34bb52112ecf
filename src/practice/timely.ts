import { countDue, type Due } from '#engine/due.ts'
import type { DatedLimits } from '#engine/limit.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import type { StepId } from './contents.ts'
import type { TrustStep } from './define.ts'
import { anyStep, obligations } from './registry.ts'

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
  const limits = limitsOf(limit)
  const at = from.includes('T') ? Temporal.Instant.from(from) : Temporal.PlainDate.from(from)
  const on = at instanceof Temporal.Instant ? dateInLondon(at) : at
  const told = { limitId: limit, what: limit, whose: '', countedFromSays: '', stoppedBy: 'event:done' }
  return countDue({ ...told, limits }, at, on, englandAndWales)
}

function limitsOf(element: string): DatedLimits {
  const [stepId = '', limitId = ''] = element.split('/')
  const step: TrustStep | undefined = anyStep[stepId as StepId]
  const own = step === undefined ? [] : [step, ...Object.values(step.outcomes)].flatMap((each) => each.timeLimits ?? [])
  const found = [...own.filter(({ id }) => id === limitId), ...obligations.filter(({ id }) => id === element)]
  const [first] = found
  if (first === undefined) throw new Error(`There is no limit “${element}”.`)
  return first.limits
}
