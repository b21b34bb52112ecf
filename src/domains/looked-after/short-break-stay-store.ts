import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#domains/ledger/context.ts'
import type { ShortBreakStays } from '#domains/looked-after/short-break-stay.ts'
import { day, maybeDay, rowsOf } from '#domains/people/json-rows-store.ts'

const read = z.object({
  agreement: z.array(
    z.object({ id: z.string(), stepId: z.string(), episodeId: z.string(), since: day, provider: z.string() }),
  ),
  stays: z.array(z.object({ from: day, until: maybeDay, carer: z.string() })),
})

/** The agreement whose stays the return counts one by one, where it stands, with all stays; otherwise nothing. */
export async function shortBreakStays(tx: Tx, childId: string): Promise<ShortBreakStays | undefined> {
  const { rows } = await sql`select
    ${rowsOf(sql`select a.id, a.step_id as "stepId", s.episode_id as "episodeId", a.began_on as since,
        coalesce(s.answers ->> 'provider', '') as provider
      from short_break_agreement a join step_masked s on s.id = a.step_id
      where a.child_id = ${childId} and a.ended_on is null and s.answers ->> 'counted' = 'stays'
      order by a.began_on desc, a.id desc limit 1`)} as agreement,
    ${rowsOf(sql`select l.began_on as "from", l.ended_on as until, p.carer_name as carer
      from legal_status l join placement p on p.period_id = l.period_id
      where l.child_id = ${childId} and l.code = 'V3' order by l.began_on desc, l.id desc`)} as stays`.execute(tx)
  const { agreement, stays } = read.parse(rows[0])
  return agreement[0] === undefined ? undefined : { agreement: agreement[0], stays }
}
