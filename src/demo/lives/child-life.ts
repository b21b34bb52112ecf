import { slotsFor } from '#demo/families.ts'
import type { ChildLife, FamilyLife } from '#demo/family-life.ts'
import type { Slots } from '#demo/vocabulary/fill.ts'
import type { World } from '#demo/world.ts'

/** A family whose work has just been taken up. */
export function newLife(
  begun: Pick<FamilyLife, 'family' | 'children' | 'team' | 'worker' | 'urgent' | 'hidden'>,
): FamilyLife {
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
