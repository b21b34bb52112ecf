import type { PathwayStep } from './pathway-layout.ts'

/** One step under another for a narrow screen, with the arrows between them in lanes at the right. */
export interface PathwayColumn {
  readonly width: number
  readonly height: number
  readonly steps: readonly { readonly step: PathwayStep; readonly y: number }[]
  readonly arrows: readonly { readonly from: string; readonly to: string; readonly path: string }[]
}

export const columnBox = { x: 4, width: 236, height: 40 } as const
const apart = 58
const lane = 10

/** The steps in the order in which they are given, which is that of the journey. */
export function columnOf(steps: readonly PathwayStep[]): PathwayColumn {
  const at = new Map(steps.map(({ id }, index) => [id, 8 + index * apart]))
  const pairs = steps.flatMap(({ id, after }) =>
    after.filter((from) => from !== id && at.has(from)).map((from) => [from, id] as const),
  )
  const long = pairs.filter(([from, to]) => (at.get(to) ?? 0) - (at.get(from) ?? 0) !== apart)
  const lanes = new Map(long.toSorted((a, b) => span(a, at) - span(b, at)).map((pair, index) => [pair, index]))
  return {
    width: columnBox.x + columnBox.width + 24 + long.length * lane,
    height: 8 + steps.length * apart,
    steps: steps.map((step) => ({ step, y: at.get(step.id) ?? 0 })),
    arrows: pairs.map((pair) => {
      const [from, to] = pair
      return { from, to, path: arrow(at.get(from) ?? 0, at.get(to) ?? 0, lanes.get(pair)) }
    }),
  }
}

function span([from, to]: readonly [string, string], at: ReadonlyMap<string, number>): number {
  return Math.abs((at.get(to) ?? 0) - (at.get(from) ?? 0))
}

/** Straight down to the next; otherwise out to a lane of its own, along it, and in again. */
function arrow(from: number, to: number, inLane: number | undefined): string {
  const middle = columnBox.x + columnBox.width / 2
  if (inLane === undefined) return `M${middle} ${from + columnBox.height}L${middle} ${to}`
  const right = columnBox.x + columnBox.width
  const x = right + 14 + inLane * lane
  const leaves = from + columnBox.height * 0.7
  const arrives = to + columnBox.height * 0.3
  return `M${right} ${leaves}L${x} ${leaves}L${x} ${arrives}L${right} ${arrives}`
}
