import { endGrants } from '#domains/access/opening/grant-store.ts'
import { liftedSays, placeRestrictions } from '#domains/access/restriction/restriction.ts'
import { lift, liftedRestriction, standingRestriction } from '#domains/access/restriction/restriction-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'

export const liftingRestriction = defineAct('lift restriction', placeRestrictions)

/**
 * Opens a person's record again to everybody who would see it, and ends the named access that the restriction gave.
 *
 * Of two who lift it at once the second is told who did.
 *
 * @throws NotFound when such a person was never restricted.
 */
export async function liftRestriction(
  ctx: Ctx,
  typed: { readonly personId: string; readonly because: string },
): Promise<Outcome<undefined>> {
  return await act(ctx, liftingRestriction, [typed.personId], async (tx, entry) => {
    const standing = await standingRestriction(tx, typed.personId)
    if (standing === undefined) {
      const lifted = await liftedRestriction(tx, { personId: typed.personId })
      if (lifted === undefined) throw new NotFound('restriction')
      return refused(liftedSays(lifted), 'because')
    }
    const because = typed.because.trim()
    if (because === '') return refused('Enter why the record can be open again.', 'because')
    await lift(tx, standing.id, { on: ctx.clock.today(), by: ctx.actor.accountId, because })
    await endGrants(tx, ctx, standing.id)
    entry.note({ restriction: standing.id })
    return done(undefined)
  })
}
