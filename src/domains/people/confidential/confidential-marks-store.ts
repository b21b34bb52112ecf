import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#domains/ledger/context.ts'
import { detailKinds, keptFroms, type Mark } from '#domains/people/confidential/confidential.ts'
import { day, maybe, rowsOf } from '#domains/people/json-rows-store.ts'

/**
 * What is confidential of people, and from whom. The stores beside this one (`confidential-…-store.ts`) are the one place through which
 * an address, a telephone number, a school and a placement leave the record. PostgreSQL keeps the rows that are kept from whoever reads
 * (db/migrations/000017_confidential.sql); there each that is read meets its marks, and what was kept is said to be there, masked. No
 * other store reads these columns: test/architecture/confidential-columns.ts reads them all.
 */

const mark = z.object({
  id: z.string(),
  personId: z.string(),
  kind: z.enum(detailKinds),
  rowId: maybe,
  keptFrom: z.enum(keptFroms),
  words: z.array(z.string()),
  reason: z.string(),
  since: day,
  reviewOn: day,
  togetherId: z.string(),
  setBy: z.string(),
  hidden: z.boolean(),
  from: z.enum(['confidentiality', 'must_not']),
  version: z.number(),
  people: z.array(z.object({ id: maybe, name: maybe })),
  workers: z.array(z.object({ id: z.string(), name: z.string() })),
})

export const marksRead = z.array(mark)

/** The marks of several people, as much of each as whoever reads may know. Always today’s, also on an earlier day. */
export function marksSql(ids: RawBuilder<unknown>): RawBuilder<unknown> {
  return rowsOf(sql`select id, person_id as "personId", kind, row_id as "rowId", kept_from as "keptFrom", words, reason, since,
      review_on as "reviewOn", together_id as "togetherId", set_by_name as "setBy", hidden, from_table as "from", version,
      from_people as people, for_workers as workers
    from house.marks_of(${ids})`)
}

export async function marksOf(tx: Tx, personIds: readonly string[]): Promise<readonly Mark[]> {
  const { rows } = await sql<{ found: unknown }>`select ${marksSql(sql`${[...personIds]}::uuid[]`)} as found`.execute(
    tx,
  )
  return marksRead.parse(rows[0]?.found)
}
