import { workersFamilyNames, workersGivenNames } from '#demo/vocabulary/names.ts'
import type { Random } from '#kernel/random.ts'

/** Names for people who work in the city, none of them twice. */
export function* staffOf(random: Random): Generator<string, never> {
  const given = random.shuffle(workersGivenNames)
  const family = random.shuffle(workersFamilyNames)
  for (let number = 0; ; number++) {
    const round = Math.floor(number / given.length)
    yield `${given[number % given.length]} ${family[(number + round * 7 + 1) % family.length]}${round >= family.length ? ` ${round}` : ''}`
  }
}
