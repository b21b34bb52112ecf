import type { HistoryLine, PersonKnown } from '#domains/front-door/known-store.ts'
import { plainDate } from '#kernel/dates.ts'
import { contactScreening } from '#practice/front-door/contact-screening.ts'
import { reReferralMonths } from '#practice/front-door/re-referral.ts'

/** Contacts, referrals and closures that came before, put into the words that a decision must have in view. */

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
const counts = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

const outcomes: Readonly<Record<string, { readonly means: string }>> = contactScreening.outcomes

/** What was decided on an earlier contact, in words. */
export function howItEnded(line: HistoryLine): string {
  const when = line.on === undefined ? '' : ` (${plainDate(line.on)})`
  if (line.outcome === undefined) return `nothing decided yet${when}`
  const means = outcomes[line.outcome]?.means.replace(/\.$/, '').toLowerCase() ?? line.outcome
  return line.because === undefined ? `${means}${when}` : `${means}, because “${line.because}”${when}`
}

/** Contacts about this person in the twelve months up to a day, other than the one in hand; the earliest first. */
export function earlierContacts(known: PersonKnown, contactId: string, on: Temporal.PlainDate): readonly HistoryLine[] {
  const since = on.subtract({ months: 12 })
  return known.history
    .filter(({ kind, id }) => kind === 'contact' && id !== contactId)
    .filter(({ on: day }) => day !== undefined && Temporal.PlainDate.compare(day, since) >= 0)
    .filter(({ on: day }) => day !== undefined && Temporal.PlainDate.compare(day, on) <= 0)
    .toReversed()
}

/** "This is the third contact in twelve months. The first two ended so: …" */
export function contactsInWords(earlier: readonly HistoryLine[]): string {
  const [only] = earlier
  if (only === undefined) return 'This is the first contact in twelve months.'
  const which = ordinals[earlier.length] ?? `${earlier.length + 1}th`
  const said = earlier.map(howItEnded).join('; ')
  if (earlier.length === 1) return `This is the second contact in twelve months. The first ended so: ${said}.`
  const before = counts[earlier.length] ?? String(earlier.length)
  return `This is the ${which} contact in twelve months. The first ${before} ended so: ${said}.`
}

/** A referral in the twelve months up to a day, and how it was closed: a new one refers the child again (FD-07). */
export function earlierReferral(
  known: PersonKnown,
  on: Temporal.PlainDate,
): { readonly on: Temporal.PlainDate; readonly closure: HistoryLine | undefined } | undefined {
  const since = on.subtract({ months: reReferralMonths })
  const referral = known.history.find(
    ({ kind, on: day }) => kind === 'referral' && day !== undefined && Temporal.PlainDate.compare(day, since) >= 0,
  )
  if (referral?.on === undefined) return undefined
  const from = referral.on
  const closure = known.history.findLast(
    ({ kind, on: day }) => kind === 'closure' && day !== undefined && Temporal.PlainDate.compare(day, from) >= 0,
  )
  return { on: from, closure }
}
