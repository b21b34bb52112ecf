import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#domains/ledger/context.ts'
import { withoutWhatIsKept } from '#domains/people/confidential/kept-words-store.ts'
import { day, maybe, rowsOf } from '#domains/people/json-rows-store.ts'

const written = z.object({
  stepId: z.string(),
  kind: z.string(),
  concludedOn: day,
  decidedBy: maybe,
  transcript: z.array(z.object({ question: z.string(), answer: z.string() })),
})

/** What was written in a step that was concluded, in the words shown then. */
export type WrittenStep = z.output<typeof written>

/** Every step of a child that was concluded and not struck out, the oldest first, without what is kept from whoever reads it. */
export async function writtenSteps(tx: Tx, childId: string): Promise<readonly WrittenStep[]> {
  const query = sql`select s.id as "stepId", s.kind, s.concluded_on as "concludedOn", d.name as "decidedBy", s.transcript
    from step_masked s left join account d on d.id = s.decided_by
    where s.child_id = ${childId} and s.concluded_on is not null and s.transcript is not null
      and not exists (select from striking x where x.struck_id = s.id)
    order by s.concluded_on, s.id`
  const { rows } = await sql<{ readonly found: unknown }>`select ${rowsOf(query)} as found`.execute(tx)
  return await withoutWhatIsKept(tx, childId, z.array(written).parse(rows[0]?.found))
}
