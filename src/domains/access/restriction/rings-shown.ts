import { mayBreakGlass } from '#domains/access/opening/glass.ts'
import { keepRingsShown } from '#domains/access/opening/glass-store.ts'
import type { Ctx } from '#domains/ledger/context.ts'

/**
 * For each of these restricted people an id of the telling of whom to ring, from which whoever is told may go on to the opening
 * of the record; nothing for those who may not break the glass, or on an earlier day.
 */
export async function ringsShown(ctx: Ctx, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return mayBreakGlass(ctx.actor.role) && ctx.asKnown === undefined ? await keepRingsShown(ctx, personIds) : new Map()
}
