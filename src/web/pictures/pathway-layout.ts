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

export const boxSize = { width: 168, height: 54 } as const
const margin = 16
const lettersOfLine = 22

/** Where each step stands: what comes first to the left, arrows as short as they can be. The same for the same steps. */
export function layOutPathway(steps: readonly PathwayStep[]): PathwayLayout {
  const graph = new Graph()
  graph.setGraph({ rankdir: 'LR', nodesep: 18, ranksep: 56, marginx: margin, marginy: margin })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { id } of steps) graph.setNode(id, { ...boxSize })
  const known = new Set(steps.map(({ id }) => id))
  for (const { id, after } of steps)
    for (const before of after) if (known.has(before) && before !== id) graph.setEdge(before, id)
  layout(graph)
  const { width = 0, height = 0 } = graph.graph() as { readonly width?: number; readonly height?: number }
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    steps: steps.map((step) => {
      const { x, y } = graph.node(step.id) as Point
      return { step, x: round(x - boxSize.width / 2), y: round(y - boxSize.height / 2), lines: linesOf(step.title) }
    }),
    arrows: graph.edges().map(({ v, w }: Arrow) => {
      const { points } = graph.edge(v, w) as { readonly points: readonly Point[] }
      return { from: v, to: w, path: smooth(points) }
    }),
  }
}

interface Arrow {
  readonly v: string
  readonly w: string
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
