import type { Tx } from '#domains/ledger/context.ts'
import { takeTurn } from '#domains/ledger/entry-store.ts'

/**
 * Whoever decides something that one person decides once waits here, in the act, for whoever decides the same: the second then reads what the
 * first did, and is told. For what is nobody's record, and where an act
 * learns only on its way whom it is about: an act about somebody waits by itself.
 */
export async function oneAtATime(tx: Tx, ...ids: readonly string[]): Promise<void> {
  await takeTurn(tx, ids)
}
