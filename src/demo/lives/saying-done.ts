import { standingClocks } from '#demo/child-store.ts'
import type { FamilyLife } from '#demo/family-life.ts'
import { openChildren, slotsToday } from '#demo/lives/child-life.ts'
import { workingMoment } from '#demo/timetable.ts'
import { fill, type Template } from '#demo/vocabulary/fill.ts'
import { tried, type World } from '#demo/world.ts'
import { meetClock } from '#domains/casework/clocks/meet-clock.ts'
import type { Actor } from '#domains/ledger/actor.ts'
import { list } from '#domains/ledger/view.ts'

export interface Said {
  readonly by: Actor
  /** The kind of the clock. */
  readonly kind: string
  readonly says: Template
}

/** Says of each child of the family that something was done today, where it is owed. Gives of how many it was. */
export async function sayDone(world: World, life: FamilyLife, { by, kind, says }: Said): Promise<number> {
  const open = openChildren(life)
  const childIds = open.map(({ childId }) => childId)
  const ctx = world.as(by)
  const clocks = await list(
    ctx,
    'what is owed',
    async (tx) => await standingClocks(tx, childIds, kind),
    () => childIds,
  )
  for (const one of open) {
    const clock = clocks.find(({ childId }) => childId === one.childId)
    if (clock === undefined) continue
    const told = { on: world.clock.today(), says: fill(says, slotsToday(world, life, one)) }
    tried(world, await meetClock(ctx, clock, told))
  }
  return clocks.length
}

/** Says it some working days from now. */
export function sayLater(world: World, life: FamilyLife, days: number, said: Said): void {
  const at = workingMoment(world.clock.today(), days, 11 * 60 + life.family.random.whole(0, 240))
  world.timetable.put(at, async () => void (await sayDone(world, life, said)))
}

/** Says it again and again for as long as it is owed. */
export function sayAgainAndAgain(world: World, life: FamilyLife, days: () => number, said: Said): void {
  const at = workingMoment(world.clock.today(), days(), 11 * 60 + life.family.random.whole(0, 240))
  world.timetable.put(at, async () => {
    if ((await sayDone(world, life, said)) > 0) sayAgainAndAgain(world, life, days, said)
  })
}
