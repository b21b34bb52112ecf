import { must } from '#demo/must.ts'
import { needKindsOf } from '#demo/need-kinds.ts'
import type { Settlers } from '#demo/settlers.ts'
import { agencies, generalPractices, schools } from '#demo/vocabulary/agencies.ts'
import { services } from '#demo/vocabulary/services.ts'
import type { ServiceOfCity, TellerOfCity } from '#demo/world.ts'
import { addService } from '#domains/commissioning/add-service.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { addAgency } from '#domains/sharing/add-agency.ts'
import type { AgencyKind } from '#domains/sharing/agency-store.ts'

/** Enters every agency of the city. Gives their ids by name. */
export async function settleAgencies(ctx: Ctx): Promise<ReadonlyMap<string, string>> {
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

/** Gives somebody of the agencies that tell the trust most a way in. */
export async function settleTellers(
  people: Settlers,
  ids: ReadonlyMap<string, string>,
): Promise<readonly TellerOfCity[]> {
  const tellers: TellerOfCity[] = []
  for (const agency of [...schools.slice(0, 12), ...generalPractices.slice(0, 2), ...agencies]) {
    const sources = generalPractices.some(({ name }) => name === agency.name) ? ['3A'] : sourcesOf(agency)
    const agencyId = ids.get(agency.name)
    if (agencyId === undefined || sources.length === 0) continue
    tellers.push({ actor: await people.one('partner', { agencyId }), agencyId, agencyName: agency.name, sources })
  }
  return tellers
}

/** Enters the services that there are, and gives some of their providers a way in. */
export async function settleServices(ctx: Ctx, people: Settlers): Promise<readonly ServiceOfCity[]> {
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
      if (agencyIds.size <= 6) await people.one('provider', { agencyId })
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
