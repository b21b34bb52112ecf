import { drawFamilyOfCity } from '#demo/families.ts'
import { openChildren, pickTrue, slotsToday } from '#demo/lives/child-life.ts'
import { stayOut } from '#demo/lives/going-missing.ts'
import { tellOnly } from '#demo/lives/telling.ts'
import { fill } from '#demo/vocabulary/fill.ts'
import { arrivals, homesSeen } from '#demo/vocabulary/visit-notes.ts'
import type { World } from '#demo/world.ts'
import { keepDraft } from '#domains/access/draft-store.ts'
import { lookAtContact } from '#domains/front-door/look-at-contact.ts'
import { instantInLondon } from '#kernel/clock.ts'

/** When the last contacts come, in minutes from four o'clock of the afternoon before; the last of them is of a child in danger. */
const minutes = [20, 75, 150, 260, 385, 470, 495]

/** What waits for a newcomer on the last day: contacts that nobody has decided, a young person who is missing, and half-written visits. */
export function bringThisMorning(world: World, firstNumber: number): void {
  const afternoon = instantInLondon(world.until.subtract({ days: 1 }), '16:00')
  minutes.forEach((minute, index) => {
    const number = firstNumber + index
    const family = drawFamilyOfCity(world.random.fork(`this morning ${index}`), number, world.until)
    const inDanger = index === minutes.length - 1
    world.timetable.put(afternoon.add({ minutes: minute }), async () => {
      const { contactId } = await tellOnly(world, family, inDanger)
      if (index % 3 === 1) await lookAtContact(world.as(family.random.pick(world.frontDoor.workers)), contactId)
    })
  })
  world.timetable.put(afternoon.add({ minutes: 340 }), async () => await stayOut(world))
  world.timetable.put(afternoon.add({ minutes: 90 }), async () => await leaveDrafts(world))
}

/** The form of a new visit, by the pattern of its path: see `paths.newVisit` of the pages. */
export const visitDraft = '/children/:id/visits/new'

/** The first workers of each team have stopped in the middle of writing up a visit. */
async function leaveDrafts(world: World): Promise<void> {
  for (const { workers } of world.assessment)
    for (const worker of workers) {
      const life = world.lives.find((each) => each.worker === worker && openChildren(each).length > 0)
      const [one] = life === undefined ? [] : openChildren(life)
      if (life === undefined || one === undefined) continue
      const slots = slotsToday(world, life, one)
      const typed = {
        ...{ place: 'home', purpose: 'The plan', whoWasThere: life.family.mother },
        observed: `${fill(pickTrue(life, arrivals), slots)} ${fill(pickTrue(life, homesSeen), slots)} And then`,
      }
      const key = { accountId: worker.accountId, form: visitDraft, aboutId: one.childId }
      await keepDraft(world.house.database.tables, key, typed, world.clock.now())
    }
}
