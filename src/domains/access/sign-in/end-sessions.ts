import { nameOfAccount } from '#domains/access/account/account-store.ts'
import { hashOf } from '#domains/access/sign-in/session.ts'
import { endSessions } from '#domains/access/sign-in/session-store.ts'
import { act } from '#domains/ledger/act.ts'
import { personalRoles } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome } from '#domains/ledger/context.ts'

const endingOwn = defineAct('end own sign-ins', personalRoles)
const endingTheirs = defineAct('end sign-ins of somebody', ['administrator'])

/** Ends one of one's own sign-ins, or all but the one that is used now. */
export async function endOwnSessions(
  ctx: Ctx,
  which: { readonly id: string } | { readonly butToken: string },
): Promise<Outcome<number>> {
  const { accountId } = ctx.actor
  return await act(ctx, endingOwn, [accountId], async (tx, entry) => {
    const ended = await endSessions(
      tx,
      accountId,
      { at: ctx.clock.now(), because: 'ended by its owner' },
      'id' in which ? { id: which.id } : { butToken: hashOf(which.butToken) },
    )
    entry.note({ ended })
    return done(ended)
  })
}

/**
 * Signs somebody out everywhere, at once.
 *
 * @throws NotFound when there is no such account.
 */
export async function endSessionsOf(ctx: Ctx, accountId: string): Promise<Outcome<number>> {
  return await act(ctx, endingTheirs, [accountId], async (tx, entry) => {
    if ((await nameOfAccount(tx, accountId)) === undefined) throw new NotFound('account')
    const ended = await endSessions(tx, accountId, { at: ctx.clock.now(), because: 'ended by an administrator' })
    entry.note({ ended })
    return done(ended)
  })
}
