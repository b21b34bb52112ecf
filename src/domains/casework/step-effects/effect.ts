import type { CaseStepId } from '#domains/casework/steps/step.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import type { StepEffectsIn } from '#domains/ledger/follows.ts'
import type { Form } from '#engine/question.ts'
import type { FormOf } from '#engine/step.ts'
import { present } from '#kernel/assert.ts'
import type { steps } from '#practice/registry.ts'

/** What a step brings about in typed tables of its own, in the act that begins, saves or concludes it. */
export type StepEffects<F extends Form = Form> = StepEffectsIn<Tx, Ctx, F>

/** The effects of one step, typed by its own form. */
export function effectsOf<K extends CaseStepId>(kind: K, effects: StepEffects<FormOf<(typeof steps)[K]>>): StepEffects
export function effectsOf(_kind: CaseStepId, effects: StepEffects): StepEffects {
  return effects
}

/** What a step brings about, in this domain or in one that stands on it. */
export function effectsOfKind(ctx: Ctx, kind: CaseStepId): StepEffects {
  return present(ctx.follows.steps[kind], `The house was opened with what “${kind}” brings about.`)
}
