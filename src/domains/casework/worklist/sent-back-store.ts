import { sql } from 'kysely'
import { sentBackSays } from '#domains/casework/visits/note-store.ts'
import {
  heldBy,
  listed,
  named,
  type WaitingItem,
  type Whose,
  waitingItem,
} from '#domains/casework/worklist/worklist-read-store.ts'
import type { Tx } from '#domains/ledger/context.ts'
import { stepIds } from '#practice/contents.ts'
import { anyStep } from '#practice/registry.ts'

/** Steps of these children that a manager has sent back and that are open still: who sent it and since when, the longest first. */
export async function sentBackTo(tx: Tx, whose: Whose): Promise<readonly WaitingItem[]> {
  const begins = stepIds.map((id) => sentBackSays(anyStep[id].title))
  return await listed(
    tx,
    waitingItem,
    sql`select * from (select distinct on (s.id) 'step' as kind, s.id, p.id as "childId", ${named}, s.kind as what, a.name as whom,
          (n.happened_at at time zone 'Europe/London')::date as since
        from allocation l join step s on s.child_id = l.child_id
          join unnest(${[...stepIds]}::text[], ${begins}::text[]) k(kind, begins) on k.kind = s.kind
          join case_note_masked n on n.child_id = s.child_id and n.episode_id = s.episode_id and starts_with(n.says, k.begins)
            and (n.happened_at at time zone 'Europe/London')::date >= s.began_on
          join account a on a.id = n.written_by join person p on p.id = s.child_id
        where ${heldBy(whose)} and l.ended_on is null and s.concluded_on is null and s.decided_by is null
          and not exists (select from striking x where x.struck_id = n.id)
        order by s.id, n.happened_at desc, n.id desc) back
      order by since, id`,
  )
}
