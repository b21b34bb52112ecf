import { calibration } from '#demo/calibration.ts'
import { liveConcern } from '#demo/lives/concern.ts'
import { hurtAgain } from '#demo/lives/hurt-again.ts'
import { takeUpPlan } from '#demo/lives/overseeing.ts'
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
  const { inNeed: count, years } = world.population
  const drawn = families.withChildren(count, ({ theme }) => theme !== 'alone in this country')
  const chances = dealtChances(drawn.length, random)
  const again = dealtYes(drawn.length, calibration.refersAgain, random)
  return drawn.map((family, place) => {
    const lasted = daysLasted(calibration.inNeedFor, years * 365, chances[place] ?? 0)
    const referred = beganOn(world, lasted, 16)
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
        liveConcern(world, life)
        hurtAgain(world, life)
        loseWorker(world, life)
        closeForWant(world, life)
      },
    }
  })
}
