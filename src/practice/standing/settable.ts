import type { DatedLimits } from '#engine/limit.ts'
import * as asked from './asked-by-gates.ts'

/**
 * The standing numbers that are set from a day: those that a gate asks for. A number that a clock keeps is set at its clock, and a definition
 * of the census is not ours to set (`docs/decisions/0101-every-number-has-one-place-where-it-is-set.md`).
 */
export const settableNumbers: readonly { readonly id: string; readonly title: string; readonly limits: DatedLimits }[] =
  Object.values(asked).flatMap(({ id, title, limits }) => (limits === undefined ? [] : [{ id, title, limits }]))

export const standingNumberIds: readonly string[] = settableNumbers.map(({ id }) => id)
