import { actorOf } from '#domains/access/account/account-store.ts'
import { endOf, hashOf, newToken } from '#domains/access/sign-in/session.ts'
import { beginningOf, endSessions, keepSession, sessionOf } from '#domains/access/sign-in/session-store.ts'
import type { SignedIn } from '#domains/access/sign-in/sign-in.ts'
import { act } from '#domains/ledger/act.ts'
import { personalRoles, type Role } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'

const changingRole = defineAct('go on in another role', personalRoles)

/**
 * Goes on in another of one's roles: the sign-in ends and another begins, of the same proof. It lasts no longer than if they had signed
 * in to that role when they proved that it is them.
 *
 * @throws NotFound when they do not hold the role today.
 */
export async function changeRole(
  ctx: Ctx,
  to: { readonly role: Role; readonly token: string },
): Promise<Outcome<SignedIn>> {
  const db = ctx.database.tables
  const now = ctx.clock.now()
  const { accountId } = ctx.actor
  const actor = await actorOf(db, accountId, to.role, ctx.clock.today())
  const session = await sessionOf(db, hashOf(to.token))
  const began = await beginningOf(db, hashOf(to.token))
  if (actor === undefined || session === undefined || began === undefined) throw new NotFound('role')
  const { provedAt } = session
  const endsAt = endOf(to.role, provedAt)
  if (Temporal.Instant.compare(endsAt, now) <= 0)
    return refused('You signed in too long ago for that role. Sign out, and sign in again.')
  const token = newToken()
  return await act({ ...ctx, actor }, changingRole, [accountId], async (tx, entry) => {
    const end = { at: now, because: 'went on in another role' } as const
    if ((await endSessions(tx, accountId, end, { tokenHash: hashOf(to.token) })) === 0) throw new NotFound('session')
    await keepSession(tx, {
      id: ctx.ids.next(),
      tokenHash: hashOf(token),
      accountId,
      role: to.role,
      csrf: newToken(),
      beganAt: now,
      endsAt,
      began,
      provedAt,
    })
    entry.note({ from: ctx.actor.role, to: to.role })
    return done({ stage: 'signed in', token, role: to.role })
  })
}
