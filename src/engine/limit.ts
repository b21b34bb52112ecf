import { plainDate } from '#kernel/dates.ts'
import { formatLength, type Length } from '#kernel/working-days/length.ts'
import type { Citation, LocalCitation } from './citation.ts'
import type { NonEmpty } from './house.ts'

/**
 * How a limit was read here until a day, though it was no other: the reading was wrong, or the number of ours was set anew without a date.
 * Clocks that were counted so stand as they were counted.
 */
export interface CorrectedReading {
  /** The last day on which it was read so. ISO date. */
  readonly until: `${number}-${number}-${number}`
  readonly within: Length
  /** As it was cited then, where that was otherwise. */
  readonly law?: Citation
  /** What was wrong, in a sentence. */
  readonly says: string
}

/** A time limit, from a date on and until another. Law changes by date, not by release. */
export interface DatedLimit {
  readonly since: `${number}-${number}-${number}`
  readonly until?: `${number}-${number}-${number}`
  readonly within: Length
  readonly law: Citation
  readonly corrected?: CorrectedReading
}

export type DatedLimits = NonEmpty<DatedLimit>

/**
 * A limit that has been set otherwise from a day on. It binds only clocks that begin on or after that day. What is not local is set
 * otherwise only with the text that changed it.
 */
export interface LimitSetting {
  readonly limitId: string
  /** ISO date. */
  readonly since: string
  readonly within: Length
  readonly decidedBy: string
  /** The edition or instrument that gives the new number. */
  readonly edition?: string
}

/** A new edition of a published text from a day on: what is counted under it says so. It changes no length by itself. */
export interface EditionSetting {
  readonly source: string
  readonly since: string
  readonly edition: string
  readonly decidedBy: string
}

export type LocalSetting = LimitSetting | EditionSetting

/** The limit in force on a date, or undefined where none is recorded for it. */
export function limitInForce(limits: readonly DatedLimit[], on: Temporal.PlainDate): DatedLimit | undefined {
  const day = on.toString()
  return limits.findLast(({ since, until }) => since <= day && (until === undefined || day <= until))
}

/** “Until 22 November 2026 it was read as 7 calendar days.”, and what was wrong. */
export function saysReading({ until, within, says }: CorrectedReading): string {
  return `Until ${plainDate(Temporal.PlainDate.from(until))} it was read as ${formatLength(within)}. ${says}`
}

/** The limit in force on a date under what has been set. */
export function limitAsSet(
  limits: readonly DatedLimit[],
  limitId: string,
  on: Temporal.PlainDate,
  settings: readonly LocalSetting[] = [],
): DatedLimit | undefined {
  const limit = limitInForce(limits, on)
  if (limit === undefined) return undefined
  const begun = settings.filter(({ since }) => since <= on.toString())
  const edition = latest(begun.filter((each) => 'source' in each).filter(({ source }) => source === limit.law.source))
  const set = latest(begun.filter((each) => 'limitId' in each).filter((each) => each.limitId === limitId))
  const { law } = limit
  if (law.kind === 'local') return set === undefined ? limit : { ...limit, within: set.within, law: asSet(law, set) }
  const now = edition === undefined ? law : { ...law, edition: edition.edition }
  if (set?.edition === undefined) return now === law ? limit : { ...limit, law: now }
  return { ...limit, within: set.within, law: { ...now, edition: set.edition } }
}

/** A standard of our own whose number was set otherwise: its sentence still tells the number that was written. */
function asSet(law: LocalCitation, { decidedBy }: LimitSetting): LocalCitation {
  return { ...law, decidedBy, ...(law.at === undefined ? {} : { at: `set by the trust; as written, ${law.at}` }) }
}

/** What holds of several: the one that began last, and of one day the last that was set. */
function latest<S extends { readonly since: string }>(settings: readonly S[]): S | undefined {
  return settings.toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0)).at(-1)
}
