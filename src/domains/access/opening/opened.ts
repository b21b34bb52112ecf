import type { Role } from '#domains/ledger/actor.ts'
import { form } from '#engine/form.ts'
import { longText, oneOf } from '#engine/question.ts'

/**
 * What somebody opened to themselves for some hours, because nobody who could be asked answered and a child may be at risk: a restricted record,
 * or what is kept from workers. Whoever answers for it is told at once, and somebody else reviews it by the next working day.
 */

/** Told of all that was opened so, and may review each. */
export const openingManagers = ['head of service', 'director'] as const satisfies readonly Role[]

export const openingFindings = {
  right: 'It was right: nobody could be reached, and a child may have been at risk',
  reachable: 'A child may have been at risk, but somebody could have been reached',
  'not needed': 'It was not needed: no child was at risk',
} as const

export type OpeningFinding = keyof typeof openingFindings

export const openingReviewForm = form({
  finding: oneOf('What did you find?', openingFindings, { errorMissing: 'Select what you found' }),
  says: longText('What did you look at, and what is done now?', {
    hint: 'Unless it was right, it closes to them when you send this. Whom you spoke to, what was opened, and what changes: for example who is rung at night.',
    errorMissing: 'Enter what you looked at, and what is done now',
    maxLength: 4000,
  }),
})

/** Asked of whoever opens so: somebody is rung first. */
export function whomYouRang(hint: string) {
  return longText('Whom did you ring, and what came of it?', {
    hint,
    errorMissing: 'Enter whom you rang, and what came of it',
    maxLength: 2000,
  })
}

/** A reason is a sentence, and not a word or a full stop. */
export function isSentence(text: string): boolean {
  return (
    text
      .trim()
      .split(/\s+/)
      .filter((word) => /\p{L}/u.test(word)).length >= 3
  )
}

/** As it is told to those who answer for it: never whose it is. */
export interface Opened {
  readonly id: string
  readonly personId: string
  readonly byAccountId: string
  readonly byName: string
  readonly reason: string
  readonly rang: string
  readonly openedAt: Temporal.Instant
  readonly openUntil: Temporal.Instant
  /** Whether whoever is looking may open that record themselves. */
  readonly mayOpen: boolean
  /** As its clock counts, under what the house has set. */
  readonly reviewBy: Temporal.PlainDate
  readonly review:
    | {
        readonly byName: string
        readonly at: Temporal.Instant
        readonly finding: OpeningFinding
        readonly says: string
      }
    | undefined
}

/** What whoever is acting answers for: everything, or what they were told of. */
export interface AnswersFor {
  readonly everything: boolean
  readonly accountId: string
}

/** Managers of the service answer for all of it, others for what they are told of: where they are rung, or keep what was read. */
export function answersFor({ accountId, role }: { readonly accountId: string; readonly role: Role }): AnswersFor {
  return { accountId, everything: openingManagers.some((each) => each === role) }
}
