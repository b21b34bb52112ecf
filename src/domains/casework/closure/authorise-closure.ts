import { lapsedSays, lapseOf } from '#domains/access/account/registration.ts'
import { type Authority, type Closed, closeWithAuthority } from '#domains/casework/closure/closure-authority.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, refused } from '#domains/ledger/context.ts'

export const authorisingClosure = defineAct('authorise closure', ['team manager', 'head of service'])

/**
 * A manager, neither the child’s own worker nor the one who asked, authorises a closure with a reason of their own. Every gate is
 * judged again at this moment; refused in sentences, and nothing is written, when one is not met.
 */
export async function authoriseClosure(ctx: Ctx, authority: Authority): Promise<Closed> {
  const lapsed = lapseOf(ctx.actor)
  if (lapsed !== undefined) return refused(lapsedSays(lapsed))
  return await act(
    ctx,
    authorisingClosure,
    [authority.childId],
    async (tx) => await closeWithAuthority(tx, ctx, authority),
  )
}
