import type { Facts, Gate, Judged, OneGate, Override } from '#engine/gate.ts'
import type { House } from '#engine/house.ts'
import type { Form } from '#engine/question.ts'
import { type AnyStep, stepsOf } from '#engine/step.ts'
import type { StepId } from './contents.ts'
import type { Actor, Profession } from './professions.ts'
import type { ChildRecord } from './record.ts'

/** What the trust brings to the engine. */
export interface Trust extends House {
  readonly stepId: StepId
  readonly profession: Profession
  readonly record: ChildRecord
  readonly actor: Actor
}

export type TrustStep = AnyStep<Trust>
export type TrustGate<F extends Form = Form> = Gate<Trust, F>
export type TrustFacts<F extends Form = Form> = Facts<Trust, F>
export type TrustOverride = Override<Trust>
export type TrustJudged = Judged<Trust>

/** A gate that asks nothing of the form, and so can stand at any step. */
export type GateOfRecord = OneGate<Trust, Record<never, never>>

export const defineStep = stepsOf<Trust>()
