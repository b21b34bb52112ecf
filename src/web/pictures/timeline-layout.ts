import { scaleLinear } from 'd3-scale'
import type { Lane, Mark, Span } from './timeline-lanes.ts'

/** Sizes in pixels at full size. */
export const width = 960
export const plotLeft = 150
export const plotRight = 948
export const axisHeight = 36
export const rowHeight = 22
const lanePadding = 6
const markHalf = 7
/** The average width of a letter at the size in which labels are set. */
const letterWidth = 6.3
const shortestLabel = 5
/** A row of more marks than this is read by its forms: a name beside some and not others would only puzzle. */
const mostNamedMarks = 6

export interface Placed<Thing> {
  readonly thing: Thing
  /** The left edge of a span, the middle of a mark. */
  readonly x: number
  readonly width: number
  /** The middle of the row. */
  readonly y: number
  readonly label?: { readonly text: string; readonly x: number; readonly inside: boolean }
  /** It began before the picture does. */
  readonly beganBefore: boolean
  /** It goes on after the picture, or has no end yet. */
  readonly goesOn: boolean
}

export interface PlacedLane {
  readonly title: string
  readonly y: number
  readonly height: number
  readonly spans: readonly Placed<Span>[]
  readonly marks: readonly Placed<Mark>[]
}

export interface Layout {
  readonly height: number
  readonly xOf: (on: Temporal.PlainDate) => number
  readonly lanes: readonly PlacedLane[]
}

export interface Period {
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  readonly today: Temporal.PlainDate
}

/** Where everything stands. The same lanes always come out the same; what lies outside the period is left out. */
export function layOut(period: Period, lanes: readonly Lane[]): Layout {
  const daysIn = (on: Temporal.PlainDate) => period.from.until(on, { largestUnit: 'day' }).days
  const scale = scaleLinear([0, Math.max(1, daysIn(period.to))], [plotLeft, plotRight])
  const xOf = (on: Temporal.PlainDate) => rounded(scale(daysIn(on)))
  let y = axisHeight
  const placed = lanes.map((lane) => {
    const laid = placeLane(lane, period, xOf, y)
    y += laid.height
    return laid
  })
  return { height: y + 4, xOf, lanes: placed }
}

interface Extent<Thing> {
  readonly thing: Thing
  readonly start: number
  readonly end: number
  readonly beganBefore: boolean
  readonly goesOn: boolean
}

function placeLane(lane: Lane, period: Period, xOf: (on: Temporal.PlainDate) => number, top: number): PlacedLane {
  const spanRows = intoRows((lane.spans ?? []).flatMap((span) => spanExtent(span, period, xOf)))
  const markRows = intoRows((lane.marks ?? []).flatMap((mark) => markExtent(mark, period, xOf)))
  const rowY = (row: number) => top + lanePadding + row * rowHeight + rowHeight / 2
  return {
    title: lane.title,
    y: top,
    height: Math.max(1, spanRows.length + markRows.length) * rowHeight + lanePadding * 2,
    spans: spanRows.flatMap((row, index) => placeRow(row, rowY(index), true)),
    marks: markRows.flatMap((row, index) => placeRow(row, rowY(spanRows.length + index), false)),
  }
}

function spanExtent(span: Span, { from, to, today }: Period, xOf: (on: Temporal.PlainDate) => number): Extent<Span>[] {
  // What has no end yet is drawn to today, never beyond: the future is not known.
  const end = span.to ?? (isAfter(span.from, today) ? span.from : today)
  if (isAfter(span.from, to) || isAfter(from, end)) return []
  const beganBefore = isAfter(from, span.from)
  const endsAfter = isAfter(end, to)
  const start = beganBefore ? plotLeft : xOf(span.from)
  const stop = endsAfter ? plotRight : xOf(end)
  return [
    { thing: span, start, end: Math.max(stop, start + 4), beganBefore, goesOn: endsAfter || span.to === undefined },
  ]
}

function markExtent(mark: Mark, { from, to }: Period, xOf: (on: Temporal.PlainDate) => number): Extent<Mark>[] {
  if (isAfter(from, mark.on) || isAfter(mark.on, to)) return []
  const x = xOf(mark.on)
  return [{ thing: mark, start: x - markHalf, end: x + markHalf, beganBefore: false, goesOn: false }]
}

/** Puts each, earliest first, into the first row where it covers nothing. */
function intoRows<Thing>(extents: readonly Extent<Thing>[]): readonly (readonly Extent<Thing>[])[] {
  const rows: Extent<Thing>[][] = []
  for (const extent of extents.toSorted((one, other) => one.start - other.start)) {
    const free = rows.find((row) => (row.at(-1)?.end ?? Number.NEGATIVE_INFINITY) <= extent.start)
    if (free === undefined) rows.push([extent])
    else free.push(extent)
  }
  return rows
}

function placeRow<Thing extends { readonly label: string }>(
  row: readonly Extent<Thing>[],
  y: number,
  labelsGoInside: boolean,
): readonly Placed<Thing>[] {
  return row.map((extent, index) => {
    const room = (row[index + 1]?.start ?? width) - extent.end - 8
    const crowded = !labelsGoInside && row.length > mostNamedMarks
    const label = crowded ? undefined : labelFor(extent.thing.label, extent, labelsGoInside, room)
    return {
      thing: extent.thing,
      x: labelsGoInside ? extent.start : (extent.start + extent.end) / 2,
      width: rounded(extent.end - extent.start),
      y,
      beganBefore: extent.beganBefore,
      goesOn: extent.goesOn,
      ...(label === undefined ? {} : { label }),
    }
  })
}

/** Inside where the whole label fits there, beside where there is room, shortened where there is some, and else left to the words. */
function labelFor(text: string, { start, end }: Extent<unknown>, mayGoInside: boolean, room: number) {
  const letters = (space: number) => Math.floor(space / letterWidth)
  const within = letters(end - start - 14)
  if (mayGoInside && text.length <= within) return { text, x: start + 6, inside: true }
  if (text.length <= letters(room)) return { text, x: end + 5, inside: false }
  if (mayGoInside && within >= shortestLabel && within >= letters(room))
    return { text: shorten(text, within), x: start + 6, inside: true }
  if (letters(room) >= shortestLabel) return { text: shorten(text, letters(room)), x: end + 5, inside: false }
  return undefined
}

/** The beginning of a text, with an ellipsis, in at most this many letters. */
export function shorten(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`
}

function isAfter(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) > 0
}

function rounded(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
