import { must } from '#demo/must.ts'
import { tried, type World } from '#demo/world.ts'
import { isWorked } from '#domains/access/duty/hours.ts'
import { nameForDuty } from '#domains/people/name-for-duty.ts'
import { workRestrictedList } from '#domains/people/opening/work-restricted-list.ts'
import { instantInLondon } from '#kernel/clock.ts'

/** Somebody is named for the list of restricted children and for adoption records; the list is worked on most mornings, at weekends by another. */
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
    { standsAs: 'closed days', who: world.throughCare.manager, reason: 'Has agreed to look at it when we are closed.' },
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
    if (Temporal.PlainDate.compare(on, first) <= 0) continue
    const works = random.chance(world.rates.restrictedListWorked)
    if (!works) continue
    const who = isWorked(on) ? world.frontDoor.manager : world.throughCare.manager
    world.timetable.put(instantInLondon(on, isWorked(on) ? '08:40' : '10:15'), async () => {
      const says =
        'Rang the worker of each, asked when somebody was last there, and asked of the second about the review.'
      tried(world, await workRestrictedList(world.as(who), says))
    })
  }
}
