import type { FamilyLife, TeamOfCity } from '#demo/family-life.ts'
import { openChildren } from '#demo/lives/child-life.ts'
import { must } from '#demo/must.ts'
import { hiredThrough } from '#demo/settle-workforce.ts'
import { workingMoment } from '#demo/timetable.ts'
import { tried, type World } from '#demo/world.ts'
import { leave } from '#domains/access/account/leave.ts'
import { allocate } from '#domains/casework/allocation/allocate.ts'
import type { Actor } from '#domains/ledger/actor.ts'

/** Workers leave and others come, and so do their managers; what a worker held is handed over before, or weeks after. */
export function liveTurnover(world: World, first: Temporal.PlainDate): void {
  const days = first.until(world.until).days
  const sometime = (name: string): { readonly at: Temporal.Instant } => {
    const day = first.add({ days: world.random.fork(name).whole(Math.round(days * 0.3), Math.round(days * 0.8)) })
    return { at: workingMoment(day, 0, 8 * 60 + 50) }
  }
  world.assessment.forEach((team, place) => {
    team.workers.forEach((worker, slot) => {
      const name = `worker ${slot} of team ${place} leaves`
      if (world.random.fork(name).fork('whether').chance(world.rates.workersLeave))
        world.timetable.put(sometime(name).at, async () => await workerLeaves(world, team, worker))
    })
    const name = `manager of team ${place} leaves`
    if (world.random.fork(name).fork('whether').chance(world.rates.managersLeave))
      world.timetable.put(sometime(name).at, async () => await managerLeaves(world, team))
  })
}

async function workerLeaves(world: World, team: TeamOfCity, worker: Actor): Promise<void> {
  const held = world.lives.filter((life) => life.worker === worker && openChildren(life).length > 0)
  const random = world.random.fork(`${worker.name} leaves`)
  if (held.length < 2 || team.workers.every((each) => each !== worker)) return
  const fromAgency = world.people.fromAgencies.has(worker.accountId)
  const newcomer = await world.people.worker(
    team.teamId,
    fromAgency ? hiredThrough(world.until, random.fork('hired')) : undefined,
  )
  team.workers.splice(team.workers.indexOf(worker), 1, newcomer)
  const inTime = random.chance(world.rates.handedOver)
  if (inTime) for (const life of held) await handOver(world, life, newcomer, worker)
  await goes(
    world,
    worker,
    team.manager,
    fromAgency ? 'The agency took the worker back.' : 'Moves to another authority.',
  )
  if (inTime) return
  held.forEach((life) => {
    const others = [newcomer, ...team.workers.filter((each) => each !== newcomer)]
    const at = workingMoment(world.clock.today(), random.whole(4, 15), 15 * 60 + random.whole(0, 90))
    world.timetable.put(at, async () => await handOver(world, life, random.pick(others), worker))
  })
}

async function handOver(world: World, life: FamilyLife, to: Actor, from: Actor): Promise<void> {
  const childIds = openChildren(life).map(({ childId }) => childId)
  if (childIds.length === 0 || life.worker !== from) return
  const chosen = {
    childIds,
    accountId: to.accountId,
    teamId: life.team.teamId,
    reason: `${from.name} leaves the trust.`,
  }
  const overReason = 'Nobody in the team has more room.'
  if (tried(world, await allocate(world.as(life.team.manager), { ...chosen, overReason })) !== undefined)
    life.worker = to
}

async function managerLeaves(world: World, team: TeamOfCity): Promise<void> {
  const before = team.manager
  team.manager = await world.people.one('team manager', { teamId: team.teamId })
  await goes(world, before, team.manager, 'The third manager of the team in two years.')
}

async function goes(world: World, who: Actor, deputy: Actor, reason: string): Promise<void> {
  const ctx = { ...world.house.asService('leaving'), clock: world.clock }
  const leaving = { accountId: who.accountId, lastDay: world.clock.today(), deputyId: deputy.accountId, reason }
  must(await leave(ctx, leaving), 'let somebody leave')
}
