import { sql } from 'kysely'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done } from '#domains/ledger/context.ts'

const forging = defineAct('forge a reading', [
  'front door',
  'duty',
  'social worker',
  'team manager',
  'head of service',
  'inspector',
])

/**
 * Writes a reading of what is kept by one’s own SQL, past the command: for oneself or for another, for so many hours from a moment.
 * Gives what the database said to it.
 */
export async function forgedReading(
  ctx: Ctx,
  personId: string,
  { accountId = ctx.actor.accountId, hours = 2, from = ctx.clock.now() } = {},
): Promise<string> {
  try {
    await act(ctx, forging, [personId], async (tx) => {
      await tx
        .insertInto('kept_reading')
        .values({
          id: ctx.ids.next(),
          person_id: personId,
          account_id: accountId,
          reason: 'x',
          rang: 'x',
          read_at: from,
          open_until: from.add({ hours }),
        })
        .execute()
      return done(undefined)
    })
    return 'written'
  } catch (fault) {
    return fault instanceof Error ? fault.message : 'refused'
  }
}

/** Moves the end of one’s readings by one’s own SQL: how many rows that changed. */
export async function prolonged(ctx: Ctx, personId: string): Promise<number> {
  let changed = 0
  await act(ctx, forging, [personId], async (tx) => {
    const { rows } = await sql`update kept_reading set open_until = open_until + interval '1 minute',
      read_at = read_at + interval '1 minute' where person_id = ${personId} returning id`.execute(tx)
    changed = rows.length
    return done(undefined)
  })
  return changed
}
