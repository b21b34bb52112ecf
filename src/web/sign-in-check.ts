import { timingSafeEqual } from 'node:crypto'
import { actorAmongRoles } from '#domains/access/account/account-store.ts'
import { secondProofFor } from '#domains/access/sign-in/second-proof-rule.ts'
import { hasEnded, hashOf, type SignInHow } from '#domains/access/sign-in/session.ts'
import { type KeptSession, sawSession, sessionOf } from '#domains/access/sign-in/session-store.ts'
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
  | { readonly kind: 'ended'; readonly session: KeptSession }
  | { readonly kind: 'nobody' }

const byPasswordAlone: readonly SignInHow[] = ['password', 'recovery']

const seenAgainAfter = Temporal.Duration.from({ minutes: 1 })

export async function whoIs(site: Site, token: string | undefined): Promise<Visitor> {
  if (token === undefined) return { kind: 'nobody' }
  const db = site.database.tables
  const session = await sessionOf(db, hashOf(token))
  if (session === undefined) return { kind: 'nobody' }
  const now = site.clock.now()
  if (hasEnded(session, now)) return { kind: 'ended', session }
  const found = await actorAmongRoles(db, session.accountId, session.role, site.clock.today())
  if (found === undefined) return { kind: 'nobody' }
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
