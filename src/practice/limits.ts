import type { DatedLimits } from '#engine/limit.ts'
import { stepIds } from './contents.ts'
import type { TrustStep } from './define.ts'
import { anyStep, obligations } from './registry.ts'

/** The limits of practice by the kind that a clock is kept under: `section-47-enquiry/conference`, or an obligation's id. */
export function limitsOfKind(kind: string): DatedLimits | undefined {
  return byKind.get(kind)
}

const byKind: ReadonlyMap<string, DatedLimits> = new Map([
  ...obligations.map(({ id, limits }) => [id, limits] as const),
  ...stepIds.flatMap((id) => limitsOfStep(anyStep[id])),
])

function limitsOfStep(step: TrustStep): readonly (readonly [string, DatedLimits])[] {
  const outcomes = Object.values(step.outcomes).flatMap(({ timeLimits = [] }) => timeLimits)
  const own = [...step.timeLimits, ...outcomes, ...(step.becomesClock ?? [])]
  const named = own.map(({ id, limits }) => [`${step.id}/${id}`, limits] as const)
  return step.putRight === undefined ? named : [...named, [`${step.id}/put-right`, step.putRight.limits] as const]
}
