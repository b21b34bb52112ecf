import { calibration } from '#demo/calibration.ts'
import type { FamilyOfCity } from '#demo/families.ts'
import { liveConcern } from '#demo/lives/concern.ts'
import { goOnProtecting } from '#demo/lives/conferring.ts'
import { hurtAgain } from '#demo/lives/hurt-again.ts'
import { keepSafe } from '#demo/lives/keeping-safe.ts'
import { visitAgainAndAgain } from '#demo/lives/visiting.ts'
import { loseWorker } from '#demo/lives/want-of-workers.ts'
import { daysLasted } from '#demo/population.ts'
import { dealt, dealtChances, dealtYes } from '#demo/stock/dealt.ts'
import type { StockFamilies } from '#demo/stock/draw-families.ts'
import { earlierPlan, workOnPlan } from '#demo/stock/past-work.ts'
import { beganOn, notBefore, type Stocked, teamAt } from '#demo/stock/stocked.ts'
import type { World } from '#demo/world.ts'
import type { Random } from '#kernel/random.ts'

const endangering = ['neglect', 'domestic abuse', 'substance misuse', 'physical harm', 'emotional harm', 'sexual harm']

/** Children who were on a child protection plan when the city began. */
export function onPlan(world: World, families: StockFamilies, random: Random): readonly Stocked[] {
  const today = world.clock.today()
  const { onPlan: count, years } = world.population
  const drawn = families.withChildren(count, ({ theme }) => endangering.includes(theme))
  const { rates } = world
  const chances = dealtChances(drawn.length, random)
  const categories = dealt(drawn.length, calibration.planCategories, random)
  const inTime = dealtYes(drawn.length, rates.conferenceInTime, random)
  const reviewsInTime = dealtYes(drawn.length, rates.protectionReviewedInTime, random)
  const again = repeatedPlans(drawn, world)
  return drawn.map((family, place) => {
    const lasted = daysLasted(calibration.onPlanFor, Math.max(0, years * 365 - 30), chances[place] ?? 0)
    const began = beganOn(world, lasted, 8)
    const due: Temporal.PlainDate[] = []
    const work = family.children.map(({ bornOn }) => {
      const own = notBefore(began, bornOn.add({ days: 50 }))
      const repeated = again.has(family) && Temporal.PlainDate.compare(bornOn.add({ days: oldEnough }), own) < 0
      const plan = {
        ...{ began: own, category: categories[place] ?? 'NEG', inTime: inTime[place] !== false },
        ...{ reviewsInTime: reviewsInTime[place] !== false, earlierPlans: repeated ? 1 : 0 },
      }
      const stands = workOnPlan(family, plan, today, random)
      const latest = stands.protectionPlans[0]?.reviews.at(-1)
      due.push(latest === undefined ? own.add({ days: 91 }) : latest.add({ days: 182 }))
      const ended = own.subtract({ days: random.whole(120, 200) })
      return repeated ? [earlierPlan(family, ended, random), stands] : [stands]
    })
    return {
      ...{ family, work, team: teamAt(world, place) },
      goesOn: async (life) => {
        await keepSafe(world, life)
        visitAgainAndAgain(world, life)
        goOnProtecting(world, life, due.toSorted((a, b) => Temporal.PlainDate.compare(a, b))[0] ?? today)
        liveConcern(world, life)
        hurtAgain(world, life)
        loseWorker(world, life)
      },
    }
  })
}

/** Days a child has lived who can have had a plan before this one. */
const oldEnough = 500

/** As many families as the rate says have had a plan before: of those whose children can have. */
function repeatedPlans(drawn: readonly FamilyOfCity[], { until, rates }: World): ReadonlySet<FamilyOfCity> {
  const can = drawn.filter(({ children }) => children.every(({ bornOn }) => bornOn.until(until).days > oldEnough + 700))
  const children = drawn.reduce((sum, family) => sum + family.children.length, 0)
  let left = Math.round(children * rates.planAgain)
  return new Set(
    can.filter(({ children: own }) => {
      const fits = own.length <= left
      if (fits) left -= own.length
      return fits
    }),
  )
}
