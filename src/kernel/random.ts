/**
 * A seeded generator of chance, for what must come out the same every time: the invented city, tests, ids made in either.
 * sfc32 (Chris Doty-Humphrey, PractRand, public domain), seeded by FNV-1a over the seed's UTF-8. Not for secrets.
 */

export interface Random {
  /** A number from 0 up to, not including, 1 (32 bits). */
  next(): number
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T
  /** True with this probability, 0 to 1. */
  chance(probability: number): boolean
  /** A new list in another order. */
  shuffle<T>(list: readonly T[]): T[]
  /** One of a list that is not empty, each as likely as its weight (0 or more). */
  weighted<T>(list: readonly { readonly value: T; readonly weight: number }[]): T
  bytes(count: number): Uint8Array
  /**
   * A generator of its own under this name, the same whatever has been drawn from this one.
   * What is drawn from one fork changes nothing in another, so adding to the invented city does not remake the rest of it.
   */
  fork(name: string): Random
}

/** The generator for a seed: the same seed always gives the same draws. */
export function seededRandom(seed: string): Random {
  const word = sfc32(seed)
  const next = () => word() / 2 ** 32
  const whole = (least: number, most: number) => {
    if (!Number.isInteger(least) || !Number.isInteger(most) || most < least)
      throw new RangeError(`No whole number from ${least} to ${most}.`)
    return least + Math.floor(next() * (most - least + 1))
  }
  return {
    next,
    whole,
    pick: (list) => at(list, whole(0, list.length - 1)),
    chance: (probability) => next() < probability,
    shuffle: (list) => shuffled(list, whole),
    weighted: (list) => weighted(list, next()),
    bytes: (count) => Uint8Array.from({ length: count }, () => word() & 0xff),
    fork: (name) => seededRandom(`${seed}/${name}`),
  }
}

function sfc32(seed: string): () => number {
  let a = fnv1a(`a${seed}`)
  let b = fnv1a(`b${seed}`)
  let c = fnv1a(`c${seed}`)
  let counter = 1
  const word = () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  // Seeds that differ in one character start near each other: the first draws part them.
  for (let warmUp = 0; warmUp < 15; warmUp++) word()
  return word
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash | 0
}

function shuffled<T>(list: readonly T[], whole: (least: number, most: number) => number): T[] {
  const copy = [...list]
  for (let last = copy.length - 1; last > 0; last--) {
    const other = whole(0, last)
    const moved = at(copy, last)
    copy[last] = at(copy, other)
    copy[other] = moved
  }
  return copy
}

function weighted<T>(list: readonly { readonly value: T; readonly weight: number }[], drawn: number): T {
  const total = list.reduce((sum, { weight }) => sum + weight, 0)
  if (!(total > 0) || list.some(({ weight }) => weight < 0))
    throw new RangeError('Weights are 0 or more, and not all are 0.')
  let left = drawn * total
  for (const { value, weight } of list) {
    left -= weight
    if (left < 0) return value
  }
  return at(
    list.filter(({ weight }) => weight > 0),
    -1,
  ).value
}

function at<T>(list: readonly T[], index: number): T {
  if (list.length === 0) throw new RangeError('Nothing can be picked from an empty list.')
  return list.at(index) as T
}
