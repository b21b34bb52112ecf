import { closure } from '#practice/closure/closure.ts'
import type { MeasureId } from '#practice/measures/contents.ts'
import { needKindLabel } from '#practice/needs/need-kinds.ts'

const closureReasons: Readonly<Record<string, { readonly means: string }>> = closure.outcomes

/** What a measure is broken down by, as people say it: a reason for closing, a kind of need. */
export function dimensionInWords(measure: MeasureId, value: string): string {
  if (measure === 'closures') return closureReasons[value]?.means.replace(/\.$/, '') ?? value
  if (measure === 'unmet-needs') return needKindLabel(value)
  return value
}
