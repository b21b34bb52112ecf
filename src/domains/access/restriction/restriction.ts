import type { Role } from '#domains/ledger/actor.ts'
import type { Unmet } from '#domains/ledger/context.ts'
import { longDate } from '#kernel/dates.ts'

/** A restriction: from a day, for a reason, with somebody to ring and a day to look again; until it is lifted, and why. */
export interface Restriction {
  readonly id: string
  readonly personId: string
  readonly reason: string
  readonly ringAccountId: string
  readonly placedOn: Temporal.PlainDate
  readonly reviewOn: Temporal.PlainDate
  /** Who placed it, or looked at it last. */
  readonly byName: string
}

/** A restriction that does not stand any more. */
export interface LiftedRestriction {
  readonly reason: string
  readonly liftedByName: string
  readonly liftedOn: Temporal.PlainDate
}

/** To whoever would decide on a restriction that somebody has lifted. */
export function liftedSays({ liftedByName, liftedOn }: LiftedRestriction): string {
  return `${liftedByName} lifted this restriction on ${longDate(liftedOn)}.`
}

/** Who decides that a record is closed to all but the named. Local: as the trust's scheme of delegation says. */
export const placeRestrictions = ['head of service', 'director'] as const satisfies readonly Role[]

/** The longest until somebody looks at it again, in months: the one who is rung can open the record until then. Local. */
export const mostReviewMonths = 6

/** What is wrong with the day on which a restriction is looked at again; `undefined` when nothing is. */
export function reviewDayRefusal(reviewOn: Temporal.PlainDate, today: Temporal.PlainDate): string | undefined {
  if (Temporal.PlainDate.compare(reviewOn, today) <= 0) return 'The day to look at this again must be after today.'
  if (Temporal.PlainDate.compare(reviewOn, today.add({ months: mostReviewMonths })) > 0)
    return `The day to look at this again must be within ${mostReviewMonths} months.`
  return undefined
}

/** Who can be rung about a restricted person: somebody who works the record and whose number is known. */
export interface Ringable {
  readonly name: string
  readonly phone: string | undefined
  readonly worksRecords: boolean
}

/** What is wrong with a restriction before it is placed, in sentences. */
export function restrictionRefusals(
  typed: { readonly reason: string; readonly reviewOn: Temporal.PlainDate },
  ring: Ringable | undefined,
  today: Temporal.PlainDate,
): readonly Unmet[] {
  const unmet: Unmet[] = []
  if (typed.reason.trim() === '')
    unmet.push({ says: 'Enter why this record is open to named people only.', answerAt: 'reason' })
  const wrongDay = reviewDayRefusal(typed.reviewOn, today)
  if (wrongDay !== undefined) unmet.push({ says: wrongDay, answerAt: 'review' })
  if (ring === undefined || !ring.worksRecords)
    unmet.push({ says: 'Choose somebody to ring who works with children’s records here.', answerAt: 'ring' })
  else if (ring.phone === undefined)
    unmet.push({
      says: `Choose somebody else to ring, or have a phone number entered for ${ring.name}.`,
      answerAt: 'ring',
    })
  return unmet
}
