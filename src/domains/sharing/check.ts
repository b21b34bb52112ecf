import type { Citation } from '#engine/citation.ts'
import { form } from '#engine/form.ts'
import type { Obligation } from '#engine/obligation.ts'
import { dateTime, longText, oneOf, text, yesOrNo } from '#engine/question.ts'
import { type LawfulBasisCode, lawfulBases } from '#practice/code-lists/lawful-basis.ts'
import { agencyChecksRoutine } from '#practice/obligations/checks.ts'
import { agencyChecks, agencyChecksUrgent } from '#practice/obligations/front-door.ts'

/** What other agencies know of the children of a contact: what was asked of each, by what right, and what came back. */

/** How pressing the contact is, which says how long an answer may take: local times. */
export const ratings = {
  red: 'Red: a child may be suffering harm now. Answer within four hours',
  amber: 'Amber: a child may be at risk. Answer within one working day',
  green: 'Green: nothing presses. Answer within three working days',
} as const

export type Rating = keyof typeof ratings

/** The obligation that an agency is under when it is asked. */
export const obligationOf = {
  red: agencyChecksUrgent,
  amber: agencyChecks,
  green: agencyChecksRoutine,
} as const satisfies Readonly<Record<Rating, Obligation>>

/** `silent`: nobody there answered, and somebody here wrote that down. */
export const results = {
  known: 'They know of the family',
  nothingKnown: 'They know nothing of the family',
  refused: 'They refuse to say',
  silent: 'They have not answered',
} as const

export type Result = keyof typeof results

const basisOptions = Object.fromEntries(lawfulBases.map(({ code, label }) => [code, label])) as Readonly<
  Record<LawfulBasisCode, string>
>

export const askForm = form({
  rating: oneOf('How pressing is it?', ratings, { errorMissing: 'Select how pressing it is' }),
  asks: longText('What do you ask them?', {
    hint: 'Only what is needed to decide. Say which children, and what you want to know of them.',
    errorMissing: 'Enter what you ask them',
    goesOutside: true,
  }),
  lawfulBasis: oneOf('By what right do you ask?', basisOptions, {
    hint: 'Agreement is not among them: a family agrees to a service, and what keeps a child safe is shared without it.',
    errorMissing: 'Select by what right you ask',
  }),
  familyTold: yesOrNo('Has the family been told that you ask?', {
    errorMissing: 'Select yes if the family has been told that you ask',
  }),
  whyNotTold: longText('Why has the family not been told?', {
    errorMissing: 'Enter why the family has not been told',
    askedWhen: { question: 'familyTold', is: ['no'] },
  }),
})

export const returnForm = form({
  result: oneOf('What came back?', results, { errorMissing: 'Select what came back' }),
  says: longText('What did they say?', {
    hint: 'In their words. If they refuse, the reason they give; if they have not answered, what you did to reach them.',
    errorMissing: 'Enter what they said, or what you did to reach them',
  }),
  fromWhom: text('Who answered?', { hint: 'Name and what they do there.', optional: true }),
  returnedAt: dateTime('When did they answer?', { hint: 'Leave empty if just now.', optional: true, past: true }),
})

/** What came back to an asking. */
export interface CheckReturn {
  readonly result: Result
  readonly says: string
  readonly fromWhom: string
  readonly at: Temporal.Instant
  readonly enteredBy: string
}

/** One agency asked about the children of a contact. */
export interface AgencyCheck {
  readonly id: string
  readonly contactId: string
  readonly agencyId: string
  readonly agencyName: string
  readonly rating: Rating
  readonly lawfulBasis: string
  readonly asks: string
  /** Empty: the family has been told. */
  readonly whyNotTold: string
  readonly askedAt: Temporal.Instant
  readonly askedBy: string
  readonly dueOn: Temporal.PlainDate | undefined
  readonly dueAt: Temporal.Instant | undefined
  readonly explanation: string
  /** The rule behind the day; none of an asking that has no clock. */
  readonly law: Citation | undefined
  /** `waiting` and `overdue`: nothing has come back. Otherwise what came back last. */
  readonly state: 'waiting' | 'overdue' | Result
  /** In the order in which they came. */
  readonly returns: readonly CheckReturn[]
}
