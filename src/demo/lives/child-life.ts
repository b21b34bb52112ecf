import type { ChildOfCity, FamilyOfCity } from '#demo/families.ts'
import { slotsFor } from '#demo/families.ts'
import type { Slots } from '#demo/vocabulary/fill.ts'
import type { TeamOfCity, World } from '#demo/world.ts'
import type { Actor } from '#domains/ledger/actor.ts'
import type { Answers, Form } from '#engine/question.ts'

/** One child of a family while the trust works with them. */
export interface ChildLife {
  readonly child: ChildOfCity
  readonly childId: string
  readonly strategyStepId: string | undefined
}

/** Brothers and sisters whom one worker works with together. */
export interface FamilyLife {
  readonly family: FamilyOfCity
  readonly children: readonly ChildLife[]
  readonly team: TeamOfCity
  readonly worker: Actor
  /** The children whose case has been closed. */
  readonly closed: Set<string>
  /** The children who have a child protection plan. */
  readonly protectedNow: Set<string>
  /** What stands in each child's plan since it was agreed. */
  readonly plans: Map<string, Partial<Answers<Form>>>
  /** Nobody is let in, for as long as the trust asks. */
  readonly hidden: boolean
}

/** A family whose work has just been taken up. */
export function newLife(begun: Pick<FamilyLife, 'family' | 'children' | 'team' | 'worker' | 'hidden'>): FamilyLife {
  return { ...begun, closed: new Set(), protectedNow: new Set(), plans: new Map() }
}

export function openChildren(life: FamilyLife): readonly ChildLife[] {
  return life.children.filter(({ childId }) => !life.closed.has(childId))
}

/** What fills a sentence written of a child today by their worker. */
export function slotsToday(
  world: World,
  life: Pick<FamilyLife, 'family' | 'worker'>,
  { child }: ChildLife,
  more: Slots = {},
): Slots {
  const worker = life.worker.name.split(' ')[0] ?? life.worker.name
  return slotsFor(life.family, child, world.clock.today(), { worker, ...more })
}
