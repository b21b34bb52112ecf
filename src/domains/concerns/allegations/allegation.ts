import type { Role } from '#domains/ledger/actor.ts'

/** Who deals with allegations by role; anybody else only when named for one. */
export const officers = ['designated officer', 'director'] as const satisfies readonly Role[]

/** Who may be named to help with one: people of the trust, and not the one it is about. */
export const mayHelp = [
  'designated officer',
  'social worker',
  'family help lead',
  'team manager',
  'conference chair',
  'head of service',
  'director',
] as const satisfies readonly Role[]

/** What happens in an allegation, as it is written down. */
export const entryKinds = {
  'looked at': 'Looked at: what is done first',
  discussion: 'A discussion with police, employer or others',
  meeting: 'A meeting held',
  action: 'Something done',
  review: 'A review of how far it is',
  'work may end': 'Our word that work with the child may end although this is open',
  'work may not end': 'We take that word back: work with the child goes on while this is open',
} as const

export type EntryKind = keyof typeof entryKinds

/** An allegation as those who deal with it read it. */
export interface Allegation {
  readonly id: string
  readonly reference: string
  readonly childId: string | undefined
  readonly adult: string
  readonly adultAccountId: string | undefined
  readonly worksAs: string
  readonly employer: string
  readonly limbs: readonly string[]
  readonly says: string
  readonly howKnown: string
  readonly inDangerNow: string
  readonly knownOn: Temporal.PlainDate
  readonly toldAt: Temporal.Instant
  readonly toldBy: string
}
