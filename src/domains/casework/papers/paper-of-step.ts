import type { KeptClock } from '#domains/casework/clocks/clock-reading-store.ts'
import type { MeetingOfStep } from '#domains/casework/papers/meeting-store.ts'
import type { StepOfPaper } from '#domains/casework/steps/step.ts'
import type { StepPaper } from '#practice/papers/step-paper.ts'

/** A paper of a step with what it is made from. */
export interface PaperOfStep {
  readonly step: StepOfPaper
  readonly paper: StepPaper
  readonly owed: readonly KeptClock[]
  readonly struck: boolean
  readonly meeting: MeetingOfStep | undefined
}
