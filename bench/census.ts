import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Row } from '#bench/table.ts'
import type { House } from '#cli/house.ts'
import { checkWhole } from '#domains/returns/cin-census/check-whole.ts'
import { writeReturn } from '#domains/returns/cin-census/write-sample.ts'
import { importReturn } from '#domains/returns/import-census/import-return.ts'

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

/** Loads a return, and gives the seconds it took. */
export async function importSeconds(house: House, path: string): Promise<number> {
  const whole = await checkWhole(path)
  const began = performance.now()
  await importReturn(house.asService('bench'), path, whole)
  return (performance.now() - began) / 1000
}

/** 10,000 children against the minute they may take; and how much memory the process held at most. */
export async function benchImport(house: House, path: string, children: number): Promise<Row> {
  const seconds = await importSeconds(house, path)
  const allowed = (60 * children) / 10_000
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  return {
    what: `census import, ${children.toLocaleString('en-GB')} children`,
    measured: `${seconds.toFixed(1)} s, ${megabytes} MB at most`,
    against: `${allowed.toFixed(0)} s and 300 MB`,
    ratio: seconds / allowed,
    wanted: 'at most 1',
    good: seconds <= allowed,
  }
}
