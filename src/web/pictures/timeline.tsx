import { longDate, plainDate } from '#kernel/dates.ts'
import { ticksBetween } from './timeline-axis.ts'
import { type Lane, type MarkKind, markKinds, type SpanKind, spanKinds } from './timeline-lanes.ts'
import {
  axisHeight,
  type Layout,
  layOut,
  type PlacedLane,
  plotLeft,
  plotRight,
  shorten,
  width,
} from './timeline-layout.ts'
import { Bar, Hatching, MarkShape } from './timeline-shapes.tsx'
import { markSays, spanSays, TimelineWords } from './timeline-words.tsx'

export interface TimelineProps {
  /** Of this page alone: other ids are made from it. */
  readonly id?: string
  /** What the picture is of: "Timeline of what happened for Amara". */
  readonly title: string
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  readonly today: Temporal.PlainDate
  readonly lanes: readonly Lane[]
}

/** What scrolls sideways on a narrow screen must be reached, and so moved, from the keyboard too (WCAG 2.1.1). */
const reachedByKeyboard = { tabIndex: 0 }

/** A child's time as a picture, with its key, and the same in words. Drawn on the server; needs no script and no inline style. */
export function Timeline({ id = 'timeline', title, from, to, today, lanes }: TimelineProps) {
  const layout = layOut({ from, to, today }, lanes)
  const hatching = `${id}-hatching`
  return (
    <div class="hf-timeline">
      <section class="hf-timeline__scroll" aria-label={`${title}, picture`} {...reachedByKeyboard}>
        <svg
          role="img"
          aria-labelledby={`${id}-title ${id}-about`}
          class="hf-tl"
          width={width}
          height={layout.height}
          viewBox={`0 0 ${width} ${layout.height}`}
        >
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-about`}>
            {`From ${plainDate(from)} to ${plainDate(to)}, in ${lanes.length} ${lanes.length === 1 ? 'lane' : 'lanes'}: ${lanes.map((lane) => lane.title).join(', ')}. The same is told in words after the picture.`}
          </desc>
          <defs>
            <Hatching id={hatching} />
          </defs>
          {layout.lanes.map((lane, index) => (
            <LaneBand key={lane.title} lane={lane} odd={index % 2 === 1} />
          ))}
          <Axis layout={layout} from={from} to={to} />
          {layout.lanes.map((lane) => (
            <LaneContents key={lane.title} lane={lane} hatching={hatching} />
          ))}
          <Today layout={layout} from={from} to={to} today={today} />
        </svg>
      </section>
      <Key lanes={layout.lanes} hatching={hatching} />
      <TimelineWords lanes={lanes} />
    </div>
  )
}

function LaneBand({ lane, odd }: { readonly lane: PlacedLane; readonly odd: boolean }) {
  return (
    <g>
      <rect
        class={odd ? 'hf-tl-lane hf-tl-lane--odd' : 'hf-tl-lane'}
        x={0}
        y={lane.y}
        width={width}
        height={lane.height}
      />
      <text class="hf-tl-lane-title" x={6} y={lane.y + 21}>
        {shorten(lane.title, 20)}
      </text>
    </g>
  )
}

function Axis({
  layout,
  from,
  to,
}: {
  readonly layout: Layout
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
}) {
  return (
    <g>
      {ticksBetween(from, to).map(({ on, label }) => {
        const x = layout.xOf(on)
        return (
          <g key={on.toString()}>
            <line class="hf-tl-tick" x1={x} x2={x} y1={axisHeight - 6} y2={layout.height - 4} />
            {x < plotRight - 20 && (
              <text class="hf-tl-tick-label" x={x} y={axisHeight - 10}>
                {label}
              </text>
            )}
          </g>
        )
      })}
      <line class="hf-tl-axis" x1={plotLeft} x2={plotRight} y1={axisHeight} y2={axisHeight} />
    </g>
  )
}

function LaneContents({ lane, hatching }: { readonly lane: PlacedLane; readonly hatching: string }) {
  return (
    <g>
      {lane.spans.map(({ thing, x, y, width: wide, label, beganBefore, goesOn }) => (
        <g key={spanSays(thing)}>
          <title>{spanSays(thing)}</title>
          <Bar
            kind={thing.kind}
            x={x}
            y={y}
            width={wide}
            beganBefore={beganBefore}
            goesOn={goesOn}
            hatching={hatching}
          />
          {label && (
            <Label text={label.text} x={label.x} y={y} form={label.inside ? `hf-tl-label--on-${thing.kind}` : ''} />
          )}
        </g>
      ))}
      {lane.marks.map(({ thing, x, y, label }) => (
        <g key={markSays(thing)}>
          <title>{markSays(thing)}</title>
          <MarkShape kind={thing.kind} x={x} y={y} />
          {label && <Label text={label.text} x={label.x} y={y} form="" />}
        </g>
      ))}
    </g>
  )
}

function Label({
  text,
  x,
  y,
  form,
}: {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly form: string
}) {
  return (
    <text class={`hf-tl-label ${form}`.trim()} x={x} y={y + 4}>
      {text}
    </text>
  )
}

function Today({
  layout,
  from,
  to,
  today,
}: { readonly layout: Layout } & Pick<TimelineProps, 'from' | 'to' | 'today'>) {
  if (Temporal.PlainDate.compare(today, from) < 0 || Temporal.PlainDate.compare(today, to) > 0) return null
  const x = layout.xOf(today)
  return (
    <g>
      <title>{`Today, ${longDate(today)}`}</title>
      <line class="hf-tl-today" x1={x} x2={x} y1={14} y2={layout.height - 4} />
      <text class="hf-tl-today-label" x={Math.min(x, plotRight)} y={11}>
        Today
      </text>
    </g>
  )
}

/** Only what the picture has, in the order of the list of kinds. */
function Key({ lanes, hatching }: { readonly lanes: readonly PlacedLane[]; readonly hatching: string }) {
  const spans = new Set(lanes.flatMap((lane) => lane.spans.map(({ thing }) => thing.kind)))
  const marks = new Set(lanes.flatMap((lane) => lane.marks.map(({ thing }) => thing.kind)))
  if (spans.size + marks.size === 0) return null
  return (
    <ul class="hf-timeline__key govuk-body-s">
      {(Object.keys(spanKinds) as SpanKind[])
        .filter((kind) => spans.has(kind))
        .map((kind) => (
          <li key={kind}>
            <svg class="hf-tl" width={26} height={18} viewBox="0 0 26 18" aria-hidden="true">
              <Bar kind={kind} x={1} y={9} width={24} hatching={hatching} />
            </svg>
            {spanKinds[kind]}
          </li>
        ))}
      {(Object.keys(markKinds) as MarkKind[])
        .filter((kind) => marks.has(kind))
        .map((kind) => (
          <li key={kind}>
            <svg class="hf-tl" width={18} height={18} viewBox="0 0 18 18" aria-hidden="true">
              <MarkShape kind={kind} x={9} y={9} />
            </svg>
            {markKinds[kind]}
          </li>
        ))}
    </ul>
  )
}
