import { addUser } from '#domains/access/account/add-user.ts'
import { addService } from '#domains/commissioning/add-service.ts'
import type { Outcome } from '#domains/ledger/context.ts'
import { addAgency } from '#domains/sharing/add-agency.ts'
import type { AgencyKind } from '#domains/sharing/agency-store.ts'
import { addTeam } from '#domains/workforce/add-team.ts'
import { givePost } from '#domains/workforce/give-post.ts'
import type { TestHouse } from '#test/house.ts'

/** Everybody of the small trust in which the journeys are walked. They sign in by their names. */
export const people = {
  'Ines Falk': { role: 'partner', agency: 'Saltmarsh Primary School' },
  'Owen Pardoe': { role: 'partner', agency: 'Wexmoor Police' },
  'Noor Bashir': { role: 'front door', team: 'Front door' },
  'Gil Roe': { role: 'duty' },
  'Petra Vance': { role: 'team manager', team: 'Front door' },
  'Yusuf Hale': { role: 'team manager', team: 'Harbour assessment' },
  'Dana Merrow': { role: 'social worker', team: 'Harbour assessment', roomFor: 18 },
  'Tomas Reed': { role: 'social worker', team: 'Harbour assessment', roomFor: 1 },
  'Ruth Adair': { role: 'head of service' },
  'Colm Dray': { role: 'director' },
  'Leila Ortega': { role: 'commissioner' },
  'Edie Lark': { role: 'carer' },
  'Abel Arden': { role: 'provider', agency: 'Open Door Families' },
  'Bram Oakes': { role: 'council client' },
  'Hanna Voss': { role: 'reviewer' },
  'Mira Sand': { role: 'administrator' },
  'Iris Okoro': { role: 'reviewing officer' },
  'Nell Vane': { role: 'social worker' },
  'Dov Penn': { role: 'data protection officer' },
  'Orla Keane': { role: 'conference chair' },
  'Sal Imrie': { role: 'partner', agency: 'Anchor House' },
} as const

export type PersonName = keyof typeof people

interface Place {
  readonly role: (typeof people)[PersonName]['role']
  readonly team?: string
  readonly agency?: string
  readonly roomFor?: number
}

const agencies: Readonly<Record<string, AgencyKind>> = {
  'Saltmarsh Primary School': 'school',
  'Wexmoor Police': 'police',
  'Open Door Families': 'provider',
  'Anchor House': 'voluntary',
}

const unregistered: readonly Place['role'][] = [
  'partner',
  'carer',
  'provider',
  'council client',
  'commissioner',
  'administrator',
]

/** The value of what must not be refused while the trust is settled. */
export function must<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new Error(outcome.unmet.map(({ says }) => says).join(' '))
}

/** Who and what was settled: the ids of accounts and of teams, by name. */
export interface Settled {
  readonly accounts: Readonly<Record<PersonName, string>>
  readonly teams: Readonly<Record<string, string>>
}

/** Gives an empty house its teams, workers, agencies and one service, by the commands. */
export async function settleTrust(house: TestHouse): Promise<Settled> {
  const ctx = house.asService('settling')
  const teamIds = new Map<string, string>()
  for (const [name, does] of [
    ['Front door', 'front door'],
    ['Harbour assessment', 'assessment'],
  ] as const)
    teamIds.set(name, must(await addTeam(ctx, { name, does })).id)
  const agencyIds = new Map<string, string>()
  for (const [name, kind] of Object.entries(agencies))
    agencyIds.set(name, must(await addAgency(ctx, { name, kind, phone: '01632 960300' })).agencyId)
  const accounts: Record<string, string> = {}
  for (const [number, [name, place]] of Object.entries(people).entries()) {
    const { role, team = '', agency = '', roomFor }: Place = place
    const [teamId, agencyId] = [teamIds.get(team), agencyIds.get(agency)]
    const { accountId } = must(
      await addUser(ctx, {
        name,
        email: `${name.toLowerCase().replaceAll(' ', '.')}@wexmoor.example`,
        role,
        phone: `01632 9602${String(number).padStart(2, '0')}`,
        ...(unregistered.includes(role) ? {} : { registration: `SW${10_000 + number}` }),
        ...(teamId === undefined ? {} : { teamId }),
        ...(agencyId === undefined ? {} : { agencyId }),
      }),
    )
    if (roomFor !== undefined && teamId !== undefined) must(await givePost(ctx, { accountId, teamId, roomFor }))
    accounts[name] = accountId
  }
  must(
    await addService(ctx, {
      agency: { id: agencyIds.get('Open Door Families') ?? '' },
      name: 'Mornings together',
      about: 'A family coach who comes to the home before school, for up to twelve weeks.',
      meets: ['parenting', 'safe care at home'],
      agesFrom: 0,
      agesTo: 16,
      weeklyPence: 21_000,
      places: 6,
    }),
  )
  return { accounts: accounts as Record<PersonName, string>, teams: Object.fromEntries(teamIds) }
}
