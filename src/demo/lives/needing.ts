import { calibration } from '#demo/calibration.ts'
import { ageOfChild } from '#demo/families.ts'
import type { ChildLife, FamilyLife } from '#demo/family-life.ts'
import { openChildren, slotsToday } from '#demo/lives/child-life.ts'
import { workingMoment } from '#demo/timetable.ts'
import { fill } from '#demo/vocabulary/fill.ts'
import { needAnswers, unmetReasons } from '#demo/vocabulary/needs.ts'
import { type ServiceOfCity, tried, type World } from '#demo/world.ts'
import { answerRequest } from '#domains/commissioning/answer-request.ts'
import { endNeed } from '#domains/commissioning/end-need.ts'
import { endService } from '#domains/commissioning/end-service.ts'
import { enterUnmetNeed } from '#domains/commissioning/enter-unmet-need.ts'
import { findProvider } from '#domains/commissioning/find-provider.ts'
import { type Need, needsOfChild } from '#domains/commissioning/need-store.ts'
import { requestService } from '#domains/commissioning/request-service.ts'
import { startService } from '#domains/commissioning/start-service.ts'
import { view } from '#domains/ledger/view.ts'

/** For each need a service is asked; some are met, and some stand in the register until a provider is found. */
export async function meetNeeds(world: World, life: FamilyLife): Promise<void> {
  for (const one of openChildren(life))
    for (const need of await openNeeds(world, life, one.childId)) await ask(world, life, one, need)
}

export async function openNeeds(world: World, life: FamilyLife, childId: string): Promise<readonly Need[]> {
  const needs = await view(world.as(life.worker), 'needs', childId, async (tx) => await needsOfChild(tx, childId))
  return needs.filter(({ state }) => state !== 'ended')
}

async function ask(world: World, life: FamilyLife, one: ChildLife, need: Need): Promise<void> {
  const { random, theme } = life.family
  const age = ageOfChild(one.child, world.clock.today())
  const fitting = world.services.filter(
    (service) => service.meets.includes(theme) && age >= service.ages[0] && age <= service.ages[1],
  )
  const service = fitting.length === 0 ? undefined : random.pick(fitting)
  if (service === undefined || service.taken >= service.places) return await stayUnmet(world, life, one, need)
  const ctx = world.as(life.worker)
  const asked = await requestService(ctx, one.childId, need.id, { serviceId: service.serviceId, wanted: need.why })
  const request = tried(world, asked)
  if (request === undefined) return
  const at = workingMoment(world.clock.today(), random.whole(2, 9), 10 * 60 + random.whole(0, 360))
  world.timetable.put(at, async () => await answer(world, life, one, need, service, request.requestId))
}

async function answer(
  world: World,
  life: FamilyLife,
  one: ChildLife,
  need: Need,
  service: ServiceOfCity,
  requestId: string,
): Promise<void> {
  const { random } = life.family
  const accepted = random.chance(calibration.accepted) && service.taken < service.places
  const given = accepted
    ? { answer: 'accepted' as const, says: 'We can begin within two weeks.' }
    : {
        answer: random.chance(calibration.nothingAvailable) ? ('nothing available' as const) : ('declined' as const),
        says: fill(random.pick(unmetReasons), slotsToday(world, life, one, { service: service.name })),
      }
  if (tried(world, await answerRequest(world.as(life.worker), requestId, given)) === undefined) return
  if (!accepted) return await stayUnmet(world, life, one, need)
  service.taken += 1
  begin(world, life, one, need, service, requestId)
}

function begin(
  world: World,
  life: FamilyLife,
  one: ChildLife,
  need: Need,
  service: ServiceOfCity,
  requestId: string,
): void {
  const { random } = life.family
  world.timetable.put(workingMoment(world.clock.today(), random.whole(3, 9), 11 * 60), async () => {
    const started = await startService(world.as(life.worker), one.childId, requestId, world.clock.today())
    const delivery = tried(world, started)
    if (delivery === undefined) return
    const at = workingMoment(world.clock.today(), Math.min(90, service.weeks * 5), 12 * 60)
    world.timetable.put(at, async () => {
      service.taken -= 1
      const outcome = random.chance(0.8) ? ('met' as const) : ('partly met' as const)
      const says = fill(random.pick(needAnswers.slice(0, 3)), slotsToday(world, life, one, { service: service.name }))
      const end = { deliveryId: delivery.deliveryId, endedOn: world.clock.today(), outcome, says }
      const ended = tried(world, await endService(world.as(life.worker), one.childId, need.id, end))
      if (ended === undefined && outcome === 'met') return
      if (outcome === 'partly met')
        tried(
          world,
          await endNeed(world.as(life.worker), one.childId, need.id, {
            how: 'no longer present',
            says: 'School holds what is left, and the family asks for no more.',
          }),
        )
    })
  })
}

async function stayUnmet(world: World, life: FamilyLife, one: ChildLife, need: Need): Promise<void> {
  const { random } = life.family
  const slots = slotsToday(world, life, one, { service: 'The service asked for' })
  const said = {
    tried: fill(random.pick(unmetReasons), slots),
    costsTheChild: fill(
      random.pick([
        '{Child} goes on without help that would make a difference now.',
        '{Child} has missed another half-term.',
        '{Mother} copes, and {child} pays for it in sleep and worry.',
      ]),
      slots,
    ),
  }
  const entered = tried(world, await enterUnmetNeed(world.as(life.worker), one.childId, need.id, said))
  if (entered === undefined || !random.chance(0.55)) return
  const at = workingMoment(world.clock.today(), random.whole(15, 60), 10 * 60 + random.whole(0, 300))
  world.timetable.put(at, async () => {
    const free = world.services.filter(
      (service) => service.taken < service.places && service.meets.includes(life.family.theme),
    )
    const [service] = free
    if (service === undefined || life.closed.has(one.childId)) return
    const found = { service: { serviceId: service.serviceId }, says: 'A place was bought for this child.' }
    const request = tried(world, await findProvider(world.as(world.commissioner), entered.unmetNeedId, found))
    if (request === undefined) return
    service.taken += 1
    begin(world, life, one, need, service, request.requestId)
  })
}
