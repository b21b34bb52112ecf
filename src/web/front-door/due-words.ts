import { longDate } from '#kernel/dates.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'

export interface DueInWords {
  readonly state: 'overdue' | 'due' | 'later' | 'not known'
  readonly says: string
}

/** By when something is due, and by how much it is late, as a row of a worklist says it. */
export function dueInWords(
  dueOn: Temporal.PlainDate | undefined,
  today: Temporal.PlainDate,
  notKnown = '',
): DueInWords {
  if (dueOn === undefined) return { state: 'not known', says: notKnown === '' ? 'No date' : `Date ${notKnown}` }
  const late = Temporal.PlainDate.compare(today, dueOn)
  if (late > 0)
    return { state: 'overdue', says: `Overdue by ${daysBetween(dueOn, today)}, was due on ${longDate(dueOn)}` }
  return late === 0
    ? { state: 'due', says: 'Due by the end of today' }
    : { state: 'later', says: `Due by ${longDate(dueOn)}` }
}

/** On what day something was done, and by how much that was late. */
export function doneInWords(doneOn: Temporal.PlainDate, dueOn: Temporal.PlainDate | undefined): string {
  const late = dueOn !== undefined && Temporal.PlainDate.compare(doneOn, dueOn) > 0
  return late
    ? `Done on ${longDate(doneOn)}, ${daysBetween(dueOn, doneOn)} late: it was due by ${longDate(dueOn)}`
    : `Done on ${longDate(doneOn)}`
}

function daysBetween(from: Temporal.PlainDate, until: Temporal.PlainDate): string {
  if (!englandAndWales.knows(from) || !englandAndWales.knows(until)) return counted(from.until(until).days, 'day')
  const worked = englandAndWales.passedBy(until) - englandAndWales.passedBy(from)
  return worked === 0 ? 'less than a working day' : counted(worked, 'working day')
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
