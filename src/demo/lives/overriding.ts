import { lastSeenOn } from '#demo/child-store.ts'
import type { ChildLife, FamilyLife } from '#demo/family-life.ts'
import { openChildren, slotsToday } from '#demo/lives/child-life.ts'
import { openNeeds } from '#demo/lives/needing.ts'
import { letThrough, openStepsOf } from '#demo/lives/steps.ts'
import { fill } from '#demo/vocabulary/fill.ts'
import { tried, type World } from '#demo/world.ts'
import { overrideClosure } from '#domains/casework/closure/override-closure.ts'
import { requestClosure } from '#domains/casework/closure/request-closure.ts'
import { concludeStep } from '#domains/casework/steps/conclude-step.ts'
import { view } from '#domains/ledger/view.ts'

/**
 * Once, a head of service closes over a need for which nothing was found: the case ends, and the need stays in the register
 * under that name. Gives whether it was done.
 */
export async function closeOverNeed(world: World): Promise<boolean> {
  for (const life of world.lives)
    for (const one of openChildren(life)) {
      const needs = life.plans.has(one.childId) ? await openNeeds(world, life, one.childId) : []
      if (needs.length === 0 || needs.some(({ state }) => state !== 'unmet')) continue
      if (!(await isSeenLately(world, life, one))) continue
      if (!(await endPlanOver(world, life, one, overNeed)) || !(await closeOver(world, life, one, overNeed))) continue
      life.closed.add(one.childId)
      return true
    }
  return false
}

/** A head of service closes although nobody has seen the child of late. Gives whether it was done. */
export async function closeUnseen(world: World): Promise<boolean> {
  for (const life of world.lives)
    for (const one of openChildren(life)) {
      if (!life.plans.has(one.childId) || (await isSeenLately(world, life, one))) continue
      if ((await openNeeds(world, life, one.childId)).length > 0) continue
      if (!(await endPlanOver(world, life, one, overUnseen)) || !(await closeOver(world, life, one, overUnseen)))
        continue
      life.closed.add(one.childId)
      return true
    }
  return false
}

/** Only over a need: a child whom nobody has seen of late is seen first. */
async function isSeenLately(world: World, life: FamilyLife, { childId }: ChildLife): Promise<boolean> {
  const { on } = await view(world.as(life.worker), 'last seen', childId, async (tx) => ({
    on: await lastSeenOn(tx, childId),
  }))
  return on !== undefined && on.until(world.clock.today()).days <= 18
}

const overNeed =
  'The need is real, and stays in the register under my name. {Child} is seen every day by {school}, and {mother} has our number.'

const overUnseen =
  'Three calls at the door, and nobody opens. {School} sees {child} most days, and {mother} has our number.'

async function endPlanOver(world: World, life: FamilyLife, one: ChildLife, why: string): Promise<boolean> {
  const step = (await openStepsOf(world, life, 'child-in-need-plan')).find((each) => each.one === one)?.step
  if (step === undefined) return true
  const slots = slotsToday(world, life, one)
  const answers = {
    ...life.plans.get(one.childId),
    progress: fill(
      '{Child} is well at home. What {she} still needs is written below, and nobody offers it yet.',
      slots,
    ),
    whoTakesOver: 'universal',
  }
  const conclusion = { stepId: step.id, version: step.version, answers, outcome: 'needsMet' }
  const head = world.as(world.headOfService)
  const refused = await concludeStep(head, [conclusion])
  if (refused.ok) return true
  const overrides = letThrough(refused, fill(why, slots))
  return tried(world, await concludeStep(head, [{ ...conclusion, overrides }])) !== undefined
}

async function closeOver(world: World, life: FamilyLife, one: ChildLife, why: string): Promise<boolean> {
  const slots = slotsToday(world, life, one)
  const request = {
    ...{ childId: one.childId, historyShown: true, reason: 'noFurtherNeed' as const },
    answers: {
      reason: fill('{Child} was seen this fortnight and says that home is calm. {School} agrees.', slots),
      ...{ followedBy: 'nothing' as const, siblings: 'Each was thought of on their own.' },
      ...{ agenciesTold: 'told' as const, familyTold: 'told' as const },
    },
  }
  const ctx = world.as(life.worker)
  const refused = await requestClosure(ctx, request)
  if (refused.ok) return false
  const asked = tried(world, await requestClosure(ctx, { ...request, askHeadOfService: true }))
  if (asked === undefined) return false
  const authority = {
    ...{ childId: one.childId, requestId: asked.requestId, historyShown: true },
    reason: 'I have read the record. The work is done, but for what nobody offers.',
    letThrough: letThrough(refused, fill(why, slots)),
  }
  return tried(world, await overrideClosure(world.as(world.headOfService), authority)) !== undefined
}
