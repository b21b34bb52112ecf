import type { FamilyLife } from '#demo/family-life.ts'
import { openChildren } from '#demo/lives/child-life.ts'
import { workingMoment } from '#demo/timetable.ts'
import { tried, type World } from '#demo/world.ts'
import { allocate } from '#domains/casework/allocation/allocate.ts'
import { requestClosure } from '#domains/casework/closure/request-closure.ts'

/** Where there are too few workers, and those there are do not stay. */

/** The worker leaves, and the family gets another of the team, sometimes more than once. */
export function loseWorker(world: World, life: FamilyLife): void {
  const random = world.random.fork(`leaves ${life.family.number} ${world.clock.today().toString()}`)
  if (!random.chance(world.rates.workerLeaves)) return
  const at = workingMoment(world.clock.today(), random.whole(6, 24), 9 * 60 + random.whole(0, 120))
  world.timetable.put(at, async () => {
    const childIds = openChildren(life).map(({ childId }) => childId)
    const others = life.team.workers.filter((each) => each !== life.worker)
    if (childIds.length === 0 || others.length === 0) return
    const worker = random.pick(others)
    const reason = `${life.worker.name}, an agency worker, left on Friday.`
    const chosen = { childIds, accountId: worker.accountId, teamId: life.team.teamId, reason }
    const overReason = 'Nobody in the team has more room.'
    if (tried(world, await allocate(world.as(life.team.manager), { ...chosen, overReason })) === undefined) return
    life.worker = worker
    loseWorker(world, life)
  })
}

/** Somebody asks to close because there is nobody to work with the family. The house refuses it, and the case goes on. */
export function closeForWant(world: World, life: FamilyLife): void {
  const random = world.random.fork(`for want ${life.family.number}`)
  if (!random.chance(world.rates.closedForWant)) return
  const at = workingMoment(world.clock.today(), random.whole(12, 30), 16 * 60 + random.whole(0, 50))
  world.timetable.put(at, async () => {
    const [one] = openChildren(life)
    if (one === undefined) return
    const asked = await requestClosure(world.as(life.worker), {
      ...{ childId: one.childId, historyShown: true, reason: 'noFurtherNeed' },
      answers: {
        ...{ reason: 'There is no social worker available, and no capacity in the team.', followedBy: 'nothing' },
        ...{ siblings: 'Each was thought of on their own.', agenciesTold: 'told', familyTold: 'told' },
      },
    })
    tried(world, asked)
  })
}
