import { calibration } from '#demo/calibration.ts'
import { drawFamilyOfCity, type FamilyOfCity } from '#demo/families.ts'
import { allocateFamily } from '#demo/lives/allocating.ts'
import { livePrompts } from '#demo/lives/answering-prompts.ts'
import { helpFamily } from '#demo/lives/helping.ts'
import { liveMoments } from '#demo/lives/moments.ts'
import { livePathway } from '#demo/lives/pathway.ts'
import { tellOfFamily } from '#demo/lives/telling.ts'
import { bringThisMorning } from '#demo/lives/this-morning.ts'
import { liveTurnover } from '#demo/lives/turnover.ts'
import { nameWatchers, workTheList } from '#demo/lives/who-looks/watching-the-restricted.ts'
import { populationOf } from '#demo/population.ts'
import { type PresetName, ratesOf } from '#demo/presets/preset.ts'
import { settleCity } from '#demo/settle-city.ts'
import { bringStock } from '#demo/stock/bring-stock.ts'
import { dealt, dealtYes } from '#demo/stock/dealt.ts'
import { workingMoment } from '#demo/timetable.ts'
import type { CityHouse, World } from '#demo/world.ts'
import type { ScreeningOutcome } from '#domains/front-door/contact.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { type FixedClock, instantInLondon } from '#kernel/clock.ts'
import { seededRandom } from '#kernel/random.ts'

export interface City {
  readonly house: CityHouse
  readonly clock: FixedClock
  /** About so many children are known to the trust by the last day: see `Population`. */
  readonly children: number
  readonly seed: string
  /** The last day that is lived. */
  readonly until: Temporal.PlainDate
  /** The city lives this many days before it. */
  readonly days: number
  /** How the authority works; left out, well. */
  readonly preset?: PresetName
  /** Leaves out what is rare, for whoever asks about what is common. */
  readonly onlyCommon?: boolean
  readonly onMorning?: (day: Temporal.PlainDate, world: World) => Promise<void>
  readonly onProgress?: (says: string) => void
}

/**
 * Makes an invented city by living it, day by day, through the same commands as anybody uses, under its own clock. The same
 * seed and the same day give the same city.
 */
export async function liveCity(city: City): Promise<World> {
  const random = seededRandom(`${city.seed} ${city.children}`)
  const first = city.until.subtract({ days: city.days })
  city.clock.moveTo(instantInLondon(first, '07:00'))
  const world = await settleCity({
    house: city.house,
    clock: city.clock,
    random,
    population: populationOf(city.children, city.days),
    until: city.until,
    rates: ratesOf(city.preset ?? 'good'),
  })
  await nameWatchers(world)
  const closedBefore: FamilyOfCity[] = []
  const families = bringFamilies(world, city, first, closedBefore)
  world.timetable.put(instantInLondon(first, '07:30'), async () => await bringStock(world, closedBefore))
  liveMoments(world, first)
  liveTurnover(world, first)
  livePrompts(world, first)
  workTheList(world, first)
  bringThisMorning(world, families)
  // The numbers after those of this morning's families.
  if (city.onlyCommon !== true) livePathway(world, first, families + 20)
  for (let day = first; Temporal.PlainDate.compare(day, city.until) <= 0; day = day.add({ days: 1 })) {
    await city.onMorning?.(day, world)
    if (day.dayOfWeek === 1) city.onProgress?.(`The invented city: ${day.toString()}.`)
    await liveDay(world, day)
  }
  return world
}

async function liveDay(world: World, day: Temporal.PlainDate): Promise<void> {
  // The last day ends in the morning, so that there is something left to do.
  const evening = instantInLondon(day, Temporal.PlainDate.compare(day, world.until) === 0 ? '00:30' : '23:59')
  for (let event = world.timetable.next(evening); event !== undefined; event = world.timetable.next(evening)) {
    if (Temporal.Instant.compare(event.at, world.clock.now()) > 0) world.clock.moveTo(event.at)
    await event.happens().catch((fault: unknown) => lockedOut(world, fault))
  }
  if (Temporal.Instant.compare(evening, world.clock.now()) > 0) world.clock.moveTo(evening)
}

/** Somebody of the city can't open a record that has been restricted since: they do something else. */
function lockedOut(world: World, fault: unknown): void {
  if (!(fault instanceof NotFound)) throw fault
  world.refusals.set('Not found.', (world.refusals.get('Not found.') ?? 0) + 1)
}

/** Families are told of one after another over the whole time; some are told of again. Gives how many there are. */
function bringFamilies(world: World, city: City, first: Temporal.PlainDate, closedBefore: FamilyOfCity[]): number {
  const families: { readonly family: FamilyOfCity; readonly at: Temporal.Instant }[] = []
  for (let born = 0; born < world.population.told; ) {
    const random = world.random.fork(`family ${families.length}`)
    const day = first.add({ days: random.whole(0, city.days - 1) })
    const family = drawFamilyOfCity(random, families.length, day)
    born += family.children.length
    families.push({ family, at: workingMoment(day, 0, 9 * 60 + random.whole(0, 480)) })
  }
  const outcomes = dealt(families.length, calibration.contactOutcomes, world.random.fork('outcomes'))
  const known = dealtYes(families.length, calibration.knownBefore, world.random.fork('closed before'))
  families.forEach(({ family, at }, place) => {
    const tell = async (wanted?: ScreeningOutcome): Promise<void> =>
      await tellOfFamily(
        world,
        family,
        (accepted) => (accepted.familyHelp ? helpFamily(world, accepted) : allocateFamily(world, accepted)),
        wanted,
      )
    if (known[place] === true) closedBefore.push(family)
    world.timetable.put(at, async () => await tell(outcomes[place]))
    const { random } = family
    if (random.chance(calibration.refersAgain))
      world.timetable.put(at.add({ hours: 24 * random.whole(20, 160) + random.whole(0, 3) }), tell)
  })
  return families.length
}
