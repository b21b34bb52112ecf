import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'

/** What a job carries: ids and days (YYYY-MM-DD), never a word about anybody. PostgreSQL refuses anything else. */
export type Carried = Readonly<Record<string, string>>

/**
 * Adds a job in the act's own transaction: it is kept with what was done, or not at all. It runs soon after the commit, and again
 * until it has come to its end; so it may run twice, and looks first whether it is still wanted.
 *
 * @param onceAs while a job of this key waits, another of the same key takes its place.
 */
export async function addJob(tx: Tx, job: string, carries: Carried, onceAs?: string): Promise<void> {
  await sql`select house.add_job(${job}, ${JSON.stringify(carries)}::jsonb, ${onceAs ?? null})`.execute(tx)
}
