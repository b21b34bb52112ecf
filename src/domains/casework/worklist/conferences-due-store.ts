import { sql } from 'kysely'
import { z } from 'zod'
import type { DueItem } from '#domains/casework/worklist/worklist-read-store.ts'
import type { Tx } from '#domains/ledger/context.ts'
import { day, maybe, maybeDay, maybeMoment, rowsOf } from '#domains/people/json-rows-store.ts'

const named = {
  id: z.string(),
  childId: z.string(),
  givenName: maybe,
  familyName: maybe,
  authorityNumber: maybe,
}

const dueItem = z.object({
  ...named,
  what: z.string(),
  whose: z.string(),
  whoseName: maybe,
  dueOn: maybeDay,
  dueAt: maybeMoment,
  notKnown: maybe,
  managerOn: maybeDay,
})

const conference = z.object({ ...named, kind: z.string(), beganOn: day })

/** A conference whose record was begun and is not concluded. */
export type ConferenceToHold = z.infer<typeof conference>

const names = sql`p.given_name as "givenName", p.family_name as "familyName",
  (select i.value from identifier i where i.person_id = p.id and i.kind = 'authority''s number' limit 1) as "authorityNumber"`

/** What falls to a chair until a day, and what has no date; and the open records of conferences. At most 200 of each. */
export async function conferencesUntil(
  tx: Tx,
  until: Temporal.PlainDate,
): Promise<{ readonly due: readonly DueItem[]; readonly open: readonly ConferenceToHold[] }> {
  const due = sql`select k.id, p.id as "childId", ${names}, k.what, k.whose, null as "whoseName", k.due_on as "dueOn",
      k.due_at as "dueAt", k.not_known as "notKnown", k.manager_on as "managerOn"
    from clock_masked k join person p on p.id = k.child_id
    where k.met_on is null and k.ended_on is null and k.whose = 'Conference chair'
      and (coalesce(least(k.manager_on, k.due_on), k.due_on) <= ${until} or k.due_on is null)
    order by coalesce(least(k.manager_on, k.due_on), k.due_on) nulls last, k.id limit 200`
  const open = sql`select s.id, p.id as "childId", ${names}, s.kind, s.began_on as "beganOn"
    from step s join person p on p.id = s.child_id
    where s.concluded_on is null and s.kind in ('initial-child-protection-conference', 'review-conference',
      'transfer-in-conference')
    order by s.began_on, s.id limit 200`
  const { rows } = await sql<{
    due: unknown
    open: unknown
  }>`select ${rowsOf(due)} as due, ${rowsOf(open)} as open`.execute(tx)
  return { due: z.array(dueItem).parse(rows[0]?.due), open: z.array(conference).parse(rows[0]?.open) }
}
