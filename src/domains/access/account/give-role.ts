import { keepRole, nameOfAccount, rolesOn } from '#domains/access/account/account-store.ts'
import { keepJoining } from '#domains/access/account/leaving-store.ts'
import { act } from '#domains/ledger/act.ts'
import type { Role } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'

const givingRole = defineAct('give another role', ['administrator'])

export interface NewRole {
  readonly accountId: string
  readonly role: Role
  readonly teamId: string | undefined
  readonly agencyId: string | undefined
  /** The manager who agreed, and how: they are asked whether they did. */
  readonly agreedBy: string
  readonly agreedHow: string
}

/**
 * Gives somebody who has an account one more role from today, beside what they hold. Nobody gives one to themselves.
 *
 * @throws NotFound when there is no such account.
 */
export async function giveRole(ctx: Ctx, given: NewRole): Promise<Outcome<undefined>> {
  const { accountId, role } = given
  if (accountId === ctx.actor.accountId) return refused('Another administrator gives you a role.', 'role')
  if ((role === 'partner' || role === 'provider') && given.agencyId === undefined)
    return refused(`Choose the agency that this ${role} belongs to.`, 'agency')
  const today = ctx.clock.today()
  return await act(ctx, givingRole, [accountId], async (tx, entry) => {
    if ((await nameOfAccount(tx, accountId)) === undefined) throw new NotFound('account')
    if ((await rolesOn(tx, accountId, today)).some((held) => held.role === role))
      return refused('They hold that role already.', 'role')
    const where = { teamId: given.teamId ?? null, agencyId: given.agencyId ?? null }
    await keepRole(tx, { id: ctx.ids.next(), accountId, role, ...where, from: today, until: null })
    await keepJoining(tx, {
      id: ctx.ids.next(),
      accountId,
      role,
      teamId: where.teamId,
      startsOn: today,
      agreedBy: given.agreedBy,
      agreedHow: given.agreedHow,
    })
    entry.note({ role })
    return done(undefined)
  })
}
