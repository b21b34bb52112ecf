import { practitioners, type Role } from '#domains/ledger/actor.ts'
import { form } from '#engine/form.ts'
import { longText, oneOf } from '#engine/question.ts'

/**
 * Breaking the glass: nobody who may open a restricted record can be reached and a child may be at risk, so whoever is at work
 * opens that one record, for some hours, with a reason. Managers are told at once, and it is reviewed.
 */

/** Who may, by day and by night: whoever works with records, managers too. Somebody else always reviews it. */
export const glassBreakers = practitioners

export function mayBreakGlass(role: Role): boolean {
  return glassBreakers.some((each) => each === role)
}

/** Told of every breaking of the glass, and may review each. */
export const glassManagers = ['head of service', 'director'] as const satisfies readonly Role[]

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
  rang: longText('Whom did you ring, and what came of it?', {
    hint: 'For example: rang twice at 11:40pm, no answer; left a message.',
    errorMissing: 'Enter whom you rang, and what came of it',
    maxLength: 2000,
  }),
})

/** A reason is a sentence, and not a word or a full stop. */
export function isSentence(text: string): boolean {
  return (
    text
      .trim()
      .split(/\s+/)
      .filter((word) => /\p{L}/u.test(word)).length >= 3
  )
}

export const glassFindings = {
  right: 'It was right: nobody could be reached, and a child may have been at risk',
  reachable: 'A child may have been at risk, but somebody could have been reached',
  'not needed': 'It was not needed: no child was at risk',
} as const

export type GlassFinding = keyof typeof glassFindings

export const glassReviewForm = form({
  finding: oneOf('What did you find?', glassFindings, { errorMissing: 'Select what you found' }),
  says: longText('What did you look at, and what is done now?', {
    hint: 'Unless it was right, the record closes to them when you send this. Whom you spoke to, what was opened, and what changes: for example who is rung at night.',
    errorMissing: 'Enter what you looked at, and what is done now',
    maxLength: 4000,
  }),
})

/** A breaking of the glass as it is told to those who answer for it: never whose record it is. */
export interface BrokenGlass {
  readonly id: string
  readonly personId: string
  readonly byAccountId: string
  readonly byName: string
  readonly ringAccountId: string
  readonly ringName: string
  readonly reason: string
  readonly rang: string
  readonly brokenAt: Temporal.Instant
  readonly openUntil: Temporal.Instant
  /** Whether whoever is looking may open that record themselves. */
  readonly mayOpen: boolean
  readonly review:
    | { readonly byName: string; readonly at: Temporal.Instant; readonly finding: GlassFinding; readonly says: string }
    | undefined
}

/** How often somebody breaks the glass, and what was found of it. */
export interface GlassPattern {
  readonly accountId: string
  readonly name: string
  readonly times: number
  readonly notNeeded: number
  readonly reachable: number
  readonly notReviewed: number
  /** The most often that they opened one and the same record. */
  readonly sameRecord: number
}

export interface GlassMonth {
  /** The first day of the month. */
  readonly month: Temporal.PlainDate
  readonly times: number
  readonly notNeeded: number
}

/** Over how many months patterns are shown. Local. */
export const patternMonths = 12
