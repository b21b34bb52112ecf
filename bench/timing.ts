import { performance } from 'node:perf_hooks'

/** Runs `count` pieces of work, so many at once. */
export async function atOnce(lanes: number, count: number, work: (number: number) => Promise<void>): Promise<void> {
  let next = 0
  const lane = async (): Promise<void> => {
    while (next < count) await work(next++)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

/** How many a second, of work that says when each piece is done. */
export async function perSecond(
  count: number,
  run: (each: (one: Promise<void>) => Promise<void>) => Promise<void>,
): Promise<number> {
  const began = performance.now()
  await run(async (one) => await one)
  return count / ((performance.now() - began) / 1000)
}

/** The median of several timings, in milliseconds. */
export async function medianOf(times: number, work: () => Promise<void>): Promise<number> {
  const timings: number[] = []
  for (let time = 0; time < times; time++) {
    const began = performance.now()
    await work()
    timings.push(performance.now() - began)
  }
  return timings.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0
}
