import type { Role } from '#domains/ledger/actor.ts'
import { form } from '#engine/form.ts'
import { date, longText, text } from '#engine/question.ts'
import { instantInLondon } from '#kernel/clock.ts'

/**
 * Access by name to a restricted record. It always ends; it is renewed by somebody other than the one who has it; neither a
 * deputy nor a manager comes to it by their place.
 */

/** Who gives it. Local: as the trust's scheme of delegation says. */
export const namedAccessGivers = ['head of service', 'director'] as const satisfies readonly Role[]

/** The longest that it is given for at once. Local. */
export const mostMonths = 6

/** How many days before its end it is shown as ending. Local. */
export const remindDays = 14

/** How many days the one to ring keeps access after the day on which the restriction is to be looked at again. Local. */
export const ringGraceDays = 28

/** The end of a day, as access counts it: the last moment is the day's own. */
export function endOfDay(day: Temporal.PlainDate): Temporal.Instant {
  return instantInLondon(day.add({ days: 1 }))
}

/** Until when the one to ring has access: past the day of the next look, so that a late look does not leave a child to nobody. */
export function ringUntil(reviewOn: Temporal.PlainDate): Temporal.Instant {
  return endOfDay(reviewOn.add({ days: ringGraceDays }))
}

export const accessForm = form({
  who: text('Who needs to open the record?', { errorMissing: 'Choose who needs to open the record' }),
  endsOn: date('Until when?', {
    called: 'day on which it ends',
    hint: `At most ${mostMonths} months. For example, 7 9 2026`,
  }),
  reason: longText('Why do they need it?', {
    hint: 'Do not name anybody of the family.',
    errorMissing: 'Enter why they need it',
    maxLength: 2000,
  }),
})

/** Somebody who can open a restricted record by name. */
export interface NamedAccess {
  readonly id: string
  readonly personId: string
  readonly accountId: string
  readonly name: string
  readonly reason: string
  readonly givenByName: string
  readonly endsOn: Temporal.PlainDate
}
