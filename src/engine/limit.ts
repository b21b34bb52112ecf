import type { Length } from '#kernel/working-days/length.ts'
import type { Citation } from './citation.ts'
import type { NonEmpty } from './house.ts'

/** A time limit, from a date on and until another. Law changes by date, not by release. */
export interface DatedLimit {
  readonly since: `${number}-${number}-${number}`
  readonly until?: `${number}-${number}-${number}`
  readonly within: Length
  readonly law: Citation
}

export type DatedLimits = NonEmpty<DatedLimit>

/** A local limit that has been set otherwise from a date on. It binds only clocks that begin on or after that date. */
export interface LocalSetting {
  readonly limitId: string
  readonly since: string
  readonly within: Length
  readonly decidedBy: string
}

/** The limit in force on a date, or undefined where none is recorded for it. */
export function limitInForce(limits: readonly DatedLimit[], on: Temporal.PlainDate): DatedLimit | undefined {
  const day = on.toString()
  return limits.findLast(({ since, until }) => since <= day && (until === undefined || day <= until))
}

/** The limit in force on a date under the local settings, which can change what is local and nothing else. */
export function limitAsSet(
  limits: readonly DatedLimit[],
  limitId: string,
  on: Temporal.PlainDate,
  settings: readonly LocalSetting[] = [],
): DatedLimit | undefined {
  const limit = limitInForce(limits, on)
  if (limit?.law.kind !== 'local') return limit
  const set = settings
    .filter((each) => each.limitId === limitId && each.since <= on.toString())
    .toSorted((a, b) => (a.since < b.since ? -1 : 1))
    .at(-1)
  if (set === undefined) return limit
  return { ...limit, within: set.within, law: { ...limit.law, decidedBy: set.decidedBy } }
}
