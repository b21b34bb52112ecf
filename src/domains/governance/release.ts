import { type Attribute, attributes, breakdownOf, type Group, type Tally } from '#domains/governance/measure-figures.ts'
import type { AlikeRows } from '#domains/governance/measure-store.ts'
import { isSafe, withheldGroups } from '#domains/governance/suppression.ts'

/** What of a measure is looked at: over which days, by what it is broken down, and whether another looks at the same children. */
export interface Looking {
  readonly from: Temporal.PlainDate
  readonly hasDimension: boolean
  readonly shared: boolean
}

/**
 * Which sums of a tally are shown, as columns. `all`: counted and not counted. `no numerator`: only out of how many.
 * `no denominator`: only how many are counted. What is left out stands as a column beside them where it could be worked out
 * from another measure of the same children.
 */
export type Release = 'all' | 'no numerator' | 'no denominator' | 'nothing'

type Columns = (tally: Tally) => readonly number[]

export function columnsOf(release: Release, shared: boolean): Columns {
  const beside = (tally: Tally): readonly number[] => (shared ? [tally.leftOut] : [])
  if (release === 'all') return (tally) => [tally.counted, tally.notCounted, ...beside(tally)]
  if (release === 'no numerator') return (tally) => [tally.counted + tally.notCounted, ...beside(tally)]
  return (tally) => [tally.counted, tally.notCounted + tally.leftOut]
}

/** The most that can be shown of the whole measure without a small count in it. */
export function releaseOf(whole: Tally, shared: boolean): Release {
  const choices: readonly Release[] = shared ? ['all', 'no numerator', 'no denominator'] : ['all', 'no numerator']
  return choices.find((release) => columnsOf(release, shared)(whole).every(isSafe)) ?? 'nothing'
}

export function attributesOf({ hasDimension }: Looking): readonly Attribute[] {
  return attributes.filter((by) => hasDimension || by !== 'dimension')
}

/** A breakdown with the places of the groups that are withheld; none at all where it may not be shown. */
export interface Broken {
  readonly by: Attribute
  readonly groups: readonly Group[]
  readonly withheld: ReadonlySet<number> | undefined
}

/** Breaks a measure down, and withholds what a release may not show. */
export function withholdFrom(by: Attribute, rows: readonly AlikeRows[], release: Release, looking: Looking): Broken {
  const groups = breakdownOf(rows, by, looking.from)
  if (release === 'nothing') return { by, groups, withheld: undefined }
  return { by, groups, withheld: withheldGroups(groups.map(columnsOf(release, looking.shared))) }
}
