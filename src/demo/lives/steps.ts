import { type OpenStep, openSteps } from '#demo/child-store.ts'
import type { ChildLife, FamilyLife } from '#demo/family-life.ts'
import { openChildren } from '#demo/lives/child-life.ts'
import { tried, type World } from '#demo/world.ts'
import { authoriseStep } from '#domains/casework/authorise-step.ts'
import type { CaseStepId } from '#domains/casework/step.ts'
import type { Refusal } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'

/** The open steps of a kind of the family's open children, as the worker's list shows them. */
export async function openStepsOf(
  world: World,
  life: FamilyLife,
  kind: CaseStepId,
): Promise<readonly { readonly one: ChildLife; readonly step: OpenStep }[]> {
  const open = openChildren(life)
  const childIds = open.map(({ childId }) => childId)
  const steps = await list(
    world.as(life.worker),
    'open steps',
    async (tx) => await openSteps(tx, childIds, kind),
    () => childIds,
  )
  return open.flatMap((one) => {
    const step = steps.find(({ childId }) => childId === one.childId)
    return step === undefined ? [] : [{ one, step }]
  })
}

/** The team's manager authorises what the worker has sent of the family's children. */
export async function authoriseOf(world: World, life: FamilyLife, kind: CaseStepId, only?: ChildLife): Promise<void> {
  const waiting = (await openStepsOf(world, life, kind)).filter(({ one }) => only === undefined || one === only)
  for (const { step } of waiting) {
    const shown = [{ stepId: step.id, version: step.version }]
    tried(world, await authoriseStep(world.as(life.team.manager), shown))
  }
}

/** Every gate of a refusal, let through for one reason by whoever may. */
export function letThrough(refusal: Refusal, reason: string): { readonly gateId: string; readonly reason: string }[] {
  return refusal.unmet.flatMap(({ gateId }) => (gateId === undefined ? [] : [{ gateId, reason }]))
}
