import type { Ctx } from '#domains/ledger/context.ts'
import { view } from '#domains/ledger/view.ts'
import type { AgencyCheck } from '#domains/sharing/check.ts'
import { checksOf } from '#domains/sharing/check-store.ts'

/**
 * One asking of an agency, with what has come back so far.
 *
 * @throws NotFound when there is none for this person.
 */
export async function readCheck(ctx: Ctx, contactId: string, checkId: string): Promise<AgencyCheck> {
  return await view(ctx, 'asking of an agency', contactId, async (tx) =>
    (await checksOf(tx, contactId, ctx.asKnown ?? ctx.clock.now())).find(({ id }) => id === checkId),
  )
}
