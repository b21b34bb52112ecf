import { type Unfinished, unfinishedContacts, type Waiting, waitingContacts } from '#domains/front-door/queue-store.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'

export interface Queue {
  readonly waiting: readonly Waiting[]
  readonly unfinished: readonly Unfinished[]
}

/** Everything that we were told and have not decided, and what decided contacts still owe. */
export async function contactQueue(ctx: Ctx): Promise<Queue> {
  return await list(
    ctx,
    'contacts waiting for a decision',
    async (tx) => ({ waiting: await waitingContacts(tx), unfinished: await unfinishedContacts(tx) }),
    ({ waiting, unfinished }) => [...waiting.map(({ id }) => id), ...unfinished.map(({ contactId }) => contactId)],
  )
}
