import type { StepId } from '../contents.ts'
import { placementVisits } from './next-visit.ts'
import * as owed from './owed.ts'

const steps: readonly StepId[] = ['becoming-looked-after']
const obligations = new Set([...placementVisits, ...Object.values(owed).map(({ id }) => id)])

/** Whether a clock is owed because the child is looked after: an obligation of this folder, or a limit of one of its steps. */
export function isLookedAfterClock(kind: string): boolean {
  return obligations.has(kind) || steps.some((id) => kind.startsWith(`${id}/`))
}
