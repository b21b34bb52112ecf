import type { MarkKind, SpanKind } from './timeline-lanes.ts'

/** One form a kind, so that nothing is told by colour alone. Drawn around a middle, about 12 pixels across. */
export function MarkShape({ kind, x, y }: { readonly kind: MarkKind; readonly x: number; readonly y: number }) {
  const at = (dx: number, dy: number) => `${x + dx} ${y + dy}`
  const form = `hf-tl-mark hf-tl-mark--${kind}`
  switch (kind) {
    case 'seen-alone':
    case 'seen':
      return <circle class={form} cx={x} cy={y} r={5.5} />
    case 'not-seen':
      return <path class={form} d={`M${at(-5, -5)} L${at(5, 5)} M${at(5, -5)} L${at(-5, 5)}`} />
    case 'contact':
      return <path class={form} d={`M${at(0, -6.5)} L${at(6.5, 0)} L${at(0, 6.5)} L${at(-6.5, 0)} Z`} />
    case 'decision':
      return <rect class={form} x={x - 5} y={y - 5} width={10} height={10} />
    case 'open-concern':
    case 'answered-concern':
      return <path class={form} d={`M${at(0, -6)} L${at(6.5, 5.5)} L${at(-6.5, 5.5)} Z`} />
  }
}

interface BarProps {
  readonly kind: SpanKind
  readonly x: number
  readonly y: number
  readonly width: number
  readonly beganBefore?: boolean
  readonly goesOn?: boolean
  /** The id of the hatching that this picture defines. */
  readonly hatching: string
}

/** A bar with an upright end where it began or ended, and a pointed one where it goes beyond what is shown. */
export function Bar({ kind, x, y, width, beganBefore = false, goesOn = false, hatching }: BarProps) {
  const point = Math.min(6, width / 3)
  const [top, bottom, right] = [y - 8, y + 8, Math.round((x + width) * 10) / 10]
  const leftEnd = beganBefore
    ? `L${x + point} ${bottom} L${x} ${y} L${x + point} ${top}`
    : `L${x} ${bottom} L${x} ${top}`
  const rightEnd = goesOn
    ? `L${right - point} ${top} L${right} ${y} L${right - point} ${bottom}`
    : `L${right} ${top} L${right} ${bottom}`
  const outline = `M${beganBefore ? x + point : x} ${top} ${rightEnd} ${leftEnd} Z`
  return (
    <>
      <path class={`hf-tl-span hf-tl-span--${kind}`} d={outline} />
      {kind === 'unmet-need' && <path d={outline} fill={`url(#${hatching})`} />}
    </>
  )
}

/** The hatching of a need that is not met. */
export function Hatching({ id }: { readonly id: string }) {
  return (
    <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path class="hf-tl-hatch" d="M0 0 V6" />
    </pattern>
  )
}
