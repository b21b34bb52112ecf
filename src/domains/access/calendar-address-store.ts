import type { Role } from '#domains/ledger/actor.ts'
import type { Tx } from '#domains/ledger/context.ts'

/** The addresses of somebody's calendar lead nowhere from a moment on, of one role or of all: the device that has them may be in other hands. */
export async function endCalendarAddresses(
  tx: Tx,
  accountId: string,
  at: Temporal.Instant,
  only: { readonly role?: Role } = {},
): Promise<void> {
  const standing = tx
    .updateTable('house.calendar_feed')
    .set({ ended_at: at, given: null })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
  await (only.role === undefined ? standing : standing.where('role', '=', only.role)).execute()
}
