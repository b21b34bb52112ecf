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
  /** Which month a row belongs to, as the title of its table: "By the month in which the contact came". */
  readonly monthIs: string
  /** What its rows are broken down by besides team, month and age; left out where there is nothing more to say. */
  readonly brokenDownBy?: string
  /**
   * Whom it looks at, where another measure looks at the same children: what one of them leaves out could be worked out from
   * the other, and is protected as if it were shown.
   */
  readonly universe?: string
  readonly law: Citation
}

export function defineMeasure<const Id extends string>(measure: Measure<Id>): Measure<Id> {
  return measure
}
