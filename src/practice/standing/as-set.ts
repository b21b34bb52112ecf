import { type DatedLimits, type LocalSetting, limitAsSet } from '#engine/limit.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { countFrom } from '#kernel/working-days/count.ts'
import { type Length, lengthInWords } from '#kernel/working-days/length.ts'

/** A number that a gate asks for: a standing rule, an obligation, or a limit by its full id. */
export interface AskedNumber {
  readonly id: string
  readonly limits?: DatedLimits
}

interface AsTheHouseHasSet {
  readonly settings?: readonly LocalSetting[]
}

/** How long it is for what began on a day: as the house had set it by then, or as it is written. */
export function lengthAsSet(
  { id, limits }: Required<AskedNumber>,
  began: Temporal.PlainDate,
  { settings }: AsTheHouseHasSet,
): Length {
  return (limitAsSet(limits, id, began, settings) ?? limits[0]).within
}

/** The last day of it, counted from the day on which it began; nothing beyond the known bank holidays. */
export function lastDayAsSet(
  number: Required<AskedNumber>,
  began: Temporal.PlainDate,
  record: AsTheHouseHasSet,
): Temporal.PlainDate | undefined {
  const counted = countFrom(began, lengthAsSet(number, began, record), englandAndWales)
  return counted.known ? counted.due : undefined
}

/** As it stands in a sentence: `twenty working days`. */
export function saysAsSet(number: Required<AskedNumber>, began: Temporal.PlainDate, record: AsTheHouseHasSet): string {
  return lengthInWords(lengthAsSet(number, began, record))
}
