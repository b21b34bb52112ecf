/**
 * Statistical disclosure control for tables of counts. Nought and counts of six or more may be shown. A count from one to five
 * may neither be read nor be worked out from what is shown beside it, also by somebody who knows these rules.
 *
 * A table is a list of groups, each a list of counts, one for each column. Its column totals are known to the reader.
 */

/** The smallest count, besides nought, that is shown. Local, and the usual one for children's services statistics. */
export const smallest = 6

/** A denominator below this gives no percentage: it would say more than it knows. Local. */
export const smallestForPercentage = 10

/** Whether a count may be shown by itself. */
export function isSafe(count: number): boolean {
  return count === 0 || count >= smallest
}

/** The sum of each column. */
export function totals(groups: readonly (readonly number[])[]): readonly number[] {
  const columns = groups[0]?.length ?? 0
  return Array.from({ length: columns }, (_, column) => groups.reduce((sum, group) => sum + (group[column] ?? 0), 0))
}

/**
 * Which groups must be withheld whole, by their places, when every column total is shown; `undefined` where the table is too
 * small to be shown at all.
 *
 * Primary: a group with a count from one to five. Secondary: further groups, taken in the order of the list, which does not
 * depend on their counts and so tells nothing of them, until
 *   - at least two are withheld;
 *   - what they hold together, which can be worked out from the totals, is nought or six or more in every column;
 *   - any one of them could hold six or more, and any one could hold a single row, for all that the reader can tell who knows
 *     that none of them is empty.
 *
 * @param groups counts by group and column; every column total must be safe.
 */
export function withheldGroups(groups: readonly (readonly number[])[]): ReadonlySet<number> | undefined {
  const withheld = new Set(groups.flatMap((group, place) => (group.every(isSafe) ? [] : [place])))
  const [first] = withheld
  if (first === undefined) return withheld
  const order = [...groups.keys()].map((place) => (first + place) % groups.length)
  for (const place of order) {
    if (isSafeTogether(groups, withheld)) return withheld
    if ((groups[place] ?? []).some((count) => count > 0)) withheld.add(place)
  }
  return isSafeTogether(groups, withheld) ? withheld : undefined
}

function isSafeTogether(groups: readonly (readonly number[])[], withheld: ReadonlySet<number>): boolean {
  const together = totals(groups.filter((_, place) => withheld.has(place)))
  const all = together.reduce((sum, count) => sum + count, 0)
  return withheld.size >= 2 && together.every(isSafe) && all >= withheld.size - 1 + smallest
}
