import type { Role } from '#domains/ledger/actor.ts'
import type { AgencyKind } from '#domains/sharing/agency-store.ts'
import { type ReferralSource, referralSource } from '#practice/code-lists/referral-source.ts'

const everySource: readonly ReferralSource[] = referralSource.map(({ code }) => code)

const ofAgency: Readonly<Record<AgencyKind, readonly ReferralSource[]>> = {
  school: ['2A'],
  police: ['6'],
  health: ['3A', '3B', '3C', '3D', '3E', '3F'],
  housing: ['4'],
  probation: ['7'],
  'another authority': ['5C'],
  fostering: ['8'],
  provider: ['8'],
  voluntary: ['8'],
  other: ['2B', '5A', '5B', '5D', '7', '8'],
}

/**
 * The codes of the census that can say who is telling us. One alone needs no asking: what an agency is says it. It is no
 * judgement about a child.
 */
export function sourcesFor(role: Role, agency: AgencyKind | undefined): readonly ReferralSource[] {
  if (role === 'carer') return ['1A']
  if (role === 'partner') return agency === undefined ? everySource : ofAgency[agency]
  return everySource
}
