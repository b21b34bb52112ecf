import type { Role } from '#domains/ledger/actor.ts'

/** Something that can be done from a child’s page, and by whom. */
export interface Action {
  readonly text: string
  readonly href: (childId: string) => string
  readonly by: readonly Role[]
  /** Offered only while the child is open to us. */
  readonly whenOpen?: true
  /** Offered only once our work has been closed, and none is open. */
  readonly whenClosed?: true
  /** Fits somebody who was never a child of ours as well: a grown relative. */
  readonly ofAnybody?: true
  /** Offered only where the open work is this help. */
  readonly help?: 'family help' | 'section 17'
}

const visitors = [
  'social worker',
  'family help lead',
  'team manager',
  'duty',
  'front door',
] as const satisfies readonly Role[]
export const everyHand = [
  ...visitors,
  'conference chair',
  'reviewing officer',
  'head of service',
] as const satisfies readonly Role[]
