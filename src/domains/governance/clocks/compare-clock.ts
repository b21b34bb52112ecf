import { type Citation, cite } from '#engine/citation.ts'
import { type DatedLimit, type LocalSetting, limitAsSet, limitInForce, saysReading } from '#engine/limit.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { plainDate } from '#kernel/dates.ts'
import { type BankHoliday, type WorkingCalendar, withoutHoliday } from '#kernel/working-days/calendar.ts'
import { isByTheClock, lastDayFrom } from '#kernel/working-days/count.ts'
import { formatLength, type Length } from '#kernel/working-days/length.ts'

/** What of a clock decides its date, and nothing that says whose it is. */
export interface KeptClock {
  readonly kind: string
  readonly countedFrom: Temporal.PlainDate
  /** The day whose law applies: that on which its step began, or from which it is counted. */
  readonly lawOf: Temporal.PlainDate
  readonly beganOn: Temporal.PlainDate
  readonly dueOn: Temporal.PlainDate | undefined
  readonly dueAt: Temporal.Instant | undefined
  /** The citation in words, as it was kept. */
  readonly law: string
  /** A person decided the date, and the explanation says so: it is not counted. */
  readonly decided: boolean
}

/**
 * How a clock that comes out otherwise differs: something dated explains it; it is the same date and only the source is cited otherwise; or
 * nothing dated is the reason.
 */
export type Differs = 'explained' | 'cited otherwise' | 'not explained'

/** The same date and source, or how they differ. */
export type Compared =
  | { readonly same: true }
  | { readonly same: false; readonly differs: Differs; readonly now: string; readonly because: string }

/** The rules as they stand today. */
export interface Rules {
  limitsOf(kind: string): readonly DatedLimit[] | undefined
  readonly settings: readonly LocalSetting[]
  readonly calendar: WorkingCalendar
}

const same: Compared = { same: true }

/** Counts a clock again by the rules of today, and says why it comes out otherwise where it does. */
export function compareClock(kept: KeptClock, rules: Rules): Compared {
  if (kept.decided) return same
  const limits = rules.limitsOf(kept.kind)
  if (limits === undefined) return unexplained('none', 'The handbook has no rule of this name any more.')
  const limit = limitAsSet(limits, kept.kind, kept.lawOf, rules.settings)
  if (agrees(kept, limit, rules.calendar)) return same
  const now = dueOf(kept, limit, rules.calendar)
  const because =
    becauseOfLimit(kept, limits, rules) ??
    becauseOfReading(kept, limits, rules) ??
    becauseOfSetting(kept, limits, rules) ??
    becauseOfHoliday(kept, limit, rules)
  if (because !== undefined) return { same: false, differs: 'explained', now, because }
  if (limit === undefined) return unexplained(now, `No limit is recorded for ${plainDate(kept.lawOf)}.`)
  if (now === toldDue(kept))
    return { same: false, differs: 'cited otherwise', now, because: becauseOfSource(kept, limit) }
  return unexplained(now, `It is counted as ${toldLimit(limit)}, and nothing dated says why it was not before.`)
}

function unexplained(now: string, because: string): Compared {
  return { same: false, differs: 'not explained', now, because }
}

function agrees(kept: KeptClock, limit: DatedLimit | undefined, calendar: WorkingCalendar): boolean {
  if (limit === undefined) return kept.dueOn === undefined
  return dueOf(kept, limit, calendar) === toldDue(kept) && cited(limit.law) === kept.law
}

function toldDue({ dueOn, dueAt }: KeptClock): string {
  return dueAt?.toString() ?? dueOn?.toString() ?? 'not known'
}

/** The moment from which hours were counted is not kept: it must lie on the day that is. */
function dueOf(kept: KeptClock, limit: DatedLimit | undefined, calendar: WorkingCalendar): string {
  if (limit === undefined) return 'not known'
  const { within } = limit
  if (isByTheClock(within) && kept.dueAt !== undefined) {
    const from = kept.dueAt.subtract(inMinutes(within))
    return dateInLondon(from).equals(kept.countedFrom) ? kept.dueAt.toString() : `${formatLength(within)} later`
  }
  const counted = lastDayFrom(kept.countedFrom, within, calendar)
  return counted.known ? counted.due.toString() : 'not known'
}

function inMinutes({ count, unit }: Length): { readonly minutes: number } {
  return { minutes: unit === 'hours' ? count * 60 : count }
}

/** A paragraph that was read again, or the same number set by the trust: what is owed, and by when, has not changed. */
function becauseOfSource({ law }: KeptClock, limit: DatedLimit): string {
  return `The same date; the source is cited otherwise. Kept: ${law}. Now: ${toldLimit(limit)}.`
}

function asBeforeItEnded(limit: DatedLimit): DatedLimit {
  const { until, ...open } = limit
  return until === undefined ? limit : open
}

/** A line of the limit that is newer than the clock: the law changed on a day before it, and was loaded after. */
function becauseOfLimit(kept: KeptClock, limits: readonly DatedLimit[], rules: Rules): string | undefined {
  const [newest] = limits.slice(-1)
  const before = limits.slice(0, -1).map(asBeforeItEnded)
  if (newest === undefined || before.length === 0 || newest.since > kept.lawOf.toString()) return undefined
  if (!agrees(kept, limitAsSet(before, kept.kind, kept.lawOf, rules.settings), rules.calendar)) return undefined
  return `From ${plainDate(Temporal.PlainDate.from(newest.since))} it is ${toldLimit(newest)}. The clock was counted before this was loaded.`
}

/** No change of law: the house read it otherwise when the clock began, and has corrected that. */
function becauseOfReading(kept: KeptClock, limits: readonly DatedLimit[], rules: Rules): string | undefined {
  const read = limitInForce(limits, kept.lawOf)?.corrected
  if (read === undefined || kept.beganOn.toString() > read.until) return undefined
  if (!agrees(kept, limitAsSet(limits.map(asRead), kept.kind, kept.lawOf, rules.settings), rules.calendar))
    return undefined
  return `${saysReading(read)} The clock was counted before this was corrected, and stands until somebody ends it as mistaken.`
}

/** The limit as it was read before it was corrected. */
function asRead(limit: DatedLimit): DatedLimit {
  const { corrected } = limit
  return corrected === undefined ? limit : { ...limit, within: corrected.within, law: corrected.law ?? limit.law }
}

function becauseOfSetting(kept: KeptClock, limits: readonly DatedLimit[], rules: Rules): string | undefined {
  for (const setting of rules.settings
    .filter((each) => 'limitId' in each)
    .filter(({ limitId }) => limitId === kept.kind)) {
    const settings = rules.settings.filter((each) => each !== setting)
    if (!agrees(kept, limitAsSet(limits, kept.kind, kept.lawOf, settings), rules.calendar)) continue
    return `The trust set ${formatLength(setting.within)} from ${plainDate(Temporal.PlainDate.from(setting.since))} on (${setting.decidedBy}). The clock was counted before it was set.`
  }
  return undefined
}

function becauseOfHoliday(kept: KeptClock, limit: DatedLimit | undefined, rules: Rules): string | undefined {
  if (kept.dueOn === undefined && limit !== undefined && cited(limit.law) === kept.law)
    return isByTheClock(limit.within) ? undefined : 'The bank holidays of that year were not known when it was counted.'
  const between = rules.calendar.holidays.filter((each) => isNews(each, kept))
  const holiday = between.find((each) => agrees(kept, limit, withoutHoliday(rules.calendar, each)))
  if (holiday === undefined) return undefined
  return `${plainDate(Temporal.PlainDate.from(holiday.date))} was made a bank holiday (${holiday.name}) after the clock began.`
}

/** A holiday that was announced after the clock began, and within its time. */
function isNews({ date, announced }: BankHoliday, kept: KeptClock): boolean {
  return announced !== undefined && announced > kept.beganOn.toString() && date > kept.countedFrom.toString()
}

function toldLimit({ within, law }: DatedLimit): string {
  return `${formatLength(within)} by ${cite(law)}`
}

const citations = new WeakMap<Citation, string>()

/** The same citation is asked for again and again. */
function cited(law: Citation): string {
  const known = citations.get(law)
  if (known !== undefined) return known
  const words = cite(law)
  citations.set(law, words)
  return words
}
