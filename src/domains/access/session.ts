import { createHash, randomBytes } from 'node:crypto'
import type { Role } from '#domains/ledger/actor.ts'

/** How long a sign-in lasts: so long without a page asked for, and so long in all. Local, by role. */
export const lasts: Readonly<Record<Role, { readonly idle: Temporal.Duration; readonly inAll: Temporal.Duration }>> =
  (() => {
    const day = { idle: Temporal.Duration.from({ hours: 1 }), inAll: Temporal.Duration.from({ hours: 12 }) }
    const outside = { idle: Temporal.Duration.from({ minutes: 30 }), inAll: Temporal.Duration.from({ hours: 8 }) }
    return {
      'front door': day,
      duty: day,
      'social worker': day,
      'team manager': day,
      'head of service': day,
      director: day,
      commissioner: day,
      partner: outside,
      carer: outside,
      provider: outside,
      'council client': outside,
      reviewer: outside,
      inspector: outside,
      administrator: outside,
      service: outside,
    }
  })()

/** A new secret for the browser. Only its hash is kept. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

export function hasEnded(
  session: { readonly role: Role; readonly lastSeenAt: Temporal.Instant; readonly endsAt: Temporal.Instant },
  now: Temporal.Instant,
): boolean {
  const idleUntil = session.lastSeenAt.add(lasts[session.role].idle)
  return Temporal.Instant.compare(now, session.endsAt) >= 0 || Temporal.Instant.compare(now, idleUntil) >= 0
}
