import type { Actor, Role } from '#domains/ledger/actor.ts'
import { longDate } from '#kernel/dates.ts'

/**
 * Roles whose decisions a registered social worker makes. "Social worker" is a title that only those on Social Work England's register
 * may use (Social Workers Regulations 2018, made under the Children and Social Work Act 2017).
 */
export const registeredRoles: readonly Role[] = [
  'front door',
  'duty',
  'social worker',
  'team manager',
  'conference chair',
  'reviewing officer',
  'head of service',
  'director',
]

/** The day on which the registration of somebody who decides ran out, when it has. */
export function lapseOf({ role, registeredUntil, registration }: Actor): Temporal.PlainDate | undefined {
  return registration === undefined && registeredRoles.includes(role) ? registeredUntil : undefined
}

/** Why somebody whose registration has run out can't decide this, and what goes on all the same. */
export function lapsedSays(lapsed: Temporal.PlainDate): string {
  return `Your registration with Social Work England ran out on ${longDate(lapsed)}, so a registered social worker must decide this. Save what you have, and ask your manager. What protects a child now is never held up: those decisions go ahead, and are looked at again.`
}
