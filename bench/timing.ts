import { existsSync, readFileSync } from 'node:fs'
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

const lastKnown = new Map<number, number>()

/** What a process has done so far; of one that has ended, as much as was known of it. */
function workOf(pid: number): number {
  try {
    lastKnown.set(pid, Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6)
  } catch {
    // It has ended, as connections do that nobody uses.
  }
  return lastKnown.get(pid) ?? 0
}

/**
 * Milliseconds of work that this process and others have done so far: what else the machine does meanwhile does not count. Where the
 * system keeps no such account of others (only Linux does), the time of the clock.
 */
export function workDone(others: readonly number[]): number {
  if (!existsSync('/proc/self/schedstat')) return performance.now()
  const { user, system } = process.cpuUsage()
  return others.reduce((sum, pid) => sum + workOf(pid), (user + system) / 1000)
}
