import { type OpenStep, openSteps } from '#demo/child-store.ts'
import type { ChildLife, FamilyLife } from '#demo/family-life.ts'
import { openChildren } from '#demo/lives/child-life.ts'
import { workingMoment } from '#demo/timetable.ts'
import { tried, type World } from '#demo/world.ts'
import { authoriseStep } from '#domains/casework/steps/authorise-step.ts'
import { beginStep } from '#domains/casework/steps/begin-step.ts'
import { concludeStep } from '#domains/casework/steps/conclude-step.ts'
import type { CaseStepId } from '#domains/casework/steps/step.ts'
import type { Actor } from '#domains/ledger/actor.ts'
import { NotFound, type Refusal } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import type { Answers, Form } from '#engine/question.ts'

export type Said = Partial<Answers<Form>>

/** A step as somebody takes it. */
export interface Taking {
  readonly by: Actor
  readonly kind: CaseStepId
  readonly childId: string
  readonly answers: Said
  readonly outcome: string
  /** Who signs, where a manager must. */
  readonly signs?: Actor
  /** Left out: today. */
  readonly beganOn?: Temporal.PlainDate
}

/** Somebody begins a step, or goes on with the one that is open, and concludes it at once. Whether it went through. */
export async function takes(world: World, taking: Taking): Promise<boolean> {
  const { by, kind, childId, answers, outcome, signs, beganOn } = taking
  const ctx = world.as(by)
  const wanted = beganOn === undefined ? { kind, childId } : { kind, childId, beganOn }
  const [begun] = tried(world, await beginStep(ctx, wanted)) ?? []
  if (begun === undefined) return false
  const { stepId } = begun
  const version = begun.already ? await versionOf(world, by, kind, childId) : 1
  const concluded = tried(world, await concludeStep(ctx, [{ stepId, version, answers, outcome }]))
  if (concluded === undefined) return false
  if (concluded.withManager.length === 0) return true
  if (signs === undefined) return false
  return tried(world, await authoriseStep(world.as(signs), [{ stepId, version: version + 1 }])) !== undefined
}

async function versionOf(world: World, by: Actor, kind: CaseStepId, childId: string): Promise<number> {
  const read = await list(
    world.as(by),
    'open steps',
    async (tx) => await openSteps(tx, [childId], kind),
    () => [childId],
  )
  return read[0]?.version ?? 1
}

/** Whoever may not open the record any more does nothing in it. */
function closedToThem(fault: unknown): false {
  if (fault instanceof NotFound) return false
  throw fault
}

/** What happens to a child, and some working days after the thing before it. */
export interface InTurn {
  readonly days: number
  /** Minute of the day; left out: in the afternoon. */
  readonly minute?: number
  /** Gives whether it went through. */
  readonly happens: () => Promise<boolean>
  /** It was tried before and did not go through: after this time the story goes on without it. */
  readonly again?: boolean
}

/** One thing after another, for as long as the child's case is open and each goes through. */
export function inTurn(world: World, life: FamilyLife, one: ChildLife, things: readonly InTurn[]): void {
  const [next, ...after] = things
  if (next === undefined) return
  const at = workingMoment(world.clock.today(), next.days, next.minute ?? 14 * 60 + (things.length % 7) * 10)
  world.timetable.put(at, async () => {
    if (!openChildren(life).some(({ childId }) => childId === one.childId)) return
    // What stands in the way today is put right, and it is tried once more.
    const happened = await next.happens().catch(closedToThem)
    if (happened || next.again === true) inTurn(world, life, one, after)
    else inTurn(world, life, one, [{ ...next, days: 4, again: true }, ...after])
  })
}

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
