import type { FamilyLife, TeamOfCity } from '#demo/family-life.ts'
import { assessFamily } from '#demo/lives/assessing.ts'
import { attachPaper } from '#demo/lives/attaching.ts'
import { newLife } from '#demo/lives/child-life.ts'
import { liveConcern } from '#demo/lives/concern.ts'
import { hurtAgain } from '#demo/lives/hurt-again.ts'
import { getToKnow } from '#demo/lives/knowing.ts'
import { holdDiscussion } from '#demo/lives/protecting.ts'
import type { Accepted } from '#demo/lives/telling.ts'
import { visitAgainAndAgain } from '#demo/lives/visiting.ts'
import { closeForWant, loseWorker } from '#demo/lives/want-of-workers.ts'
import { must } from '#demo/must.ts'
import { workingMoment } from '#demo/timetable.ts'
import { tried, type World } from '#demo/world.ts'
import { allocate } from '#domains/casework/allocation/allocate.ts'
import type { Actor } from '#domains/ledger/actor.ts'
import { list } from '#domains/ledger/view.ts'
import { caseloads } from '#domains/workforce/caseload-store.ts'

/** A family that was accepted gets a worker, and the work begins. A few wait: that is what the unallocated list is for. */
export function allocateFamily(
  world: World,
  { family, children }: Accepted,
  begins: (life: FamilyLife) => Promise<void> = async () => undefined,
): void {
  const { random } = family
  const urgent = children.some(({ strategyStepId }) => strategyStepId !== undefined)
  // Two workers are away in the last weeks.
  const away = Temporal.PlainDate.compare(world.clock.today().add({ days: 28 }), world.until) > 0
  const waits =
    !urgent &&
    (away
      ? world.leftWaiting++ < 2 || random.fork('waits').chance(world.rates.leftUnallocated)
      : random.chance(world.rates.leftUnallocated))
  const team = random.pick(world.assessment)
  const days = urgent
    ? 0
    : waits
      ? random.whole(away ? 21 : 8, 60)
      : random.weighted([
          { value: 0, weight: 5 },
          { value: 1, weight: 4 },
          { value: 3, weight: 1 },
        ])
  const at = workingMoment(world.clock.today(), days, 16 * 60 + random.whole(0, 80))
  world.timetable.put(later(at, world.clock.now().add({ minutes: 20 })), async () => {
    const worker = await workerWithRoom(world, team)
    const allocated = await allocate(world.as(team.manager), {
      childIds: children.map(({ childId }) => childId),
      ...{ accountId: worker.accountId, teamId: team.teamId, reason: 'Has room, and knows the school.' },
      overReason: 'Nobody in the team has more room today.',
    })
    if (tried(world, allocated) === undefined) return
    const life = newLife({
      ...{ family, children, team, worker, urgent },
      hidden: !urgent && random.chance(world.rates.neverSeen),
    })
    world.lives.push(life)
    if (urgent) await holdDiscussion(world, life)
    await begins(life)
    await assessFamily(world, life)
    getToKnow(world, life)
    attachPaper(world, life)
    visitAgainAndAgain(world, life)
    liveConcern(world, life)
    hurtAgain(world, life)
    loseWorker(world, life)
    closeForWant(world, life)
  })
}

function later(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) >= 0 ? one : other
}

export async function workerWithRoom(world: World, team: TeamOfCity): Promise<Actor> {
  const loads = await list(
    world.as(team.manager),
    'caseloads',
    async (tx) => await caseloads(tx, world.clock.today()),
    () => [],
  )
  const held = new Map(loads.map((load) => [load.accountId, load.held]))
  const [least] = team.workers.toSorted((a, b) => (held.get(a.accountId) ?? 0) - (held.get(b.accountId) ?? 0))
  return must(
    least === undefined ? { ok: false, unmet: [{ says: 'The team has no worker.' }] } : { ok: true, value: least },
    'find a worker',
  )
}
