import { monthName } from '#kernel/dates.ts'

export interface Tick {
  readonly on: Temporal.PlainDate
  readonly label: string
}

/** The dates written along the top: weeks, months, quarters, half-years or years, so that no more than about sixteen stand there. */
export function ticksBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): readonly Tick[] {
  const days = from.until(to, { largestUnit: 'day' }).days
  if (days <= 70) return weeks(from, to)
  const months = days / 30.4
  const step = [1, 3, 6, 12, 24, 60].find((each) => months / each <= 16) ?? 120
  return step < 12 ? monthly(from, to, step) : yearly(from, to, step / 12)
}

function weeks(from: Temporal.PlainDate, to: Temporal.PlainDate): readonly Tick[] {
  const monday = from.add({ days: (8 - from.dayOfWeek) % 7 })
  return every(monday, to, { days: 7 }).map((on) => ({ on, label: `${on.day} ${shortMonth(on)}` }))
}

function monthly(from: Temporal.PlainDate, to: Temporal.PlainDate, step: number): readonly Tick[] {
  const start = from.with({ day: 1, month: from.month - ((from.month - 1) % step) })
  const shown = every(start, to, { months: step }).filter((on) => Temporal.PlainDate.compare(on, from) >= 0)
  // A year is written where it begins, and at the left edge, so that no month is without one.
  return shown.map((on, index) => ({
    on,
    label: index === 0 || on.month === 1 ? `${shortMonth(on)} ${on.year}` : shortMonth(on),
  }))
}

function yearly(from: Temporal.PlainDate, to: Temporal.PlainDate, step: number): readonly Tick[] {
  const first = from.dayOfYear === 1 ? from : from.add({ years: 1 }).with({ month: 1, day: 1 })
  return every(first, to, { years: step }).map((on) => ({ on, label: String(on.year) }))
}

function every(first: Temporal.PlainDate, to: Temporal.PlainDate, step: Temporal.DurationLike): Temporal.PlainDate[] {
  const dates: Temporal.PlainDate[] = []
  for (let on = first; Temporal.PlainDate.compare(on, to) <= 0; on = on.add(step)) dates.push(on)
  return dates
}

function shortMonth(on: Temporal.PlainDate): string {
  return monthName(on.month).slice(0, 3)
}
