import { instantInLondon } from '#kernel/clock.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'

/** Something that will happen, at its moment. It may bring about more. */
interface Event {
  readonly at: Temporal.Instant
  readonly order: number
  readonly happens: () => Promise<void>
}

/** What will happen, in the order of time; of two things at one moment, first what was put down first. */
export class Timetable {
  readonly #events: Event[] = []
  #order = 0

  put(at: Temporal.Instant, happens: () => Promise<void>): void {
    const event = { at, order: this.#order++, happens }
    let low = 0
    let high = this.#events.length
    while (low < high) {
      const middle = (low + high) >> 1
      const other = this.#events[middle]
      if (other !== undefined && isBefore(other, event)) low = middle + 1
      else high = middle
    }
    this.#events.splice(low, 0, event)
  }

  /** Takes what happens next, if it happens before a moment. */
  next(before: Temporal.Instant): Event | undefined {
    const [first] = this.#events
    if (first === undefined || Temporal.Instant.compare(first.at, before) >= 0) return undefined
    return this.#events.shift()
  }
}

function isBefore(one: Event, other: Event): boolean {
  const order = Temporal.Instant.compare(one.at, other.at)
  return order === 0 ? one.order < other.order : order < 0
}

/** A moment so many working days after another day, at a time of day. Nought is that day, or the next that is worked. */
export function workingMoment(from: Temporal.PlainDate, workingDays: number, minuteOfDay: number): Temporal.Instant {
  let day = from
  while (!englandAndWales.isWorkingDay(day)) day = day.add({ days: 1 })
  for (let left = workingDays; left > 0; left--) {
    do day = day.add({ days: 1 })
    while (!englandAndWales.isWorkingDay(day))
  }
  const time = Temporal.PlainTime.from('00:00').add({ minutes: minuteOfDay })
  return instantInLondon(day, time.toString())
}
