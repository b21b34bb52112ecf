import type { Citation } from '#engine/citation.ts'

/** A number that the trust is held to: what counts, out of what, since when, and what is left out. */
export interface Measure<Id extends string = string> {
  readonly id: Id
  readonly title: string
  /** What is counted, in a sentence that a council member can check. */
  readonly counts: string
  /** Out of what. */
  readonly outOf: string
  /** Over the past year, or as things stand today. */
  readonly over: 'the past twelve months' | 'today'
  readonly leftOut: string
  /** Which way is better; `neither` where a number is only to be explained. */
  readonly better: 'higher' | 'lower' | 'neither'
  /** What its rows are broken down by, besides the team. */
  readonly brokenDownBy: string
  readonly law: Citation
}

export function defineMeasure<const Id extends string>(measure: Measure<Id>): Measure<Id> {
  return measure
}
