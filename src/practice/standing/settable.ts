import type { DatedLimits } from '#engine/limit.ts'
import { shortBreaksOfAYear } from './numbers.ts'

/**
 * The standing numbers that are set from a day: those that a gate asks for. A number that a clock keeps is set at its clock, and a definition
 * of the census is not ours to set.
 */
const settable = [shortBreaksOfAYear] as const

export const standingNumberIds: readonly string[] = settable.map(({ id }) => id)

export const settableNumbers: readonly { readonly id: string; readonly title: string; readonly limits: DatedLimits }[] =
  settable.flatMap(({ id, title, limits }) => (limits === undefined ? [] : [{ id, title, limits }]))
