import type { Stretch } from '#domains/access/duty/hours.ts'

/** What somebody on the rota does. */
export const parts = ['duty worker', 'duty manager'] as const

export type Part = (typeof parts)[number]

/** A shift as it stands: when it was given up early, it ends then. */
export interface Shift extends Stretch {
  readonly id: string
  readonly part: Part
  readonly accountId: string
  readonly name: string
  readonly phone: string | undefined
}

function later(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) >= 0 ? a : b
}

/** When nobody has a part, between two moments: in order, none of them empty. */
export function gapsIn(shifts: readonly Shift[], part: Part, between: Stretch): readonly Stretch[] {
  const gaps: Stretch[] = []
  let covered = between.from
  for (const shift of shifts
    .filter((one) => one.part === part)
    .toSorted((a, b) => Temporal.Instant.compare(a.from, b.from))) {
    if (Temporal.Instant.compare(shift.from, between.until) >= 0) break
    if (Temporal.Instant.compare(shift.from, covered) > 0) gaps.push({ from: covered, until: shift.from })
    covered = later(covered, shift.until)
  }
  if (Temporal.Instant.compare(covered, between.until) < 0) gaps.push({ from: covered, until: between.until })
  return gaps
}

/** Who has a part at a moment. */
export function onAt(shifts: readonly Shift[], part: Part, at: Temporal.Instant): readonly Shift[] {
  return shifts.filter(
    (shift) =>
      shift.part === part &&
      Temporal.Instant.compare(shift.from, at) <= 0 &&
      Temporal.Instant.compare(shift.until, at) > 0,
  )
}
