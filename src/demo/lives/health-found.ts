import type { Said } from '#demo/lives/steps.ts'
import type { World } from '#demo/world.ts'
import type { Random } from '#kernel/random.ts'

/** Of a child seen on a day: whether the immunisations are up to date, by the rate of the authority. */
export function immunisedOrNot(world: World, random: Random): Said {
  return random.chance(world.rates.immunised)
    ? { immunised: true }
    : { immunised: false, immunisationsLacking: 'The booster before school: booked with the practice nurse.' }
}

/** Of a child seen for the yearly assessment: the last check by a dentist, where there was one in the year. */
export function teethOf(world: World, random: Random, seenOn: Temporal.PlainDate): Said {
  const { teethChecked, healthSeenInYear } = world.rates
  // Whose health nobody looked at in the year, of those no check is known either.
  const checked = random.chance(Math.min(1, teethChecked / healthSeenInYear))
  return checked ? { teethOn: seenOn.subtract({ days: random.whole(20, 200) }) } : {}
}
