import type { CaseStepId } from '#domains/casework/step.ts'
import type { Ctx, Tx, Unmet } from '#domains/ledger/context.ts'
import type { Answers, Form } from '#engine/question.ts'
import type { FormOf } from '#engine/step.ts'
import type { steps } from '#practice/registry.ts'

/** A step as what it brings about is told of it. */
export interface EffectiveStep<F extends Form = Form> {
  readonly id: string
  readonly childId: string
  readonly episodeId: string
  readonly beganOn: Temporal.PlainDate
  readonly answers: Partial<Answers<F>>
  /** Whose the clocks are: the allocated worker. */
  readonly workerId: string | undefined
}

export interface ConcludedStep<F extends Form = Form> extends EffectiveStep<F> {
  readonly outcome: string
  /** The day on which it happened. */
  readonly on: Temporal.PlainDate
  /** The day on which a manager authorised it; none, where it did not wait for one. */
  readonly authorisedOn: Temporal.PlainDate | undefined
}

/** What a step brings about in the typed tables of casework, in the act that begins, saves or concludes it. */
export interface StepEffects<F extends Form = Form> {
  /** The day on which it happened, when an answer says so: a meeting is held on its day, whenever it is recorded. */
  happenedOn?(answers: Partial<Answers<F>>): Temporal.PlainDate | undefined
  /** Answers that can't be so with what else is recorded: refused beside their questions when saved, also where a step protects. */
  refuses?(tx: Tx, ctx: Ctx, step: EffectiveStep<F>): readonly Unmet[] | Promise<readonly Unmet[]>
  begun?(tx: Tx, ctx: Ctx, step: EffectiveStep<F>): Promise<void>
  saved?(tx: Tx, ctx: Ctx, step: EffectiveStep<F>): Promise<void>
  concluded?(tx: Tx, ctx: Ctx, step: ConcludedStep<F>): Promise<void>
  /** A manager's authority that came after the conclusion. */
  authorisedLater?(tx: Tx, stepId: string, on: Temporal.PlainDate): Promise<void>
}

/** The effects of one step, typed by its own form. */
export function effectsOf<K extends CaseStepId>(
  _kind: K,
  effects: StepEffects<FormOf<(typeof steps)[K]>>,
): StepEffects {
  return effects as unknown as StepEffects
}
