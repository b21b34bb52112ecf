import type { AlikeRows } from '#domains/governance/measure-store.ts'
import { monthName } from '#kernel/dates.ts'

/** What a measure counts, of one group or of all: never a rate without what it is a rate of. */
export interface Tally {
  readonly counted: number
  readonly notCounted: number
  /** In neither. */
  readonly leftOut: number
}

export interface Group extends Tally {
  readonly name: string
}

export const attributes = ['team', 'month', 'ageBand', 'dimension'] as const
/** By what a measure is broken down. */
export type Attribute = (typeof attributes)[number]

export interface Figure extends Tally {
  /** How many are left out for each reason. */
  readonly reasons: readonly { readonly because: string; readonly count: number }[]
}

/** A measure's rows added up. */
export function figureOf(rows: readonly AlikeRows[]): Figure {
  const reasons = Map.groupBy(
    rows.filter((row) => row.excluded !== null),
    (row) => row.excluded ?? '',
  )
  return {
    ...tally(rows),
    reasons: [...reasons].map(([because, alike]) => ({ because, count: sum(alike) })),
  }
}

function tally(rows: readonly AlikeRows[]): Tally {
  const counted = sum(rows.filter((row) => row.excluded === null && row.counted))
  const leftOut = sum(rows.filter((row) => row.excluded !== null))
  return { counted, leftOut, notCounted: sum(rows) - counted - leftOut }
}

function sum(rows: readonly AlikeRows[]): number {
  return rows.reduce((total, row) => total + row.alike, 0)
}

const ageBands = ['not born yet', 'under 1', '1 to 4', '5 to 9', '10 to 15', '16 and over', 'not known']
const never = 'Never'
const earlier = 'Earlier'

/** The rows of a measure by team, month, age or what else it is broken down by, in an order that does not depend on counts. */
export function breakdownOf(rows: readonly AlikeRows[], by: Attribute, from: Temporal.PlainDate): readonly Group[] {
  const found = Map.groupBy(rows, (row) => groupOf(row, by, from))
  const order = by === 'month' ? monthsInOrder(from, found) : [...found.keys()].toSorted(inOrder(by))
  return order.map((value) => ({ name: nameOfGroup(value, by), ...tally(found.get(value) ?? []) }))
}

function inOrder(by: Attribute): (a: string, b: string) => number {
  return by === 'ageBand' ? (a, b) => ageBands.indexOf(a) - ageBands.indexOf(b) : (a, b) => a.localeCompare(b, 'en-GB')
}

/** The calendar months that the twelve months touch, empty ones with them, and what lies before. */
function monthsInOrder(from: Temporal.PlainDate, found: ReadonlyMap<string, unknown>): readonly string[] {
  const first = from.toPlainYearMonth()
  const last = from.subtract({ days: 1 }).add({ months: 12 }).toPlainYearMonth()
  const months = Array.from({ length: first.until(last, { largestUnit: 'months' }).months + 1 }, (_, index) =>
    first.add({ months: index }).toString(),
  )
  return [...[never, earlier].filter((value) => found.has(value)), ...months]
}

/** What a row says of itself in one respect; months before the past twelve are one. */
export function groupOf(row: AlikeRows, by: Attribute, from: Temporal.PlainDate): string {
  if (by === 'team') return row.team ?? 'No team'
  if (by === 'ageBand') return row.ageBand
  if (by === 'dimension') return row.dimension
  if (row.month === null) return never
  return row.month < from.toPlainYearMonth().toString() ? earlier : row.month
}

/** How the value of a row is called: months in words. */
export function nameOfGroup(value: string, by: Attribute): string {
  if (by === 'month' && /^\d{4}-\d{2}$/.test(value)) {
    const month = Temporal.PlainYearMonth.from(value)
    return `${monthName(month.month)} ${month.year}`
  }
  return value.charAt(0).toUpperCase() + value.slice(1)
}
