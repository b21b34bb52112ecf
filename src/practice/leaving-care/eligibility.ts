/**
 * Who is owed what on leaving care (Children Act 1989, Schedule 2, paragraph 19B and sections 23A, 23C and 24). The prescribed time
 * is thirteen weeks in all, which began after the fourteenth birthday and ended after the sixteenth (Care Planning, Placement and
 * Case Review (England) Regulations 2010, regulation 40; Care Leavers (England) Regulations 2010, regulation 3).
 */

/** Days of care, from the first to the last; without a last, it goes on. Agreed series of short breaks are not among them. */
export interface TimeInCare {
  readonly began: Temporal.PlainDate
  readonly ended?: Temporal.PlainDate | undefined
}

export type LeavingCareStatus = 'eligible' | 'relevant' | 'former relevant' | 'qualifying' | 'none'

const prescribedDays = 13 * 7

function later(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) > 0 ? one : other
}

function earlier(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) < 0 ? one : other
}

const isBefore = (one: Temporal.PlainDate, other: Temporal.PlainDate) => Temporal.PlainDate.compare(one, other) < 0

/** The day on which somebody became eligible: sixteen or over, looked after, and for thirteen weeks in all since fourteen. */
export function eligibleSince(
  born: Temporal.PlainDate,
  care: readonly TimeInCare[],
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  const [fourteen, sixteen, eighteen] = [14, 16, 18].map((years) => born.add({ years }))
  if (fourteen === undefined || sixteen === undefined || eighteen === undefined) return undefined
  let before = 0
  for (const { began, ended } of care.toSorted((one, other) => Temporal.PlainDate.compare(one.began, other.began))) {
    const from = later(began, fourteen)
    const until = earlier(earlier(ended ?? today, today), eighteen)
    if (isBefore(until, from)) continue
    const reached = from.add({ days: Math.max(0, prescribedDays - before) })
    const day = later(reached, sixteen)
    if (!isBefore(until, day) && isBefore(day, eighteen)) return day
    before += from.until(until).days
  }
  return undefined
}

/** What somebody is on a day. Relevant and former relevant follow from having been eligible. */
export function statusOn(
  born: Temporal.PlainDate,
  care: readonly TimeInCare[],
  today: Temporal.PlainDate,
): LeavingCareStatus {
  const [sixteen, eighteen, twentyOne, twentyFive] = [16, 18, 21, 25].map((years) => born.add({ years }))
  if (sixteen === undefined || eighteen === undefined || twentyOne === undefined || twentyFive === undefined)
    return 'none'
  if (isBefore(today, sixteen) || !isBefore(today, twentyFive)) return 'none'
  const inCare = care.some(
    ({ began, ended }) => !isBefore(today, began) && (ended === undefined || isBefore(today, ended)),
  )
  if (eligibleSince(born, care, today) !== undefined) {
    if (!isBefore(today, eighteen)) return 'former relevant'
    return inCare ? 'eligible' : 'relevant'
  }
  const afterSixteen = care.some(({ ended }) => ended === undefined || isBefore(sixteen, ended))
  return afterSixteen && !inCare && isBefore(today, twentyOne) ? 'qualifying' : 'none'
}
