import type { KeptClock } from '#domains/casework/clock-reading-store.ts'
import type { KeptStep } from '#domains/casework/step.ts'
import type { StepPaper } from '#practice/papers/step-paper.ts'

/** A paper of a step with what it is made from. */
export interface PaperOfStep {
  readonly step: KeptStep
  readonly paper: StepPaper
  readonly owed: readonly KeptClock[]
  readonly struck: boolean
}
