import { type Opened, whomYouRang } from '#domains/access/opening/opened.ts'
import { practitioners, type Role } from '#domains/ledger/actor.ts'
import { form } from '#engine/form.ts'
import { longText } from '#engine/question.ts'

/**
 * Breaking the glass: nobody who may open a restricted record can be reached and a child may be at risk, so whoever is at work
 * opens that one record, for some hours, with a reason. Managers are told at once, and it is reviewed.
 */

/** Who may, by day and by night: whoever works with records, managers too. Somebody else always reviews it. */
export const glassBreakers = practitioners

export function mayBreakGlass(role: Role): boolean {
  return glassBreakers.some((each) => each === role)
}

/** How long the record stays open. Local: a night’s duty, and no more. */
export const glassHours = 8

/** How long somebody who was told whom to ring may go on from there to the opening of the record. Local. */
export const ringShownHours = 12

/** What the ledger keeps with every look at a record that is open in this way. */
export const glassPurpose = 'the glass was broken'

export const glassForm = form({
  reason: longText('Why must you open this record now?', {
    hint: 'In a sentence: what may happen if you wait. Managers who may not open the record read this: do not name anybody.',
    errorMissing: 'Enter why you must open this record now',
    maxLength: 2000,
  }),
  rang: whomYouRang('For example: rang twice at 11:40pm, no answer; left a message.'),
})

/** A breaking of the glass as it is told to those who answer for it: never whose record it is. */
export interface BrokenGlass extends Opened {
  readonly ringAccountId: string
  readonly ringName: string
}
