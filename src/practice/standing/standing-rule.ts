import type { Citation } from '#engine/citation.ts'
import type { DatedLimits } from '#engine/limit.ts'

/**
 * A rule that binds whichever step is under way, and is no step, gate or clock itself: a duty to which the law gives no number, a number
 * that is kept in several places, or what the census calls an error.
 */
export interface StandingRule {
  readonly id: string
  readonly title: string
  /** How the system keeps to it, in a sentence. */
  readonly kept: string
  /** The steps and obligations that keep it. */
  readonly keptBy: readonly string[]
  readonly law: Citation
  /** Where the law gives a number. */
  readonly limits?: DatedLimits
  /** How the number is counted, where it is not counted as elsewhere. */
  readonly counting?: string
  readonly rules: readonly string[]
}

export function defineStandingRule<const R extends StandingRule>(rule: R): R {
  return rule
}
