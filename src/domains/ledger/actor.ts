/** The roles that a person can sign in with. A role is held from a day to a day; no role means no rights. */
export const personalRoles = [
  'front door',
  'duty',
  'social worker',
  'family help lead',
  'team manager',
  'conference chair',
  'designated officer',
  'head of service',
  'director',
  'reviewing officer',
  'commissioner',
  'partner',
  'carer',
  'provider',
  'council client',
  'reviewer',
  'inspector',
  'administrator',
  'data protection officer',
] as const

/** And the house itself, at imports and in the invented city. */
export const roles = [...personalRoles, 'service'] as const

export type Role = (typeof roles)[number]

/** Who reads the whole record of an unrestricted child, choosing a purpose when not allocated. */
export const practitioners = [
  'front door',
  'duty',
  'social worker',
  'family help lead',
  'team manager',
  'conference chair',
  'head of service',
  'director',
  'reviewing officer',
] as const satisfies readonly Role[]

/** Who holds children of their own, and works with them. */
export const holders = ['social worker', 'family help lead'] as const satisfies readonly Role[]

/** Who takes the steps of practice and records the work: what each may decide is for the step's own gates. */
export const hands = [
  'front door',
  'duty',
  'social worker',
  'family help lead',
  'team manager',
  'conference chair',
  'reviewing officer',
  'head of service',
] as const satisfies readonly Role[]

/** Whoever is acting: known once, at the edge, and handed on. */
export interface Actor {
  readonly accountId: string
  readonly name: string
  readonly role: Role
  readonly teamId?: string
  readonly agencyId?: string
  /** Social Work England's number, when their registration stands today. */
  readonly registration?: string
  /** The last day of their registration, when one is kept: also when it has gone by. */
  readonly registeredUntil?: Temporal.PlainDate
}
