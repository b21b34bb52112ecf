import { dateInLondon } from '#kernel/clock.ts'
import { plainDate } from '#kernel/dates.ts'
import type { WorkingCalendar } from '#kernel/working-days/calendar.ts'
import { countFrom, countHours, isByTheClock } from '#kernel/working-days/count.ts'
import type { Citation } from './citation.ts'
import { type DatedLimits, type LocalSetting, limitAsSet } from './limit.ts'

/** Something that must be done by a date: whose it is, how the date was counted, by which rule, and what ends it. */
export interface Due {
  readonly limitId: string
  readonly what: string
  readonly whose: string
  readonly countedFrom: Temporal.PlainDate
  readonly countedFromSays: string
  /** The last day in time, or undefined where it is not known. */
  readonly due: Temporal.PlainDate | undefined
  /** The last moment in time, of a limit in hours or minutes. */
  readonly dueAt: Temporal.Instant | undefined
  /** Why the date is not known. It is never guessed. */
  readonly notKnown: string | undefined
  /** The arithmetic in words, or why there is none. */
  readonly explanation: string
  readonly law: Citation
  readonly rules: readonly string[]
  /** `conclusion`, the id of a step, or `event:` and what happened. */
  readonly stoppedBy: string
}

/** What a limit needs to be told so that its clock can be counted. */
export interface Countable {
  readonly limitId: string
  readonly what: string
  readonly whose: string
  readonly countedFromSays: string
  readonly limits: DatedLimits
  readonly rules?: readonly string[]
  readonly stoppedBy: string
}

/**
 * Counts a clock from a date, or from an instant where the limit is in hours. The limit in force on `inForceOn` applies.
 * A limit never fails: what cannot be counted is a clock whose date is not known, with the sentence that says why.
 */
export function countDue(
  countable: Countable,
  from: Temporal.PlainDate | Temporal.Instant,
  inForceOn: Temporal.PlainDate,
  calendar: WorkingCalendar,
  settings: readonly LocalSetting[] = [],
): Due {
  const due = counted(countable, from, inForceOn, calendar, settings)
  countings.set(due, (set) => counted(countable, from, inForceOn, calendar, set))
  return due
}

/** How each was counted, so that it can be counted again under what the house has set. */
const countings = new WeakMap<Due, (settings: readonly LocalSetting[]) => Due>()

/**
 * The same clock under what has been set. One that somebody set a date for stays as it is, and so does a copy: who owes it is said before it is
 * counted.
 */
export function asSet(due: Due, settings: readonly LocalSetting[]): Due {
  return settings.length === 0 ? due : (countings.get(due)?.(settings) ?? due)
}

function counted(
  countable: Countable,
  from: Temporal.PlainDate | Temporal.Instant,
  inForceOn: Temporal.PlainDate,
  calendar: WorkingCalendar,
  settings: readonly LocalSetting[],
): Due {
  const { limits, rules = [], ...told } = countable
  const countedFrom = from instanceof Temporal.Instant ? dateInLondon(from) : from
  const limit = limitAsSet(limits, countable.limitId, inForceOn, settings)
  const base = { ...told, rules, countedFrom, law: (limit ?? limits[0]).law }
  const unknown = (says: string): Due => ({
    ...base,
    due: undefined,
    dueAt: undefined,
    notKnown: says,
    explanation: says,
  })

  if (limit === undefined) return unknown(`not known: no limit is recorded for ${plainDate(inForceOn)}`)
  if (isByTheClock(limit.within) && from instanceof Temporal.Instant) {
    const { due, explanation } = countHours(from, limit.within)
    return { ...base, due: dateInLondon(due), dueAt: due, notKnown: undefined, explanation }
  }
  const counted = countFrom(countedFrom, limit.within, calendar)
  if (!counted.known) return unknown(counted.says)
  return { ...base, due: counted.due, dueAt: undefined, notKnown: undefined, explanation: counted.explanation }
}

/** The same clock on the date that someone entitled set for it, with the standard behind it in words. */
export function dueAsDecided(standard: Due, decided: Temporal.PlainDate, decidedBy: string): Due {
  const behind =
    standard.due === undefined ? standard.explanation : `${plainDate(standard.due)}: ${standard.explanation}`
  return {
    ...standard,
    due: decided,
    dueAt: undefined,
    notKnown: undefined,
    explanation: `set by ${decidedBy}; the standard is ${behind}`,
  }
}
