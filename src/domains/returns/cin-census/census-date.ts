import { parseIsoDate } from '#kernel/dates.ts'

/** A date of the return, `yyyy-mm-dd` and nothing else; undefined where it is not one, or is before 1900. */
export function dateFrom(words: string): Temporal.PlainDate | undefined {
  const date = parseIsoDate(words)
  return date === undefined || date.year < 1900 ? undefined : date
}

export function isBefore(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) < 0
}

export function isSame(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) === 0
}

export function isWeekend(date: Temporal.PlainDate): boolean {
  return date.dayOfWeek > 5
}

/** A time from a day to another, both included, or with no end. */
export interface Period {
  readonly start: Temporal.PlainDate
  readonly end: Temporal.PlainDate | undefined
}

/** Whether the two stood at once for more than the day on which one gives way to the other. */
export function overlap(one: Period, other: Period): boolean {
  return beginsInside(one, other) && beginsInside(other, one)
}

function beginsInside(one: Period, other: Period): boolean {
  return other.end === undefined || isBefore(one.start, other.end)
}

/** Every pair of a list that fits. */
export function pairsOf<T>(list: readonly T[], fits: (one: T, other: T) => boolean): (readonly [T, T])[] {
  return list.flatMap((one, at) =>
    list
      .slice(at + 1)
      .filter((other) => fits(one, other))
      .map((other) => [one, other] as const),
  )
}
