import { allegationById, type WholeAllegation } from '#domains/concerns/allegations/allegation-store.ts'
import { view } from '#domains/ledger/view.ts'
import type { Reply, SignedInRequest } from '#web/route.ts'

/**
 * Opens an allegation in its own record: the look is kept on its own chain, and not on a child’s.
 *
 * @throws NotFound when there is none, or none for this person.
 */
export async function withAllegation(
  request: SignedInRequest,
  reply: (whole: WholeAllegation) => Reply | Promise<Reply>,
): Promise<Reply> {
  const id = request.params['id'] ?? ''
  return await reply(await view(request.ctx, 'allegation', id, async (tx) => await allegationById(tx, id)))
}
