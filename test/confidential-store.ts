import { sql } from 'kysely'
import type { Ctx } from '#domains/ledger/context.ts'
import { view } from '#domains/ledger/view.ts'

/** What whoever asks finds of where somebody lives, by their own SQL: now, in the history, and as known. */
export async function addressOf(
  ctx: Ctx,
  personId: string,
): Promise<{
  readonly now: readonly string[]
  readonly history: readonly string[]
  readonly known: readonly string[]
}> {
  const found = async (at: Ctx, schema: 'public' | 'history' | 'as_known') =>
    await view(at, 'test', at.actor.accountId, async (tx) => {
      const { rows } = await sql<{ line: string }>`select array_to_string(h.address_lines, ', ') as line
        from ${sql.table(`${schema}.residence`)} r join ${sql.table(`${schema}.household`)} h on h.id = r.household_id
        where r.person_id = ${personId}`.execute(tx)
      return rows.map(({ line }) => line)
    })
  return {
    now: await found(ctx, 'public'),
    history: await found(ctx, 'history'),
    known: await found({ ...ctx, asKnown: ctx.clock.now() }, 'as_known'),
  }
}
