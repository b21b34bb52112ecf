import { present } from '#kernel/assert.ts'
import type { Random } from '#kernel/random.ts'

/**
 * A stock is dealt out and not drawn: of so many children as many as a share says, to the nearest child. What is drawn in a small
 * city strays far from its rate.
 */

/** So many values, each as often as its weight says, in a drawn order. */
export function dealt<T>(
  count: number,
  weighted: readonly { readonly value: T; readonly weight: number }[],
  random: Random,
): readonly T[] {
  const total = weighted.reduce((sum, { weight }) => sum + weight, 0)
  const place = random.next()
  const values = Array.from({ length: count }, (_, at) => {
    const until = ((at + place) / count) * total
    let sum = 0
    for (const { value, weight } of weighted) {
      sum += weight
      if (until < sum) return value
    }
    return present(weighted.at(-1), 'Something is dealt out.').value
  })
  return random.shuffle(values)
}

/** So many yeses and noes, with this share of yeses. */
export function dealtYes(count: number, share: number, random: Random): readonly boolean[] {
  const weighted = [
    { value: true, weight: share },
    { value: false, weight: 1 - share },
  ]
  return dealt(count, weighted, random)
}

/** So many chances from 0 to 1, evenly apart, in a drawn order. */
export function dealtChances(count: number, random: Random): readonly number[] {
  const place = random.next()
  return random.shuffle(Array.from({ length: count }, (_, at) => (at + place) / count))
}
