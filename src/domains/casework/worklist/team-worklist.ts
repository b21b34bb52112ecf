import { type Unallocated, unallocated } from '#domains/casework/allocation/allocation-store.ts'
import {
  type Overridden,
  overridesSince,
  toAuthorise,
  type WaitingItem,
} from '#domains/casework/worklist/worklist-read-store.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { type Caseload, caseloads } from '#domains/workforce/caseload-store.ts'

export interface ManagersList {
  readonly waiting: readonly WaitingItem[]
  readonly unallocated: readonly Unallocated[]
  readonly unallocatedCount: number
  readonly caseloads: readonly Caseload[]
}

/** How many children without a worker a home page names. */
const named = 8

/** What waits for a manager: of one team, or of all where none is named. */
export async function managersList(ctx: Ctx, teamId: string | undefined): Promise<ManagersList> {
  return await list(
    ctx,
    'what waits for a manager',
    async (tx) => {
      const without = await unallocated(tx, { from: 0, size: named })
      const held = await caseloads(tx, ctx.clock.today())
      return {
        waiting: await toAuthorise(tx, teamId),
        unallocated: without.children,
        unallocatedCount: without.count,
        caseloads: teamId === undefined ? held : held.filter((one) => one.teamId === teamId),
      }
    },
    ({ waiting, unallocated: without }) => [
      ...waiting.flatMap(({ childId }) => (childId === undefined ? [] : [childId])),
      ...without.map(({ childId }) => childId),
    ],
  )
}

/** Closures in the past ninety days that went through with a gate not met. */
export async function recentOverrides(ctx: Ctx): Promise<readonly Overridden[]> {
  return await list(
    ctx,
    'closures that were overridden',
    async (tx) => await overridesSince(tx, ctx.clock.today().subtract({ days: 90 })),
    (found) => found.map(({ childId }) => childId),
  )
}
