import { createHash, randomBytes } from 'node:crypto'
import { lengthFor } from '#domains/access/sign-in/session-lengths.ts'
import type { Role } from '#domains/ledger/actor.ts'
import { dateInLondon } from '#kernel/clock.ts'

/** How somebody proved who they are. `walked in`: the invented city's door, and tests. */
export type SignInHow = 'password' | 'password and code' | 'passkey' | 'organisation' | 'recovery' | 'walked in'

/** How and where a session began, as its owner is told afterwards. */
export interface Beginning {
  readonly how: SignInHow
  /** The network address that the request came from. */
  readonly from: string
  /** The browser in words, like "Firefox on Windows". */
  readonly browser: string
  /** What the organisation is told at the end, sealed. */
  readonly closing?: Buffer
  /** The organisation's session from which it came, as a hash. */
  readonly organisationSession?: Buffer
}

/** Why a session was ended before its time; its owner is told, where they did not do it themselves in the same browser. */
export type EndedBecause =
  | 'signed out'
  | 'went on in another role'
  | 'ended by its owner'
  | 'ended by an administrator'
  | 'password changed'
  | 'let back in by two people'
  | 'signed out at their organisation'
  | 'role ended'
  | 'left'
  | 'joining not agreed'

/** A new secret for the browser. Only its hash is kept. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** When a session that begins now ends at the latest. */
export function endOf(role: Role, began: Temporal.Instant): Temporal.Instant {
  return began.add({ hours: lengthFor(role, dateInLondon(began)).inAllHours })
}

export function hasEnded(
  session: {
    readonly role: Role
    readonly beganAt: Temporal.Instant
    readonly lastSeenAt: Temporal.Instant
    readonly endsAt: Temporal.Instant
  },
  now: Temporal.Instant,
): boolean {
  const { idleMinutes } = lengthFor(session.role, dateInLondon(session.beganAt))
  const idleUntil = session.lastSeenAt.add({ minutes: idleMinutes })
  return Temporal.Instant.compare(now, session.endsAt) >= 0 || Temporal.Instant.compare(now, idleUntil) >= 0
}
