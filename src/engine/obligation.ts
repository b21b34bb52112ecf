import { dateInLondon } from '#kernel/clock.ts'
import type { WorkingCalendar } from '#kernel/working-days/calendar.ts'
import { countDue, type Due } from './due.ts'
import type { DatedLimits, LocalSetting } from './limit.ts'

/** Something owed because of what the record says, and not because of a step. */
export interface Obligation<Id extends string = string> {
  readonly id: Id
  readonly title: string
  readonly purpose: string
  readonly whose: string
  readonly countedFromSays: string
  /** What ends it, in words. */
  readonly metBy: string
  readonly limits: DatedLimits
  readonly rules?: readonly string[]
}

export function defineObligation<const Id extends string>(obligation: Obligation<Id>): Obligation<Id> {
  return obligation
}

/** The clock of an obligation, counted from a date, or from an instant where its limit is in hours. */
export function dueFor(
  obligation: Obligation,
  from: Temporal.PlainDate | Temporal.Instant,
  calendar: WorkingCalendar,
  settings: readonly LocalSetting[] = [],
): Due {
  const { id, title, whose, countedFromSays, limits, rules = [] } = obligation
  const on = from instanceof Temporal.Instant ? dateInLondon(from) : from
  const told = { limitId: id, what: title, whose, countedFromSays, limits, rules, stoppedBy: `event:${id}` }
  return countDue(told, from, on, calendar, settings)
}
