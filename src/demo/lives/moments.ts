import { calibration } from '#demo/calibration.ts'
import type { ChildLife, FamilyLife } from '#demo/family-life.ts'
import { openChildren } from '#demo/lives/child-life.ts'
import { raise } from '#demo/lives/concern.ts'
import { closeOverNeed, closeUnseen } from '#demo/lives/overriding.ts'
import { carerRaises, placeChildren, placeElsewhere } from '#demo/lives/placing.ts'
import { lookWithoutWork } from '#demo/lives/who-looks/looking-without-work.ts'
import { openAtNight } from '#demo/lives/who-looks/opening-at-night.ts'
import { must } from '#demo/must.ts'
import { oftenIn } from '#demo/population.ts'
import { workingMoment } from '#demo/timetable.ts'
import type { World } from '#demo/world.ts'
import { placeRestriction } from '#domains/access/restriction/place-restriction.ts'
import { openLearningReview } from '#domains/governance/open-learning-review.ts'

/** What happens once or twice in a city of any size, so that everybody who walks in has something before them. */
export function liveMoments(world: World, first: Temporal.PlainDate): void {
  const before = (days: number, minute: number, happens: () => Promise<unknown>): void => {
    const on = world.until.subtract({ days })
    if (Temporal.PlainDate.compare(on, first) > 0)
      world.timetable.put(workingMoment(on, 0, minute), async () => void (await happens()))
  }
  world.carers.forEach((carer, index) => {
    for (const days of [75, 66, 57, 48, 39, 30])
      before(days - index * 12, 14 * 60, async () => {
        if (world.placed.every((each) => each.carer !== carer)) await placeChildren(world, carer)
      })
    before(
      34 - index * 6,
      19 * 60 + 20,
      async () =>
        await carerRaises(world, carer, world.random.fork(`answers ${index}`).chance(world.rates.carerAnswered)),
    )
    before(4 - index, 20 * 60 + 10, async () => await carerRaises(world, carer, index === 0))
  })
  // Somebody still waits for an answer on the last day.
  before(3, 18 * 60 + 30, async () => {
    const found = someOpenChild(world, 'waits for an answer')
    if (found !== undefined) await raise(world, found.life, found.one)
  })
  const comeIn = Math.max(1, oftenIn(world.population, calibration.perTenThousand.cameIntoCare) - 2)
  for (let number = 0; number < comeIn; number++)
    before(
      Math.round(world.population.years * 365 * (0.85 - (0.7 * number) / comeIn)),
      13 * 60 + 20,
      async () => await placeElsewhere(world, `comes into care ${number}`, number === 0),
    )
  for (const days of [48, 21]) before(days, 9 * 60 + 40, async () => await restrict(world, days))
  before(12, 11 * 60, async () => await review(world))
  before(13, 22 * 60 + 40, async () => await openAtNight(world))
  before(6, 13 * 60 + 35, async () => await lookWithoutWork(world))
  for (const days of [30, 27, 24, 20, 16, 12, 8, 4])
    before(days, 16 * 60 + 50, async () => {
      const again = world.random.fork(`closes over ${days}`).chance(world.rates.closesOver)
      if (!world.closedOverNeed || again) world.closedOverNeed = (await closeOverNeed(world)) || world.closedOverNeed
      if (again || (!world.closedOverNeed && days <= 12))
        world.closedOverNeed = (await closeUnseen(world)) || world.closedOverNeed
    })
}

function someOpenChild(world: World, name: string): { life: FamilyLife; one: ChildLife } | undefined {
  const taken = new Set([...world.restricted, ...world.ofAStory, ...world.placed.map(({ child }) => child.childId)])
  const open = world.lives.flatMap((life) =>
    openChildren(life)
      .filter(({ childId }) => !taken.has(childId))
      .map((one) => ({ life, one })),
  )
  return open.length === 0 ? undefined : world.random.fork(name).pick(open)
}

async function restrict(world: World, days: number): Promise<void> {
  const found = someOpenChild(world, `restricted ${days}`)
  if (found === undefined) return
  const placed = await placeRestriction(world.as(world.headOfService), {
    personId: found.one.childId,
    reason: 'A relative of the child works for the trust. Named people only.',
    ringAccountId: found.life.team.manager.accountId,
    reviewOn: world.clock.today().add({ days: 90 }),
  })
  must(placed, 'restrict a record')
  world.restricted.add(found.one.childId)
}

async function review(world: World): Promise<void> {
  const today = world.clock.today()
  const long = world.lives.flatMap((life) => openChildren(life).map(({ childId }) => childId))
  const childId = long.find((each) => !world.restricted.has(each))
  if (childId === undefined) return
  const opened = await openLearningReview(world.as(world.headOfService), {
    ...{ childId, reviewerId: world.reviewer.accountId, endsOn: today.add({ days: 60 }) },
    reason: 'What did we know, and when? The school asks how we heard what it told us.',
    ...{ periodFrom: today.subtract({ days: 120 }), periodUntil: today.subtract({ days: 1 }) },
  })
  must(opened, 'open a learning review')
}
