import type { AnswersJson } from '#engine/answers-json.ts'
import type { Citation } from '#engine/citation.ts'
import type { TranscriptLine } from '#engine/transcript.ts'
import { type StepId, stepIds } from '#practice/contents.ts'
import type { TrustStep } from '#practice/define.ts'
import { anyStep } from '#practice/registry.ts'

/** The steps that have a command of their own, and so are not run from here: the contact's decision, the allegation, and the closure. */
const ownCommands = [
  'contact-screening',
  'allegation',
  'complaint',
  'subject-access',
  'data-breach',
  'information-request',
  'asking-to-adopt',
  'closure',
] as const satisfies readonly StepId[]

/** The steps of a child's work that run as practice describes them. */
export type CaseStepId = Exclude<StepId, (typeof ownCommands)[number]>

export function isCaseStep(kind: string): kind is CaseStepId {
  return stepIds.some((id) => id === kind) && !ownCommands.some((id) => id === kind)
}

export function practiceOf(kind: CaseStepId): TrustStep {
  return anyStep[kind]
}

/** A gate as it was judged when the step was concluded or sent to the manager, kept in the words then shown. */
export interface KeptJudgement {
  readonly gateId: string
  readonly says: string
  readonly law: Citation
  readonly result: 'met' | 'overridden' | 'not met'
  readonly override?: { readonly by: string; readonly profession: string; readonly reason: string; readonly at: string }
}

/** A step from which a paper is made: one that runs as practice describes it, or a closure. */
export type StepOfPaper = Omit<KeptStep, 'kind'> & { readonly kind: CaseStepId | 'closure' }

/** A step of one child, as it is kept. */
export interface KeptStep {
  readonly id: string
  readonly childId: string
  readonly episodeId: string
  /** Shared with the steps of the brothers and sisters that were begun with it. */
  readonly togetherId: string | undefined
  readonly kind: CaseStepId
  readonly edition: string
  readonly beganOn: Temporal.PlainDate
  readonly answers: AnswersJson
  readonly outcome: string | undefined
  readonly judged: readonly KeptJudgement[]
  readonly transcript: readonly TranscriptLine[]
  readonly decidedBy: string | undefined
  readonly decidedByName: string | undefined
  readonly authorisedBy: string | undefined
  readonly authorisedByName: string | undefined
  readonly authorisedOn: Temporal.PlainDate | undefined
  readonly concludedOn: Temporal.PlainDate | undefined
  readonly recordedAt: Temporal.Instant
  readonly savedByName: string
  readonly version: number
}

/** `open`: being worked on. `with the manager`: decided by the worker, and waiting for a manager. */
export function stateOf(step: KeptStep): 'open' | 'with the manager' | 'concluded' {
  if (step.concludedOn !== undefined) return 'concluded'
  return step.decidedBy === undefined ? 'open' : 'with the manager'
}
