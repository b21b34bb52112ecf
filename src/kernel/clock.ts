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

export const systemClock: Clock = {
  now: () => Temporal.Now.instant(),
  today: () => dateInLondon(Temporal.Now.instant()),
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
