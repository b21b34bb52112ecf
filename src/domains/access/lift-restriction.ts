import { endGrants } from '#domains/access/grant-store.ts'
import { placeRestrictions } from '#domains/access/restriction.ts'
import { lift, standingRestriction } from '#domains/access/restriction-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'

export const liftingRestriction = defineAct('lift restriction', placeRestrictions)

/**
 * Opens a person's record again to everybody who would see it, and ends the named access that the restriction gave.
 *
 * @throws NotFound when no restriction stands on such a person.
 */
export async function liftRestriction(
  ctx: Ctx,
  typed: { readonly personId: string; readonly because: string },
): Promise<Outcome<undefined>> {
  return await act(ctx, liftingRestriction, [typed.personId], async (tx, entry) => {
    const standing = await standingRestriction(tx, typed.personId)
    if (standing === undefined) throw new NotFound('restriction')
    const because = typed.because.trim()
    if (because === '') return refused('Enter why the record can be open again.', 'because')
    await lift(tx, standing.id, { on: ctx.clock.today(), by: ctx.actor.accountId, because })
    await endGrants(tx, ctx, standing.id)
    entry.note({ restriction: standing.id })
    return done(undefined)
  })
}
