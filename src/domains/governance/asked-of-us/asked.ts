import type { Role } from '#domains/ledger/actor.ts'
import { anyStep } from '#practice/registry.ts'

/** What may be asked of the trust, each as practice describes it. */
export const askedKinds = [
  'complaint',
  'subject-access',
  'data-breach',
  'information-request',
  'asking-to-adopt',
] as const

export type AskedKind = (typeof askedKinds)[number]

export function isAskedKind(kind: string): kind is AskedKind {
  return askedKinds.some((each) => each === kind)
}

export function practiceOfAsked(kind: AskedKind) {
  return anyStep[kind]
}

/** Who answers for complaints, for information, or for both. */
export const answering = [
  'team manager',
  'head of service',
  'director',
  'data protection officer',
] as const satisfies readonly [Role, ...Role[]]

const ofManagers: readonly AskedKind[] = ['complaint', 'asking-to-adopt']

/** The kinds that a role may write down: the database asks the same. */
export function kindsFor(role: Role): readonly AskedKind[] {
  if (role === 'team manager') return ofManagers
  return role === 'data protection officer' ? askedKinds.filter((kind) => !ofManagers.includes(kind)) : askedKinds
}
