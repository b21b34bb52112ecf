import { type Allocation, allocationsOf } from '#domains/casework/allocation/allocation-store.ts'
import { type ChildOfFamily, childOfFamily, siblingsOf } from '#domains/casework/child/sibling-store.ts'
import type { Tx } from '#domains/ledger/context.ts'
import { type Caseload, caseloads } from '#domains/workforce/caseload-store.ts'

/** What a manager has in view when they allocate. */
export interface AllocationRead {
  readonly child: ChildOfFamily
  readonly history: readonly Allocation[]
  /** Brothers and sisters whose work is open: with nobody, or with somebody else. */
  readonly siblings: readonly ChildOfFamily[]
  /** Social workers of the teams, the manager's own team first. */
  readonly workers: readonly Caseload[]
}

export async function readAllocation(
  tx: Tx,
  childId: string,
  today: Temporal.PlainDate,
  ownTeamId: string | undefined,
): Promise<AllocationRead | undefined> {
  const child = await childOfFamily(tx, childId)
  if (child === undefined) return undefined
  const workers = await caseloads(tx, today)
  const isOwn = ({ teamId }: Caseload): number => (teamId === ownTeamId ? 0 : 1)
  return {
    child,
    history: child.episode === undefined ? [] : await allocationsOf(tx, child.episode.id),
    siblings: (await siblingsOf(tx, childId)).filter(({ episode }) => episode !== undefined),
    workers: workers.toSorted((a, b) => isOwn(a) - isOwn(b)),
  }
}
