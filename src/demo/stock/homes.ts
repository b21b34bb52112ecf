import type { calibration } from '#demo/calibration.ts'
import type { FamilyOfCity } from '#demo/families.ts'
import type { Home } from '#demo/lives/looking-after.ts'
import { homesProviders } from '#demo/vocabulary/homes-providers.ts'
import type { Actor } from '#domains/ledger/actor.ts'

/** Where a child in care lives. */
export type HomeKind = (typeof calibration.livesIn)[number]['value']

const kinds = {
  'foster carer': ['in-house fostering', 'fostering agency'],
  'children’s home': ['children’s home'],
  'supported accommodation': ['supported accommodation'],
  elsewhere: ['residential school'],
} as const

const types = {
  'foster carer': 'U4',
  'children’s home': 'K2',
  'supported accommodation': 'K3',
  elsewhere: 'S1',
} as const

/** A home of this kind for one of the family, in the area or outside it. */
export function homeOf(
  family: FamilyOfCity,
  kind: HomeKind,
  outOfArea: boolean,
  /** Who signs in, and has the child at theirs. */
  carer: Actor | undefined,
): Home & { readonly outOfArea: boolean; readonly meantToLast: boolean } {
  const random = family.random.fork('home')
  const near = { lines: `${random.whole(2, 90)} Teasel Row`, postcode: 'ZZ4 1RR' }
  const where = outOfArea ? { lines: `${random.whole(2, 90)} Saltern Lane`, postcode: 'ZZ9 1QQ' } : near
  const stands = { carer: 'other', beforeAssessment: 'no', outOfArea, meantToLast: kind !== 'parents' } as const
  if (carer !== undefined)
    return { ...stands, ...near, carer: carer.accountId, carerName: carer.name, type: 'U4', provider: 'PR1' }
  if (kind === 'parents')
    return {
      ...{ ...stands, carerName: family.mother, type: 'P1', provider: 'PR0' },
      ...{ lines: family.address, postcode: family.postcode },
    }
  if (kind === 'relative')
    return { ...stands, ...where, carerName: `${family.grandmother}, grandmother`, type: 'U1', provider: 'PR1' }
  const fitting = homesProviders.filter((provider) => kinds[kind].some((each) => each === provider.kind))
  const provider = random.pick(fitting)
  const own = provider.kind === 'in-house fostering'
  const { name } = random.pick(provider.homes)
  return { ...stands, ...where, carerName: name, type: types[kind], provider: own ? 'PR1' : 'PR4' }
}
