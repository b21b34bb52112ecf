import ical, { ICalEventClass } from 'ical-generator'
import type { FeedTime } from '#domains/casework/calendar/calendar-store.ts'

/** How long what was given stands before it is asked for anew. Calendars ask oftener. */
export const givenAgainAfter = Temporal.Duration.from({ hours: 1 })

/** How far a feed looks back and ahead, in days. */
export const feedReach = { back: 30, ahead: 180 } as const

/**
 * A worker's calendar as iCalendar (RFC 5545): of each thing that is due a time and a link, no name and nothing of what it is.
 * What is due on a day stands for the whole day; what is due at a time takes a quarter of an hour before it.
 *
 * @param linkOf gives the address at which a signed-in person opens the thing.
 */
export function calendarOf(
  times: readonly FeedTime[],
  made: Temporal.Instant,
  linkOf: (clockId: string) => string,
): string {
  const calendar = ical({
    name: 'Holdfast',
    prodId: { company: 'Holdfast', product: 'Holdfast', language: 'EN' },
    ttl: givenAgainAfter.total('seconds'),
  })
  for (const time of times) {
    calendar.createEvent({
      id: time.id,
      stamp: made,
      ...(time.at === undefined
        ? { start: time.on, allDay: true }
        : { start: time.at.subtract({ minutes: 15 }), end: time.at }),
      summary: 'Due in Holdfast',
      url: linkOf(time.id),
      class: ICalEventClass.PRIVATE,
    })
  }
  return calendar.toString()
}
