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
    await saySent(world, officer, childId, { on: world.clock.today(), says: 'Sent to everybody who takes part.' })
  })
}

/** A review of before this system was sent within the week, as its papers have it. */
export async function reviewWasSent(
  world: World,
  officer: Actor,
  childId: string,
  heldOn: Temporal.PlainDate,
): Promise<void> {
  const today = world.clock.today()
  const later = heldOn.add({ days: 5 })
  const sentOn = Temporal.PlainDate.compare(later, today) < 0 ? later : today
  await saySent(world, officer, childId, {
    on: sentOn,
    says: 'Sent to everybody who takes part, as the papers have it.',
  })
}

async function saySent(
  world: World,
  officer: Actor,
  childId: string,
  done: { readonly on: Temporal.PlainDate; readonly says: string },
): Promise<void> {
  const ctx = world.as(officer)
  const owed = await list(
    ctx,
    'what is owed',
    async (tx) => await clocksOfBefore(tx, childId, world.clock.today().add({ days: 60 })),
    () => [childId],
  )
  for (const clock of owed.filter(({ kind }) => sent.includes(kind))) tried(world, await meetClock(ctx, clock, done))
}
