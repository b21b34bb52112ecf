import { ageOfChild, isAlone } from '#demo/families.ts'
import type { ChildLife, FamilyLife } from '#demo/family-life.ts'
import { openChildren, pickTrue, sayingOf, slotsToday } from '#demo/lives/child-life.ts'
import { seeInjuries } from '#demo/lives/injuring.ts'
import { workingMoment } from '#demo/timetable.ts'
import { fill } from '#demo/vocabulary/fill.ts'
import {
  afterTheDoor,
  aloneWith,
  arrivals,
  carersSeen,
  doorsteps,
  homesSeen,
  nextThings,
  notAlone,
  notThere,
  refusedToSee,
  saidAtTheDoor,
  throughTheDoor,
} from '#demo/vocabulary/visit-notes.ts'
import { tried, type World } from '#demo/world.ts'
import { type ChildPart, recordVisit } from '#domains/casework/visits/record-visit.ts'
import { writeNote } from '#domains/casework/visits/write-note.ts'

/** The worker visits within days, and then again and again for as long as a child of the family is open. */
export function visitAgainAndAgain(world: World, life: FamilyLife): void {
  const { random } = life.family
  const atOnce = life.urgent && random.chance(world.rates.seenAtOnce)
  const first = atOnce
    ? workingMoment(world.clock.today(), 0, 17 * 60 + random.whole(45, 150))
    : workingMoment(world.clock.today(), random.whole(1, life.settled ? 18 : 6), 9 * 60 + random.whole(0, 450))
  world.timetable.put(first, async () => await visitThenAgain(world, life))
}

/** Working days until the next visit: a few come late. */
const visitedAsPlanned = [
  { value: 9, weight: 5 },
  { value: 15, weight: 4 },
  { value: 19, weight: 3 },
  { value: 27, weight: 1 },
]
const visitedSettled = [
  { value: 16, weight: 4 },
  { value: 18, weight: 4 },
  { value: 23, weight: 1 },
]
const visitedOften = [
  { value: 5, weight: 3 },
  { value: 8, weight: 5 },
  { value: 12, weight: 1 },
]

async function visitThenAgain(world: World, life: FamilyLife): Promise<void> {
  const { random } = life.family
  if (openChildren(life).length === 0) return
  // A visit is written up within the hour, in the evening, or one late in ten two days after.
  const visitedAt = world.clock.now()
  const late = random.chance(0.1) ? { hours: 47 } : { minutes: random.whole(20, 180) }
  if (!random.chance(world.rates.visitMissed))
    world.timetable.put(visitedAt.add(late), async () => await writeUp(world, life, visitedAt))
  const next = workingMoment(
    world.clock.today(),
    random.weighted(life.protectedNow.size > 0 ? visitedOften : life.settled ? visitedSettled : visitedAsPlanned),
    9 * 60 + random.whole(0, 450),
  )
  world.timetable.put(next, async () => await visitThenAgain(world, life))
  if (random.chance(0.35))
    world.timetable.put(visitedAt.add({ hours: random.whole(50, 120) }), async () => await writeCall(world, life))
}

async function writeUp(world: World, life: FamilyLife, visitedAt: Temporal.Instant): Promise<void> {
  const { random } = life.family
  const children = openChildren(life)
  const [first] = children
  if (first === undefined) return
  const refused = random.chance(0.07) || life.hidden
  const slots = slotsToday(world, life, first)
  const visit = {
    childId: first.childId,
    shared: {
      ...{
        visitedAt,
        place: refused ? ('doorstep' as const) : ('home' as const),
        purpose: random.pick(['Assessment', 'The plan', 'To see how things are']),
      },
      whoWasThere: [
        ...(isAlone(life.family) ? [] : [life.family.mother]),
        ...children.map(({ child }) => child.givenName),
      ].join(', '),
      observed: (refused
        ? [doorsteps, throughTheDoor, saidAtTheDoor, afterTheDoor]
        : [arrivals, homesSeen, carersSeen, nextThings]
      )
        .map((bank) => fill(pickTrue(life, bank), slots))
        .join(' '),
    },
    parts: children.map((one) => partOf(world, life, one, refused)),
  }
  tried(world, await recordVisit(world.as(life.worker), visit))
  if (!refused) await seeInjuries(world, life, children)
}

function partOf(world: World, life: FamilyLife, one: ChildLife, refused: boolean): ChildPart {
  const { random } = life.family
  const slots = slotsToday(world, life, one)
  const { childId } = one
  if (refused || random.chance(0.03))
    return {
      childId,
      seen: 'notSeen',
      notSeenTruth: refused ? 'refused' : 'other',
      notSeenWhy: fill(pickTrue(life, refused ? refusedToSee : notThere), slots),
    }
  const age = ageOfChild(one.child, world.clock.today())
  const words = sayingOf(world, life, one)
  const seemed = fill(pickTrue(life, age < 3 ? notAlone : aloneWith), slots)
  const said = age < 3 ? { seemed: words } : { words, seemed }
  if (age < 3)
    return {
      childId,
      seen: 'seen',
      alone: 'notPossible',
      aloneWhy: 'Too young to be seen alone in any useful way.',
      ...said,
    }
  const canBeAlone = !world.neverAlone.has(childId)
  if (random.chance(world.rates.seenAlone) && canBeAlone) return { childId, seen: 'seen', alone: 'yes', ...said }
  return { childId, seen: 'seen', alone: 'no', aloneWhy: fill(pickTrue(life, notAlone), slots), ...said }
}

async function writeCall(world: World, life: FamilyLife): Promise<void> {
  const { random } = life.family
  const [first] = openChildren(life)
  if (first === undefined) return
  const childIds = openChildren(life).map(({ childId }) => childId)
  const says = fill(
    random.pick([
      'Rang {school}. {Child} has been in every day this week and has friends again.',
      '{Mother} rang to say that the appointment is kept. We agreed that I come on {day} instead.',
      'The health visitor and I compared what we had seen since {month}. We shall visit together next time.',
      '{School} rang: {child} asked to speak with me. I rang back at the end of lessons and we talked for ten minutes.',
    ]),
    slotsToday(world, life, first),
  )
  const note = { childId: first.childId, childIds, kind: 'call' as const, happenedAt: world.clock.now(), says }
  tried(world, await writeNote(world.as(life.worker), note))
}
