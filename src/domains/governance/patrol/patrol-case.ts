import type { Role } from '#domains/ledger/actor.ts'
import { form } from '#engine/form.ts'
import { longText, oneOf } from '#engine/question.ts'
import { type PatrolDone, type PatrolFinding, patrolDone, patrolFindings } from '#practice/patrol/rules.ts'

/**
 * An alert of the patrol worked as a case: opened, the user asked and their answer kept, what was found, what was done, closed.
 * Each is a row with its author and time. It is never worked, nor seen before they are asked, by whoever it is about.
 */

/** Who decides: the data protection officer, and a director where the alert is about the officer. */
export const patrolDeciders = ['data protection officer', 'director'] as const satisfies readonly Role[]

/** Who may read a case: also the head of service, once told of a breach. */
export const patrolReaders = [...patrolDeciders, 'head of service'] as const satisfies readonly Role[]

export interface PatrolMove {
  readonly kind: 'opened' | 'asked' | 'answered' | 'found' | 'done' | 'closed'
  readonly finding: PatrolFinding | undefined
  readonly what: PatrolDone | undefined
  readonly says: string
  readonly byName: string
  readonly at: Temporal.Instant
}

export interface PatrolReason {
  readonly rule: string
  readonly personId: string | undefined
  readonly firstAt: Temporal.Instant
  readonly lastAt: Temporal.Instant
  readonly pages: number
  readonly detail: Readonly<Record<string, unknown>>
}

export interface PatrolCase {
  readonly id: string
  readonly accountId: string
  readonly accountName: string
  readonly accountRole: string
  readonly onDay: Temporal.PlainDate
  readonly raisedAt: Temporal.Instant
  readonly reasons: readonly PatrolReason[]
  readonly moves: readonly PatrolMove[]
}

/** Where a case stands, from its moves: a state is rows, never a flag. */
export type PatrolState = 'new' | 'open' | 'asked' | 'answered' | 'found' | 'closed'

export const patrolStates: Readonly<Record<PatrolState, string>> = {
  new: 'New: nobody has opened it',
  open: 'Opened',
  asked: 'Asked, and not answered yet',
  answered: 'Answered: to be decided',
  found: 'Decided: to be closed',
  closed: 'Closed',
}

export function patrolStateOf(moves: readonly Pick<PatrolMove, 'kind'>[]): PatrolState {
  const last = (kind: PatrolMove['kind']): number => moves.findLastIndex((move) => move.kind === kind)
  if (last('closed') >= 0) return 'closed'
  if (last('found') >= 0) return 'found'
  if (last('asked') > last('answered')) return 'asked'
  if (last('answered') >= 0) return 'answered'
  return last('opened') >= 0 ? 'open' : 'new'
}

export function findingOf({ moves }: Pick<PatrolCase, 'moves'>): PatrolMove | undefined {
  return moves.find(({ kind }) => kind === 'found')
}

export const askForm = form({
  says: longText('What do you ask?', {
    hint: 'They read this. Say which looks you mean, and that there may be a good reason. Do not name anybody, or say where anybody lives: that a family lives near them may be what they must not know.',
    errorMissing: 'Enter what you ask',
    maxLength: 2000,
    goesOutside: true,
  }),
})

export const answerForm = form({
  says: longText('What is your answer?', {
    hint: 'Why you looked, and what you did with what you read. If it was a mistake, say so.',
    errorMissing: 'Enter your answer',
    maxLength: 4000,
  }),
})

export const findForm = form({
  finding: oneOf('What did you find?', patrolFindings, { errorMissing: 'Select what you found' }),
  says: longText('Why?', {
    hint: 'What you looked at, and what speaks for and against.',
    errorMissing: 'Enter why',
    maxLength: 4000,
  }),
})

export const doneForm = form({
  what: oneOf('What is done?', patrolDone, { errorMissing: 'Select what is done' }),
  says: longText('Tell more', {
    hint: 'Who was told, when and by whom; or why not. Whether it is safe to tell a family is asked of the child’s worker first. An administrator ends an account or a role the same day when you ask.',
    errorMissing: 'Enter more about it',
    maxLength: 4000,
  }),
})

export const closeForm = form({
  says: longText('What changes because of this?', {
    hint: 'For the user, for the team, for the rule. “Nothing” is an answer, with its reason.',
    errorMissing: 'Enter what changes because of this',
    maxLength: 2000,
  }),
})
