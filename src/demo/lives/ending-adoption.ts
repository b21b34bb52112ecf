import type { Found } from '#demo/lives/some-child.ts'
import { workingMoment } from '#demo/timetable.ts'
import { tried, type World } from '#demo/world.ts'
import { authoriseClosure } from '#domains/casework/closure/authorise-closure.ts'
import { requestClosure } from '#domains/casework/closure/request-closure.ts'
import { placeChild } from '#domains/looked-after/place-child.ts'
import { sealForAdoption } from '#domains/people/family/adopt.ts'

/** How the way to adoption ends: with an order, after which the record is closed and sealed, or with the child back at a carer's. */

/** The work is closed as the child's is who has been adopted, and whoever is named for it seals the record on the next day. */
export async function closeAndSeal(world: World, { life, one }: Found): Promise<boolean> {
  const { childId } = one
  const asked = await requestClosure(world.as(life.worker), {
    ...{ childId, historyShown: true, reason: 'noFurtherNeed' },
    answers: {
      ...{ reason: 'The court has made the adoption order.', followedBy: 'adoption' },
      ...{ siblings: 'None is known to us.', agenciesTold: 'told', familyTold: 'told' },
    },
  })
  const request = tried(world, asked)
  if (request === undefined) return false
  const authority = { childId, requestId: request.requestId, reason: 'I have seen the order.', historyShown: true }
  const closed = await authoriseClosure(world.as(life.team.manager), authority)
  if (tried(world, closed) === undefined) return false
  life.closed.add(childId)
  const orderMadeOn = world.clock.today().subtract({ days: 3 })
  world.timetable.put(workingMoment(world.clock.today(), 1, 10 * 60), async () => {
    const seen = { orderMadeOn, court: 'Family court at Wexmoor', reason: 'The sealed order, by post.' }
    tried(world, await sealForAdoption(world.as(world.throughCare.manager), childId, seen))
  })
  return true
}

/** The child sleeps at a foster carer's tonight, and that is recorded tonight. */
export async function backToCarer(world: World, { life, one }: Found): Promise<boolean> {
  const back = await placeChild(world.as(life.worker), {
    ...{ childId: one.childId, beganOn: world.clock.today(), carer: 'other', carerName: 'Abena Mensah', type: 'U6' },
    ...{ provider: 'PR1', endCode: 'CREQO', lines: '5 Coachhouse Drive', postcode: 'ZZ6 4EB', outOfArea: false },
    ...{ meantToLast: false, beforeAssessment: 'no', reason: 'The adopters asked. The child trusts her from before.' },
  })
  return tried(world, back) !== undefined
}
