import { fork } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import type { TakenAlone } from '#bench/import-alone.ts'
import type { Row } from '#bench/table.ts'
import { writeReturn } from '#domains/returns/cin-census/write-sample.ts'

const allowedMegabytes = 300
const referenceDate = Temporal.PlainDate.from('2026-03-31')

/** Writes a return of so many invented children, and gives its path. */
export async function aReturn(directory: string, children: number): Promise<string> {
  const path = join(directory, `census-${children}.xml`)
  await pipeline(
    Readable.from(writeReturn(children, { seed: `bench ${children}`, referenceDate })),
    createWriteStream(path),
  )
  return path
}

/** 10,000 children against the minute and the 300 MB that they may take, in a process of their own. */
export async function benchImport(url: string, path: string, now: string, children: number): Promise<Row> {
  const { seconds, megabytes } = await importAlone(url, path, now)
  const allowed = (60 * children) / 10_000
  const ratio = Math.max(seconds / allowed, megabytes / allowedMegabytes)
  return {
    what: `census import, ${children.toLocaleString('en-GB')} children`,
    measured: `${seconds.toFixed(1)} s, ${megabytes} MB at most`,
    against: `${allowed.toFixed(0)} s and ${allowedMegabytes} MB, the nearer`,
    ratio,
    wanted: 'at most 1',
    good: ratio <= 1,
  }
}

async function importAlone(...args: readonly [url: string, path: string, now: string]): Promise<TakenAlone> {
  const alone = fork(fileURLToPath(new URL('import-alone.ts', import.meta.url)), args, { execArgv: process.execArgv })
  return await new Promise((taken, failed) => {
    alone.once('message', (told: TakenAlone) => taken(told))
    alone.once('exit', (code) => failed(new Error(`The import ended with ${code} before it was done.`)))
  })
}
