import { calibration } from '#demo/calibration.ts'
import type { Wanted } from '#demo/families.ts'
import type { Lasting } from '#demo/population.ts'
import { daysLasted } from '#demo/population.ts'
import { dealt, dealtChances, dealtYes } from '#demo/stock/dealt.ts'
import type { HomeKind } from '#demo/stock/homes.ts'
import type { Theme } from '#demo/vocabulary/themes.ts'
import type { World } from '#demo/world.ts'
import type { Random } from '#kernel/random.ts'

/** A child who was in care when the city began: since when, where, and how old. */
export interface InCare {
  readonly wanted: Wanted
  readonly began: Temporal.PlainDate
  readonly home: HomeKind
  readonly isFar: boolean
}

/** How long children have been in care: own knowledge of the national return. */
const inCareFor: Lasting = [
  { months: 6, share: 15 },
  { months: 12, share: 17 },
  { months: 24, share: 23 },
  { months: 60, share: 30 },
  { months: 100, share: 15 },
]

/** As many children in care as the city stands for, of the ages and in the homes in which England's live. */
export function inCareOf(world: World, random: Random): readonly InCare[] {
  const { inCare: count } = world.population
  const aged = calibration.inCareAged.map((value) => ({ value, weight: value.weight }))
  const ages = dealt(count, aged, random)
    .map(({ from, until }) => random.whole(from, until))
    .toSorted((a, b) => b - a)
  const homes = dealt(count, calibration.livesIn, random)
  const chances = dealtChances(count, random)
  const far = dealtYes(count, calibration.farFromHome, random)
  const oldest = (kind: HomeKind): readonly HomeKind[] => homes.filter((home) => home === kind)
  const others = homes.filter((home) => home !== 'supported accommodation' && home !== 'children’s home')
  // Supported accommodation is for those of sixteen and over, and most who live in a children's home are in their teens.
  const byAge = [...oldest('supported accommodation'), ...oldest('children’s home'), ...others]
  const alone = Math.round(count * calibration.unaccompanied)
  return ages.map((age, place) => {
    const arrived = age >= 16 && place >= 1 && place <= alone
    const home = byAge[place] ?? 'foster carer'
    const days = daysLasted(inCareFor, 0, chances[place] ?? 0)
    const theme = arrived ? 'alone in this country' : random.pick(themes)
    return {
      wanted: place === 0 ? comesOfAge(world, theme) : { theme, age, bornAfter: bornAfter(world) },
      began: world.clock.today().subtract({ days: Math.max(40, arrived ? Math.min(days, 300) : days) }),
      ...{ home, isFar: far[place] === true && home !== 'parents' },
    }
  })
}

const themes = [
  'neglect',
  'neglect',
  'substance misuse',
  'domestic abuse',
  'physical harm',
  'parental mental health',
] as const

/** The eldest turns eighteen in care some weeks before the last day, and leaves it as the law has it. */
function comesOfAge(world: World, theme: Theme): Wanted {
  return { theme, age: 17, bornOn: world.until.subtract({ years: 18, days: 24 }) }
}

/** Nobody else in care comes of age while the city is lived. */
function bornAfter(world: World): Temporal.PlainDate {
  return world.until.subtract({ years: 18 }).add({ days: 20 })
}
