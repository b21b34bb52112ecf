import { type Attribute, breakdownOf, type Figure, figureOf, type Tally } from '#domains/governance/measure-figures.ts'
import type { AlikeRows } from '#domains/governance/measure-store.ts'
import { type PublishedRows, publishRows } from '#domains/governance/published-rows.ts'
import { attributesOf, type Looking, type Release, releaseOf, withholdFrom } from '#domains/governance/release.ts'
import { isSafe, smallestForPercentage, totals, withheldGroups } from '#domains/governance/suppression.ts'

/** A count as it may be shown. */
export type Shown = number | 'withheld'

export interface PublishedCount {
  readonly counted: Shown
  readonly outOf: Shown
  /** Whole per cent; undefined where a count is withheld or the denominator is too small for one. */
  readonly percentage: number | undefined
}

export interface PublishedFigure extends PublishedCount {
  readonly leftOut: readonly { readonly because: string; readonly count: Shown }[]
}

export interface PublishedGroup extends PublishedCount {
  readonly name: string
}

/** `groups` is undefined where there are too few rows to be broken down without showing small counts. */
export interface PublishedBreakdown {
  readonly by: Attribute
  readonly groups: readonly PublishedGroup[] | undefined
}

export interface PublishedMeasure {
  readonly figure: PublishedFigure
  readonly breakdowns: readonly PublishedBreakdown[]
  /** The rows, alike ones together; undefined for those who see the children themselves. */
  readonly rows: PublishedRows | undefined
}

/** A measure for somebody outside: no small count can be read or worked out. */
export function publish(rows: readonly AlikeRows[], looking: Looking): PublishedMeasure {
  const whole = figureOf(rows)
  const release = releaseOf(whole, looking.shared)
  const broken = attributesOf(looking).map((by) => withholdFrom(by, rows, release, looking))
  return {
    figure: { ...countAs(release, whole), leftOut: leftOutOf(whole, release, looking.shared) },
    breakdowns: broken.map(({ by, groups, withheld }) => ({
      by,
      groups:
        withheld === undefined
          ? undefined
          : groups.map((group, place) => ({
              name: group.name,
              ...(withheld.has(place) ? countAs('nothing', group) : countAs(release, group)),
            })),
    })),
    rows: publishRows(rows, release, broken, looking.from),
  }
}

/** A measure for somebody who may open the records behind it: every count as it is. */
export function inFull(rows: readonly AlikeRows[], looking: Looking): PublishedMeasure {
  const whole = figureOf(rows)
  return {
    figure: { ...countAs('all', whole), leftOut: whole.reasons },
    breakdowns: attributesOf(looking).map((by) => ({
      by,
      groups: breakdownOf(rows, by, looking.from).map((group) => ({ name: group.name, ...countAs('all', group) })),
    })),
    rows: undefined,
  }
}

function countAs(release: Release, { counted, notCounted }: Tally): PublishedCount {
  const outOf = counted + notCounted
  return {
    counted: release === 'all' || release === 'no denominator' ? counted : 'withheld',
    outOf: release === 'all' || release === 'no numerator' ? outOf : 'withheld',
    percentage: release === 'all' && outOf >= smallestForPercentage ? wholePercentage(counted, outOf) : undefined,
  }
}

/** In whole per cent; a hundred and nought only where it is all and none. */
function wholePercentage(counted: number, outOf: number): number {
  const rounded = Math.round((100 * counted) / outOf)
  if (counted === 0 || counted === outOf) return rounded
  return Math.min(99, Math.max(1, rounded))
}

/**
 * Their sum may be known from another measure: one small reason alone is not hidden by withholding it alone, and where the
 * denominator is withheld so are they.
 */
function leftOutOf(whole: Figure, release: Release, shared: boolean): PublishedFigure['leftOut'] {
  const counts = whole.reasons.map(({ count }) => [count])
  const mayShow = totals(counts).every(isSafe) && (!shared || release === 'all' || release === 'no numerator')
  const withheld = mayShow ? withheldGroups(counts) : undefined
  return whole.reasons.map(({ because, count }, place) => ({
    because,
    count: withheld === undefined || withheld.has(place) ? 'withheld' : count,
  }))
}
