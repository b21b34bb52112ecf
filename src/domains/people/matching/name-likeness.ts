/** How alike two names are spelt. The figures are for choosing words to show; none is ever shown, and no child is ranked by one. */

/**
 * Jaro-Winkler likeness, 0 (nothing shared) to 1 (the same), as W. E. Winkler published it in 1990: a shared beginning of up to four
 * letters counts a tenth each of what is left to 1, and whether or not the names are alike without it.
 */
export function jaroWinkler(one: string, other: string): number {
  const alike = jaro(one, other)
  let beginning = 0
  while (beginning < 4 && beginning < one.length && one[beginning] === other[beginning]) beginning++
  return alike + beginning * 0.1 * (1 - alike)
}

function jaro(one: string, other: string): number {
  if (one === other) return 1
  const reach = Math.max(0, Math.floor(Math.max(one.length, other.length) / 2) - 1)
  const [fromOne, fromOther] = matching(one, other, reach)
  const shared = fromOne.length
  if (shared === 0) return 0
  const outOfPlace = fromOne.filter((letter, index) => letter !== fromOther[index]).length / 2
  return (shared / one.length + shared / other.length + (shared - outOfPlace) / shared) / 3
}

/** The letters that each has in common with the other within reach, in the order of each. */
function matching(one: string, other: string, reach: number): readonly [string[], string[]] {
  const taken = new Set<number>()
  const fromOne = Array.from(one).filter((letter, at) => {
    for (let place = Math.max(0, at - reach); place <= Math.min(other.length - 1, at + reach); place++) {
      if (other[place] !== letter || taken.has(place)) continue
      taken.add(place)
      return true
    }
    return false
  })
  return [fromOne, Array.from(other).filter((_, place) => taken.has(place))]
}

/** Whether one slip of the pen makes one from the other: a letter added, left out or changed, or two neighbours changed about. */
export function oneSlipApart(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  const [left, right] = [one.slice(start), other.slice(start)]
  if (left.length !== right.length) {
    return left.length > right.length ? left.slice(1) === right : left === right.slice(1)
  }
  if (left.slice(1) === right.slice(1)) return true
  return left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2)
}
