import { calibration } from '#demo/calibration.ts'
import { isAlone } from '#demo/families.ts'
import { beAdopted, returnFromAdopters } from '#demo/lives/adopting.ts'
import { allege, ask, asked } from '#demo/lives/asking-of-us.ts'
import { arriveAlone, moveAway, moveHere } from '#demo/lives/crossing-the-border.ts'
import { expectBaby } from '#demo/lives/expecting.ts'
import { goMissing } from '#demo/lives/going-missing.ts'
import { assessByOrder, goToCourt, protectByNight } from '#demo/lives/going-to-court.ts'
import { growUpWithGrandmother } from '#demo/lives/guarding.ts'
import { fosterPrivately, leaveTheRoll, takeShortBreaks } from '#demo/lives/living-elsewhere.ts'
import { learnFromHarm, reviewNeed, supervise } from '#demo/lives/looking-again.ts'
import { dispute, goHome, goHomeOnOrder, holdByOrder, missSchool, moveOn } from '#demo/lives/moving.ts'
import { type Found, isAged, isAtHome, isInCare, someChild } from '#demo/lives/some-child.ts'
import {
  beHurtUnmoving,
  beToldOfThrice,
  changeWorkers,
  goMissingAgain,
  leaveTheRollWorriedAbout,
  missAppointments,
  neverBeAlone,
  waitForAnAnswer,
} from '#demo/lives/what-patterns-ask.ts'
import { oftenIn } from '#demo/population.ts'
import { workingMoment } from '#demo/timetable.ts'
import type { World } from '#demo/world.ts'
import { NotFound } from '#domains/ledger/context.ts'

/** Everything that the pathway holds beside the common way through it: each as often as in England, and once at least. */
export function livePathway(world: World, first: Temporal.PlainDate, nextNumber: number): void {
  const { pathway } = calibration
  const { inCare, atHome, needed } = chosenFrom(world)
  const free = (found: Found): boolean => inCare(found) && !isWithCarer(world, found)
  /** With a family here to go to, or to move nearer. */
  const withKin = (found: Found): boolean => free(found) && !isAlone(found.life.family)
  let number = nextNumber
  const chosen =
    (holds: (found: Found) => boolean, happens: (world: World, found: Found) => Promise<boolean>) =>
    async (name: string): Promise<boolean> => {
      const found = someChild(world, name, (one) => holds(one) && !world.ofAStory.has(one.one.childId))
      if (found === undefined || !(await happens(world, found))) return false
      world.ofAStory.add(found.one.childId)
      return true
    }
  const again =
    (holds: (found: Found) => boolean, happens: (world: World, found: Found) => Promise<boolean>) =>
    async (name: string): Promise<boolean> => {
      const found = someChild(world, name, holds)
      return found !== undefined && (await happens(world, found))
    }
  const onPlan = ({ life, one }: Found): boolean => life.protectedNow.has(one.childId)
  const aged = (holds: (found: Found) => boolean, least: number, most: number) => (found: Found) =>
    holds(found) && isAged(world, found.one, least, most)
  const often = (perTenThousand: number): number => Math.max(1, oftenIn(world.population, perTenThousand))

  const stories: readonly Story[] = [
    {
      name: 'arrives alone',
      from: 100,
      often: often(pathway.arrivedAlone),
      begins: async () => await arriveAlone(world, number++),
    },
    { name: 'moves here', from: 80, often: 1, begins: chosen(atHome, moveHere) },
    { name: 'to court', from: 88, often: Math.max(2, often(pathway.court)), begins: chosen(atHome, goToCourt) },
    {
      name: 'adopted',
      from: 84,
      often: often(pathway.adopted),
      begins: chosen(aged(withKin, 0, 12), beAdopted),
    },
    { name: 'returned', from: 70, often: 1, begins: chosen(aged(withKin, 0, 12), returnFromAdopters) },
    {
      name: 'guardianship',
      from: 62,
      often: often(pathway.guardianship),
      begins: chosen(withKin, growUpWithGrandmother),
    },
    { name: 'police', from: 58, often: often(pathway.policeProtection), begins: chosen(atHome, protectByNight) },
    { name: 'by order', from: 40, often: 1, begins: chosen(atHome, assessByOrder) },
    { name: 'missing', from: 50, often: often(pathway.missing), begins: again(aged(inCare, 8, 17), goMissing) },
    { name: 'moved', from: 46, often: often(pathway.moved), begins: again(withKin, moveOn) },
    { name: 'disputed', from: 44, often: 1, begins: again(withKin, dispute) },
    { name: 'out of school', from: 42, often: 1, begins: again(aged(inCare, 5, 16), missSchool) },
    { name: 'held', from: 40, often: 1, begins: again(aged(inCare, 13, 17), holdByOrder) },
    {
      name: 'home on order',
      from: 38,
      often: often(pathway.withParents),
      begins: chosen(aged(withKin, 0, 16), goHomeOnOrder),
    },
    { name: 'home', from: 30, often: often(pathway.homeAgain), begins: chosen(withKin, goHome) },
    {
      name: 'privately',
      from: 74,
      often: often(pathway.privatelyFostered),
      begins: chosen(aged(atHome, 3, 15), fosterPrivately),
    },
    {
      name: 'breaks',
      from: 48,
      often: often(pathway.shortBreaks),
      begins: chosen(aged(atHome, 4, 16), takeShortBreaks),
    },
    {
      name: 'the roll',
      from: 36,
      often: often(pathway.leftTheRoll),
      begins: chosen(aged(atHome, 5, 15), leaveTheRoll),
    },
    { name: 'harmed', from: 34, often: 1, begins: chosen(atHome, learnFromHarm) },
    {
      name: 'moves away',
      from: 26,
      often: 1,
      begins: chosen(onPlan, moveAway),
    },
    { name: 'reviewed', from: 45, often: often(pathway.needReviewed), begins: again(needed, reviewNeed) },
    { name: 'supervised', from: 60, often: often(pathway.supervised), begins: again(atHome, supervise) },
    ...asked(world).map((one, index) => ({
      name: one.kind,
      from: 70 - index * 9,
      often: 1,
      begins: async () => await ask(world, one),
    })),
    { name: 'never alone', from: 68, often: 1, begins: chosen(aged(onPlan, 5, 15), neverBeAlone) },
    { name: 'three workers', from: 38, often: 1, begins: chosen(atHome, changeWorkers) },
    { name: 'missing again', from: 40, often: 1, begins: chosen(aged(inCare, 12, 17), goMissingAgain) },
    { name: 'not brought', from: 34, often: 1, begins: chosen(aged(atHome, 1, 15), missAppointments) },
    { name: 'told of thrice', from: 32, often: 1, begins: chosen(({ life }) => life.settled, beToldOfThrice) },
    { name: 'unmoving', from: 28, often: 1, begins: chosen(aged(atHome, 2, 9), beHurtUnmoving) },
    { name: 'unanswered', from: 27, often: 1, begins: chosen(aged(atHome, 4, 15), waitForAnAnswer) },
    { name: 'taught at home', from: 26, often: 1, begins: chosen(aged(atHome, 6, 14), leaveTheRollWorriedAbout) },
    { name: 'expected', from: 24, often: 1, begins: async () => await expectBaby(world, number++) },
    { name: 'alleged', from: 52, often: 1, begins: async () => await allege(world) },
  ]
  for (const story of stories) tell(world, first, story)
}

interface Story {
  readonly name: string
  /** The days before the last on which it is first tried. */
  readonly from: number
  readonly often: number
  /** Gives whether it has begun; where it has not, it is tried again after some days. */
  readonly begins: (name: string) => Promise<boolean>
}

function tell(world: World, first: Temporal.PlainDate, { name, from, often, begins }: Story): void {
  const random = world.random.fork(`story ${name}`)
  const latest = world.until.subtract({ days: 2 })
  const attempt = (number: number, on: Temporal.PlainDate): void => {
    if (Temporal.PlainDate.compare(on, latest) > 0) return
    world.timetable.put(workingMoment(on, 0, 13 * 60 + random.whole(0, 170)), async () => {
      const begun = await begins(`${name} ${number} ${on.toString()}`).catch(notForThem)
      if (!begun) attempt(number, on.add({ days: 4 }))
    })
  }
  for (let number = 0; number < often; number++) {
    const on = world.until.subtract({ days: Math.max(2, from - Math.floor((number * from * 0.8) / often)) })
    attempt(number, Temporal.PlainDate.compare(on, first) > 0 ? on : first.add({ days: 1 }))
  }
}

/** Of a record that has been restricted since, the story is another child’s. */
function notForThem(fault: unknown): false {
  if (fault instanceof NotFound) return false
  throw fault
}

/** With a carer who signs in, and so sees the child on their first page. */
function isWithCarer(world: World, { one }: Found): boolean {
  return world.placed.some(({ child }) => child.childId === one.childId)
}

function chosenFrom(world: World) {
  const inCare = isInCare(world)
  const atHome = isAtHome(world)
  const needed = (found: Found): boolean => atHome(found) && found.life.plans.has(found.one.childId)
  return { inCare, atHome, needed }
}
