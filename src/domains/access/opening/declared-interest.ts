import { practitioners, type Role } from '#domains/ledger/actor.ts'
import { form } from '#engine/form.ts'
import { longText, oneOf } from '#engine/question.ts'

/**
 * "I know this family": whoever works here says so, and is barred from the record at once, though it stays open to others. They
 * are told only whom to ring; their manager is told, and sees that the work goes to somebody else.
 */

export const interestKinds = {
  'own record': 'It is my own record',
  family: 'They are my family, or my partner’s',
  'friend or neighbour': 'They are friends, neighbours or people whom I see outside work',
  other: 'I know them in another way',
} as const

export type InterestKind = keyof typeof interestKinds

/** What the kinds are called when a manager is told. */
export const interestOf: Readonly<Record<InterestKind, string>> = {
  'own record': 'their own record',
  family: 'family',
  'friend or neighbour': 'friends or neighbours',
  other: 'known in another way',
}

/** Who can say so of themselves. */
export const declarers = practitioners

/** Who is told, and who bars somebody that has not said so themselves. */
export const interestManagers = ['team manager', 'head of service', 'director'] as const satisfies readonly Role[]

/** Who may end it: not the one who is told first, for the two work together. Local. */
export const interestEnders = ['head of service', 'director'] as const satisfies readonly Role[]

export const declareForm = form({
  kind: oneOf('How do you know them?', interestKinds, { errorMissing: 'Select how you know them' }),
  says: longText('What must your manager know?', {
    hint: 'For example: the mother is my cousin. Your manager and the head of service read this, and nobody else.',
    errorMissing: 'Enter what your manager must know',
    maxLength: 2000,
  }),
})

export const answerForm = form({
  says: longText('To whom did the work go, and what else was done?', {
    hint: 'For example: Kit’s contact is with Mab Tully’s team; nothing had been decided.',
    errorMissing: 'Enter to whom the work went',
    maxLength: 2000,
  }),
})

export const endForm = form({
  because: longText('Why can this record be open to them again?', {
    errorMissing: 'Enter why the record can be open to them again',
    maxLength: 2000,
  }),
})

/** A declaration as it is told to those who answer for it. */
export interface DeclaredInterest {
  readonly id: string
  readonly personId: string | undefined
  readonly contactId: string | undefined
  /** Absent where whoever reads may not know: then it is a restricted record. */
  readonly about: string | undefined
  readonly accountId: string
  readonly name: string
  readonly kind: InterestKind
  readonly says: string
  readonly declaredAt: Temporal.Instant
  readonly declaredByName: string
  readonly toldAccountId: string
  readonly toldName: string
  /** Whether they hold the child as their worker. */
  readonly holdsChild: boolean
  readonly done: { readonly byName: string; readonly at: Temporal.Instant; readonly says: string } | undefined
  readonly ended: { readonly byName: string; readonly at: Temporal.Instant; readonly because: string } | undefined
}
