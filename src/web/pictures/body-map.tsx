import { render } from 'preact-render-to-string'
import { bodyMapSize, type Mark, regionOf, regions } from '#domains/concerns/injuries/body-map.ts'

/** A body from the front and from the back, drawn from the regions that can be named. It stands alone too: nothing of it is in a stylesheet. */

const { width, height } = bodyMapSize

function Figures({ chosen }: { readonly chosen: ReadonlySet<string> }) {
  return (
    <>
      <rect x="0" y="0" width={width} height={height} fill="#ffffff" />
      {regions.map(({ id, box }) => (
        <rect
          {...box}
          rx={Math.min(6, box.width / 3, box.height / 3)}
          fill={chosen.has(id) ? '#f4c7c3' : '#eef1f3'}
          stroke={chosen.has(id) ? '#942514' : '#8a9499'}
          stroke-width={chosen.has(id) ? 1.5 : 0.75}
        />
      ))}
      <g font-family="sans-serif" font-size="11" fill="#0b0c0c" text-anchor="middle">
        <text x="80" y="332">
          Front
        </text>
        <text x="240" y="332">
          Back
        </text>
      </g>
      <g font-family="sans-serif" font-size="9" fill="#505a5f" text-anchor="middle">
        <text x="22" y="60">
          Right
        </text>
        <text x="138" y="60">
          Left
        </text>
        <text x="182" y="60">
          Left
        </text>
        <text x="298" y="60">
          Right
        </text>
      </g>
    </>
  )
}

/** The empty drawing, as a file: what is pressed in the form. */
export function bodyMapFile(): Uint8Array {
  const drawing = (
    <svg xmlns="http://www.w3.org/2000/svg" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <title>A body, from the front and from the back</title>
      <Figures chosen={new Set()} />
    </svg>
  )
  return new TextEncoder().encode(render(drawing))
}

/** Marks of one injury carry its number where several are shown, and their own where it is one. */
export interface ShownMark extends Pick<Mark, 'x' | 'y'> {
  readonly number: number
}

function Marks({ marks }: { readonly marks: readonly ShownMark[] }) {
  return (
    <>
      {marks.map(({ x, y, number }) => {
        const [left, top] = [(x / 1000) * width, (y / 1000) * height]
        return (
          <g>
            <circle cx={left} cy={top} r="7" fill="#942514" stroke="#ffffff" stroke-width="1.5" />
            <text x={left} y={top + 3.5} fill="#ffffff" font-family="sans-serif" font-size="10" text-anchor="middle">
              {number}
            </text>
          </g>
        )
      })}
    </>
  )
}

/** Marks over the drawing that is pressed: they let the press through. */
export function MarksOver({ marks }: { readonly marks: readonly ShownMark[] }) {
  return (
    <svg class="hf-body__marks" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <Marks marks={marks} />
    </svg>
  )
}

interface PictureProps {
  readonly id: string
  readonly title: string
  readonly chosen: readonly string[]
  readonly marks: readonly ShownMark[]
}

/** Injuries on the drawing, for reading. Where a region was named and nothing pressed, its number stands in the middle of it. */
export function BodyPicture({ id, title, chosen, marks }: PictureProps) {
  return (
    <svg
      role="img"
      aria-labelledby={`${id}-title ${id}-about`}
      class="hf-body__picture"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-about`}>The same is told in words beside the picture.</desc>
      <Figures chosen={new Set(chosen)} />
      <Marks marks={marks} />
    </svg>
  )
}

/** The marks of an injury under a number; of a region that was named and not pressed, its middle. */
export function marksUnder(
  number: number,
  injury: { readonly regions: readonly string[]; readonly marks: readonly Mark[] },
): readonly ShownMark[] {
  const pressed = injury.marks.map(({ x, y }) => ({ x, y, number }))
  const named = injury.regions
    .filter((id) => !injury.marks.some(({ region }) => region === id))
    .flatMap((id) => {
      const box = regionOf(id)?.box
      if (box === undefined) return []
      const [x, y] = [(box.x + box.width / 2) / width, (box.y + box.height / 2) / height]
      return [{ x: x * 1000, y: y * 1000, number }]
    })
  return [...pressed, ...named]
}
