import { calibration } from '#demo/calibration.ts'
import type { TeamOfCity } from '#demo/family-life.ts'
import type { Population } from '#demo/population.ts'
import type { Rates } from '#demo/presets/preset.ts'
import { settleAgencies, settleServices, settleTellers } from '#demo/settle-agencies.ts'
import { settleRota } from '#demo/settle-rota.ts'
import { agreeTheirPosts, howHired } from '#demo/settle-workforce.ts'
import { Settlers } from '#demo/settlers.ts'
import { Timetable } from '#demo/timetable.ts'
import type { CityHouse, World } from '#demo/world.ts'
import type { Actor } from '#domains/ledger/actor.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { follows } from '#domains/looked-after/follows.ts'
import type { FixedClock } from '#kernel/clock.ts'
import type { Random } from '#kernel/random.ts'

/** What the city is to be. */
export interface Settling {
  readonly house: CityHouse
  readonly clock: FixedClock
  readonly random: Random
  readonly population: Population
  readonly until: Temporal.PlainDate
  readonly rates: Rates
}

/** Gives the city its agencies, its trust with teams and workers, and the services that there are: on its first day. */
export async function settleCity({ house, clock, random, population, until, rates }: Settling): Promise<World> {
  let request = 0
  const as = (actor: Actor): Ctx => ({
    database: house.database,
    clock,
    ids: house.ids,
    follows,
    requestId: `lived ${++request}`,
    actor,
  })
  const service = house.asService('settling')
  const people = new Settlers(service, random.fork('staff'))
  const agencyIds = await settleAgencies(service)
  const frontDoor = await people.team({ name: 'Wexmoor front door', does: 'front door' }, 'front door', 3)
  const names = ['Osierfield and Quernside assessment', 'Sallowmere assessment', 'Harbour assessment']
  const { underEighteen } = population
  const { inNeed, inCare, leavers } = calibration.perTenThousand
  const workersFor = (perTenThousand: number): number =>
    Math.ceil((perTenThousand * underEighteen) / 10_000 / rates.childrenToWorker)
  const perTeam = Math.max(3, Math.round(workersFor(inNeed - inCare) / names.length))
  const assessment: TeamOfCity[] = []
  const careWorkers = Math.max(2, workersFor(inCare + leavers))
  const hired = howHired(perTeam * names.length + careWorkers, rates, until, random.fork('hired'))
  for (const [place, name] of names.entries())
    assessment.push(
      await people.team(
        { name, does: 'assessment' },
        'social worker',
        perTeam,
        hired.slice(perTeam * place, perTeam * (place + 1)),
      ),
    )
  const headOfService = await people.one('head of service')
  const director = await people.one('director')
  const commissioner = await people.one('commissioner')
  const reviewer = await people.one('reviewer')
  const duty = await people.one('duty')
  for (const role of ['council client', 'inspector', 'administrator'] as const) await people.one(role)
  const carers = [await people.one('carer'), await people.one('carer')]
  const tellers = await settleTellers(people, agencyIds)
  const directory = await settleServices(service, people)
  const helpTeam = { name: 'Wexmoor family help', does: 'safeguarding and support' } as const
  const familyHelp = await people.team(helpTeam, 'family help lead', Math.max(2, Math.ceil(underEighteen / 2_200)))
  const chairs = [await people.one('conference chair'), await people.one('conference chair')]
  const designatedOfficer = await people.one('designated officer')
  const dataProtectionOfficer = await people.one('data protection officer')
  const officers = [await people.one('reviewing officer'), await people.one('reviewing officer')]
  const throughCare = await people.team(
    { name: 'Wexmoor through care', does: 'care' },
    'social worker',
    careWorkers,
    hired.slice(perTeam * names.length),
  )
  await agreeTheirPosts(service, people, [...assessment, throughCare, familyHelp], rates)
  await settleRota(service, {
    nights: [duty],
    days: [frontDoor.workers[0] ?? duty, frontDoor.workers[1] ?? duty],
    managers: [frontDoor.manager, headOfService],
    until,
  })
  return {
    ...{
      house,
      clock,
      random,
      until,
      population,
      rates,
      people,
      as,
      frontDoor,
      assessment,
      familyHelp,
      throughCare,
      chairs,
      headOfService,
      director,
      duty,
      commissioner,
      designatedOfficer,
      dataProtectionOfficer,
      reviewer,
      carers,
      officers,
      tellers,
    },
    ...{
      services: directory,
      timetable: new Timetable(),
      refusals: new Map(),
      lives: [],
      leftWaiting: 0,
      plansReviewed: 0,
      placed: [],
      lookedAfter: new Set<string>(),
      reviewed: new Map<string, number>(),
      inCare: new Set<string>(),
      ofAStory: new Set<string>(),
      restricted: new Set<string>(),
      neverAlone: new Set<string>(),
      closedOnOrder: false,
      closedOverNeed: false,
    },
  }
}
