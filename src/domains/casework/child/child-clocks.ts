import type { ClockRead } from '#domains/casework/child/child-work-store.ts'
import { dateInLondon } from '#kernel/clock.ts'

export type ClockState = 'overdue' | 'past the manager’s date' | 'today' | 'soon' | 'later' | 'not known'

/** An obligation as it is shown: the manager's date first, the limit behind it, and how it stands today in words. */
export interface ShownClock extends ClockRead {
  readonly state: ClockState
  /** "3 days overdue", "Due tomorrow", "Due in 9 days" */
  readonly says: string
  /** The date that is worked to: the manager's where one was set. */
  readonly workedTo: Temporal.PlainDate | undefined
}

interface Dated {
  readonly dueOn: Temporal.PlainDate | undefined
  readonly dueAt?: Temporal.Instant | undefined
  readonly managerOn?: Temporal.PlainDate | undefined
}

/** How a date stands at a moment. What is due within seven days is due soon. */
export function standing(
  { dueOn, dueAt, managerOn }: Dated,
  now: Temporal.Instant,
): { readonly state: ClockState; readonly says: string } {
  const today = dateInLondon(now)
  const left = dueOn === undefined ? undefined : today.until(dueOn, { largestUnit: 'days' }).days
  if (dueAt !== undefined && Temporal.Instant.compare(dueAt, now) < 0)
    return { state: 'overdue', says: left === undefined || left >= 0 ? 'Overdue since today' : overdueBy(-left) }
  if (left !== undefined && left < 0) return { state: 'overdue', says: overdueBy(-left) }
  const managers = managerOn === undefined ? undefined : today.until(managerOn, { largestUnit: 'days' }).days
  if (managers !== undefined && managers < 0)
    return { state: 'past the manager’s date', says: `${counted(-managers, 'day')} past the manager’s date` }
  const days = managers ?? left
  if (days === undefined) return { state: 'not known', says: 'Date not known' }
  if (days === 0) return { state: 'today', says: 'Due today' }
  if (days <= 7) return { state: 'soon', says: days === 1 ? 'Due tomorrow' : `Due in ${days} days` }
  return { state: 'later', says: `Due in ${days} days` }
}

const order: readonly ClockState[] = ['overdue', 'past the manager’s date', 'today', 'soon', 'later', 'not known']

/** What is owed: overdue first, then by the date that is worked to. */
export function shownClocks(clocks: readonly ClockRead[], now: Temporal.Instant): readonly ShownClock[] {
  return clocks
    .map((clock) => ({ ...clock, ...standing(clock, now), workedTo: clock.managerOn ?? clock.dueOn }))
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || byDate(a.workedTo, b.workedTo))
}

/** Clocks that stand alike, under one heading with their number. */
export interface ClockGroup {
  readonly says: string
  readonly held: readonly ShownClock[]
}

/** What is owed in groups: late, within seven days, then what waits for others and what comes later. No group is empty. */
export function groupsOf(clocks: readonly ShownClock[]): readonly ClockGroup[] {
  const late: readonly ClockState[] = ['overdue', 'past the manager’s date']
  const near: readonly ClockState[] = ['today', 'soon']
  const far = clocks.filter(({ state }) => state === 'later')
  const groups: readonly ClockGroup[] = [
    { says: 'Overdue', held: clocks.filter(({ state }) => late.includes(state)) },
    { says: 'Due in the next seven days', held: clocks.filter(({ state }) => near.includes(state)) },
    { says: 'Date not known', held: clocks.filter(({ state }) => state === 'not known') },
    { says: 'Later', held: far.filter(isWorkers) },
    { says: 'Later, waiting for others', held: far.filter((clock) => !isWorkers(clock)) },
  ]
  return groups.filter(({ held }) => held.length > 0)
}

/** What falls to the child’s own worker, by whatever name the rule calls them. */
export function isWorkers({ whose }: { readonly whose: string }): boolean {
  return /worker|lead practitioner|personal adviser/i.test(whose)
}

function byDate(a: Temporal.PlainDate | undefined, b: Temporal.PlainDate | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1
  return Temporal.PlainDate.compare(a, b)
}

function overdueBy(days: number): string {
  return `${counted(days, 'day')} overdue`
}

/** `1 day`, `3 days` */
export function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
