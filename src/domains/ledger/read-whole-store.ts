import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'
import { ownKey } from '#domains/ledger/own-key-store.ts'
import { ahead } from '#kernel/database.ts'

/** Nothing is read of its answer: it goes with what comes next. */
const goesAhead = sql.raw(ahead)

/**
 * What people wrote, whole, also where it is kept from whoever acts: for what an act judges, carries on or writes again, and never for a
 * page. Outside an act PostgreSQL gives it masked all the same (db/migrations/000105_steps_by_columns.sql), and which files may ask is a
 * list in test/architecture.test.ts.
 *
 * @param read one question; what it throws undoes the act, and this with it.
 */
export async function readWhole<T>(tx: Tx, read: () => Promise<T>): Promise<T> {
  await sql`${goesAhead} select house.reads_whole(${ownKey}, true)`.execute(tx)
  const found = await read()
  await sql`${goesAhead} select house.reads_whole(${ownKey}, false)`.execute(tx)
  return found
}
