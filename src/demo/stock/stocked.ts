import type { FamilyLife, TeamOfCity } from '#demo/family-life.ts'
import type { KnownFamily } from '#demo/stock/enter-family.ts'
import type { World } from '#demo/world.ts'

/** What becomes of a family whom the system before knew. */
export interface Stocked extends KnownFamily {
  readonly team: TeamOfCity
  readonly goesOn: (life: FamilyLife) => Promise<void> | void
}

/** One team after another. */
export function teamAt(world: World, place: number): TeamOfCity {
  return world.assessment[place % world.assessment.length] ?? world.throughCare
}

/** The day on which something began that will have stood for so many days on the last. */
export function beganOn(world: World, lasted: number, atLeast: number): Temporal.PlainDate {
  const began = world.until.subtract({ days: lasted })
  const latest = world.clock.today().subtract({ days: atLeast })
  return Temporal.PlainDate.compare(began, latest) < 0 ? began : latest
}

/** The day, or the tenth after the child was born. */
export function notBefore(day: Temporal.PlainDate, bornOn: Temporal.PlainDate): Temporal.PlainDate {
  const first = bornOn.add({ days: 10 })
  return Temporal.PlainDate.compare(day, first) > 0 ? day : first
}
