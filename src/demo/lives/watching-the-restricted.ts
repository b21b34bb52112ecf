import { must } from '#demo/must.ts'
import { workingMoment } from '#demo/timetable.ts'
import { tried, type World } from '#demo/world.ts'
import { nameForDuty } from '#domains/people/name-for-duty.ts'
import { workRestrictedList } from '#domains/people/work-restricted-list.ts'

/** Somebody is named for the list of restricted children and for adoption records; the list is worked on most mornings. */
export async function nameWatchers(world: World): Promise<void> {
  const head = world.as(world.headOfService)
  const from = world.clock.today()
  const until = from.add({ months: 12 }).subtract({ days: 1 })
  const named = [
    {
      standsAs: 'manager',
      who: world.frontDoor.manager,
      reason: 'Sees every contact, and manages none of the children.',
    },
    { standsAs: 'deputy', who: world.familyHelp.manager, reason: 'Is here when the front door’s manager is not.' },
    { standsAs: 'named', who: world.throughCare.manager, reason: 'Has kept the adoption records for years.' },
  ] as const
  for (const { standsAs, who, reason } of named)
    must(await nameForDuty(head, { standsAs, accountId: who.accountId, from, until, reason }), 'name for a duty')
}

/** From the day on which there is somebody on the list. */
const listed = 47

export function workTheList(world: World, first: Temporal.PlainDate): void {
  const random = world.random.fork('restricted list')
  for (let days = listed; days >= 1; days--) {
    const on = world.until.subtract({ days })
    if (Temporal.PlainDate.compare(on, first) <= 0 || on.dayOfWeek > 5) continue
    const works = random.chance(world.rates.restrictedListWorked)
    if (!works) continue
    world.timetable.put(workingMoment(on, 0, 8 * 60 + 40), async () => {
      const says =
        'Rang the worker of each, asked when somebody was last there, and asked of the second about the review.'
      tried(world, await workRestrictedList(world.as(world.frontDoor.manager), says))
    })
  }
}
