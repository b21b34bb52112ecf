import { clocksOfBefore } from '#demo/child-store.ts'
import { workingMoment } from '#demo/timetable.ts'
import { tried, type World } from '#demo/world.ts'
import { meetClock } from '#domains/casework/clocks/meet-clock.ts'
import type { Actor } from '#domains/ledger/actor.ts'
import { list } from '#domains/ledger/view.ts'

const sent = ['decisions-circulated', 'record-given', 'record-circulated'].map((id) => `looked-after-review/${id}`)

/** What a reviewing officer sends out after a review, in one go some days later: most often. */
export function sendTheReview(world: World, officer: Actor, childId: string): void {
  const random = world.random.fork(`review sent ${childId} ${world.clock.today().toString()}`)
  if (!random.chance(world.rates.saidDoneOfCare)) return
  world.timetable.put(workingMoment(world.clock.today(), random.whole(3, 5), 9 * 60 + 20), async () => {
    const ctx = world.as(officer)
    const on = world.clock.today()
    const owed = await list(
      ctx,
      'what is owed',
      async (tx) => await clocksOfBefore(tx, childId, on.add({ days: 60 })),
      () => [childId],
    )
    for (const clock of owed.filter(({ kind }) => sent.includes(kind)))
      tried(world, await meetClock(ctx, clock, { on, says: 'Sent to everybody who takes part.' }))
  })
}
