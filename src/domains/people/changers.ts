import type { Role } from '#domains/ledger/actor.ts'

/** Who changes who somebody is, who is around a child, and what keeps them safe. */
export const peopleChangers = [
  'front door',
  'duty',
  'social worker',
  'family help lead',
  'team manager',
  'head of service',
] as const satisfies readonly [Role, ...Role[]]
