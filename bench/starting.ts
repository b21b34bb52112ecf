import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import type { Row } from '#bench/table.ts'
import { projectRoot } from '#kernel/settings.ts'

const port = 31_847

/** From the command to the first page that is ready, in seconds; `DATABASE_URL` keeps the invented city out of it. */
async function secondsToReady(environment: Readonly<Record<string, string>>): Promise<number> {
  const began = performance.now()
  const child = spawn(join(projectRoot, 'bin', 'holdfast'), ['start'], {
    env: { ...process.env, PORT: String(port), ...environment },
    stdio: 'ignore',
  })
  try {
    for (let tries = 0; tries < 1_200; tries++) {
      const ready = await fetch(`http://localhost:${port}/health`).then(
        (response) => response.ok,
        () => false,
      )
      if (ready) return (performance.now() - began) / 1000
      await pause(50)
    }
    throw new Error('Holdfast was not ready in a minute.')
  } finally {
    await stopped(child)
  }
}

async function stopped(child: ChildProcess): Promise<void> {
  const gone = new Promise<void>((end) => child.once('exit', () => end()))
  child.kill('SIGINT')
  await gone
}

/** The first start against a new, empty database, and every later one. */
export async function benchStarting(emptyUrl: string): Promise<Row> {
  const first = await secondsToReady({ DATABASE_URL: emptyUrl })
  const later = await secondsToReady({ DATABASE_URL: emptyUrl })
  return {
    what: 'start to a page that is ready',
    measured: `${later.toFixed(1)} s`,
    against: `${first.toFixed(1)} s the first time, with the migrations`,
    ratio: later / first,
    wanted: 'at most 1',
    good: later <= first,
  }
}
