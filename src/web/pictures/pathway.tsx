import { boxSize, layOutPathway, type PathwayStep, type PlacedStep } from './pathway-layout.ts'

export interface PathwayPictureProps {
  readonly steps: readonly PathwayStep[]
  readonly hrefOf: (stepId: string) => string
}

/** What scrolls sideways must be reached, and so moved, from the keyboard too (WCAG 2.1.1). */
const reachedByKeyboard = { tabIndex: 0 }

/** The steps of the work as a picture that leads to the page of each. What follows what is said in words on those pages. */
export function PathwayPicture({ steps, hrefOf }: PathwayPictureProps) {
  const { width, height, steps: placed, arrows } = layOutPathway(steps)
  return (
    <div class="hf-pathway">
      <section class="hf-pathway__scroll" aria-label="The pathway, picture" {...reachedByKeyboard}>
        <svg
          class="hf-path"
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          aria-labelledby="pathway-title"
        >
          <title id="pathway-title">The pathway: which step can follow which</title>
          <defs>
            <marker
              id="pathway-arrow"
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="7"
              markerHeight="7"
              orient="auto"
            >
              <path class="hf-path-head" d="M0 0L8 4L0 8Z" />
            </marker>
          </defs>
          <g>
            {arrows.map(({ from, to, path }) => (
              <path key={`${from} ${to}`} class="hf-path-arrow" d={path} marker-end="url(#pathway-arrow)" />
            ))}
          </g>
          {placed.map((each) => (
            <StepBox key={each.step.id} placed={each} href={hrefOf(each.step.id)} />
          ))}
        </svg>
      </section>
      <p class="govuk-body-s">
        An arrow leads to a step that can follow. A double border: nothing stands in the way of protecting a child by
        it.
      </p>
    </div>
  )
}

function StepBox({ placed, href }: { readonly placed: PlacedStep; readonly href: string }) {
  const { step, x, y, lines } = placed
  const first = y + boxSize.height / 2 + 4 - (lines.length - 1) * 8
  return (
    <a class="hf-path-step" href={href} aria-label={step.title}>
      <rect class="hf-path-box" x={x} y={y} width={boxSize.width} height={boxSize.height} />
      {step.protective && (
        <rect class="hf-path-box" x={x + 4} y={y + 4} width={boxSize.width - 8} height={boxSize.height - 8} />
      )}
      <text class="hf-path-title">
        {lines.map((line, index) => (
          <tspan key={line} x={x + boxSize.width / 2} y={first + index * 16}>
            {line}
          </tspan>
        ))}
      </text>
    </a>
  )
}
