import { calibration } from '#demo/calibration.ts'
import type { FamilyOfCity } from '#demo/families.ts'
import { newLife } from '#demo/lives/child-life.ts'
import { liveAfterCare } from '#demo/lives/leaving-care.ts'
import { must } from '#demo/must.ts'
import { goOnInCare } from '#demo/stock/be-in-care.ts'
import { dealtYes } from '#demo/stock/dealt.ts'
import { StockFamilies } from '#demo/stock/draw-families.ts'
import { type InCare, inCareOf } from '#demo/stock/draw-in-care.ts'
import { childrenOf, enterFamilies, type KnownFamily } from '#demo/stock/enter-family.ts'
import { inNeed } from '#demo/stock/in-need.ts'
import { onPlan } from '#demo/stock/on-plan.ts'
import { assessedWork, closedWork } from '#demo/stock/past-work.ts'
import { notBefore, type Stocked } from '#demo/stock/stocked.ts'
import type { World } from '#demo/world.ts'
import { allocate } from '#domains/casework/allocation/allocate.ts'
import type { Random } from '#kernel/random.ts'

/**
 * The children with whom the trust worked already on the city's first day: in need, on plans, in care, and who have left it, as many
 * as the national rates have of the people whom the city stands for. Beside them comes whoever was known and closed.
 */
export async function bringStock(world: World, closedBefore: readonly FamilyOfCity[]): Promise<void> {
  const random = world.random.fork('stock')
  const families = new StockFamilies(world)
  const stocked = [
    ...onPlan(world, families, random.fork('on plan')),
    ...inNeed(world, families, random.fork('in need')),
    ...inCare(world, families, random.fork('in care')),
    ...leavers(world, families, random.fork('leavers')),
  ]
  await enterFamilies(world, [...stocked, ...closedBefore.map((family) => closed(world, family))])
  for (const one of stocked) await takeOver(world, one)
}

/** A family goes to a worker of the team who has the fewest. */
async function takeOver(world: World, { family, team, goesOn }: Stocked): Promise<void> {
  const held = (accountId: string): number => world.lives.filter(({ worker }) => worker.accountId === accountId).length
  const [worker = team.manager] = team.workers.toSorted((a, b) => held(a.accountId) - held(b.accountId))
  const children = childrenOf(family)
  const chosen = {
    ...{ childIds: children.map(({ childId }) => childId), accountId: worker.accountId, teamId: team.teamId },
    ...{ reason: 'Their worker, as before.', overReason: 'Nobody else knows them.' },
  }
  must(await allocate(world.as(team.manager), chosen), 'give a family to its worker')
  const life = newLife({ family, children, team, worker, urgent: false, hidden: false }, true)
  world.lives.push(life)
  await goesOn(life)
}

function inCare(world: World, families: StockFamilies, random: Random): readonly Stocked[] {
  return inCareOf(world, random).map((care: InCare) => {
    const family = families.one(() => true, care.wanted)
    const [child] = family.children
    const began = child === undefined ? care.began : notBefore(care.began, child.bornOn.add({ days: 20 }))
    const referred = began.subtract({ days: random.whole(5, 30) })
    const work = [[assessedWork(family, referred, world.clock.today(), random)]]
    return {
      ...{ family, work, team: world.throughCare },
      goesOn: async (life) => await goOnInCare(world, life, { ...care, began }),
    }
  })
}

function leavers(world: World, families: StockFamilies, random: Random): readonly Stocked[] {
  const count = Math.max(2, world.population.leavers)
  const occupied = dealtYes(count, calibration.leaversOccupied, random)
  const housed = dealtYes(count, calibration.leaversHoused, random)
  return occupied.map((isOccupied, place) => {
    const family = families.one(() => true, { theme: 'neglect', age: 18 + (place % 3) })
    const from = 9 + (place % 6)
    const referred = family.children.map(({ bornOn }) => bornOn.add({ years: from, days: 20 }))
    const work = referred.map((on) => [assessedWork(family, on, world.clock.today(), random)])
    return {
      ...{ family, work, team: world.throughCare },
      goesOn: async (life) => await liveAfterCare(world, life, { from, isOccupied, isHoused: housed[place] !== false }),
    }
  })
}

/** Known within the year before they are told of again, and closed before the city begins. */
function closed(world: World, family: FamilyOfCity): KnownFamily {
  const random = family.random.fork('closed before')
  const today = world.clock.today()
  const referred = today.subtract({ days: random.whole(62, 120) })
  const work = family.children.map(({ bornOn }) => {
    const own = notBefore(referred, bornOn)
    return Temporal.PlainDate.compare(own.add({ days: 61 }), today) > 0 ? [] : [closedWork(family, own, today, random)]
  })
  return { family, work }
}
