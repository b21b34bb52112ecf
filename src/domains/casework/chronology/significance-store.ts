import { sql } from 'kysely'
import type { EntryKey, Significance } from '#domains/casework/chronology/chronology.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { withoutWhatIsKept } from '#domains/people/confidential/kept-words-store.ts'

/** The marks that stand on a child’s story, without the words that are kept from whoever reads. */
export async function significanceOf(tx: Tx, childId: string): Promise<readonly Significance[]> {
  const { rows } = await sql<Significance>`select s.id as "markId", s.entry_kind as kind, s.entry_id as id, s.why,
      s.marked_at as at, a.name as "byName"
    from significance_masked s join account a on a.id = s.marked_by
    where s.child_id = ${childId} and s.ended_at is null order by s.marked_at, s.id`.execute(tx)
  return await withoutWhatIsKept(tx, childId, rows)
}

export async function keepSignificance(
  tx: Tx,
  ctx: Ctx,
  mark: EntryKey & { readonly childId: string; readonly why: string },
): Promise<void> {
  await tx
    .insertInto('significance')
    .values({
      id: ctx.ids.next(),
      child_id: mark.childId,
      entry_kind: mark.kind,
      entry_id: mark.id,
      why: mark.why,
      marked_at: ctx.clock.now(),
      marked_by: ctx.actor.accountId,
    })
    .execute()
}

/** Whether there was a mark that stood. */
export async function endSignificance(
  tx: Tx,
  ctx: Ctx,
  mark: EntryKey & { readonly childId: string; readonly because: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('significance')
    .set({ ended_at: ctx.clock.now(), ended_by: ctx.actor.accountId, ended_because: mark.because })
    .where('child_id', '=', mark.childId)
    .where('entry_kind', '=', mark.kind)
    .where('entry_id', '=', mark.id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
