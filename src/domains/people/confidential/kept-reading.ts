import { type Opened, whomYouRang } from '#domains/access/opening/opened.ts'
import { form } from '#engine/form.ts'
import { longText } from '#engine/question.ts'

/**
 * Reading what is kept: an address, a number, a school or a placement that is kept from all but named workers is kept from the worker
 * on duty too. Where nobody who may be asked answers and a child may be at risk, whoever is on duty reads what is kept of that one child.
 */

/** How long it stays open, and never longer than the shift. Local: a visit at night, and the way back. */
export const keptReadingHours = 2

export const keptReadingForm = form({
  reason: longText('Why must you know it now?', {
    hint: 'In a sentence: what may happen if you wait. Those who keep it read this.',
    errorMissing: 'Enter why you must know it now',
    maxLength: 2000,
  }),
  rang: whomYouRang('For example: rang twice at 2:40am, no answer. If there is no time to ring, say so.'),
})

/** Who may be asked for what is kept, and is told when it is read without them. */
export interface Keeper {
  readonly accountId: string
  readonly name: string
  readonly phone: string | undefined
  readonly toldAs: 'keeps it' | 'duty manager'
}

/** A reading of what is kept, as it is told to those who answer for it. */
export interface KeptReading extends Opened {
  readonly told: readonly string[]
}
