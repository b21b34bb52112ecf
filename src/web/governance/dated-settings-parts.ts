import type { DatedThing } from '#domains/governance/set-dated.ts'
import { stepIds } from '#practice/contents.ts'
import { type RegionId, regionIds, regionOf, regions } from '#practice/regions.ts'
import { obligationsByFile, standingRulesByFile } from '#practice/registry.ts'

/** The parts of the work by which the long list of numbers is read. */

/** What belongs to no one part: it is owed wherever a child is. */
export const everywhere = 'everywhere'
export type PartId = RegionId | typeof everywhere
export const partIds: readonly PartId[] = [...regionIds, everywhere]

export function partTitle(part: PartId): string {
  return part === everywhere ? 'Wherever a child is' : regions[part].title
}

/** Where what no step owes belongs, by the first file or folder of practice that fits. */
const byFile: readonly (readonly [start: string, part: RegionId])[] = [
  ['obligations/front-door', 'front-door'],
  ['obligations/checks', 'front-door'],
  ['obligations/disagreement', 'protection'],
  ['obligations/enquiring', 'protection'],
  ['obligations/missing', 'missing'],
  ['obligations/private-fostering', 'missing'],
  ['obligations/health-and-education', 'health-and-school'],
  ['obligations/liberty', 'looked-after'],
  ['obligations/allegations', 'trust'],
  ['adoption/', 'permanence'],
  ['permanence/', 'permanence'],
  ['looked-after/', 'looked-after'],
  ['leaving-care/', 'leaving-care'],
  ['standing/', 'family-help'],
]

const partOfFile = (file: string): PartId => byFile.find(([start]) => file.startsWith(start))?.[1] ?? everywhere

const partsByName: ReadonlyMap<string, PartId> = new Map(
  [...Object.entries(obligationsByFile), ...Object.entries(standingRulesByFile)].flatMap(([file, all]) =>
    all.map(({ id }) => [id, partOfFile(file)] as const),
  ),
)

/** The part of the work to which a number belongs. */
export function partOf(thing: DatedThing): PartId {
  const step = stepIds.find((id) => thing.name.startsWith(`${id}/`))
  return step === undefined ? (partsByName.get(thing.name) ?? everywhere) : regionOf[step]
}

export const isPart = (part: string): part is PartId => partIds.some((each) => each === part)
