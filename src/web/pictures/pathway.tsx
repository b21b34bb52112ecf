import { columnBox, columnOf } from './pathway-column.ts'
import { boxSize, layOutPathway, type PathwayStep } from './pathway-layout.ts'

export interface PathwayPictureProps {
  /** Tells this picture from another on the same page. */
  readonly id: string
  readonly title: string
  readonly steps: readonly PathwayStep[]
  readonly hrefOf: (stepId: string) => string
}

/** What scrolls sideways must be reached, and so moved, from the keyboard too (WCAG 2.1.1). */
const reachedByKeyboard = { tabIndex: 0 }

/**
 * Steps as a picture that leads to the page of each: side by side where the screen is wide, one under another where it is narrow. What can
 * follow what is said in words beside it.
 */
export function PathwayPicture(props: PathwayPictureProps) {
  const { title } = props
  return (
    <div class="hf-pathway">
      <section class="hf-pathway__scroll hf-pathway__wide" aria-label={`${title}, picture`} {...reachedByKeyboard}>
        <Wide {...props} />
      </section>
      <section class="hf-pathway__scroll hf-pathway__narrow" aria-label={`${title}, picture`} {...reachedByKeyboard}>
        <Narrow {...props} />
      </section>
      <p class="govuk-body-s">
        An arrow leads to what can follow. A double border: nothing stands in the way of protecting a child by it.
      </p>
    </div>
  )
}

function Wide({ id, title, steps, hrefOf }: PathwayPictureProps) {
  const { width, height, steps: placed, arrows } = layOutPathway(steps)
  return (
    <svg
      class="hf-path"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-labelledby={`${id}-wide`}
    >
      <title id={`${id}-wide`}>{title}</title>
      <Arrows id={`${id}-wide`} arrows={arrows} />
      {placed.map(({ step, x, y, lines }) => (
        <StepBox key={step.id} step={step} href={hrefOf(step.id)} lines={lines} box={{ x, y, ...boxSize }} />
      ))}
    </svg>
  )
}

function Narrow({ id, title, steps, hrefOf }: PathwayPictureProps) {
  const { width, height, steps: placed, arrows } = columnOf(steps)
  return (
    <svg
      class="hf-path"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-labelledby={`${id}-narrow`}
    >
      <title id={`${id}-narrow`}>{title}</title>
      <Arrows id={`${id}-narrow`} arrows={arrows} />
      {placed.map(({ step, y }) => (
        <StepBox
          key={step.id}
          step={step}
          href={hrefOf(step.id)}
          lines={twoLines(step.title)}
          box={{ ...columnBox, y }}
        />
      ))}
    </svg>
  )
}

const lettersOfColumn = 33

/** A title in one line, or in two that are about as long. */
function twoLines(title: string): readonly string[] {
  if (title.length <= lettersOfColumn) return [title]
  const words = title.split(' ')
  const half = words.findIndex((_, index) => words.slice(0, index + 1).join(' ').length >= title.length / 2)
  return [words.slice(0, half + 1).join(' '), words.slice(half + 1).join(' ')]
}

interface ArrowsProps {
  readonly id: string
  readonly arrows: readonly { readonly from: string; readonly to: string; readonly path: string }[]
}

function Arrows({ id, arrows }: ArrowsProps) {
  return (
    <>
      <defs>
        <marker id={`${id}-arrow`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path class="hf-path-head" d="M0 0L8 4L0 8Z" />
        </marker>
      </defs>
      <g>
        {arrows.map(({ from, to, path }) => (
          <path key={`${from} ${to}`} class="hf-path-arrow" d={path} marker-end={`url(#${id}-arrow)`} />
        ))}
      </g>
    </>
  )
}

interface StepBoxProps {
  readonly step: PathwayStep
  readonly href: string
  readonly lines: readonly string[]
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

function StepBox({ step, href, lines, box }: StepBoxProps) {
  const { x, y, width, height } = box
  const first = y + height / 2 + 4 - (lines.length - 1) * 8
  return (
    <a class="hf-path-step" href={href}>
      <rect class="hf-path-box" x={x} y={y} width={width} height={height} />
      {step.protective && <rect class="hf-path-box" x={x + 4} y={y + 4} width={width - 8} height={height - 8} />}
      <text class="hf-path-title">
        {lines.map((line, index) => (
          <>
            {index > 0 && ' '}
            <tspan x={x + width / 2} y={first + index * 16}>
              {line}
            </tspan>
          </>
        ))}
      </text>
    </a>
  )
}
