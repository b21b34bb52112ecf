import type { Unmet } from '#domains/ledger/context.ts'
import { loadInWords, overRoom } from '#domains/workforce/caseload.ts'
import type { Caseload } from '#domains/workforce/caseload-store.ts'

/** What a manager has chosen, for one child or for several of a family. */
export interface NewAllocation {
  readonly childIds: readonly string[]
  readonly accountId: string
  readonly teamId: string
  readonly reason: string
  /** Why this worker takes more than the room agreed. Asked only then, and kept: a reason, not a bar. */
  readonly overReason?: string
}

/** Why a worker can't take so many children, as sentences for the manager. */
export function workerRefusals(worker: Caseload, more: number, overReason: string | undefined): readonly Unmet[] {
  if (worker.role === 'social worker' && !worker.registered)
    return [
      {
        says: `${worker.name} is not registered with Social Work England today. Choose somebody who is.`,
        answerAt: 'worker',
      },
    ]
  if (overRoom(worker, more) === 0 || (overReason ?? '').trim() !== '') return []
  const children = more === 1 ? 'this child' : `these ${more} children`
  return [
    {
      says: `${worker.name} has no room for ${children} (${loadInWords(worker)}). Choose somebody with room, or say why they go over.`,
      answerAt: 'overReason',
    },
  ]
}

/** The reason as it is kept: with why the worker goes over the room agreed, where they do. */
export function keptReason(worker: Caseload, more: number, allocation: NewAllocation): string {
  const reason = allocation.reason.trim()
  if (overRoom(worker, more) === 0) return reason
  return `${reason}\nOver the room agreed (${loadInWords(worker)}): ${(allocation.overReason ?? '').trim()}`
}
