import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'

/** How many allegations, and rows of their history, whoever asks reaches past every command: row-level security alone. */
export async function rawAllegations(tx: Tx): Promise<{ readonly now: number; readonly history: number }> {
  const { rows } = await sql<{ now: number; history: number }>`select (select count(*)::int from allegation) as now,
    (select count(*)::int from history.allegation) as history`.execute(tx)
  return rows[0] ?? { now: -1, history: -1 }
}
