import { ageOfChild } from '#demo/families.ts'
import type { ChildLife, FamilyLife } from '#demo/family-life.ts'
import { openChildren } from '#demo/lives/child-life.ts'
import type { World } from '#demo/world.ts'

/** A child of the city with whom the trust works, in their family. */
export interface Found {
  readonly life: FamilyLife
  readonly one: ChildLife
}

/** One of the open children of whom something holds, drawn under a name. */
export function someChild(world: World, name: string, holds: (found: Found) => boolean): Found | undefined {
  const open = world.lives.flatMap((life) =>
    openChildren(life)
      .map((one) => ({ life, one }))
      .filter(({ one: { childId } }) => !world.restricted.has(childId))
      .filter(holds),
  )
  return open.length === 0 ? undefined : world.random.fork(name).pick(open)
}

/** Living with their family: not in care, and known to us for as long as it takes to have met. */
export function isAtHome(world: World): (found: Found) => boolean {
  return ({ life, one }) => !world.lookedAfter.has(one.childId) && !life.hidden && isBorn(world, one)
}

export function isInCare(world: World): (found: Found) => boolean {
  return ({ one }) => world.inCare.has(one.childId)
}

export function isBorn(world: World, { child }: ChildLife): boolean {
  return Temporal.PlainDate.compare(child.bornOn, world.clock.today()) <= 0
}

export function isAged(world: World, { child }: ChildLife, least: number, most: number): boolean {
  const age = ageOfChild(child, world.clock.today())
  return isBorn(world, { child, childId: '', strategyStepId: undefined }) && age >= least && age <= most
}
