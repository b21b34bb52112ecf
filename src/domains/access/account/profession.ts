import type { Actor, Role } from '#domains/ledger/actor.ts'
import type { Actor as Practitioner, Profession } from '#practice/professions.ts'

const professionOf: Readonly<Partial<Record<Role, Profession>>> = {
  'front door': 'decision-maker',
  duty: 'social-worker',
  'social worker': 'social-worker',
  'family help lead': 'family-help-lead',
  'team manager': 'team-manager',
  'conference chair': 'conference-chair',
  'head of service': 'head-of-service',
  director: 'director',
  'reviewing officer': 'reviewing-officer',
}

/** Somebody who acts, as practice names them. Whoever has no profession here decides nothing that needs one. */
export function practitioner(actor: Actor): Practitioner {
  return {
    id: actor.accountId,
    profession: professionOf[actor.role] ?? 'contact-officer',
    registered: actor.registration !== undefined,
  }
}
