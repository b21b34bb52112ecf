import { Graph, layout } from '@dagrejs/dagre'

/** A step of the pathway, and the steps that it can follow. */
export interface PathwayStep {
  readonly id: string
  readonly title: string
  readonly after: readonly string[]
  /** Nothing stands in the way of it, or of its beginning. */
  readonly protective: boolean
}

export interface PlacedStep {
  readonly step: PathwayStep
  /** Its top left corner, in pixels. */
  readonly x: number
  readonly y: number
  /** The title in the lines that its box has room for. */
  readonly lines: readonly string[]
}

export interface PathwayLayout {
  readonly width: number
  readonly height: number
  readonly steps: readonly PlacedStep[]
  /** The arrows between steps, each as an SVG path. */
  readonly arrows: readonly { readonly from: string; readonly to: string; readonly path: string }[]
}

export const boxSize = { width: 156, height: 54 } as const
const margin = 8
const lettersOfLine = 22

/** Where each step stands, in the order of the journey that is given: what comes first to the left. The same for the same steps. */
export function layOutPathway(steps: readonly PathwayStep[]): PathwayLayout {
  const graph = new Graph()
  graph.setGraph({ rankdir: 'LR', nodesep: 18, ranksep: 28, marginx: margin, marginy: margin })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { id } of steps) graph.setNode(id, { ...boxSize })
  const turn = new Map(steps.map(({ id }, index) => [id, index]))
  const pairs = steps.flatMap(({ id, after }) =>
    after.filter((before) => turn.has(before) && before !== id).map((before) => ({ from: before, to: id })),
  )
  const isBack = ({ from, to }: Pair): boolean => (turn.get(from) ?? 0) > (turn.get(to) ?? 0)
  for (const pair of pairs) if (isBack(pair)) graph.setEdge(pair.to, pair.from)
  for (const pair of pairs) if (!isBack(pair)) graph.setEdge(pair.from, pair.to)
  layout(graph)
  const { width = 0, height = 0 } = graph.graph() as { readonly width?: number; readonly height?: number }
  const drawn = pairs.map((pair) => {
    const ends = isBack(pair) ? ([pair.to, pair.from] as const) : ([pair.from, pair.to] as const)
    const { points } = graph.edge(...ends) as { readonly points: readonly Point[] }
    return { ...pair, points: isBack(pair) ? points.toReversed() : points }
  })
  // The library counts the boxes only: an arrow that goes round them reaches further down.
  const lowest = drawn.flatMap(({ points }) => points.map(({ y }) => y + margin))
  return {
    width: Math.ceil(width),
    height: Math.ceil(Math.max(height, ...lowest)),
    steps: steps.map((step) => {
      const { x, y } = graph.node(step.id) as Point
      return { step, x: round(x - boxSize.width / 2), y: round(y - boxSize.height / 2), lines: linesOf(step.title) }
    }),
    arrows: drawn.map(({ from, to, points }) => ({ from, to, path: smooth(points) })),
  }
}

interface Pair {
  readonly from: string
  readonly to: string
}

interface Point {
  readonly x: number
  readonly y: number
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** A curve through the points of an arrow, level where it leaves and where it arrives. */
function smooth(points: readonly Point[]): string {
  return points
    .map((point, index) => {
      const before = points[index - 1]
      if (before === undefined) return `M${round(point.x)} ${round(point.y)}`
      const middle = round((before.x + point.x) / 2)
      return `C${middle} ${round(before.y)} ${middle} ${round(point.y)} ${round(point.x)} ${round(point.y)}`
    })
    .join('')
}

/** A title broken between words; a third line and more go into the last one that has room. */
function linesOf(title: string): readonly string[] {
  const lines: string[] = []
  for (const word of title.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= lettersOfLine) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.length <= 3 ? lines : [...lines.slice(0, 2), lines.slice(2).join(' ')]
}
