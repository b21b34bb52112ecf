import type { DatedLimits } from '#engine/limit.ts'
import { stepIds } from './contents.ts'
import type { TrustStep } from './define.ts'
import { anyStep, obligations } from './registry.ts'

/** The limits of practice by the kind that a clock is kept under: `section-47-enquiry/conference`, or an obligation's id. */
export function limitsOfKind(kind: string): DatedLimits | undefined {
  return byKind.get(kind)
}

/** A limit of a step itself keeps the law of the day on which the step began; what is owed of the record, or put right, that of its own first day. */
export function isOfStepItself(kind: string): boolean {
  return ofSteps.has(kind)
}

const byKind: ReadonlyMap<string, DatedLimits> = new Map([
  ...obligations.map(({ id, limits }) => [id, limits] as const),
  ...stepIds.flatMap((id) => limitsOfStep(anyStep[id])),
])

const ofSteps: ReadonlySet<string> = new Set(
  stepIds.flatMap((id) => ownLimits(anyStep[id]).map((limit) => `${id}/${limit.id}`)),
)

function limitsOfStep(step: TrustStep): readonly (readonly [string, DatedLimits])[] {
  const own = [...ownLimits(step), ...(step.becomesClock ?? [])]
  const named = own.map(({ id, limits }) => [`${step.id}/${id}`, limits] as const)
  return step.putRight === undefined ? named : [...named, [`${step.id}/put-right`, step.putRight.limits] as const]
}

function ownLimits(step: TrustStep): TrustStep['timeLimits'] {
  return [...step.timeLimits, ...Object.values(step.outcomes).flatMap(({ timeLimits = [] }) => timeLimits)]
}
