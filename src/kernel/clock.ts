import { AsyncLocalStorage } from 'node:async_hooks'

/** The only module that reads the time. Everyone else is given a `Clock`. */

export interface Clock {
  /** The present instant. */
  now(): Temporal.Instant
  /** Today's date where the trust works. */
  today(): Temporal.PlainDate
}

/** The trust's civil time, in which every due date is counted. */
export const london = 'Europe/London'

/** The date in London at an instant. */
export function dateInLondon(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(london).toPlainDate()
}

/** The instant of a wall-clock time in London. */
export function instantInLondon(date: Temporal.PlainDate, time = '00:00'): Temporal.Instant {
  return date.toZonedDateTime({ timeZone: london, plainTime: Temporal.PlainTime.from(time) }).toInstant()
}

/** When it happens, while something runs that happens at one moment. */
const happening = new AsyncLocalStorage<Temporal.Instant>()

/**
 * Runs something that happens at one moment: a clock that runs on stands still within it. What it gives from now on is then already
 * there for what it does next.
 */
export async function atOneMoment<T>(clock: Clock, work: () => Promise<T>): Promise<T> {
  return await happening.run(clock.now(), work)
}

/** A clock that runs on, read from elsewhere at every asking, but for what happens at one moment. */
export function runningClock(read: () => Temporal.Instant): Clock {
  const now = () => happening.getStore() ?? read()
  return { now, today: () => dateInLondon(now()) }
}

export const systemClock: Clock = runningClock(() => Temporal.Now.instant())

/** Milliseconds since 1970, for the opener of packs alone: the Node of a machine without Holdfast may not know Temporal. */
export function plainMilliseconds(): number {
  return Date.now()
}

export interface FixedClock extends Clock {
  /** Moves the clock on, never back. */
  moveTo(instant: Temporal.Instant): void
}

/** A clock that stands still until it is moved: for tests and for the invented city. */
export function fixedClock(start: Temporal.Instant | string): FixedClock {
  let at = typeof start === 'string' ? Temporal.Instant.from(start) : start
  return {
    now: () => at,
    today: () => dateInLondon(at),
    moveTo(instant) {
      if (Temporal.Instant.compare(instant, at) < 0) throw new RangeError('A fixed clock does not go back.')
      at = instant
    },
  }
}
