import { openStep } from '#demo/child-store.ts'
import type { FamilyLife } from '#demo/family-life.ts'
import { tried, type World } from '#demo/world.ts'
import { authoriseStep } from '#domains/casework/authorise-step.ts'
import type { CaseStepId } from '#domains/casework/step.ts'
import { view } from '#domains/ledger/view.ts'

/** The open step of a kind of one child, with its version, as the worker finds it; `null` when there is none. */
export async function openStepOf(world: World, life: FamilyLife, childId: string, kind: CaseStepId) {
  const ctx = world.as(life.worker)
  return await view(ctx, 'the step', childId, async (tx) => (await openStep(tx, childId, kind)) ?? null)
}

/** The team's manager authorises what the worker has sent, if it waits. */
export async function authoriseOf(world: World, life: FamilyLife, childId: string, kind: CaseStepId): Promise<void> {
  const waiting = await openStepOf(world, life, childId, kind)
  if (waiting === null) return
  const shown = [{ stepId: waiting.id, version: waiting.version }]
  tried(world, await authoriseStep(world.as(life.team.manager), shown))
}
