import { everybody } from '#domains/access/account/account-store.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import type { Ctx } from '#domains/ledger/context.ts'

/** Somebody who works with records here, to be chosen from a list. */
export interface Colleague {
  readonly accountId: string
  /** "Rhona Ley, team manager, Assessment East". */
  readonly says: string
}

/** Everybody who works with records today but whoever asks, by name. */
export async function colleagues(ctx: Ctx): Promise<readonly Colleague[]> {
  const all = await everybody(ctx.database.tables, ctx.clock.today())
  const found = new Map<string, string>()
  for (const { accountId, name, role, where } of all)
    if (accountId !== ctx.actor.accountId && practitioners.some((each) => each === role))
      found.set(accountId, [name, role, where ?? ''].filter((part) => part !== '').join(', '))
  return [...found]
    .map(([accountId, says]) => ({ accountId, says }))
    .toSorted((a, b) => a.says.localeCompare(b.says, 'en-GB'))
}
