import type { TeamOfCity } from '#demo/family-life.ts'
import { needKindsOf } from '#demo/need-kinds.ts'
import { staffOf } from '#demo/staff.ts'
import { Timetable } from '#demo/timetable.ts'
import { agencies, generalPractices, schools } from '#demo/vocabulary/agencies.ts'
import { services } from '#demo/vocabulary/services.ts'
import { type CityHouse, must, type ServiceOfCity, type TellerOfCity, type World } from '#demo/world.ts'
import { addUser } from '#domains/access/add-user.ts'
import { addService } from '#domains/commissioning/add-service.ts'
import type { Actor, Role } from '#domains/ledger/actor.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { addAgency } from '#domains/sharing/add-agency.ts'
import type { AgencyKind } from '#domains/sharing/agency-store.ts'
import { addTeam, type NewTeam } from '#domains/workforce/add-team.ts'
import { givePost } from '#domains/workforce/give-post.ts'
import type { FixedClock } from '#kernel/clock.ts'
import type { Random } from '#kernel/random.ts'

/** What the city is to be. */
export interface Settling {
  readonly house: CityHouse
  readonly clock: FixedClock
  readonly random: Random
  readonly children: number
  readonly until: Temporal.PlainDate
}

/** Gives the city its agencies, its trust with teams and workers, and the services that there are: on its first day. */
export async function settleCity({ house, clock, random, children, until }: Settling): Promise<World> {
  let request = 0
  const as = (actor: Actor): Ctx => ({
    database: house.database,
    clock,
    ids: house.ids,
    requestId: `lived ${++request}`,
    actor,
  })
  const service = house.asService('settling')
  const people = new Settlers(service, random.fork('staff'))
  const agencyIds = await settleAgencies(service)
  const frontDoor = await people.team({ name: 'Front door', does: 'front door' }, 'front door', 3)
  const names = ['Osierfield and Quernside assessment', 'Sallowmere assessment', 'Harbour assessment']
  const perTeam = Math.max(4, Math.ceil(children / 52))
  const assessment: TeamOfCity[] = []
  for (const name of names) assessment.push(await people.team({ name, does: 'assessment' }, 'social worker', perTeam))
  const headOfService = await people.one('head of service')
  const director = await people.one('director')
  const commissioner = await people.one('commissioner')
  const reviewer = await people.one('reviewer')
  await people.one('duty')
  for (const role of ['council client', 'inspector', 'administrator'] as const) await people.one(role)
  const carers = [await people.one('carer'), await people.one('carer')]
  const tellers = await settleTellers(people, agencyIds)
  const directory = await settleServices(service, people)
  return {
    ...{
      house,
      clock,
      random,
      until,
      as,
      frontDoor,
      assessment,
      headOfService,
      director,
      commissioner,
      reviewer,
      carers,
      tellers,
    },
    ...{
      services: directory,
      timetable: new Timetable(),
      refusals: new Map(),
      lives: [],
      placed: [],
      restricted: new Set<string>(),
      closedOverNeed: false,
    },
  }
}

/** Gives people of the city their accounts, each with a name of their own. */
class Settlers {
  readonly #ctx: Ctx
  readonly #names: Iterator<string>
  #number = 0

  constructor(ctx: Ctx, random: Random) {
    this.#ctx = ctx
    this.#names = staffOf(random)
  }

  async one(role: Role, place: { readonly teamId?: string; readonly agencyId?: string } = {}): Promise<Actor> {
    const name = String(this.#names.next().value)
    const outside = role === 'partner' || role === 'carer' || role === 'provider' || role === 'council client'
    const registration = outside || role === 'administrator' ? undefined : `SW${10_000 + ++this.#number}`
    const local = name
      .toLowerCase()
      .normalize('NFD')
      .replaceAll(/[^a-z ]/g, '')
      .replaceAll(' ', '.')
    const user = { name, email: `${local}@wexmoor.example`, role, phone: '01632 960000', ...place }
    const added = await addUser(this.#ctx, registration === undefined ? user : { ...user, registration })
    const { accountId } = must(added, `give ${role} an account`)
    return { accountId, name, role, ...place, ...(registration === undefined ? {} : { registration }) }
  }

  async team(team: NewTeam, role: Role, count: number): Promise<TeamOfCity> {
    const { id: teamId } = must(await addTeam(this.#ctx, team), 'make a team')
    const manager = await this.one('team manager', { teamId })
    const workers: Actor[] = []
    for (let worker = 0; worker < count; worker++) {
      const actor = await this.one(role, { teamId })
      if (role === 'social worker')
        must(await givePost(this.#ctx, { accountId: actor.accountId, teamId, roomFor: 18 }), 'give a post')
      workers.push(actor)
    }
    return { teamId, manager, workers }
  }
}

async function settleAgencies(ctx: Ctx): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (const { name, kind, phone } of [...schools, ...generalPractices, ...agencies])
    ids.set(name, must(await addAgency(ctx, { name, kind, phone }), 'enter an agency').agencyId)
  return ids
}

const tellerSources: Readonly<Partial<Record<AgencyKind, readonly string[]>>> = {
  school: ['2A'],
  police: ['6'],
  housing: ['4'],
}

function sourcesOf(agency: { readonly name: string; readonly kind: AgencyKind }): readonly string[] {
  if (agency.name.includes('health visiting')) return ['3B']
  if (agency.name.includes('emergency')) return ['3E']
  return tellerSources[agency.kind] ?? []
}

async function settleTellers(people: Settlers, ids: ReadonlyMap<string, string>): Promise<readonly TellerOfCity[]> {
  const tellers: TellerOfCity[] = []
  for (const agency of [...schools.slice(0, 12), ...generalPractices.slice(0, 2), ...agencies]) {
    const sources = generalPractices.some(({ name }) => name === agency.name) ? ['3A'] : sourcesOf(agency)
    const agencyId = ids.get(agency.name)
    if (agencyId === undefined || sources.length === 0) continue
    tellers.push({ actor: await people.one('partner', { agencyId }), agencyId, agencyName: agency.name, sources })
  }
  return tellers
}

async function settleServices(ctx: Ctx, people: Settlers): Promise<readonly ServiceOfCity[]> {
  const agencyIds = new Map<string, string>()
  const settled: ServiceOfCity[] = []
  for (const one of services) {
    let agencyId = agencyIds.get(one.provider)
    if (agencyId === undefined) {
      const kind = 'provider' as const
      agencyId = must(
        await addAgency(ctx, { name: one.provider, kind, phone: '01632 960500' }),
        'enter a provider',
      ).agencyId
      agencyIds.set(one.provider, agencyId)
      if (agencyIds.size <= 3) await people.one('provider', { agencyId })
    }
    const offered = {
      ...{
        agency: { id: agencyId },
        name: one.name,
        about: one.kind,
        meets: needKindsOf(one.meets),
        places: one.places,
      },
      ...{ agesFrom: one.ages[0], agesTo: Math.min(25, one.ages[1]) },
    }
    const byTheWeek = one.price.per === 'week'
    const added = await addService(ctx, byTheWeek ? { ...offered, weeklyPence: Number(one.price.pence) } : offered)
    settled.push({ ...one, serviceId: must(added, 'enter a service').serviceId, agencyId, taken: 0 })
  }
  return settled
}
