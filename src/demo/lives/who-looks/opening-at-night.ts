import { lastSeenOn } from '#demo/child-store.ts'
import type { ChildLife } from '#demo/family-life.ts'
import { openChildren } from '#demo/lives/child-life.ts'
import { must } from '#demo/must.ts'
import { workingMoment } from '#demo/timetable.ts'
import type { World } from '#demo/world.ts'
import { putOnDuty } from '#domains/access/duty/put-on-duty.ts'
import { openRecord } from '#domains/access/open-record.ts'
import { answersFor } from '#domains/access/opening/opened.ts'
import { openedToReview } from '#domains/access/opening/opened-store.ts'
import { reviewingGlass } from '#domains/access/opening/review-glass.ts'
import { reviewOpened } from '#domains/access/opening/review-opened.ts'
import { acceptChild, handOver } from '#domains/casework/allocation/handover.ts'
import { takersOf } from '#domains/casework/allocation/handover-store.ts'
import { readFromDuty } from '#domains/casework/worklist/read-duty.ts'
import type { Actor } from '#domains/ledger/actor.ts'
import { list } from '#domains/ledger/view.ts'
import { findPeople } from '#domains/people/find-people.ts'
import { breakGlass } from '#domains/people/opening/break-glass.ts'

/**
 * At night nobody who may open a restricted record answers: duty opens it, and hands the child to whoever may take them, who accepts in the morning. A
 * head of service looks through it on the next working day.
 */
export async function openAtNight(world: World): Promise<void> {
  const night = world.lives
    .flatMap((life) => openChildren(life).map((one) => ({ life, one })))
    .find(({ one }) => world.restricted.has(one.childId))
  if (night === undefined) return
  const { life, one } = night
  const duty = world.as(world.duty)
  const until = world.clock.now().add({ hours: 9 })
  const shift = { accountId: world.duty.accountId, part: 'duty worker', from: world.clock.now(), until } as const
  must(await putOnDuty(world.as(world.headOfService), shift), 'put somebody on duty for a night')
  await breakInto(world, one)
  const takers = await list(
    duty,
    'who may take a child',
    async (tx) => await takersOf(tx, one.childId),
    (found) => found.map(({ accountId }) => accountId),
  )
  const taker = [life.team.manager, life.worker, world.headOfService].find(({ accountId }) =>
    takers.some((each) => each.accountId === accountId),
  )
  if (taker === undefined) return
  const handed = {
    ...{ childId: one.childId, toAccountId: taker.accountId },
    note: 'Police called at eleven: all were well, and the grandmother was told so. Give duty a second number to ring.',
  }
  must(await handOver(duty, handed), 'hand over a restricted child')
  const today = world.clock.today()
  world.timetable.put(workingMoment(today, 1, 8 * 60 + 10), async () => await accept(world, taker))
  world.timetable.put(workingMoment(today, 1, 9 * 60 + 25), async () => await lookThrough(world))
}

async function breakInto(world: World, { child, childId }: ChildLife): Promise<void> {
  const duty = world.as(world.duty)
  const name = `${child.givenName} ${child.familyName}`
  const found = await findPeople(duty, { name, bornOn: child.bornOn })
  const known = found.flatMap((one) => (one.kind === 'restricted' ? [one] : []))[0]
  const opened = await breakGlass(duty, {
    shownId: known?.shownId ?? '',
    reason: 'A grandmother rings: there was shouting, and nobody opens the door to her. I must know whom to send.',
    rang: 'Rang whom I was told to ring at 10:30pm and at 10:36pm: no answer, message left.',
  })
  must(opened, 'open a restricted record at night')
  await openRecord(duty, 'last seen', childId, async (tx) => ({ on: await lastSeenOn(tx, childId) }))
}

async function accept(world: World, taker: Actor): Promise<void> {
  const ctx = world.as(taker)
  const { handedToMe } = await readFromDuty(ctx)
  for (const { handover } of handedToMe)
    if (handover !== undefined) must(await acceptChild(ctx, handover.id), 'accept a child in the morning')
}

async function lookThrough(world: World): Promise<void> {
  const head = world.as(world.headOfService)
  const waiting = await list(
    head,
    'restricted records that were opened',
    async (tx) => await openedToReview(tx, reviewingGlass.kind, answersFor(head.actor)),
    (found) => found.map(({ personId }) => personId),
  )
  const says = 'Two pages were opened, for ten minutes. A second number is given to duty for the nights.'
  for (const { id } of waiting)
    must(await reviewOpened(head, reviewingGlass, { id, finding: 'right', says }), 'look through what was opened')
}
