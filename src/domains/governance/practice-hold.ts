import type { Role } from '#domains/ledger/actor.ts'
import { form } from '#engine/form.ts'
import { date, longText, oneOf, text } from '#engine/question.ts'

/** What a hold can stop: each has a gate in practice that asks for it. */
export const holdable = {
  'special guardianship': 'Recommendations of special guardianship',
  adoption: 'Recommendations of adoption',
} as const satisfies Readonly<Record<string, string>>

export type Holdable = keyof typeof holdable

/** Who suspends a kind of recommendation for the whole trust, and excepts a child from it. */
export const holders = ['head of service', 'director'] as const satisfies readonly Role[]

export const placeHoldForm = form({
  onWhat: oneOf('What does the trust suspend?', holdable, { errorMissing: 'Select what the trust suspends' }),
  reason: longText('Why?', {
    hint: 'Every worker whose recommendation it stops reads this.',
    errorMissing: 'Enter why it is suspended',
  }),
  reviewedBy: text('Who reviews it?', { errorMissing: 'Enter who reviews it' }),
  reportsOn: date('By when do they report?', { called: 'day by which they report' }),
})

export const liftHoldForm = form({
  because: longText('What did the review find, and why can recommendations be made again?', {
    errorMissing: 'Enter what the review found, and why recommendations can be made again',
  }),
})

export const exceptFromHoldForm = form({
  reason: longText('Why may this child’s recommendation go ahead?', {
    hint: 'What was looked at for this child. A court’s date is no reason: a report that a court orders is filed all the same.',
    errorMissing: 'Enter why this child’s recommendation may go ahead',
  }),
})
