import { performance } from 'node:perf_hooks'
import type { House } from '#cli/house.ts'
import { checkWhole } from '#domains/returns/cin-census/check-whole.ts'
import { importReturn } from '#domains/returns/import-census/import-return.ts'

/** Loads a return, and gives the seconds it took. */
export async function importSeconds(house: House, path: string): Promise<number> {
  const whole = await checkWhole(path)
  const began = performance.now()
  await importReturn(house.asService('bench'), path, whole)
  return (performance.now() - began) / 1000
}
