import { calibration } from '#demo/calibration.ts'
import type { FamilyOfCity } from '#demo/families.ts'
import { liveConcern } from '#demo/lives/concern.ts'
import { hurtAgain } from '#demo/lives/hurt-again.ts'
import { reviewFirst, takeUpPlan } from '#demo/lives/overseeing.ts'
import { visitAgainAndAgain } from '#demo/lives/visiting.ts'
import { closeForWant, loseWorker } from '#demo/lives/want-of-workers.ts'
import { daysLasted } from '#demo/population.ts'
import { dealtChances, dealtYes } from '#demo/stock/dealt.ts'
import type { StockFamilies } from '#demo/stock/draw-families.ts'
import { closedWork, workInNeed } from '#demo/stock/past-work.ts'
import { beganOn, notBefore, type Stocked, teamAt } from '#demo/stock/stocked.ts'
import type { World } from '#demo/world.ts'
import type { Random } from '#kernel/random.ts'

/** Children who were in need when the city began, and still are when it ends. */
export function inNeed(world: World, families: StockFamilies, random: Random): readonly Stocked[] {
  const today = world.clock.today()
  const { inNeed: count } = world.population
  const drawn = families.withChildren(count, ({ theme }) => theme !== 'alone in this country')
  const lasting = lastingOf(world, drawn, random)
  const again = dealtYes(drawn.length, calibration.refersAgain, random)
  return drawn.map((family, place) => {
    const referred = beganOn(world, lasting.get(family) ?? 0, 16)
    const work = family.children.map(({ bornOn }) => {
      const own = notBefore(referred, bornOn)
      const known = again[place] === true && Temporal.PlainDate.compare(bornOn.add({ days: 330 }), own) < 0
      const earlier = own.subtract({ days: random.whole(90, 330) })
      return [...(known ? [closedWork(family, earlier, own, random)] : []), workInNeed(family, own, today, random)]
    })
    return {
      ...{ family, work, team: teamAt(world, place) },
      goesOn: (life) => {
        visitAgainAndAgain(world, life)
        takeUpPlan(world, life)
        // A plan of the last weeks has its first review still to come.
        const own = life.family.random.fork('first review')
        if (own.chance(world.rates.reviewedInTime)) reviewFirst(world, life, own.whole(2, 18), own)
        liveConcern(world, life)
        hurtAgain(world, life)
        loseWorker(world, life)
        closeForWant(world, life)
      },
    }
  })
}

/** For how many days each family has been in need; the longest goes to one whose children have lived as long, where there is one. */
function lastingOf(world: World, drawn: readonly FamilyOfCity[], random: Random): ReadonlyMap<FamilyOfCity, number> {
  const days = dealtChances(drawn.length, random)
    .map((chance) => daysLasted(calibration.inNeedFor, world.population.years * 365, chance))
    .toSorted((a, b) => b - a)
  const left = random.shuffle(drawn)
  const lived = ({ children }: FamilyOfCity): number =>
    Math.min(...children.map(({ bornOn }) => bornOn.until(world.until).days - 10))
  return new Map(
    days.flatMap((lasted) => {
      const able = left.findIndex((family) => lived(family) >= lasted)
      const longest = left.reduce((best, family, at) => (lived(family) > lived(left[best] ?? family) ? at : best), 0)
      const [family] = left.splice(able >= 0 ? able : longest, 1)
      return family === undefined ? [] : [[family, lasted] as const]
    }),
  )
}
