import { timingSafeEqual } from 'node:crypto'
import { actorAmongRoles } from '#domains/access/account/account-store.ts'
import { secondProofFor } from '#domains/access/sign-in/second-proof-rule.ts'
import { type EndedBecause, hasEnded, hashOf, type SignInHow } from '#domains/access/sign-in/session.ts'
import { anySessionOf, type KeptSession, sawSession } from '#domains/access/sign-in/session-store.ts'
import type { Actor } from '#domains/ledger/actor.ts'
import { ownRowsOf } from '#domains/ledger/own-rows.ts'
import type { Site } from '#web/site.ts'

/** Whoever sent the request: signed in, signed in until too long ago, or nobody. */
export type Visitor =
  | {
      readonly kind: 'signed in'
      readonly actor: Actor
      readonly session: KeptSession
      readonly token: string
      /** Their role needs more than a password, and they have nothing more yet. */
      readonly lacksSecondProof: boolean
      /** They hold other roles too, and may go on in one of those. */
      readonly holdsOthers: boolean
    }
  | { readonly kind: 'ended'; readonly session: KeptSession; readonly because: WhyEnded }
  | { readonly kind: 'nobody' }

/** Ended by somebody, run out, or of whoever holds that role no more. */
export type WhyEnded = EndedBecause | 'time' | 'no role'

const byPasswordAlone: readonly SignInHow[] = ['password', 'recovery']

const seenAgainAfter = Temporal.Duration.from({ minutes: 1 })

export async function whoIs(site: Site, token: string | undefined): Promise<Visitor> {
  if (token === undefined) return { kind: 'nobody' }
  const db = site.database.tables
  const kept = await anySessionOf(db, hashOf(token))
  if (kept === undefined) return { kind: 'nobody' }
  const { session, endedBecause } = kept
  if (endedBecause !== undefined) return { kind: 'ended', session, because: endedBecause }
  const now = site.clock.now()
  const found = await actorAmongRoles(db, session.accountId, session.role, site.clock.today())
  if (found === undefined) return { kind: 'ended', session, because: 'no role' }
  if (hasEnded(session, now)) return { kind: 'ended', session, because: 'time' }
  const { actor, holdsOthers } = found
  if (Temporal.Duration.compare(now.since(session.lastSeenAt), seenAgainAfter) > 0)
    await ownRowsOf(db, session.accountId, async (tx) => await sawSession(tx, hashOf(token), now))
  const lacksSecondProof =
    byPasswordAlone.includes(session.how) && secondProofFor(actor.role, site.clock.today()).required
  return { kind: 'signed in', actor, session, token, lacksSecondProof, holdsOthers }
}

/** Whether a form carries the secret of the session it was shown in. */
export function csrfMatches(session: KeptSession, sent: string): boolean {
  const wanted = Buffer.from(session.csrf)
  const found = Buffer.from(sent)
  return wanted.length === found.length && timingSafeEqual(wanted, found)
}
